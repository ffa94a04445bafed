import { Timers } from './arming.ts';
import { assert } from './assert.ts';
import { asking, composed, type Composed } from './composed.ts';
import { conditionsAt, tells } from './conditions.ts';
import type { Decided, Draft, Refused } from './decided.ts';
import type { Command } from './command.ts';
import type { Accepted, Ask, CommandSpec, Deciding, Deriving, DomainModule, Missing, Timer, WordsAt } from './domain.ts';
import type { EventSpec, Header, NewEvent, StreamId, StructuralEvent } from './event.ts';
import { idsFrom, type NextId } from './ids.ts';
import type { JsonObject } from './json.ts';
import { own } from './own.ts';
import type { Settlement } from './record.ts';
import { isRejection, reject, type Rejection } from './rejection.ts';
import { opensAt } from './opens-at.ts';
import { FIRST_RULES, holds, RULES, type Holding } from './rules.ts';
import { settled, settlesAt } from './settlement.ts';
import { isStopped, PartStopped, stoppedParts } from './stopped.ts';
import { REAL_TIME, streamTime, timerName, type StreamState } from './stream-state.ts';
import { msBetween } from './time.ts';
import type { Id } from './values/id.ts';
import type { Instant } from './values/instant.ts';

/** The command that a due timer becomes; its payload is `{ owner, id, generation }`. */
export const TIMER_DUE = 'TimerDue';
/** Fired later than this after `dueAt`, a timer is marked late. */
export const LATE_AFTER_MS = 5_000;
/** Generations, not events: one corrected fact under 200 texts is 601 events in 3. */
export const GENERATIONS_MAX = 100;

/** A kind of stream: which domains live in it, composed once at start. */
export class StreamKind {
  readonly prefix: string;
  readonly modules: readonly DomainModule[];
  readonly #specs: Composed['specs'];
  readonly #commandOwner: Composed['commandOwner'];
  /** True when streams of this kind begin by a command of theirs. */
  readonly #opened: boolean;
  readonly #consequences: Composed['consequences'];

  /** Throws a `Bug` when two modules claim one name, event, command or question, or a question has no answer. */
  constructor(prefix: string, modules: readonly DomainModule[]) {
    this.prefix = prefix;
    this.modules = modules;
    const { specs, commandOwner, consequences } = composed(prefix, modules);
    this.#specs = specs;
    this.#commandOwner = commandOwner;
    this.#consequences = consequences;
    this.#opened = modules.some((module) => Object.values(module.commands).some((command) => command.opens));
  }

  /** The declaration of an event type; a `Bug` for one that this kind does not know: a ledger stops on what it does not understand. */
  spec(type: string): EventSpec {
    const spec = this.#specs.get(type);
    assert(spec, `${this.prefix}: unknown event type ${type}`);
    return spec;
  }

