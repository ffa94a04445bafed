import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile, formatProblem, readPlaybook, type Playbook, type Problem } from '@chancery/playbook';
import { DONE, NO, Usage, type Verb } from '../verb.ts';
import { walkThrough, type Stray } from './walks.ts';

const WALKS = 50;

interface Sound {
  readonly file: string;
  readonly sound: true;
  readonly playbook: string;
  readonly version: number;
  readonly digest: string;
  /** Walks from the start to an exit, and the steps that they took together. */
  readonly walks: number;
  readonly steps: number;
}

type Unsound = { readonly file: string; readonly sound: false } & ({ readonly problems: readonly Problem[] } | { readonly stray: Stray });

export const check: Verb = {
  help: `Use: chancery check FILE… [--json]

Reads playbooks, compiles them, and takes ${WALKS} walks through each: an interpreter of the playbook and the compiled
machine go side by side and must agree at every step, and no walk may end where nothing can happen any more.
Walks are not a proof: they show faults, never that there is none.

Each problem is one line: file:line:column code step: what is wrong. what to do.

Exit: 0 all are sound, 1 at least one is not or cannot be read, 2 wrong use.
`,
  async run({ args, config, terminal }) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' } } });
    if (positionals.length === 0) throw new Usage('Name at least one file: chancery check FILE…');
    const results = positionals.map((file) => checkFile(file, path.resolve(config.from, file)));
    if (values.json) await terminal.out(`${JSON.stringify({ sound: results.every(({ sound }) => sound), files: results })}\n`);
    else for (const result of results) await terminal.out(`${sentences(result).join('\n')}\n`);
    return results.every(({ sound }) => sound) ? DONE : NO;
  },
};

function checkFile(file: string, where: string): Sound | Unsound {
  let text: string;
  try {
    text = readFileSync(where, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message =
      code === 'ENOENT'
        ? 'the file does not exist'
        : code === 'EISDIR'
          ? 'this is a directory'
          : `the file cannot be read (${code ?? 'unknown'})`;
    return {
      file,
      sound: false,
      problems: [{ file, line: 1, column: 1, code: 'C001', message, cure: 'Name a playbook file that this account can read' }],
    };
  }
  const reading = readPlaybook(text, file);
  return reading.ok ? walked(file, reading.playbook) : { file, sound: false, problems: reading.problems };
}

function walked(file: string, playbook: Playbook): Sound | Unsound {
  const { digest, machine } = compile(playbook);
  const { steps, stray } = walkThrough(playbook.ir, machine, WALKS);
  if (stray) return { file, sound: false, stray };
  return { file, sound: true, playbook: playbook.ir.id, version: playbook.ir.version, digest, walks: WALKS, steps };
}

function sentences(result: Sound | Unsound): readonly string[] {
  if (result.sound)
    return [
      `${result.file}: ${result.playbook} version ${result.version} is sound (${result.walks} walks, ${result.steps} steps; digest ${result.digest.slice(0, 12)})`,
    ];
  if ('problems' in result) return result.problems.map(formatProblem);
  const { what, story } = result.stray;
  return [`${result.file}:1:1 ${what}`, ...story.map((step, i) => `  ${i + 1}. ${step}`)];
}
