import type { Socket } from 'node:net';
import type { ClientBase } from 'pg';

interface Inside {
  readonly readyForQuery: boolean | null;
  readonly connection: { readonly stream: Pick<Socket, 'bytesRead' | 'destroy'> };
}

/** How often a connection is looked at within the time after which its silence ends it. */
const LOOKS = 3;

const borne = new WeakSet<ClientBase>();

/**
 * Ends a connection whose server owes an answer and has said nothing for that long: its machine is gone, or the way to it. What
 * was asked fails as over a lost connection. Without this the operating system waits for a quarter of an hour.
 *
 * It looks by itself: a socket's own timeout, once it has run out while idle, is not reliably started again by traffic.
 */
export function endWhenSilent(client: ClientBase, silenceMs: number): void {
  const inside = client as unknown as Inside;
  const { stream } = inside.connection;
  const NOTHING = -1;
  let heard = NOTHING;
  let looks = 0;
  const watch = setInterval(() => {
    const owes = inside.readyForQuery !== true && !borne.has(client);
    looks = owes && stream.bytesRead === heard ? looks + 1 : 0;
    heard = owes ? stream.bytesRead : NOTHING;
    if (looks === LOOKS) stream.destroy(new Error('Connection terminated: the server fell silent'));
  }, silenceMs / LOOKS);
  watch.unref();
  client.once('end', () => clearInterval(watch));
}

/** Lets a server be silent for as long as its statements need; the result ends that. */
export function bearSilence(client: ClientBase): () => void {
  borne.add(client);
  return () => void borne.delete(client);
}