  #spec({ type }: Command): CommandSpec<any, any> | undefined {
    const module = this.#commandOwner.get(type);
    return module && own(module.commands, type);
  }

  knows(commandType: string): boolean {
    return commandType === TIMER_DUE || this.#commandOwner.has(commandType);
  }

  /** Streams whose heads the command's compare-and-set includes. */
  compares(command: Command): readonly StreamId[] {
    return this.#spec(command)?.compares?.(command) ?? [];
  }

  /** Words that the command's rule compares on this state. */
  words(state: StreamState, command: Command): readonly WordsAt[] {
    const module = this.#commandOwner.get(command.type);
    return (
      (module && own(module.commands, command.type))?.words?.({ state: own(state.slices, module.name), command, ask: this.ask(state) }) ??
      []
    );
  }

  opens(command: Command): boolean {
    return this.#spec(command)?.opens === true;
  }

  zero(stream: StreamId): StreamState {
    const slices = Object.fromEntries(this.modules.map((module) => [module.name, module.zero]));
    return { stream, seq: 0, at: REAL_TIME.stream, clock: REAL_TIME, slices, timers: {}, labels: {} };
  }

  /**
   * The next state of the fold, as rules need it: whatever a part throws is thrown. Throws a `Bug` for an unknown type, a version that
   * is not current, or a gap.
   */
  evolve(state: StreamState, event: StructuralEvent): StreamState {
    return this.#next(state, event, (_, thrown) => {
      throw thrown;
    });
  }

  /**
   * The same for an entry that is read back: a part whose rules cannot take it stops where it stood, and says so in `stopped`; all
   * others go on.
   */
  fold(state: StreamState, event: StructuralEvent): StreamState {
    let stopped = state.stopped;
    const next = this.#next(state, event, (part, thrown) => {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      stopped = { ...stopped, [part]: { seq: event.seq, type: event.type, reason } };
    });
    return stopped === undefined ? next : { ...next, stopped };
  }

  #next(state: StreamState, event: StructuralEvent, stop: (part: string, thrown: unknown) => void): StreamState {
    const spec = this.spec(event.type);
    assert(event.header.version === spec.version, `${event.type} version ${event.header.version} was not upcast to ${spec.version}`);
    assert(event.seq === state.seq + 1, `${state.stream}: entry ${event.seq} follows ${state.seq}`);
    const timers = new Timers(state.timers, event);
    let slices = state.slices;
    for (const module of this.modules) {
      if (isStopped(state, module.name)) continue;
      const before = own(slices, module.name);
      const armed = timers.result();
      try {
        const after = module.evolve(before, event, timers);
        if (after !== before) slices = { ...slices, [module.name]: after };
      } catch (thrown) {
        timers.restore(armed);
        stop(module.name, thrown);
      }
    }
    const next = { ...state, seq: event.seq, at: event.header.streamTime, slices, timers: timers.result() };
    switch (event.type) {
      case 'ClockSet':
        return { ...next, clock: event.structure as unknown as StreamState['clock'] };
      case 'SectionRelabelled': {
        const { seq, section, label } = event.structure as { seq: number; section: string; label: string };
        return { ...next, labels: { ...state.labels, [`${seq}/${section}`]: label } };
      }
      case 'TimeSettled':
        return settled(state, next, event.structure as unknown as Settlement);
      default:
        return next;
    }
  }

  /**
   * Decides a command on the fold, with its consequences to a fixed point. `other` gives the states of compared streams, `words` those
   * that `words` named. Where streams are opened by command, any other command on one that does not exist is `not-found`. What is said
   * to have happened lies behind: a claimed time ahead of the stream's clock is refused. So is whatever needs a part that has stopped.
   */
  decide(
    state: StreamState,
    command: Command,
    other: (stream: StreamId) => StreamState,
    words: (at: WordsAt) => string | null = unread,
  ): Decided | Refused {
    try {
      return this.#decided(state, command, other, words);
    } catch (thrown) {
      if (!(thrown instanceof PartStopped)) throw thrown;
      return { rejection: reject('kernel-part-stopped', { part: thrown.part }), drafts: [], state };
    }
  }

  #decided(
    state: StreamState,
    command: Command,
    other: (stream: StreamId) => StreamState,
    words: (at: WordsAt) => string | null,
  ): Decided | Refused {
    if (this.opens(command) ? state.seq > 0 : state.seq === 0 && this.#opened) {
      return { rejection: reject(this.opens(command) ? 'kernel-stream-exists' : 'not-found'), drafts: [], state };
    }
    if (!this.#admits(state, command)) return { rejection: reject('not-found'), drafts: [], state };
    const at = streamTime(state, command.now);
    if (command.claimed && command.claimed.at > at) {
      return { rejection: reject('kernel-time-ahead', { at, field: 'occurredAt' }), drafts: [], state };
    }
    const due = command.type === TIMER_DUE ? (command.payload as unknown as Pick<Timer, 'owner' | 'id' | 'generation'>) : undefined;
    const module = this.#owner(state, command, due);
    const ask = this.ask(state);
    const conditions = (gate: string) => conditionsAt(this.modules, gate, state, at, ask);
    const deciding: Deciding<any, any> = {
      state: own(state.slices, module.name),
      command,
      at,
      nextId: idsFrom(command.seed),
      ask,
      stream: state,
      other,
      missing: (gate) => this.missing(gate, state, at, command.principal.id),
      missingTo: (label, gate) => conditions(gate).filter((one) => (one.label ?? label) === label),
      withheld: (gate) => conditions(gate).filter((one) => !tells(one, ask, command.principal.id)),
      words,
    };
    let outcome: Accepted | Rejection;
    let timer: Header['timer'];
    if (due) {
      const armed = own(state.timers, timerName(due.owner, due.id));
      const moved = !armed || armed.generation !== due.generation;
      // Early is not stale: a clock that stepped back must not lose what stands armed.
      if (moved || armed.dueAt > at) return { rejection: reject(moved ? 'kernel-timer-stale' : 'kernel-timer-early'), drafts: [], state };
      const late = msBetween(armed.dueAt, at) > LATE_AFTER_MS;
      timer = { owner: due.owner, id: due.id, generation: due.generation, ...(late ? { late: true as const } : {}) };
      assert(module.whenDue, `${module.name} arms timers and has no whenDue`);
      outcome = module.whenDue(armed, deciding);
    } else {
      const spec = own(module.commands, command.type)!;
      outcome = spec.may?.(deciding) ?? spec.decide(deciding);
    }
    const events = isRejection(outcome) ? outcome.record : outcome.events;
    const recorded = this.#record(state, events, command, opensAt(state, events, command) ?? settlesAt(events) ?? at, timer);
    return isRejection(outcome) ? { rejection: outcome, ...recorded } : { ...recorded, result: outcome.result ?? null };
  }

  /** Whose command or timer it is. */
  #owner(state: StreamState, { type }: Command, due?: Pick<Timer, 'owner'>): DomainModule {
    const module = due ? this.modules.find((m) => m.name === due.owner.split(':')[0]) : this.#commandOwner.get(type);
    assert(module, `${this.prefix}: no module takes the command ${type}`);
    if (isStopped(state, module.name)) throw new PartStopped(module.name);
    return module;
  }

  /** Whoever may not know of a stream is told what they would be told of none. Rules of the house, and time, act everywhere. */
  #admits(state: StreamState, command: Command): boolean {
    if (command.principal.kind === 'system' || this.opens(command)) return true;
    return this.modules.every((module) => {
      if (!module.admits) return true;
      const admitted = module.admits(own(state.slices, module.name), command);
      if (admitted && isStopped(state, module.name)) throw new PartStopped(module.name); // they may have been taken out since
      return admitted;
    });
  }

  /**
   * The events that follow from `primaries` by consequence, in order: what decide commits and replay compares.
   * `emit` gives each its seq and header.
   */
  #record(
    state: StreamState,
    primaries: readonly NewEvent[],
    command: Command,
    at: Instant,
    timer: Header['timer'],
  ): { drafts: Draft[]; state: StreamState } {
    const drafts: Draft[] = [];
    const without = stoppedParts(state);
    let next = state;
    const emit = (event: NewEvent, derived: boolean): StructuralEvent => {
      const spec = this.spec(event.type);
      for (const section of Object.keys(event.content ?? {}))
        assert(spec.content.includes(section), `${event.type} declares no content section "${section}"`);
      const header: Header = {
        type: event.type,
        version: spec.version,
        label: event.label,
        command: command.key,
        principal: command.principal,
        streamTime: at,
        recordedTime: command.now,
        ...(command.claimed ? { claimed: command.claimed } : {}),
        ...(command.offline ? { offline: true as const } : {}),
        ...(derived ? { derived: true as const } : { rules: RULES, ...(without.length ? { stopped: without } : {}) }),
        ...(timer && drafts.length === 0 ? { timer } : {}),
      };
      const sealed = { type: event.type, structure: event.structure, label: event.label, header, seq: next.seq + 1 };
      next = this.evolve(next, sealed);
      drafts.push({ ...sealed, content: event.content ?? {}, after: next });
      return sealed;
    };
    const first = primaries.map((event) => emit(event, false));
    this.#consequencesOf(
      first,
      command.seed,
      at,
      { rules: RULES, without },
      () => next,
      (event) => emit(event, true),
    );
    return { drafts, state: next };
  }

  /** Replay's half of `decide`: what must follow from these primaries on `state`, with the headers of the recorded ones. */
  derivedFrom(
    state: StreamState,
    primaries: readonly StructuralEvent[],
    seed: string,
  ): readonly { type: string; structure: JsonObject; label: string }[] {
    const derived: NewEvent[] = [];
    let next = state;
    for (const event of primaries) next = this.evolve(next, event);
    const model = primaries[0]!;
    this.#consequencesOf(
      primaries,
      seed,
      model.header.streamTime,
      { rules: model.header.rules ?? FIRST_RULES, without: model.header.stopped ?? [] },
      () => next,
      (event) => {
        derived.push(event);
        const { timer: _, rules: __, stopped: ___, ...header } = model.header;
        const draft = {
          type: event.type,
          structure: event.structure,
          label: event.label,
          seq: next.seq + 1,
          header: { ...header, type: event.type, version: this.spec(event.type).version, label: event.label, derived: true as const },
        };
        next = this.evolve(next, draft);
        return draft;
      },
    );
    return derived;
  }

  #consequencesOf(
    primaries: readonly StructuralEvent[],
    seed: string,
    at: Instant,
    { rules, without }: Holding,
    state: () => StreamState,
    emit: (event: NewEvent) => StructuralEvent,
  ): void {
    const nextId = idsFrom(seed, 'derived');
    let generation = primaries;
    for (let depth = 0; generation.length; depth++) {
      assert(depth < GENERATIONS_MAX, `consequences of ${primaries[0]!.type} did not end after ${GENERATIONS_MAX} generations`);
      const following: StructuralEvent[] = [];
      for (const cause of generation) {
        for (const { module, consequence } of this.#consequences.get(cause.type) ?? []) {
          if (!holds(consequence, rules) || without.includes(module.name)) continue;
          const now = state();
          const deriving = this.#deriving(now, nextId, at, rules);
          for (const event of consequence.derive(cause, own(now.slices, module.name), deriving)) {
            assert(
              this.spec(event.type).rank < this.spec(cause.type).rank,
              `${consequence.name}: ${event.type} does not rank below its cause ${cause.type}`,
            );
            following.push(emit(event));
          }
        }
      }
      generation = following;
    }
  }

  #deriving(now: StreamState, nextId: NextId, at: Instant, rules: number): Deriving {
    const ask = this.ask(now);
    return {
      ask,
      nextId,
      at,
      marksOf: (event) =>
        this.modules.flatMap((m) =>
          isStopped(now, m.name) ? [] : ((m.marks && own(m.marks, event.type))?.(event, own(now.slices, m.name)) ?? []),
        ),
      open: (kind, spec, origin) =>
        this.modules.flatMap((m) => {
          const opener = m.openers && own(m.openers, kind);
          if (!opener || !holds(opener, rules)) return [];
          if (isStopped(now, m.name)) throw new PartStopped(m.name);
          return opener.open(spec, origin, { state: own(now.slices, m.name), nextId, at, ask });
        }),
    };
  }

  /** The questions of `Questions`, answered on this state. */
  ask(state: StreamState): Ask {
    return asking(this.prefix, this.modules, state);
  }

  /** Everything that stands between the stream and a gate, from all domains, as far as `asker` may know of it. */
  missing(gate: string, state: StreamState, at: Instant, asker?: Id): readonly Missing[] {
    const ask = this.ask(state);
    const told = conditionsAt(this.modules, gate, state, at, ask).filter((one) => asker === undefined || tells(one, ask, asker));
    const items = Map.groupBy(told, ({ code }) => code);
    return [...items].map(([code, same]) => ({ code, items: [...new Set(same.flatMap((one) => one.items))] }));
  }

  /** True where `asker` may know of something under the label. */
  tells(one: Pick<Missing, 'label'>, state: StreamState, asker: Id): boolean {
    return tells(one, this.ask(state), asker);
  }

  /** Brings a recorded structure to the current version of its type. The only place where old versions are known. */
  upcast(type: string, version: number, structure: JsonObject): JsonObject {
    const spec = this.spec(type);
    assert(version >= 1 && version <= spec.version, `${type} version ${version} is newer than this build, which knows ${spec.version}`);
    return (spec.upcasts ?? []).slice(version - 1).reduce((value, up) => up(value), structure);
  }
}

const unread = ({ seq, section }: WordsAt): never => assert(false, `nobody read ${section} of entry ${seq} for this decision`) as never;
