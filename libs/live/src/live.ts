import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { clearanceClass, readableLabels, type ReadDoor, type Sessions, type Viewer } from '@chancery/identity';
import { LANGUAGES, type Language } from '@chancery/identity/api';
import { sha256, type StreamId } from '@chancery/kernel';
import { Server, type Namespace, type Socket } from 'socket.io';
import { LIST, type Fragment, type Frame } from './frame.ts';
import { Readership } from './readership.ts';
import { Topic, type Rendering, type Scope } from './topic.ts';

export interface LiveDoor {
  readonly reading: Pick<ReadDoor, 'clearanceIn' | 'hiddenFrom' | 'readersOf'>;
  /** True for an address from which our pages come. */
  readonly isOurOrigin: (origin: string | undefined) => boolean;
  readonly tokenOf: (request: Pick<IncomingMessage, 'headers'>) => string | undefined;
  readonly random: (bytes: number) => string;
  readonly report: (fault: unknown) => void;
}

const FRAME_IN_MAX = 64 * 1024;
const BUFFERED_MAX = 1024 * 1024;
const CURSOR_BYTES = 12;
const TOPICS_MAX = 20;
const RECHECK_MS = 30_000;
const CLOSING_HINT_MS = 1_000;
const SUBSCRIBE_TRIES = 3;

interface Known {
  readonly token: string;
  viewer: Viewer;
}

/**
 * Pushes what changed to those who look at it, once per clearance class and language. A client that missed something, or
 * is told to, asks again through GraphQL: nothing is replayed here.
 */
export class Live {
  readonly #sessions: Sessions;
  readonly #rendering: Rendering;
  readonly #door: LiveDoor;
  readonly #topics = new Map<string, Topic>();
  readonly #known = new WeakMap<Socket, Known>();
  readonly #readership: Readership;
  #io: Server | undefined;
  #recheck: NodeJS.Timeout | undefined;
  #deaf = false;

