// Files that a program writes and the repository keeps: each is generated again and must come out the same.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** `make` is a source file that writes `file` to the path given as its first argument. */
const GENERATED = [
  { file: 'playbooks/playbook.schema.json', make: 'tools/generate/playbook-schema.ts' },
  { file: 'apps/server/schema.graphql', make: 'tools/generate/graphql-schema.ts' },
];

export async function generated(root, run) {
  const says = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-generated-'));
  try {
    for (const { file, make } of GENERATED) {
      const kept = path.join(root, file);
      if (!existsSync(path.join(root, make))) {
        if (existsSync(kept)) says.push(`${file} is kept, but ${make} that writes it is missing`);
        continue;
      }
      const fresh = path.join(folder, path.basename(file));
      const outcome = await run('tools/run-source.mjs', make, fresh);
      if (!outcome.ok) says.push(`${make} failed:\n${outcome.says}`);
      else if (!existsSync(kept) || readFileSync(kept, 'utf8') !== readFileSync(fresh, 'utf8')) {
        says.push(`${file} is not what ${make} writes; run: node tools/run-source.mjs ${make} ${file}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ok: says.length === 0, says: says.join('\n') };
}
