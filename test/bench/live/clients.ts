// A process of dashboards: it opens sockets and says when the last of them has what was pushed.
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';

export type Wish =
  | { readonly kind: 'live'; readonly url: string; readonly incident: string; readonly cookies: readonly string[]; readonly count: number }
  | { readonly kind: 'raw'; readonly url: string; readonly count: number };
/** `ready`: all are subscribed. `had`: all have frame `n`, the last at `at` (milliseconds since the epoch). `bytes`: of one frame. */
export type Word = { readonly ready: true } | { readonly had: number; readonly at: number; readonly bytes: number };

const clock = (): number => performance.timeOrigin + performance.now();
const say = (word: Word): void => void process.send!(word);
const CONNECTING_AT_ONCE = 25;

class Tally {
  readonly #count: number;
  readonly #had = new Map<number, number>();
  #bytes = 0;

  constructor(count: number) {
    this.#count = count;
  }

  got(frame: number, bytes: number): void {
    const had = (this.#had.get(frame) ?? 0) + 1;
    this.#had.set(frame, had);
    this.#bytes = Math.max(this.#bytes, bytes);
    if (had === this.#count) say({ had: frame, at: clock(), bytes: this.#bytes });
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
    let frames = 0;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.on('connect', () => resolve());
    socket.on('connect_error', reject);
    await promise;
    const answer = (await socket.emitWithAck('subscribe', { to: incident, language: 'en' })) as { c?: string };
    if (answer.c === undefined) throw new Error('A dashboard was refused.');
    socket.on('frame', (frame: object) => tally.got(++frames, i === 0 ? JSON.stringify(frame).length : 0));
  });
}

async function raw({ url, count }: Extract<Wish, { kind: 'raw' }>): Promise<void> {
  const tally = new Tally(count);
  await eachOf(count, async () => {
    const socket = new WebSocket(url);
    let frames = 0;
    socket.on('message', (data: Buffer) => tally.got(++frames, data.length));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.on('open', () => resolve());
    socket.on('error', reject);
    await promise;
  });
}

process.on('message', (wish: Wish) => {
  void (wish.kind === 'live' ? live(wish) : raw(wish)).then(() => say({ ready: true }));
});
