// A process of dashboards: it opens sockets and says when the last of them has what was pushed.
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { clock } from './clock.ts';

export type Wish =
  | { readonly kind: 'live'; readonly url: string; readonly incident: string; readonly cookies: readonly string[]; readonly count: number }
  | { readonly kind: 'raw'; readonly url: string; readonly count: number };
/** `ready`: all are subscribed. `had`: all have line `n`, the last at `at` by `clock`. `bytes`: the most that one of them got for it. */
export type Word = { readonly ready: true } | { readonly had: number; readonly at: number; readonly bytes: number };

const say = (word: Word): void => void process.send!(word);
const CONNECTING_AT_ONCE = 25;
/** What Socket.IO writes before the JSON. */
const ENVELOPE = '42/live,'.length;

class Tally {
  readonly #count: number;
  readonly #had = new Map<number, number>();
  readonly #bytes = new Map<number, number>();

  constructor(count: number) {
    this.#count = count;
  }

  got(line: number, bytes: number): void {
    const had = (this.#had.get(line) ?? 0) + 1;
    this.#had.set(line, had);
    this.#bytes.set(line, Math.max(this.#bytes.get(line) ?? 0, bytes));
    if (had === this.#count) say({ had: line, at: clock(), bytes: this.#bytes.get(line)! });
  }
}

async function eachOf(count: number, open: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < count; i += CONNECTING_AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(CONNECTING_AT_ONCE, count - i) }, (_, j) => open(i + j)));
}

async function live({ url, incident, cookies, count }: Extract<Wish, { kind: 'live' }>): Promise<void> {
  const tally = new Tally(count);
  await eachOf(count, async (i) => {
    const Cookie = cookies[i % cookies.length]!;
    const options = { transports: ['websocket'], extraHeaders: { Cookie, Origin: url }, forceNew: true, reconnection: false };
    const socket: Socket = io(`${url}/live`, options);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.on('connect', () => resolve());
    socket.on('connect_error', reject);
    await promise;
    const answer = (await socket.emitWithAck('subscribe', { to: incident, language: 'en' })) as { c?: string };
    if (answer.c === undefined) throw new Error('A dashboard was refused.');
    // One of each class is weighed. A frame that shows no line of ours, as when a time in the playbook has come, is none of them.
    socket.on('frame', (frame: { set: readonly { text?: string | null }[] }) => {
      const bytes = i < cookies.length ? Buffer.byteLength(JSON.stringify(['frame', frame])) + ENVELOPE : 0;
      for (const { text } of frame.set) {
        const line = /^Line (\d+):/.exec(text ?? '')?.[1];
        if (line) tally.got(Number(line), bytes);
      }
    });
  });
}

async function raw({ url, count }: Extract<Wish, { kind: 'raw' }>): Promise<void> {
  const tally = new Tally(count);
  await eachOf(count, async () => {
    const socket = new WebSocket(url);
    socket.on('message', (data: Buffer) => tally.got(Number.parseInt(data.toString('latin1', 0, 12), 10), data.length));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.on('open', () => resolve());
    socket.on('error', reject);
    await promise;
  });
}

process.on('message', (wish: Wish) => {
  void (wish.kind === 'live' ? live(wish) : raw(wish)).then(() => say({ ready: true }));
});
