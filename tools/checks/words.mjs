// No file names a folder of the machine it was written on, or the tools that helped to write it.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

// Each pattern is written so that it does not match itself.
const UNWELCOME = [
  [/(?<![\w.@}-])\/(?:wor[k]|hom[e]|roo[t]|User[s])\/[\w.-]+/, 'a folder of one machine'],
  [/\/tm[p]\/(?:brief|bash_jobs)/, 'a folder of one machine'],
  [/\b(?:Claud[e]|Anthropi[c]|ChatGP[T]|Copilo[t]|LL[M]s?)\b/i, 'a tool that helped to write'],
  [/\bas an A[I]\b|\bco-authored-b[y]\b|\bgenerated wit[h] a/i, 'a tool that helped to write'],
  [/shared\/(?:desig[n]|prototype[s])\b/, 'a folder outside the repository'],
];
const SKIPPED = /^package-lock\.json$|\.(?:png|jpg|webp|woff2?|ico|pdf|gz|zip|age)$/;
const BYTES_MAX = 2_000_000;

export function words(root) {
  const listed = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const says = [];
  for (const file of listed.stdout.split('\0')) {
    if (file === '' || SKIPPED.test(file)) continue;
    const stat = statSync(path.join(root, file), { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > BYTES_MAX) continue;
    says.push(...unwelcome(readFileSync(path.join(root, file), 'utf8')).map((what) => `${file}:${what}`));
  }
  if (listed.status !== 0) says.push('git could not list the files');
  return Promise.resolve({ ok: says.length === 0, says: says.join('\n') });
}

/** `line: what` for every unwelcome word of a text. */
export function unwelcome(text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      UNWELCOME.filter(([pattern]) => pattern.test(line)).map(([pattern, what]) => `${index + 1}: ${what}: ${pattern.exec(line)[0]}`),
    );
}
