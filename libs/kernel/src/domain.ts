import type { Command } from './command.ts';
import type { EventSpec, Label, NewEvent, StreamId, StructuralEvent } from './event.ts';
import type { NextId } from './ids.ts';
import type { Id } from './values/id.ts';
import type { Json, JsonObject } from './json.ts';
import type { Rejection } from './rejection.ts';
import type { StreamState } from './stream-state.ts';
import type { Instant } from './values/instant.ts';

/** What one domain may ask another within a stream. Each question is answered by exactly one domain. */
export interface Questions {
  /** Who directs now. */
  director(): Id | undefined;
  /** True when the person holds the role now, as principal or acting deputy. */
  holds(role: string, person: Id): boolean;
  /** Who is turned to for a role: its holders, then its deputies, without those who left or cannot be reached. */
  calledFor(role: string): readonly Id[];
  /** True while the incident or exercise is declared and neither closed nor stood down. */
  running(): boolean;
  /** True when the person reads the label. For the circle's own it is always true: whoever sends a command was let in before. */
  reads(person: Id, label: Label): boolean;
  /** True while that offer of a role waits for an answer. */
  awaits(assignment: Id): boolean;
  /** True while somebody is called to the task. */
  wanted(task: Id): boolean;
  /** Where the task came from, when a playbook run asked for it. */
  taskOrigin(task: Id): Origin | undefined;
  /** True for a lane of a playbook that was started. */
  hasLane(lane: string): boolean;
  /** Who may know of a question, taken or not; undefined for one that is unknown. */
  decisionLabel(decision: Id): Label | undefined;
  /** Who may know of a situation report; undefined for one that is unknown. */
  sitrepLabel(sitrep: Id): Label | undefined;
  /** Who may know of a text of the press; undefined for one that is unknown. */
  statementLabel(statement: Id): Label | undefined;
  /** Who may know of a task; undefined for one that is unknown. */
  taskLabel(task: Id): Label | undefined;
  /**
   * True when there are exhibits for the task and every one of them is sealed: of those alone, where a label is given, of which
   * everybody may know who reads that label.
   */
  kept(task: Id, label?: Label): boolean;
  /** What stands behind a decision; undefined for one that is unknown or not taken. */
  authority(decision: Id): Authority | undefined;
  /** Who may know of a fact; undefined for one that is unknown. */
  factLabel(fact: Id): Label | undefined;
  /** The current version of a fact; undefined for one that is unknown. */
  factVersion(fact: Id): number | undefined;
  /** Who may know of an exhibit; undefined for one that is unknown. */
  exhibitLabel(exhibit: Id): Label | undefined;
}

/** A decision that was taken, as far as other domains may rely on it. */
export interface Authority {
  readonly option: string;
  readonly by: Id;
  readonly kind: string;
  /** Who may know of it. */
  readonly label: Label;
}

export type Ask = Questions;

/** Where a playbook run asked for something: answers find their way back by it. */
export interface Origin {
  readonly run: Id;
  readonly loc: string;
}

/** What a run may hear of a domain event. */
export interface Mark {
  readonly origin: Origin;
  /** The event name of the step: `done`, `confirmed`, `waived`, an option, `approved`, `released`… */
  readonly name: string;
  readonly by: Id;
  /** In which role, where the step asks for one. */
  readonly role?: string;
}

/** Something that stands between the record and a gate. */
export interface Missing {
  readonly code: string;
  readonly items: readonly Id[];
  /** Who may know of the items; everybody in the circle where nothing is said. */
  readonly label?: Label;
}

/** One condition for each label of what stands in the way: nobody learns of an item by what is said of another. */
export function missingBy<T extends { readonly label: Label }>(
  code: string,
  open: readonly T[],
  idOf: (item: T) => Id,
): readonly Missing[] {
  const labels = [...new Set(open.map(({ label }) => label))];
  return labels.map((label) => ({ code, label, items: open.filter((item) => item.label === label).map(idOf) }));
}

/** Arms and cancels the stream's timers. A timer is named by its owner (`<module>:<id>`) and its id. */
export interface TimerBook {
  /** Due `afterMs` of stream time from this event. Arming again replaces: the earlier generation is dead. */
  arm(owner: string, id: string, afterMs: number): void;
  cancel(owner: string, id: string): void;
}

/** Words of one entry, by the section that keeps them. */
export interface WordsAt {
  readonly seq: number;
  readonly section: string;
}

