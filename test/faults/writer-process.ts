import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Acknowledged } from './people.ts';
import type { WriterOptions } from './writer.ts';

export interface WriterProcess {
  readonly acknowledged: readonly Acknowledged[];
  readonly pages: readonly string[];
  /** Resolves when the condition holds, which is looked at after each line. Throws when the process ends before. */
  until(met: () => boolean): Promise<void>;
  /** How it ended, once all that it said is read. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly errors: string }>;
  kill(): void;
}

/** Takes a step that ends what a test began: vitest's `onTestFinished`, of the test itself where several run side by side. */
export type CleanUp = (step: () => Promise<void> | void) => void;

/** Runs `writer.ts`; with `crashAt` it kills itself there. Killed at the latest when the test is over. */
export function startWriter(options: WriterOptions, cleanUp: CleanUp, crashAt?: string): WriterProcess {
  const script = path.join(import.meta.dirname, 'writer.ts');
  const { CHANCERY_CRASH_AT: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['--conditions=@chancery/source', script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...(crashAt === undefined ? {} : { CHANCERY_CRASH_AT: crashAt }) },
  });
  cleanUp(() => void child.kill('SIGKILL'));
  const acknowledged: Acknowledged[] = [];
  const pages: string[] = [];
  const heard = new EventTarget();
  let rest = '';
  let errors = '';
  let over = false;
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk));
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const said = JSON.parse(line) as Acknowledged | { page: string } | { ready: true };
      if ('key' in said) acknowledged.push(said);
      else if ('page' in said) pages.push(said.page);
    }
    heard.dispatchEvent(new Event('line'));
  });
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => {
    over = true;
    heard.dispatchEvent(new Event('line'));
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, errors };
  });
  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) {
      if (over) throw new Error(`The writer ended by itself: ${errors}`);
      await new Promise((resolve) => heard.addEventListener('line', resolve, { once: true }));
    }
  };
  return { acknowledged, pages, until, ended, kill: () => void child.kill('SIGKILL') };
}
