import { clearanceFrom, readableLabels, type ReaderRow, type Viewer } from '@chancery/identity';
import type { Language } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { LIST, type Fragment, type Frame } from './frame.ts';
import type { Rendering } from './rendering.ts';
import { Joiners, Turns, type Joining, type Seat, type Stage } from './seat.ts';
import { digestOf } from './view.ts';

interface Taken extends Seat {
  cursor: string;
  /** As what they were when they last were shown all. */
  as: string;
  /** What they were shown, by id. */
  readonly known: Map<string, string>;
  /** When the oldest of their list was reported, where older ones were left out: those do not enter it by moving. */
  since: string;
}

/** Where incidents are read from, and who may. */
export interface ListDoor {
  readonly rowsOf: (stream: StreamId) => Promise<readonly ReaderRow[]>;
  /** The id under which an incident is known outside. */
  readonly idOf: (stream: StreamId) => string;
}

interface Shown {
  readonly cards: ReadonlyMap<string, Fragment>;
  readonly since: string;
}

const reportedAt = (card: Fragment): string => (card as { readonly firstReportAt?: string }).firstReportAt ?? '';
const whoIs = ({ person, roles }: Viewer): string => [person, ...roles].join('|');

/**
 * Everybody who looks at the list. What somebody knows is kept for each of them, as no two lists need be alike: an incident that is
 * none of theirs moves nothing of theirs, not even a cursor.
 */
export class ListAudience {
  readonly #rendering: Rendering;
  readonly #door: ListDoor;
  readonly #stage: Stage;
  readonly #seats = new Map<string, Taken>();
  readonly #waiting = new Set<StreamId>();
  readonly #turns: Turns;
  readonly #joiners = new Joiners();
  #mustLook = false;