/** All that a rule may look at. */
export interface Deciding<S, P extends JsonObject = JsonObject> {
  readonly state: S;
  readonly command: Command<P>;
  /** Stream time. */
  readonly at: Instant;
  readonly nextId: NextId;
  readonly ask: Ask;
  readonly stream: StreamState;
  /** The state of a stream named in `compares`; its head is part of the command's compare-and-set. */
  readonly other: (stream: StreamId) => StreamState;
  /** Everything that stands between the stream and a gate, from all domains, as far as the sender may know of it. */
  readonly missing: (gate: string) => readonly Missing[];
  /** The same, as everybody knows of it who reads this label and no other. */
  readonly missingTo: (label: Label, gate: string) => readonly Missing[];
  /** What stands there besides, under labels that the sender does not read. */
  readonly withheld: (gate: string) => readonly Missing[];
  /** The words that the command's `words` named; null once erased. */
  readonly words: (at: WordsAt) => string | null;
}

export interface Accepted {
  readonly events: readonly NewEvent[];
  /** Ids and codes for the reply; kept with the key, so the same key gets the same answer. Never content. */
  readonly result?: Json;
}

export interface CommandSpec<S, P extends JsonObject = JsonObject> {
  /** Other streams that the decision relies on. */
  readonly compares?: (command: Command<P>) => readonly StreamId[];
  /**
   * Words that the rule compares. The fold knows structure alone, since words may be erased: they are read for this decision, on the
   * state that it decides on, and never kept in it.
   */
  readonly words?: (d: Pick<Deciding<S, P>, 'state' | 'command' | 'ask'>) => readonly WordsAt[];
  /** True when the command begins its stream; the organisation records the opening in the same commit. */
  readonly opens?: true;
  /** Role, clearance, separation of duties, step-up. Runs before `decide`. */
  readonly may?: (d: Deciding<S, P>) => Rejection | undefined;
  readonly decide: (d: Deciding<S, P>) => Accepted | Rejection;
}

export interface Timer {
  readonly owner: string;
  readonly id: string;
  /** The seq of the entry that armed it: no two visits of one state share it. */
  readonly generation: number;
  /** Stream time. */
  readonly dueAt: Instant;
}

/** What consequences may use besides their own slice. */
export interface Deriving {
  readonly ask: Ask;
  readonly nextId: NextId;
  readonly at: Instant;
  /** What the domains say that this event means to a run. */
  readonly marksOf: (event: StructuralEvent) => readonly Mark[];
  /** What the domain that owns `kind` records when a run asks for it; empty when no domain of this stream does. */
  readonly open: (kind: string, spec: JsonObject, origin: Origin) => readonly NewEvent[];
}

/** What an invariant needs at once: events derived from an event, in the same commit, to a fixed point. */
export interface Consequence<S> {
  readonly name: string;
  /** Event types, or `*` for every event. */
  readonly on: readonly string[] | '*';
  /** The rules from which on it holds, as in `RULES`; what was decided under earlier ones replays without it. */
  readonly since?: number;
  /** The last rules under which it holds, where another took its place. */
  readonly until?: number;
  readonly derive: (event: StructuralEvent, state: S, d: Deriving) => readonly NewEvent[];
}

/** What an opener may look at. */
export interface Opening<S> {
  readonly state: S;
  readonly nextId: NextId;
  readonly at: Instant;
  readonly ask: Ask;
}

/** Records what a playbook run asks for at a location: a task, a decision, a statement. */
export interface Opener<S> {
  /** As in `Consequence`. */
  readonly since?: number;
  readonly until?: number;
  readonly open: (spec: JsonObject, origin: Origin, d: Opening<S>) => readonly NewEvent[];
}

/** One domain's part of a stream. A slice is written only by its owner. */
export interface DomainModule<S = any> {
  readonly name: string;
  readonly zero: S;
  readonly events: { readonly [type: string]: EventSpec };
  /** Called with every event of the stream; returns the same slice for what does not concern it. */
  readonly evolve: (state: S, event: StructuralEvent, timers: TimerBook) => S;
  readonly commands: { readonly [type: string]: CommandSpec<S, any> };
  /**
   * Asked of every command that a person sends to a stream that exists, on the very state that it is decided on: false answers it as
   * if there were no such stream.
   */
  readonly admits?: (state: S, command: Command) => boolean;
  /** Answers a due timer of this module's. */
  readonly whenDue?: (timer: Timer, d: Deciding<S>) => Accepted | Rejection;
  readonly consequences?: readonly Consequence<S>[];
  readonly marks?: { readonly [type: string]: (event: StructuralEvent, state: S) => readonly Mark[] };
  readonly openers?: { readonly [kind: string]: Opener<S> };
  readonly conditions?: { readonly [gate: string]: (state: S, at: Instant, ask: Ask) => readonly Missing[] };
  readonly answers?: { readonly [Q in keyof Questions]?: (state: S, ...args: Parameters<Questions[Q]>) => ReturnType<Questions[Q]> };
  /** Questions that this module asks; the composition refuses one that nobody answers. */
  readonly asks?: readonly (keyof Questions)[];
}
