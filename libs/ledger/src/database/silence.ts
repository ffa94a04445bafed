import type { Socket } from 'node:net';
import type { ClientBase } from 'pg';

interface Inside {
  readonly readyForQuery: boolean | null;
  readonly connection: { readonly stream: Partial<Pick<Socket, 'setTimeout'>> & Pick<Socket, 'destroy'> };
}

const inside = (client: ClientBase): Inside => client as unknown as Inside;

/**
 * Ends a connection whose server owes an answer and has said nothing for that long: its machine is gone, or the way to it. What
 * was asked fails as over a lost connection. Without this the operating system waits for a quarter of an hour.
 */
export function endWhenSilent(client: ClientBase, silenceMs: number): void {
  const { stream } = inside(client).connection;
  stream.setTimeout?.(silenceMs, () => {
    if (inside(client).readyForQuery !== true) stream.destroy(new Error('Connection terminated: the server fell silent'));
    else stream.setTimeout?.(silenceMs); // once it has run out while idle, traffic does not start it again
  });
}

/** Lets a server be silent for as long as its statements need; the result ends that. */
export function bearSilence(client: ClientBase): () => void {
  const { stream } = inside(client).connection;
  const limit = (stream as { timeout?: number }).timeout ?? 0;
  stream.setTimeout?.(0);
  return () => void stream.setTimeout?.(limit);
}
