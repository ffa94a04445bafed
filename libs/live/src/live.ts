import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { ReadDoor, Sessions, Viewer } from '@chancery/identity';
import { LANGUAGES, type Language } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { Server, type Namespace, type Socket } from 'socket.io';
import { Audience } from './audience.ts';
import { bufferedBy, LIVE_LIMITS, Pace, type LiveLimits } from './bounds.ts';
import { LIST, type Frame } from './frame.ts';
import { ListAudience } from './list-audience.ts';
import type { Rendering } from './rendering.ts';
import type { Seat, Stage } from './seat.ts';

export interface LiveDoor {
  readonly reading: Pick<ReadDoor, 'rowsOf'>;
  /** The id under which a stream is known outside. */
  readonly idOf: (stream: StreamId) => string;
  /** True for an address from which our pages come. */
  readonly isOurOrigin: (origin: string | undefined) => boolean;
  readonly tokenOf: (request: Pick<IncomingMessage, 'headers'>) => string | undefined;
  readonly random: (bytes: number) => string;
  readonly report: (fault: unknown) => void;
}

const FRAME_IN_MAX = 64 * 1024;
const CURSOR_BYTES = 12;
const RECHECK_MS = 30_000;
const CLOSING_HINT_MS = 1_000;
/** The stream whose entries change roles, and end the sessions of those who leave. */
const HOUSE: StreamId = 'org';

interface Known {
  readonly token: string;
  readonly viewer: Viewer;
  readonly pace: Pace;
  /** What it looks at, and what it has asked for and has no answer to yet. */
  /** What they look at or are about to, each with the wish that it was last wished for by. */
  readonly topics: Map<string, symbol>;
}

/**
 * Pushes what changed to those who look at it, once per clearance class and language. A client that missed something, or
 * is told to, asks again through GraphQL: nothing is replayed here.
 */
export class Live {
  readonly #sessions: Pick<Sessions, 'viewerOf' | 'viewersOf' | 'onRevoked'>;
  readonly #rendering: Rendering;
  readonly #door: LiveDoor;
  readonly #limits: LiveLimits;
  readonly #audiences = new Map<string, Audience>();
  readonly #known = new WeakMap<Socket, Known>();
  readonly #socketsOf = new Map<string, Set<Socket>>();
  #list: ListAudience;
  #io: Server | undefined;
  #recheck: NodeJS.Timeout | undefined;
  #deaf = false;

  constructor(
    sessions: Pick<Sessions, 'viewerOf' | 'viewersOf' | 'onRevoked'>,
    rendering: Rendering,
    door: LiveDoor,
    limits: LiveLimits = LIVE_LIMITS,
  ) {
    this.#sessions = sessions;
    this.#rendering = rendering;
    this.#door = door;
    this.#limits = limits;
    this.#list = this.#newList();
  }

