import { clearanceClass, clearanceFrom, readableLabels, type ReaderRow } from '@chancery/identity';
import { assert, type StreamId } from '@chancery/kernel';
import type { Frame } from './frame.ts';
import type { Lines, Rendering, Scope } from './rendering.ts';
import { Joiners, Turns, type Joining, type Seat, type Stage } from './seat.ts';
import { idIn, View, type Drawn } from './view.ts';

/** So often the readers may change while a change is drawn; then everybody reads anew. */
const TRIES = 8;

interface Taken extends Seat {
  view: View;
  /** Where they are, when the view that they came to is elsewhere. */
  cursor: string | undefined;
}

/** What somebody may see: a scope, nothing of it any more, or nothing at all since they are no longer signed in. */
type Standing = Scope | 'shut' | 'ended';

interface Move {
  readonly seat: Taken;
  readonly from: View;
  readonly to: View;
  /** What of `from` they had been shown, and where that left them. */
  readonly had: ReadonlyMap<string, string>;
  readonly at: string;
}

const classOf = ({ clearance, language }: Scope): string => `${clearanceClass(clearance)}|${language}`;
const lostBetween = (from: View, to: View): readonly string[] => {
  const kept = readableLabels(to.scope.clearance);
  return readableLabels(from.scope.clearance).filter((label) => !kept.includes(label));
};

/**
 * Everybody who looks at one incident. A change is drawn once for each class of readers; then each socket is classed by the rows
 * of that moment, and in the same breath the frames go out: nobody gets what was drawn for readers of whom they are none by then.
 * Whoever came to another class is told what they lost, by name, and to read anew where there is more for them.
 */
export class Audience {
  readonly #to: string;
  readonly #stream: StreamId;
  readonly #rendering: Rendering;
  readonly #rowsOf: (stream: StreamId) => Promise<readonly ReaderRow[]>;
  readonly #stage: Stage;
  readonly #seats = new Map<string, Taken>();
  readonly #views = new Map<string, View>();
  readonly #waiting = new Map<StreamId, number>();
  readonly #between = new Map<string, Lines>();
  /** Classes for which there is nothing to open. */
  readonly #nothing = new Set<string>();
  readonly #turns: Turns;
  readonly #joiners = new Joiners();
  #mustLook = false;

