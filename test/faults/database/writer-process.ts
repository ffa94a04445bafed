import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface WriterProcess {
  /** The ids acknowledged so far. */
  readonly acknowledged: readonly number[];
  /** Resolves when that many more rows were acknowledged. */
  untilWritten(rows: number): Promise<void>;
  /** SIGKILL; resolves when the process is gone and everything it said is read. */
  kill(): Promise<void>;
}

/** Runs `writer.ts` in a process of its own; resolves when it begins to write. `how` is for the script. */
export async function startWriter(dataDir: string, how: readonly string[] = []): Promise<WriterProcess> {
  const script = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, ['--conditions=@chancery/source', script, dataDir, ...how], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: number[] = [];
  const heard = new EventTarget();
  let ready = false;
  let rest = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk));
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line === 'ready') ready = true;
      else acknowledged.push(Number(line));
    }
    heard.dispatchEvent(new Event('line'));
  });
  const closed = once(child, 'close');
  let ended = false;
  void closed.then(() => {
    ended = true;
    heard.dispatchEvent(new Event('line'));
  });
  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) {
      if (ended) throw new Error(`The writer ended by itself: ${errors}`);
      await new Promise((resolve) => heard.addEventListener('line', resolve, { once: true }));
    }
  };
  await until(() => ready);
  return {
    acknowledged,
    untilWritten: async (rows) => {
      const target = acknowledged.length + rows;
      await until(() => acknowledged.length >= target);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