  /** Gives what takes the connections, so that whoever tries this may bring some of their own. */
  attach(server: HttpServer): Server {
    const io = new Server(server, {
      transports: ['websocket'],
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      maxHttpBufferSize: FRAME_IN_MAX,
      connectTimeout: this.#limits.nobodyMs,
      allowRequest: (request, done) => done(null, this.#door.isOurOrigin(request.headers.origin)),
    });
    this.#io = io;
    // Whoever does not sign in at the one place that there is, is not kept.
    this.#io.use((_, next) => next(new Error('not-here')));
    const live = this.#live!;
    live.use((socket, next) => void this.#admit(socket, next));
    live.on('connection', (socket) => this.#connected(socket));
    this.#sessions.onRevoked((session) => live.in(sessionRoom(session)).disconnectSockets(true));
    this.#recheck = setInterval(() => void this.#recheckAll(), RECHECK_MS).unref();
    return io;
  }

  /** A commit was stored, here or by another replica. */
  heard(stream: StreamId, seq: number): void {
    if (this.#deaf) return;
    if (stream === HOUSE) void this.#recheckAll();
    for (const [to, audience] of this.#audiences) if (this.#rendering.concerns(to, stream)) audience.heard(stream, seq);
    if (this.#rendering.concerns(LIST, stream)) this.#list.heard(stream);
  }

  /** This replica no longer hears of others' commits: it stops pushing and says so. Hearing again, it has everyone ask anew. */
  setDeaf(deaf: boolean): void {
    if (this.#deaf === deaf) return;
    this.#deaf = deaf;
    if (!deaf) {
      for (const audience of this.#audiences.values()) audience.dismiss();
      this.#audiences.clear();
      this.#list = this.#newList();
      for (const socket of this.#live?.sockets.values() ?? []) this.#known.get(socket)?.topics.clear();
    }
    this.#live?.emit(deaf ? 'still' : 'resync');
  }

  /** Tells clients when to come back, and ends their connections. The HTTP server is its owner's to close. */
  close(): void {
    clearInterval(this.#recheck);
    this.#live?.emit('leaving', { backInMs: CLOSING_HINT_MS });
    this.#live?.disconnectSockets(true);
    this.#io?.engine.close();
    this.#io = undefined;
  }

  /** What somebody looks at now, or is about to. */
  get topics(): readonly string[] {
    return [...this.#audiences.keys()];
  }

  get #live(): Namespace | undefined {
    return this.#io?.of('/live');
  }

  async #admit(socket: Socket, next: (error?: Error) => void): Promise<void> {
    try {
      const token = this.#door.tokenOf(socket.request);
      const named = socket.handshake.auth;
      const viewer = await this.#sessions.viewerOf(token, (person) => (isAnother(named, { person }) ? 'look' : 'use'));
      if (!viewer) return next(new Error('not-signed-in'));
      if (isAnother(named, viewer)) return next(new Error('other-person'));
      const { perPerson, paceMs, paceMax } = this.#limits;
      if ((this.#socketsOf.get(viewer.person)?.size ?? 0) >= perPerson) return next(new Error('too-many'));
      this.#known.set(socket, { token: token!, viewer, pace: new Pace(paceMax, paceMs), topics: new Map() });
      next();
    } catch (fault) {
      this.#door.report(fault);
      next(new Error('fault'));
    }
  }

  #connected(socket: Socket): void {
    const known = this.#known.get(socket)!;
    void socket.join(sessionRoom(known.viewer.session));
    const own = this.#of(known).add(socket);
    this.#socketsOf.set(known.viewer.person, own);
    socket.on('subscribe', (wish: unknown, answer: unknown) => void this.#subscribe(socket, known, wish, answer));
    socket.on('unsubscribe', (wish: unknown) => this.#unsubscribe(socket, known, wish));
    socket.on('disconnect', () => {
      for (const to of known.topics.keys()) this.#leave(socket, known, to);
      own.delete(socket);
      if (own.size === 0) this.#socketsOf.delete(known.viewer.person);
    });
  }

  #of({ viewer }: Known): Set<Socket> {
    return this.#socketsOf.get(viewer.person) ?? new Set();
  }

  /**
   * `{ to, language, person? }`, answered with the topic's cursor, or `refused`: absent and forbidden look the same. Counted before
   * anything is asked.
   */
  async #subscribe(socket: Socket, known: Known, wish: unknown, answer: unknown): Promise<void> {
    if (typeof answer !== 'function') return;
    const { to, language } = (wish ?? {}) as { to?: unknown; language?: unknown };
    if (!known.pace.takes()) return this.#cutOff(socket);
    if (isAnother(wish, known.viewer)) return void answer({ refused: true, code: 'other-person' });
    if (typeof to !== 'string' || !LANGUAGES.includes(language as Language) || !this.#hasRoom(known, to))
      return void answer({ refused: true });
    const wished = Symbol(to);
    known.topics.set(to, wished);
    try {
      const cursor = await this.#audienceOf(to).join({ socket, token: known.token, language: language as Language });
      // Unless it was wished for again meanwhile: that answer is another's.
      if (cursor === undefined && known.topics.get(to) === wished) this.#leave(socket, known, to);
      answer(cursor === undefined ? { refused: true } : { c: cursor, still: this.#deaf });
    } catch (fault) {
      if (known.topics.get(to) === wished) this.#leave(socket, known, to);
      this.#door.report(fault);
      answer({ failed: true });
    }
  }

  #hasRoom(known: Known, to: string): boolean {
    const { topics } = known;
    if (topics.has(to)) return true;
    const held = [...this.#of(known)].reduce((sum, socket) => sum + this.#known.get(socket)!.topics.size, 0);
    return topics.size < this.#limits.topicsPerSocket && held < this.#limits.topicsPerPerson;
  }

  #audienceOf(to: string): { join(seat: Seat): Promise<string | undefined>; leave(socket: Socket): void } {
    if (to === LIST) return this.#list;
    const known =
      this.#audiences.get(to) ?? new Audience(to, this.#rendering, (stream) => this.#door.reading.rowsOf(stream), this.#stage());
    this.#audiences.set(to, known);
    return known;
  }

  /** Whatever was sent: only a text names anything. */
  #unsubscribe(socket: Socket, known: Known, wish: unknown): void {
    const to: unknown = typeof wish === 'object' && wish !== null && 'to' in wish ? wish.to : undefined;
    if (typeof to === 'string') this.#leave(socket, known, to);
  }

  #leave(socket: Socket, known: Known, to: string): void {
    known.topics.delete(to);
    if (to === LIST) this.#list.leave(socket);
    const audience = this.#audiences.get(to);
    audience?.leave(socket);
    if (audience?.isEmpty) this.#audiences.delete(to);
  }

  #newList(): ListAudience {
    return new ListAudience(
      this.#rendering,
      { rowsOf: (stream) => this.#door.reading.rowsOf(stream), idOf: this.#door.idOf },
      this.#stage(),
    );
  }

  #stage(): Stage {
    return {
      viewersOf: (tokens) => this.#sessions.viewersOf(tokens),
      newCursor: () => this.#door.random(CURSOR_BYTES),
      report: this.#door.report,
      push: (room, frame, but) => this.#push(room, frame, but),
      left: (socket, to) => void this.#known.get(socket)?.topics.delete(to),
      emptied: (to) => {
        if (this.#audiences.get(to)?.isEmpty) this.#audiences.delete(to);
      },
      send: (socket, frame) => {
        if (!this.#deaf && this.#takes(socket)) socket.emit('frame', frame);
      },
    };
  }

  #push(room: string, frame: Frame, but: readonly Socket[]): void {
    const live = this.#live;
    if (!live || this.#deaf) return;
    for (const id of live.adapter.rooms.get(room) ?? []) {
      const socket = live.sockets.get(id);
      if (socket) this.#takes(socket);
    }
    live
      .to(room)
      .except(but.map(({ id }) => id))
      .emit('frame', frame);
  }

  /** False, and the end of the connection, for a reader who is too slow: by itself, or with the others of the same person. */
  #takes(socket: Socket): boolean {
    const buffered = bufferedBy(socket);
    if (buffered === 0) return true;
    const known = this.#known.get(socket);
    const withOthers = known ? [...this.#of(known)].reduce((sum, each) => sum + bufferedBy(each), 0) : 0;
    if (buffered <= this.#limits.bufferedPerSocket && withOthers <= this.#limits.bufferedPerPerson) return true;
    this.#cutOff(socket);
    return false;
  }

  #cutOff(socket: Socket): void {
    socket.emit('resync');
    socket.disconnect(true);
  }

  /** Sessions also end by time, roles change and people leave. */
  async #recheckAll(): Promise<void> {
    for (const audience of this.#audiences.values()) audience.look();
    this.#list.look();
    try {
      const sockets = [...(this.#live?.sockets.values() ?? [])];
      const tokens = sockets.flatMap((socket) => this.#known.get(socket)?.token ?? []);
      if (tokens.length === 0) return;
      const viewers = await this.#sessions.viewersOf([...new Set(tokens)]);
      for (const socket of sockets) if (!viewers.has(this.#known.get(socket)?.token ?? '')) socket.disconnect(true);
    } catch (fault) {
      this.#door.report(fault);
    }
  }
}

/** Whoever names the person whom the page was made for gets nothing that is somebody else's. */
const isAnother = (said: unknown, { person }: Pick<Viewer, 'person'>): boolean => {
  const named = (said as { person?: unknown } | null | undefined)?.person;
  return named !== undefined && named !== person;
};

const sessionRoom = (session: string): string => `session:${session}`;