  constructor(to: string, rendering: Rendering, rowsOf: (stream: StreamId) => Promise<readonly ReaderRow[]>, stage: Stage) {
    this.#to = to;
    this.#stream = rendering.streamOf(to);
    this.#rendering = rendering;
    this.#rowsOf = rowsOf;
    this.#stage = stage;
    this.#turns = new Turns(
      () => this.#step(),
      (fault) => this.#failed(fault),
    );
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0 && !this.#joiners.any;
  }

  heard(stream: StreamId, seq: number): void {
    this.#waiting.set(stream, Math.max(seq, this.#waiting.get(stream) ?? 0));
    this.#turns.wake();
  }

  /** Roles or sessions may have changed. */
  look(): void {
    this.#mustLook = true;
    this.#turns.wake();
  }

  /** Where they are from now on, or undefined where there is nothing to look at for whoever asks. */
  async join(seat: Seat): Promise<string | undefined> {
    this.leave(seat.socket);
    const joined = this.#joiners.add(seat);
    this.#turns.wake();
    return await joined;
  }

  leave(socket: Seat['socket']): void {
    this.#joiners.leave(socket);
    const seat = this.#seats.get(socket.id);
    if (seat) this.#stand(seat);
  }

  async #step(): Promise<boolean> {
    const joining = this.#joiners.take();
    const [next] = this.#waiting;
    if (next) this.#waiting.delete(next[0]);
    this.#mustLook = false;
    try {
      const { drawn, standing } = await this.#settled(next, joining);
      this.#out(drawn, standing);
      for (const seat of joining) this.#take(seat, standing.get(seat.socket.id));
      this.#joiners.end();
    } catch (fault) {
      this.#joiners.end(fault);
      throw fault;
    }
    this.#sweep();
    if (this.isEmpty) this.#stage.emptied(this.#to);
    return this.#waiting.size > 0 || this.#joiners.wait || this.#mustLook;
  }

  /** Drawn first, classed then, and again for as long as something was still to be asked: what this gives may go out at once. */
  async #settled(
    next: readonly [StreamId, number] | undefined,
    joining: readonly Joining[],
  ): Promise<{ drawn: ReadonlyMap<View, Drawn>; standing: ReadonlyMap<string, Standing> }> {
    let drawn = next ? await this.#drawn(next[0], next[1]) : new Map<View, Drawn>();
    let reached = next?.[1] ?? 0;
    this.#between.clear();
    this.#nothing.clear();
    for (let tries = 0; tries < TRIES; tries++) {
      const [standing, marked] = await Promise.all([
        this.#classed([...this.#seats.values(), ...joining]),
        drawn.size > 0 ? this.#rendering.relabelledSince(this.#stream, next![0] === this.#stream ? reached : this.#reached()) : undefined,
      ]);
      if (marked !== undefined && next![0] === this.#stream) {
        reached = marked;
        drawn = await this.#drawn(this.#stream, marked);
      } else if (marked !== undefined) {
        // Of another stream: again, once this one was drawn.
        drawn = new Map();
        for (const [stream, seq] of [[this.#stream, marked] as const, next!]) this.heard(stream, seq);
      } else if (!(await this.#asked(standing))) return { drawn, standing };
    }
    throw new Error(`The readers of ${this.#to} change faster than they can be told of it.`);
  }

  #reached(): number {
    return Math.min(...[...this.#views.values()].map(({ shown }) => shown));
  }

  async #drawn(stream: StreamId, seq: number): Promise<Map<View, Drawn>> {
    const all = await Promise.all([...this.#views.values()].map(async (view) => [view, await view.draw(stream, seq)] as const));
    return new Map(all.flatMap(([view, drawn]) => (drawn ? [[view, drawn] as const] : [])));
  }

  async #classed(seats: readonly Seat[]): Promise<ReadonlyMap<string, Standing>> {
    if (seats.length === 0) return new Map();
    const tokens = [...new Set(seats.map(({ token }) => token))];
    const [viewers, rows] = await Promise.all([this.#stage.viewersOf(tokens), this.#rowsOf(this.#stream)]);
    const known = new Map<string, Standing>();
    return new Map(
      seats.map(({ socket, token, language }) => {
        const who = `${token}|${language}`;
        const viewer = viewers.get(token);
        if (!known.has(who)) {
          const clearance = viewer && clearanceFrom(rows, viewer);
          known.set(who, !clearance ? 'ended' : readableLabels(clearance).length > 0 ? { clearance, language } : 'shut');
        }
        return [socket.id, known.get(who)!];
      }),
    );
  }

  /** Asks what must be known before anybody is told anything; false when all of it is. */
  async #asked(standing: ReadonlyMap<string, Standing>): Promise<boolean> {
    let asked = false;
    for (const [id, scope] of standing) {
      if (typeof scope === 'string') continue;
      const name = classOf(scope);
      if (this.#nothing.has(name)) continue;
      if (!this.#views.has(name)) {
        const opened = await this.#rendering.open(scope, this.#to);
        asked = true;
        if (!opened) {
          this.#nothing.add(name);
          continue;
        }
        const view = new View({ to: this.#to, scope, room: this.#stage.newCursor() }, this.#rendering, opened);
        this.#views.set(name, view);
      }
      const from = this.#seats.get(id)?.view;
      const to = this.#views.get(name)!;
      if (from && from !== to && !this.#between.has(from.room + to.room)) {
        this.#between.set(from.room + to.room, await this.#lines(from, to));
        asked = true;
      }
    }
    return asked;
  }

  /** Lines that whoever goes from one view to another no longer reads, and whether there is something more for them. */
  async #lines(from: View, to: View): Promise<Lines> {
    const [lost, won] = [lostBetween(from, to), lostBetween(to, from)];
    const gone = lost.length > 0 ? await this.#rendering.linesUnder(this.#stream, lost, from.shown) : { ids: [], anew: false };
    const more = won.length > 0 ? await this.#rendering.linesUnder(this.#stream, won, to.shown) : { ids: [], anew: false };
    return { ids: gone.ids, anew: gone.anew || more.anew || more.ids.length > 0 };
  }

  /** Without a pause from here on: what was classed holds for what goes out. */
  #out(drawn: ReadonlyMap<View, Drawn>, standing: ReadonlyMap<string, Standing>): void {
    const moves: Move[] = [];
    for (const seat of this.#seats.values()) {
      const scope = standing.get(seat.socket.id);
      if (scope === undefined) continue;
      if (scope === 'ended') {
        this.#stand(seat);
        seat.socket.disconnect(true);
        continue;
      }
      const view = scope === 'shut' ? undefined : this.#views.get(classOf(scope));
      if (view === seat.view) continue;
      void seat.socket.leave(seat.view.room);
      if (view) moves.push({ seat, from: seat.view, to: view, had: new Map(seat.view.known), at: seat.cursor ?? seat.view.cursor });
      else this.#goodbye(seat);
    }
    for (const [view, each] of drawn) this.#show(view, each, new Set(moves.map(({ seat }) => seat)));
    for (const move of moves) this.#move(move);
  }

  #show(view: View, drawn: Drawn, moving: ReadonlySet<Taken>): void {
    const { gone, tooMuch } = drawn;
    const set = [...drawn.news, ...drawn.added];
    const isNews = set.length + gone.length > 0;
    const before = view.cursor;
    view.show(drawn, isNews || tooMuch ? this.#stage.newCursor() : before);
    const here = [...this.#seats.values()].filter((seat) => seat.view === view && !moving.has(seat));
    if (tooMuch) for (const { socket } of here) socket.emit('resync');
    if (tooMuch || !isNews) return;
    const frame = (p: string): Frame => ({ to: this.#to, c: view.cursor, p, set, gone });
    const elsewhere = here.filter(({ cursor }) => cursor !== undefined);
    this.#stage.push(
      view.room,
      frame(before),
      elsewhere.map(({ socket }) => socket),
    );
    for (const seat of elsewhere) {
      this.#stage.send(seat.socket, frame(seat.cursor!));
      seat.cursor = undefined;
    }
  }

  /** Nothing of what they had is left unnamed; nothing is named that they never had; who sees no difference hears nothing. */
  #move({ seat, from, to, had, at }: Move): void {
    const lines = this.#between.get(from.room + to.room);
    assert(lines, 'what lies between two views was asked for');
    const gone = [...had.keys()].filter((name) => !to.known.has(name)).map(idIn);
    const more = lines.anew || [...to.known].some(([name, digest]) => had.get(name) !== digest);
    const all = [...gone, ...lines.ids].filter((id) => id !== this.#to);
    seat.view = to;
    void seat.socket.join(to.room);
    seat.cursor = all.length > 0 ? undefined : at;
    if (all.length > 0) this.#stage.send(seat.socket, { to: this.#to, c: to.cursor, p: at, set: [], gone: all });
    if (more) seat.socket.emit('resync');
  }

  #goodbye(seat: Taken): void {
    this.#stand(seat);
    this.#stage.left(seat.socket, this.#to);
    const p = seat.cursor ?? seat.view.cursor;
    this.#stage.send(seat.socket, { to: this.#to, c: this.#stage.newCursor(), p, set: [], gone: [this.#to] });
  }

  #take(joining: Joining, scope: Standing | undefined): void {
    const { socket, token, language, done } = joining;
    if (!this.#joiners.stays(joining)) return done(undefined);
    const view = scope === undefined || typeof scope === 'string' ? undefined : this.#views.get(classOf(scope));
    if (scope === 'ended') socket.disconnect(true);
    if (view) {
      this.#seats.set(socket.id, { socket, token, language, view, cursor: undefined });
      void socket.join(view.room);
    }
    done(view?.cursor);
  }

  #stand(seat: Taken): void {
    this.#seats.delete(seat.socket.id);
    void seat.socket.leave(seat.view.room);
  }

  /** A view that nobody looks at is not drawn. */
  #sweep(): void {
    const used = new Set([...this.#seats.values()].map(({ view }) => view));
    for (const [name, view] of this.#views) if (!used.has(view)) this.#views.delete(name);
  }

  /** They ask anew, and find what is there by then. */
  #failed(fault: unknown): void {
    this.#stage.report(fault);
    for (const seat of this.#seats.values()) {
      this.#stage.left(seat.socket, this.#to);
      seat.socket.emit('resync');
    }
    this.dismiss();
  }

  dismiss(): void {
    for (const seat of this.#seats.values()) this.#stand(seat);
    this.#views.clear();
    this.#waiting.clear();
    this.#mustLook = false;
  }
}
