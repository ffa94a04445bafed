import {
  assert,
  later,
  own,
  timerName,
  type Command,
  type Id,
  type Instant,
  type Json,
  type JsonObject,
  type StreamId,
  type StreamState,
  type Timer,
} from '@chancery/kernel';
import { timerCommand, type CommandHandler, type Edge } from '@chancery/ledger';
import { CAST_ROLES, type Beat, type Scene, type Who } from './beat.ts';

const MINUTE_MS = 60_000;
/** How often what the outbox carries is looked for, and for how long, when nothing tells that it came. */
const LOOK_MS = 50;
const LOOKS_MAX = 300;
const SYSTEM = { kind: 'system', id: 'system:sample' } as const;

export interface Staging {
  readonly exercise: StreamId;
  readonly voices: StreamId;
  readonly cast: StreamId;
  readonly starts: Instant;
  readonly people: { readonly [W in Who]: Id };
  readonly about: Pick<Scene, 'language' | 'entity' | 'policy'>;
}

type Sent = Pick<Command, 'type' | 'stream' | 'payload' | 'principal' | 'houseRoles' | 'drawn'>;

/**
 * Plays beats as real commands, each at its minute of the exercise's clock, which stands still in between, with every timer that
 * falls due on the way.
 */
export class Stage {
  readonly scene: Scene;
  readonly #handler: Pick<CommandHandler, 'handle' | 'cache' | 'onCommit'>;
  readonly #edge: Edge;
  readonly #staging: Staging;
  readonly #kept = new Map<string, JsonObject>();
  #state!: StreamState;

  constructor(handler: Pick<CommandHandler, 'handle' | 'cache' | 'onCommit'>, edge: Edge, staging: Staging) {
    this.#handler = handler;
    this.#edge = edge;
    this.#staging = staging;
    this.scene = {
      ...staging.about,
      person: (who) => staging.people[who],
      of: (kept, member) => this.#of(kept, member),
      at: (minute) => later(staging.starts, minute * MINUTE_MS),
      state: () => this.#state,
    };
  }

  /** Throws what the handler throws, and a `Bug` when a beat is refused or what it waits for does not come. */
  async play(beats: readonly Beat[]): Promise<void> {
    for (const beat of beats.toSorted((a, b) => a.minute - b.minute)) {
      await this.#reach(this.scene.at(beat.minute));
      await this.#arrival(beat);
      const result = await this.send({
        type: beat.type,
        stream: this.#staging[beat.stream ?? 'exercise'],
        principal: { kind: 'person', id: this.scene.person(beat.by), ...(beat.role ? { roleAtTime: beat.role } : {}) },
        houseRoles: CAST_ROLES[beat.by] ?? [],
        payload: beat.payload(this.scene),
        ...(beat.drawsText ? { drawn: { digestKey: this.#edge.random(32) } } : {}),
      });
      if (beat.as) this.#kept.set(beat.as, (result ?? {}) as JsonObject);
    }
  }

  /** In the name of the house, unless a principal is given. */
  async send(command: Omit<Sent, 'principal'> & Partial<Pick<Sent, 'principal'>>): Promise<Json> {
    const { clock, random } = this.#edge;
    const outcome = await this.#handler.handle({ principal: SYSTEM, ...command, key: random(16), now: clock.now(), seed: random(16) });
    assert(outcome.accepted, `the sample's ${command.type} was refused: ${outcome.accepted ? '' : outcome.code}`);
    await this.#look();
    return outcome.result;
  }

  #of(kept: string, member: string): string {
    const value = own(this.#kept.get(kept) ?? {}, member);
    assert(typeof value === 'string', `${kept} has a ${member}`);
    return value;
  }

  async #look(): Promise<void> {
    this.#state = (await this.#handler.cache.load(this.#staging.exercise)).state;
  }

  /** Sets the clocks on, stopping wherever something falls due. */
  async #reach(moment: Instant): Promise<void> {
    for (let next = await this.#nextDue(moment); next; next = await this.#nextDue(moment)) {
      await this.#set(next.timer.dueAt);
      await this.#handler.handle(timerCommand({ ...next.timer, stream: next.stream, fireAt: null }, this.#edge));
    }
    await this.#set(moment);
  }

  async #nextDue(moment: Instant): Promise<{ readonly stream: StreamId; readonly timer: Timer } | undefined> {
    const { exercise, voices } = this.#staging;
    const loaded = await Promise.all([exercise, voices].map((stream) => this.#handler.cache.load(stream)));
    return loaded
      .flatMap(({ state }) => Object.values(state.timers).map((timer) => ({ stream: state.stream, timer })))
      .filter(({ timer }) => timer.dueAt <= moment)
      .toSorted((a, b) => order(a.timer, b.timer))[0];
  }

  async #set(moment: Instant): Promise<void> {
    await this.#look();
    if (this.#state.clock.stream === moment) return;
    for (const stream of [this.#staging.exercise, this.#staging.voices])
      await this.send({ type: 'SetClock', stream, payload: { stream: moment, rate: 0 } });
  }

  async #arrival({ type, once }: Beat): Promise<void> {
    const came = () => once?.(this.scene) ?? true;
    for (let looks = 0; !came(); looks++) {
      assert(looks < LOOKS_MAX, `what the sample's ${type} waits for did not come`);
      await this.#something();
      await this.#look();
    }
  }

  /** Until the exercise moves, or a moment has passed: another process may carry what is waited for. */
  #something(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const quiet = this.#edge.alarm.after(LOOK_MS, resolve);
    const deaf = this.#handler.onCommit((hints) => hints.some(({ stream }) => stream === this.#staging.exercise) && resolve());
    return promise.finally(() => (quiet(), deaf()));
  }
}

const order = (a: Timer, b: Timer): number =>
  a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : timerName(a.owner, a.id) < timerName(b.owner, b.id) ? -1 : 1;
