import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
}

const POLL_MS = 10;

/** The process and its direct children, those that run. */
export function family(pid: number): number[] {
  return processes()
    .filter((row) => (row.pid === pid || row.parent === pid) && isRunning(row))
    .map((row) => row.pid);
}

/** Resolves when none of them runs any more. Throws after `withinMs`. */
export async function allDead(pids: readonly number[], withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const running = new Set(
      processes()
        .filter(isRunning)
        .map(({ pid }) => pid),
    );
    const left = pids.filter((pid) => running.has(pid));
    if (left.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Still running after ${withinMs} ms: ${left.join(', ')}`);
    await pause(POLL_MS);
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isRunning({ state }: ProcessRow): boolean {
  return !/^[ZX]/.test(state); // a zombie only waits to be counted
}

function processes(): ProcessRow[] {
  if (fs.existsSync('/proc/self/stat')) return fs.readdirSync('/proc').flatMap(fromProc);
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return table.split('\n').flatMap((line) => {
    const [pid, parent, state] = line.trim().split(/\s+/);
    return state === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), state }];
  });
}

function fromProc(name: string): ProcessRow[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the command before it may hold anything
    return [{ pid: Number(name), parent: Number(parent), state: state! }];
  } catch {
    return []; // gone between listing and reading
  }
}