  constructor(rendering: Rendering, door: ListDoor, stage: Stage) {
    this.#rendering = rendering;
    this.#door = door;
    this.#stage = stage;
    this.#turns = new Turns(
      () => this.#step(),
      (fault) => this.#failed(fault),
    );
  }

  heard(stream: StreamId): void {
    this.#waiting.add(stream);
    this.#turns.wake();
  }

  look(): void {
    this.#mustLook = true;
    this.#turns.wake();
  }

  async join(seat: Seat): Promise<string | undefined> {
    this.leave(seat.socket);
    const joined = this.#joiners.add(seat);
    this.#turns.wake();
    return await joined;
  }

  leave(socket: Seat['socket']): void {
    this.#joiners.leave(socket);
    this.#seats.delete(socket.id);
  }

  async #step(): Promise<boolean> {
    const joining = this.#joiners.take();
    const mustLook = this.#mustLook;
    this.#mustLook = false;
    const [stream] = this.#waiting;
    if (stream !== undefined) this.#waiting.delete(stream);
    try {
      if (joining.length > 0) await this.#take(joining);
      if (mustLook) await this.#lookAnew();
      if (stream !== undefined) await this.#tell(stream);
      this.#joiners.end();
    } catch (fault) {
      this.#joiners.end(fault);
      throw fault;
    }
    return this.#waiting.size > 0 || this.#joiners.wait || this.#mustLook;
  }

  async #viewers(seats: Iterable<Seat>): Promise<ReadonlyMap<string, Viewer>> {
    const tokens = [...new Set([...seats].map(({ token }) => token))];
    return tokens.length > 0 ? await this.#stage.viewersOf(tokens) : new Map();
  }

  /** The whole list, once for all who are the same and read the same language. */
  #lists(): (viewer: Viewer, language: Language) => Promise<Shown> {
    const asked = new Map<string, Promise<Shown>>();
    return async (viewer, language) => {
      const name = `${whoIs(viewer)}|${language}`;
      if (!asked.has(name))
        asked.set(
          name,
          this.#rendering
            .list(viewer, language)
            .then(({ cards, since }) => ({ since, cards: new Map(cards.map((card) => [card.id, card])) })),
        );
      return await asked.get(name)!;
    };
  }

  async #take(joining: readonly Joining[]): Promise<void> {
    const viewers = await this.#viewers(joining);
    const listed = this.#lists();
    for (const each of joining) {
      const { socket, token, language, done } = each;
      const viewer = viewers.get(token);
      if (!viewer) {
        socket.disconnect(true);
        done(undefined);
        continue;
      }
      const { cards, since } = await listed(viewer, language);
      const known = new Map([...cards].map(([id, card]) => [id, digestOf(card)]));
      const cursor = this.#stage.newCursor();
      const stays = this.#joiners.stays(each);
      if (stays) this.#seats.set(socket.id, { socket, token, language, cursor, as: whoIs(viewer), known, since });
      done(stays ? cursor : undefined);
    }
  }

  /** Roles may have changed. What is gone is named; what came is read anew. */
  async #lookAnew(): Promise<void> {
    const viewers = await this.#viewers(this.#seats.values());
    const listed = this.#lists();
    for (const seat of this.#seats.values()) {
      const viewer = viewers.get(seat.token);
      if (!viewer) this.#end(seat);
      else if (whoIs(viewer) !== seat.as) {
        const { cards, since } = await listed(viewer, seat.language);
        const gone = [...seat.known.keys()].filter((id) => !cards.has(id));
        const isMore = [...cards.keys()].some((id) => !seat.known.has(id));
        seat.as = whoIs(viewer);
        seat.since = since;
        for (const id of gone) seat.known.delete(id);
        if (gone.length > 0) this.#frame(seat, [], gone);
        if (isMore) seat.socket.emit('resync');
      }
    }
  }

  /** Drawn first, classed then, and out at once. */
  async #tell(stream: StreamId): Promise<void> {
    const seats = [...this.#seats.values()];
    if (seats.length === 0) return;
    const drawn = new Map<Language, Fragment | undefined>();
    for (const language of new Set(seats.map((seat) => seat.language))) drawn.set(language, await this.#rendering.card(stream, language));
    const [viewers, rows] = await Promise.all([this.#viewers(seats), this.#door.rowsOf(stream)]);
    const id = this.#door.idOf(stream);
    const digests = new Map([...drawn].map(([language, card]) => [language, card && digestOf(card)]));
    const may = new Map<string, boolean>();
    for (const seat of seats) {
      if (this.#seats.get(seat.socket.id) !== seat) continue;
      const viewer = viewers.get(seat.token);
      if (!viewer) {
        this.#end(seat);
        continue;
      }
      const who = whoIs(viewer);
      if (!may.has(who)) may.set(who, readableLabels(clearanceFrom(rows, viewer)).length > 0);
      this.#show(seat, id, may.get(who) ? drawn.get(seat.language) : undefined, digests.get(seat.language));
    }
  }

  #show(seat: Taken, id: string, card: Fragment | undefined, digest: string | undefined): void {
    const known = seat.known.get(id);
    if (!card) {
      if (known === undefined) return;
      seat.known.delete(id);
      return this.#frame(seat, [], [id]);
    }
    if (known === digest || (known === undefined && reportedAt(card) < seat.since)) return;
    seat.known.set(id, digest!);
    this.#frame(seat, [card], []);
  }

  #frame(seat: Taken, set: readonly Fragment[], gone: readonly string[]): void {
    const p = seat.cursor;
    seat.cursor = this.#stage.newCursor();
    this.#stage.send(seat.socket, { to: LIST, c: seat.cursor, p, set, gone } satisfies Frame);
  }

  #end(seat: Taken): void {
    this.#seats.delete(seat.socket.id);
    seat.socket.disconnect(true);
  }

  #failed(fault: unknown): void {
    this.#stage.report(fault);
    const seats = [...this.#seats.values()];
    this.#seats.clear();
    this.#waiting.clear();
    for (const { socket } of seats) {
      this.#stage.left(socket, LIST);
      socket.emit('resync');
    }
  }
}
