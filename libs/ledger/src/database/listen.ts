import pg from 'pg';

const HEARTBEAT_MS = 2_000;
const ANSWER_WITHIN_MS = 2_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 3_000;

export interface Listener {
  close(): Promise<void>;
}

/**
 * Hears NOTIFY on one channel of a server, over a connection of its own, and connects again when it is lost.
 *
 * A loss is noticed within five seconds, also when the network goes silent. `onLost` is called once per loss; what was
 * notified until `onHeard` is gone, so catch up then. `onHeard` is also called for the first connection. Rejects when
 * the first connection fails.
 */
export async function listen(
  url: string,
  channel: string,
  onPayload: (payload: string) => void,
  onLost: (error: Error) => void,
  onHeard: () => void = () => undefined,
): Promise<Listener> {
  const ear = new Ear(url, channel, { onPayload, onLost, onHeard });
  await ear.connect();
  return ear;
}

interface Calls {
  readonly onPayload: (payload: string) => void;
  readonly onLost: (error: Error) => void;
  readonly onHeard: () => void;
}

class Ear implements Listener {
  readonly #url: string;
  readonly #channel: string;
  readonly #calls: Calls;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #waitMs = FIRST_WAIT_MS;
  #closed = false;

  constructor(url: string, channel: string, calls: Calls) {
    this.#url = url;
    this.#channel = channel;
    this.#calls = calls;
  }

  async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'chancery listener',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    let up = false;
    client.on('error', (error) => up && this.#lost(client, error));
    client.on('end', () => up && this.#lost(client, new Error('The connection ended.')));
    client.on('notification', ({ payload }) => this.#calls.onPayload(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(this.#channel)}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    if (this.#closed) return await client.end();
    up = true;
    this.#client = client;
    this.#waitMs = FIRST_WAIT_MS;
    this.#later(HEARTBEAT_MS, () => this.#beat(client));
    this.#calls.onHeard();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #beat(client: pg.Client): Promise<void> {
    try {
      await client.query('SELECT 1');
      if (this.#client === client) this.#later(HEARTBEAT_MS, () => this.#beat(client));
    } catch (error) {
      this.#lost(client, error as Error);
    }
  }

  #lost(client: pg.Client, error: Error): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    // A silent peer would never answer an orderly end.
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    this.#later(0, () => this.#again());
    this.#calls.onLost(error);
  }

  async #again(): Promise<void> {
    try {
      await this.connect();
    } catch {
      this.#later(this.#waitMs, () => this.#again());
      this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    }
  }

  #later(ms: number, then: () => Promise<void>): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void then(), ms);
  }
}
