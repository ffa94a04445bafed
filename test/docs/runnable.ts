import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const ROOT = path.join(import.meta.dirname, '../..');

export interface Fence {
  readonly line: number;
  readonly language: string;
  /** `run`, or `file=NAME`: what a reader does with it. Others are only shown. */
  readonly marks: string;
  readonly body: string;
}

/** The fenced blocks of a page, in order. */
export function fencesOf(page: string): readonly Fence[] {
  const found: Fence[] = [];
  for (const match of page.matchAll(/^```(\w*)[ ]?([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const line = page.slice(0, match.index).split('\n').length;
    found.push({ line, language: match[1]!, marks: match[2]!, body: match[3]! });
  }
  return found;
}

export interface Step {
  readonly fence: Fence;
  /** What the page says that it prints: the `text` that follows. Undefined where the page says nothing. */
  readonly prints: string | undefined;
}

/** What a reader would run, with what the page promises of it. */
export function stepsOf(page: string): readonly Step[] {
  const fences = fencesOf(page);
  return fences.flatMap((fence, i) => {
    if (fence.marks !== 'run') return [];
    const after = fences[i + 1];
    return [{ fence, prints: after?.language === 'text' ? after.body : undefined }];
  });
}

/** Writes the files of a page, as its reader would. */
export function writeFiles(page: string, folder: string): void {
  for (const { marks, body } of fencesOf(page)) {
    const name = /^file=(\S+)$/.exec(marks)?.[1];
    if (name === undefined) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), body);
  }
}

/** True when a text is what was promised; `…` stands for what differs each time, within one line. */
export function isAsPromised(printed: string, promised: string): boolean {
  const pattern = promised
    .trimEnd()
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(printed.trimEnd());
}

export interface Ran {
  readonly exit: number | null;
  readonly printed: string;
}

/** Runs a step in a folder: JavaScript in a process of its own, anything else in bash, where `npm` is the workspace's. */
export async function run(
  { language, line, body }: Fence,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const script = path.join(folder, `step-${line}.${language === 'js' ? 'mjs' : 'sh'}`);
  writeFileSync(script, body);
  const env = { ...process.env, NO_COLOR: '1', ...environment, ...shim(folder) };
  const [command, ...args] = language === 'js' ? [process.execPath, script] : ['bash', '-e', script];
  const child = spawn(command!, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, exit] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { exit, printed: out + err };
}

const NPM = `#!/bin/bash
# npm run -s chancery -- VERB …, on the sources: nothing is built while the tests run.
[ "$1 $2 $3 $4" = "run -s chancery --" ] || { echo "the tests run only the command line, not: npm $*" >&2; exit 9; }
shift 4
export npm_lifecycle_event=chancery INIT_CWD="$PWD"
exec "$DOCS_NODE" --conditions=@chancery/source --disable-warning=ExperimentalWarning "$DOCS_ROOT/apps/cli/src/main.ts" "$@"
`;

function shim(folder: string): Readonly<Record<string, string>> {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'npm'), NPM, { mode: 0o755 });
  return { PATH: `${bin}${path.delimiter}${process.env['PATH']}`, DOCS_NODE: process.execPath, DOCS_ROOT: ROOT };
}

export const readPage = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
