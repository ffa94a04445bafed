import { Timers } from './arming.ts';
import { assert } from './assert.ts';
import type { Decided, Draft, Refused } from './decided.ts';
import type { Command } from './command.ts';
import type {
  Accepted,
  Ask,
  CommandSpec,
  Consequence,
  Deciding,
  Deriving,
  DomainModule,
  Missing,
  Questions,
  Timer,
  WordsAt,
} from './domain.ts';
import type { EventSpec, Header, NewEvent, StreamId, StructuralEvent } from './event.ts';
import { idsFrom, type NextId } from './ids.ts';
import type { JsonObject } from './json.ts';
import { own } from './own.ts';
import { RECORD_EVENTS, type Settlement } from './record.ts';
import { isRejection, reject, type Rejection } from './rejection.ts';
import { settled, settlesAt } from './settlement.ts';
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

/**
 * The rules of this build, recorded with what is decided. Raise it by one for each release that adds a consequence or an
 * opener to an event type that ledgers already hold, and mark the addition with `since`: old ledgers then replay as they were.
 */
export const RULES = 3;
const FIRST_RULES = 1;

/** A kind of stream: which domains live in it, composed once at start. */
export class StreamKind {
  readonly prefix: string;
  readonly modules: readonly DomainModule[];
  readonly #specs = new Map<string, EventSpec>(Object.entries(RECORD_EVENTS));
  readonly #commandOwner = new Map<string, DomainModule>();
  /** True when streams of this kind begin by a command of theirs. */
  readonly #opened: boolean;
  readonly #consequences = new Map<string, { module: DomainModule; consequence: Consequence<any> }[]>();

