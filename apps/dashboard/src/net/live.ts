import { io, type Socket } from 'socket.io-client';
import { deviceNow } from './clock.ts';
import { Store } from './store.ts';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'still' }
  | { readonly state: 'lost'; readonly since: string }
  | { readonly state: 'signed-out' };

export interface Fragment {
  readonly __typename: string;
  readonly id: string;
}

interface Frame {
  readonly to: string;
  readonly c: string;
  readonly p: string;
  readonly set: readonly Fragment[];
  readonly gone: readonly string[];
}

/** What becomes of a subscription: changes to merge, or the news that something was missed and must be asked for again. */
export interface Listener {
  readonly merge: (set: readonly Fragment[], gone: readonly string[]) => void;
  readonly resync: () => void;
}

interface Topic {
  readonly listeners: Set<Listener>;
  cursor: string | undefined;
  recent: readonly Fragment[];
  dropped: number;
}

const RECENT_MAX = 500;
const AGAIN_MS = 1_000;

/** One socket for the whole page. What it missed is never guessed: everything is asked for again through GraphQL. */
export class LiveConnection {
  readonly #person: string;
  readonly connection = new Store<Connection>({ state: 'connecting' });
  /** What was there for this viewer and is no longer: a sheet that is open about it offers nothing. */
  readonly lost = new Store<ReadonlySet<string>>(new Set());
  readonly #topics = new Map<string, Topic>();
  readonly #language: () => string;
  readonly #onBack: () => void;
  readonly #onOther: () => void;
  #socket: Socket | undefined;

  /** For one person: `onOther` is told where the server says that somebody else is there. */
  constructor(person: string, language: () => string, onBack: () => void, onOther: () => void) {
    this.#person = person;
    this.#language = language;
    this.#onBack = onBack;
    this.#onOther = onOther;
  }

  /** Nothing more comes through it. */
  close(): void {
    removeEventListener('offline', this.#cut);
    this.#topics.clear();
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.removeAllListeners();
    socket?.disconnect();
  }

  readonly #cut = (): void => void this.#socket?.io.engine?.close();

  open(): void {
    if (this.#socket) return void (this.#socket.connected || this.#socket.connect());
    const auth = { person: this.#person };
    const socket = io('/live', { transports: ['websocket'], reconnectionDelay: 300, reconnectionDelayMax: 3_000, forceNew: true, auth });
    this.#socket = socket;
    socket.on('connect', () => this.#connected());
    socket.on('disconnect', () => {
      this.#lost();
      this.#later();
    });
    socket.on('connect_error', (error) => {
      if (error.message === 'other-person') return this.#onOther();
      if (error.message === 'not-signed-in') return this.connection.set({ state: 'signed-out' });
      this.#lost();
      if (!socket.active) this.#later();
    });
    socket.on('frame', (frame: Frame) => this.#frame(frame));
    socket.on('resync', () => this.#subscribeAll());
    socket.on('still', () => this.connection.set({ state: 'still' }));
    // The device knows at once; a heartbeat that stays away would be noticed much later. It is tried again all the same.
    addEventListener('offline', this.#cut);
  }

  subscribe(to: string, listener: Listener): () => void {
    const topic = this.#topics.get(to) ?? { listeners: new Set(), cursor: undefined, recent: [], dropped: 0 };
    this.#topics.set(to, topic);
    topic.listeners.add(listener);
    if (this.#socket?.connected) this.#subscribeTo(to, topic);
    return () => {
      topic.listeners.delete(listener);
      if (topic.listeners.size > 0) return;
      this.#topics.delete(to);
      this.#socket?.emit('unsubscribe', { to });
    };
  }

  /** A place in what arrives, for `since`: an answer that was on its way may be older than what was pushed meanwhile. */
  mark(to: string): number {
    const topic = this.#topics.get(to);
    return topic ? topic.dropped + topic.recent.length : 0;
  }

  since(to: string, mark: number): readonly Fragment[] {
    const topic = this.#topics.get(to);
    return topic ? topic.recent.slice(Math.max(0, mark - topic.dropped)) : [];
  }

  #connected(): void {
    this.connection.set({ state: 'live' });
    this.#subscribeAll();
    this.#onBack();
  }

  #subscribeAll(): void {
    for (const [to, topic] of this.#topics) this.#subscribeTo(to, topic);
  }

  #subscribeTo(to: string, topic: Topic): void {
    this.#socket?.emit('subscribe', { to, language: this.#language(), person: this.#person }, (answer: { c?: string; still?: boolean }) => {
      topic.cursor = answer.c;
      if (answer.still) this.connection.set({ state: 'still' });
      else if (this.connection.get().state === 'still') this.connection.set({ state: 'live' });
      for (const listener of topic.listeners) listener.resync();
    });
  }

  #frame({ to, c, p, set, gone }: Frame): void {
    const topic = this.#topics.get(to);
    if (!topic) return;
    const missed = topic.cursor !== undefined && topic.cursor !== p;
    topic.cursor = c;
    const recent = [...topic.recent, ...set];
    topic.dropped += Math.max(0, recent.length - RECENT_MAX);
    topic.recent = recent.slice(-RECENT_MAX);
    this.#lose(set, gone);
    for (const listener of topic.listeners) {
      listener.merge(set, gone);
      if (missed) listener.resync();
    }
  }

  #lose(set: readonly Fragment[], gone: readonly string[]): void {
    const lost = this.lost.get();
    if (gone.length === 0 && !set.some(({ id }) => lost.has(id))) return;
    const next = new Set([...lost, ...gone]);
    for (const { id } of set) next.delete(id);
    this.lost.set(next);
  }

  #lost(): void {
    const { state } = this.connection.get();
    if (state !== 'lost' && state !== 'signed-out') this.connection.set({ state: 'lost', since: deviceNow() });
  }

  /** When the server closed the connection, socket.io does not come back by itself. */
  #later(): void {
    setTimeout(() => {
      if (this.#socket && !this.#socket.active && !this.#socket.connected) this.#socket.connect();
    }, AGAIN_MS);
  }
}
