import { crashPoint } from '@chancery/ledger';
import path from 'node:path';
import type { Config } from './config.ts';
import { realEdge } from './edge.ts';
import { Log } from './log.ts';
import { checkPlace, memoryAllowed, memorySentence } from './place.ts';
import type { Running } from './server.ts';

const PLAYBOOKS = path.join(import.meta.dirname, '../../../playbooks');

/** A terminal tells a group of processes, and they tell each other: within this time it was said once. */
const ONE_PRESS_MS = 1_000;
/** Longer than anything that was begun may take. */
const STOPPED_WITHIN_MS = 15_000;

/** Errors whose message was written for the person at the terminal. */
const FOR_PEOPLE = new Set(['ConfigRefused', 'UnsoundPlaybooks', 'DocumentsRefused', 'PlaceRefused', 'DirectoryInUse', 'SchemaRefused']);
const FOR_PEOPLE_CODES = new Set(['SCHEMA_REFUSED', 'DIRECTORY_IN_USE']);

/** From the environment to a listening server. Ends the process with 1 and a sentence when it cannot. */
export async function boot(readConfig: () => Config): Promise<void> {
  const log = new Log();
  let config: Config | undefined;
  try {
    config = readConfig();
    checkPlace(config.dataDir);
    const few = config.databaseUrl === undefined ? memorySentence(memoryAllowed()) : undefined;
    if (few) console.error(few);
    const starting = start(config, log);
    stopOnSignal(starting, log); // also while it starts: it ends as soon as there is something to end
    const running = await starting;
    for (const problem of running.leftOut) console.error(`Left out, mend it and start again: ${problem}`);
    console.log(`Chancery listens on ${running.url}`);
    if (running.firstRunLink)
      console.log(`Nobody is known yet. This link, good once and for 15 minutes, makes the first administrator: ${running.firstRunLink}`);
  } catch (error) {
    console.error(sentenceOf(error as Error & { code?: string; syscall?: string }, config, log));
    process.exit(1);
  }
}

async function start(config: Config, log: Log): Promise<Running> {
  const loading = import('./server.ts');
  loading.catch(() => undefined); // told below
  const [{ openInstallation }, { readPlaybooks }] = await Promise.all([import('./installation.ts'), import('./playbooks.ts')]);
  const reach = crashPoint(config.crashAt, () => process.kill(process.pid, 'SIGKILL'));
  const edge = reach ? { ...realEdge, reach } : realEdge;
  const installation = await openInstallation(config, readPlaybooks(PLAYBOOKS), edge, log);
  try {
    return await (await loading).startServer(config, installation, log);
  } catch (error) {
    await installation.database.close();
    throw error;
  }
}

function sentenceOf(error: Error & { code?: string; syscall?: string }, config: Config | undefined, log: Log): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${config?.port} is in use by another program. Stop it, or choose another: PORT=4001 npm start`;
  if (error.code === 'EACCES' && error.syscall === 'listen')
    return `Port ${config?.port} may not be used by this account. Choose one above 1023: PORT=4000 npm start`;
  if (FOR_PEOPLE.has(error.name) || FOR_PEOPLE.has(error.constructor.name) || FOR_PEOPLE_CODES.has(error.code ?? '')) return error.message;
  return `The server could not start: ${error.message}\n(correlation ${log.fault('start-failed', error)})`;
}

/** Whoever asks twice, or waits too long, is not kept: what was acknowledged is stored. */
function forced(log: Log): never {
  log.info('stop-forced');
  process.exit(1);
}

function stopOnSignal(starting: Promise<Running>, log: Log): void {
  let asked: number | undefined;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked !== undefined) return performance.now() - asked > ONE_PRESS_MS ? forced(log) : undefined;
      asked = performance.now();
      setTimeout(() => forced(log), STOPPED_WITHIN_MS).unref();
      const ended = starting.then(
        (running) => running.stop(),
        () => undefined, // it could not start, and says so by itself
      );
      ended.then(
        () => process.exit(0),
        (error: unknown) => {
          log.fault('stop-failed', error);
          process.exit(1);
        },
      );
    });
  }
}