  /** Throws a `Bug` when two modules claim one name, event, command or question, or a question has no answer. */
  constructor(prefix: string, modules: readonly DomainModule[]) {
    this.prefix = prefix;
    this.modules = modules;
    this.#opened = modules.some((module) => Object.values(module.commands).some((command) => command.opens));
    const answered = new Set<keyof Questions>();
    const names = new Set<string>();
    for (const module of modules) {
      assert(!names.has(module.name), `two modules are called ${module.name}`);
      names.add(module.name);
      for (const [type, spec] of Object.entries(module.events)) {
        assert(!this.#specs.has(type), `${prefix}: the event ${type} is declared twice`);
        assert(spec.rank >= 1 && spec.rank <= 9, `${type}: ranks run from 1 to 9`);
        assert((spec.upcasts?.length ?? 0) === spec.version - 1, `${type}: version ${spec.version} needs an upcast from each earlier one`);
        this.#specs.set(type, spec);
      }
      for (const type of Object.keys(module.commands)) {
        assert(!this.#commandOwner.has(type), `${prefix}: the command ${type} is declared twice`);
        this.#commandOwner.set(type, module);
      }
      for (const question of Object.keys(module.answers ?? {}) as (keyof Questions)[]) {
        assert(!answered.has(question), `${prefix}: "${question}" is answered twice`);
        answered.add(question);
      }
    }
    for (const module of modules) {
      for (const question of module.asks ?? [])
        assert(answered.has(question), `${prefix}: nobody answers "${question}", which ${module.name} asks`);
    }
    for (const type of this.#specs.keys()) {
      const found = modules.flatMap((module) =>
        (module.consequences ?? []).filter((c) => c.on === '*' || c.on.includes(type)).map((consequence) => ({ module, consequence })),
      );
      if (found.length) this.#consequences.set(type, found);
    }
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

  /** The next state of the fold. Throws a `Bug` for an unknown type, a version that is not current, or a gap. */
  evolve(state: StreamState, event: StructuralEvent): StreamState {
    const spec = this.spec(event.type);
    assert(event.header.version === spec.version, `${event.type} version ${event.header.version} was not upcast to ${spec.version}`);
    assert(event.seq === state.seq + 1, `${state.stream}: entry ${event.seq} follows ${state.seq}`);
    const timers = new Timers(state.timers, event);
    let slices = state.slices;
    for (const module of this.modules) {
      const before = own(slices, module.name);
      const after = module.evolve(before, event, timers);
      if (after !== before) slices = { ...slices, [module.name]: after };
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
   * to have happened lies behind: a claimed time ahead of the stream's clock is refused.
   */
  decide(
    state: StreamState,
    command: Command,
    other: (stream: StreamId) => StreamState,
    words: (at: WordsAt) => string | null = unread,
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
    const module = due ? this.modules.find((m) => m.name === due.owner.split(':')[0]) : this.#commandOwner.get(command.type);
    assert(module, `${this.prefix}: no module takes the command ${command.type}`);
    const deciding: Deciding<any, any> = {
      state: own(state.slices, module.name),
      command,
      at,
      nextId: idsFrom(command.seed),
      ask: this.ask(state),
      stream: state,
      other,
      missing: (gate) => this.missing(gate, state, at, command.principal.id),
      missingTo: (label, gate) => this.#conditions(gate, state, at).filter((one) => (one.label ?? label) === label),
      withheld: (gate) => this.#conditions(gate, state, at).filter((one) => !this.#tells(one, state, command.principal.id)),
      words,
    };
    let outcome: Accepted | Rejection;
    let timer: Header['timer'];
    if (due) {
      const armed = own(state.timers, timerName(due.owner, due.id));
      if (!armed || armed.generation !== due.generation || armed.dueAt > at) {
        return { rejection: reject('kernel-timer-stale'), drafts: [], state };
      }
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

  /** Whoever may not know of a stream is told what they would be told of none. Rules of the house, and time, act everywhere. */
  #admits(state: StreamState, command: Command): boolean {
    if (command.principal.kind === 'system' || this.opens(command)) return true;
    return this.modules.every((module) => module.admits?.(own(state.slices, module.name), command) ?? true);
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
        ...(derived ? { derived: true as const } : { rules: RULES }),
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
      RULES,
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
      model.header.rules ?? FIRST_RULES,
      () => next,
      (event) => {
        derived.push(event);
        const { timer: _, rules: __, ...header } = model.header;
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
    rules: number,
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
          if (!holds(consequence, rules)) continue;
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
      marksOf: (event) => this.modules.flatMap((m) => (m.marks && own(m.marks, event.type))?.(event, own(now.slices, m.name)) ?? []),
      open: (kind, spec, origin) =>
        this.modules.flatMap((m) => {
          const opener = m.openers && own(m.openers, kind);
          if (!opener || !holds(opener, rules)) return [];
          return opener.open(spec, origin, { state: own(now.slices, m.name), nextId, at, ask });
        }),
    };
  }

  /** The questions of `Questions`, answered on this state. */
  ask(state: StreamState): Ask {
    return new Proxy({} as Ask, {
      get: (_, question: string) => {
        const module = this.modules.find((m) => m.answers && question in m.answers);
        assert(module, `${this.prefix}: nobody answers "${question}"`);
        const answer = module.answers![question as keyof Questions] as (slice: unknown, ...args: unknown[]) => unknown;
        return (...args: unknown[]) => answer(own(state.slices, module.name), ...args);
      },
    });
  }

  /** Everything that stands between the stream and a gate, from all domains, as far as `asker` may know of it. */
  missing(gate: string, state: StreamState, at: Instant, asker?: Id): readonly Missing[] {
    const told = this.#conditions(gate, state, at).filter((one) => asker === undefined || this.#tells(one, state, asker));
    const items = Map.groupBy(told, ({ code }) => code);
    return [...items].map(([code, same]) => ({ code, items: same.flatMap((one) => one.items) }));
  }

  #conditions(gate: string, state: StreamState, at: Instant): readonly Missing[] {
    const ask = this.ask(state);
    return this.modules.flatMap(
      (module) => (module.conditions && own(module.conditions, gate))?.(own(state.slices, module.name), at, ask) ?? [],
    );
  }

  #tells({ label }: Missing, state: StreamState, asker: Id): boolean {
    return label === undefined || this.ask(state).reads(asker, label);
  }

  /** Brings a recorded structure to the current version of its type. The only place where old versions are known. */
  upcast(type: string, version: number, structure: JsonObject): JsonObject {
    const spec = this.spec(type);
    assert(version >= 1 && version <= spec.version, `${type} version ${version} is newer than this build, which knows ${spec.version}`);
    return (spec.upcasts ?? []).slice(version - 1).reduce((value, up) => up(value), structure);
  }
}

const holds = ({ since = FIRST_RULES, until = Infinity }: Pick<Consequence<any>, 'since' | 'until'>, rules: number): boolean =>
  since <= rules && rules <= until;

const unread = ({ seq, section }: WordsAt): never => assert(false, `nobody read ${section} of entry ${seq} for this decision`) as never;

/** A stream whose opening sets its clock runs by that clock from its first entry. */
function opensAt({ seq }: StreamState, events: readonly NewEvent[], { now }: Command): Instant | undefined {
  const set = seq === 0 ? events.find(({ type }) => type === 'ClockSet') : undefined;
  return set && streamTime({ clock: set.structure as unknown as StreamState['clock'], at: REAL_TIME.stream }, now);
}