  constructor(sessions: Sessions, rendering: Rendering, door: LiveDoor) {
    this.#sessions = sessions;
    this.#door = door;
    this.#readership = new Readership(
      (stream) => door.reading.readersOf(stream),
      (stream) => this.#classAnew(stream),
    );
    this.#rendering = {
      streamOf: (to) => rendering.streamOf(to),
      concerns: (to, stream) => rendering.concerns(to, stream),
      headOf: (scope, to) => rendering.headOf(scope, to),
      // Rendered first, classed then: nothing that an entry holds goes to somebody whom that entry, or an earlier one, shut out.
      since: async (scope, to, stream, seq) => {
        const changes = await rendering.since(scope, to, stream, seq);
        await this.#readership.settled(to === LIST ? stream : rendering.streamOf(to));
        return changes;
      },
    };
  }

  attach(server: HttpServer): void {
    this.#io = new Server(server, {
      transports: ['websocket'],
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      maxHttpBufferSize: FRAME_IN_MAX,
      allowRequest: (request, done) => done(null, this.#door.isOurOrigin(request.headers.origin)),
    });
    const live = this.#live!;
    live.use((socket, next) => void this.#admit(socket, next));
    live.on('connection', (socket) => this.#connected(socket));
    this.#sessions.onRevoked((session) => live.in(sessionRoom(session)).disconnectSockets(true));
    this.#recheck = setInterval(() => void this.#recheckAll(), RECHECK_MS).unref();
  }

  /** A commit was stored, here or by another replica. */
  heard(stream: StreamId, seq: number): void {
    if (this.#deaf) return;
    for (const topic of this.#topics.values()) if (this.#rendering.concerns(topic.to, stream)) topic.heard(stream, seq);
  }

  /** This replica no longer hears of others' commits: it stops pushing and says so. Hearing again, it has everyone ask anew. */
  setDeaf(deaf: boolean): void {
    if (this.#deaf === deaf) return;
    this.#deaf = deaf;
    if (!deaf) {
      this.#topics.clear();
      this.#readership.forget();
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
      this.#known.set(socket, { token: token!, viewer });
      next();
    } catch (fault) {
      this.#door.report(fault);
      next(new Error('fault'));
    }
  }

  #connected(socket: Socket): void {
    void socket.join(sessionRoom(this.#known.get(socket)!.viewer.session));
    socket.on('subscribe', (wish: unknown, answer: unknown) => void this.#subscribe(socket, wish, answer));
    socket.on('unsubscribe', (wish: unknown) => {
      for (const room of socket.rooms) if (room.startsWith(`${String((wish as { to?: unknown } | null)?.to)}|`)) void socket.leave(room);
    });
    socket.on('disconnect', () => this.#sweep());
  }

  /** `{ to, language, person? }`, answered with the topic's cursor, or `refused`: absent and forbidden look the same. */
  async #subscribe(socket: Socket, wish: unknown, answer: unknown): Promise<void> {
    if (typeof answer !== 'function') return;
    try {
      const { to, language } = (wish ?? {}) as { to?: unknown; language?: unknown };
      const known = this.#known.get(socket)!;
      const viewer = await this.#sessions.viewerOf(known.token, 'look');
      if (!viewer) return void socket.disconnect(true);
      if (isAnother(wish, viewer)) return void answer({ refused: true, code: 'other-person' });
      if (typeof to !== 'string' || !LANGUAGES.includes(language as Language) || socket.rooms.size > TOPICS_MAX)
        return void answer({ refused: true });
      const topic = await this.#join(socket, to, viewer, language as Language);
      answer(topic ? { c: topic.cursor, still: this.#deaf } : { refused: true });
    } catch (fault) {
      this.#door.report(fault);
      answer({ failed: true });
    }
  }

  /** Who joined is classed once more: the readers may have changed since their class was looked up. */
  async #join(socket: Socket, to: string, viewer: Viewer, language: Language): Promise<Topic | undefined> {
    let scope = await this.#scopeOf(viewer, to, language);
    for (let tries = 0; tries < SUBSCRIBE_TRIES; tries++) {
      const topic = await this.#topic(to, scope);
      if (!topic) return undefined;
      const room = roomOf(topic);
      await socket.join(room);
      scope = await this.#scopeOf(viewer, to, language);
      if (roomOf({ to, scope }) === room) return topic;
      await socket.leave(room);
    }
    return undefined;
  }

  async #scopeOf(viewer: Viewer, to: string, language: Language): Promise<Scope> {
    if (to === LIST) return { clearance: { labels: viewer.labels }, language, hidden: await this.#door.reading.hiddenFrom(viewer) };
    return { clearance: await this.#door.reading.clearanceIn(viewer, this.#rendering.streamOf(to)), language };
  }

  async #topic(to: string, scope: Scope): Promise<Topic | undefined> {
    const head = await this.#rendering.headOf(scope, to);
    if (head === undefined) return undefined;
    const room = roomOf({ to, scope });
    const known = this.#topics.get(room);
    if (known) return known;
    const push = (set: readonly Fragment[], p: string, c: string) => this.#push(room, { to, c, p, set, gone: [] });
    const failed = (fault: unknown) => {
      this.#door.report(fault);
      this.#topics.delete(room);
      this.#live?.to(room).emit('resync');
    };
    const seen = new Map(to === LIST ? [] : [[this.#rendering.streamOf(to), head] as const]);
    const topic = new Topic({ to, scope, seen }, this.#rendering, () => this.#door.random(CURSOR_BYTES), push, failed);
    this.#topics.set(room, topic);
    return topic;
  }

  #push(room: string, frame: Frame): void {
    const live = this.#live;
    if (!live || this.#deaf) return;
    for (const id of live.adapter.rooms.get(room) ?? []) {
      const socket = live.sockets.get(id);
      if (socket && bufferedBy(socket) > BUFFERED_MAX) {
        socket.emit('resync');
        socket.disconnect(true);
      }
    }
    live.to(room).emit('frame', frame);
  }

  /** Whoever reads less or more of a stream than before leaves its room; they ask again, and those who were shut out find nothing. */
  async #classAnew(stream: StreamId): Promise<void> {
    const asked = new Map<string, Promise<Scope>>();
    for (const socket of this.#live?.sockets.values() ?? []) {
      const viewer = this.#known.get(socket)?.viewer;
      for (const room of viewer ? [...socket.rooms] : []) {
        const [to, , language] = room.split('|') as [string, string, Language];
        if (to !== LIST && this.#rendering.streamOf(to) !== stream) continue;
        const who = [viewer!.person, ...viewer!.roles, to, language].join('|');
        if (!asked.has(who)) asked.set(who, this.#scopeOf(viewer!, to, language));
        const scope = await asked.get(who)!;
        if (roomOf({ to, scope }) === room) continue;
        await socket.leave(room);
        if (to === LIST || readableLabels(scope.clearance).length > 0) socket.emit('resync');
        else socket.emit('frame', this.#goodbye(to));
      }
    }
    this.#sweep();
  }

  #goodbye(to: string): Frame {
    return { to, c: this.#door.random(CURSOR_BYTES), p: this.#door.random(CURSOR_BYTES), set: [], gone: [to] };
  }

  /** A topic that nobody looks at is not rendered. */
  #sweep(): void {
    for (const room of this.#topics.keys()) if (!this.#live?.adapter.rooms.has(room)) this.#topics.delete(room);
  }

  /** Sessions also end by time, and clearances change. */
  async #recheckAll(): Promise<void> {
    for (const socket of this.#live?.sockets.values() ?? []) {
      const known = this.#known.get(socket);
      if (!known) continue;
      try {
        const viewer = await this.#sessions.viewerOf(known.token, 'look');
        if (!viewer || whatTheyMay(viewer) !== whatTheyMay(known.viewer)) socket.disconnect(true);
        else known.viewer = viewer;
      } catch (fault) {
        this.#door.report(fault);
      }
    }
  }
}

/** Whoever names the person whom the page was made for gets nothing that is somebody else's. */
const isAnother = (said: unknown, { person }: Pick<Viewer, 'person'>): boolean => {
  const named = (said as { person?: unknown } | null | undefined)?.person;
  return named !== undefined && named !== person;
};

const sessionRoom = (session: string): string => `session:${session}`;

const roomOf = ({ to, scope }: Pick<Topic, 'to' | 'scope'>): string =>
  `${to}|${clearanceClass(scope.clearance)}${scope.hidden ? sha256(scope.hidden.join(' ')) : ''}|${scope.language}`;

const whatTheyMay = (viewer: Viewer): string => [clearanceClass(viewer), ...viewer.roles].join('|');

/** Characters that a slow reader has not taken yet: what the transport holds, and what waits behind it. Neither is told in public. */
function bufferedBy({ conn }: Socket): number {
  const { transport, writeBuffer } = conn as unknown as {
    transport: { socket?: { bufferedAmount?: number } };
    writeBuffer: readonly { data?: string | Buffer }[];
  };
  return writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), transport.socket?.bufferedAmount ?? 0);
}
