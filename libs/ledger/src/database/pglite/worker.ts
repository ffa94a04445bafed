// The database thread: PGlite runs here, since a long query would otherwise block everything else in the process.
import { parentPort, workerData } from 'node:worker_threads';
import { openDurable } from './durable.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts';
import { Session } from './session.ts';

const port = parentPort!;
const tell = (message: FromWorker, moved: ArrayBuffer[] = []): void => port.postMessage(message, moved);

/** Ends this thread at once, in the middle of whatever runs, so that nothing is acknowledged after it. */
function die(error: unknown): never {
  const { name = 'Error', code, message = String(error) } = error as { name?: string; code?: string; message?: string };
  tell({ kind: 'fatal', name: code ?? name, message });
  process.exit(70);
}

const pg = await openDurable((workerData as WorkerSettings).dir, die).catch(die);
const session = new Session(pg, (id, data) => tell({ kind: 'data', id, data }, [data.buffer]), die);

port.on('message', (message: ToWorker) => {
  if (message.kind === 'data') session.receive(message.id, message.data);
  else if (message.kind === 'gone') session.gone(message.id);
  else void session.stop().then(() => process.exit(0), die);
});
tell({ kind: 'ready' });
