/** What a mark holds once it is set: `true`, or the option that was decided. */
export type Value = string | true;

/** Positive only: a condition waits for something to be so, never for it not to be. What held once holds for good. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly mark: string; readonly in?: readonly string[] };

export type Assignment = readonly [mark: string, value: Value];

/** Taking the edge counts a round; the round that reaches `max` goes to `over` instead and writes `set`. */
export interface Round {
  readonly id: string;
  readonly max: number;
  readonly over: string;
  readonly set: readonly Assignment[];
}

/** Taken by an event. `by` names the role that may send it, where that is not the step's own. */
export interface Edge {
  readonly event: string;
  readonly to: string;
  readonly set: readonly Assignment[];
  readonly tag?: 'option' | 'override' | 'waive' | 'timer' | 'timeout' | 'approval' | 'environment';
  readonly by?: string;
  readonly round?: Round;
  /** Counters that are forgotten. */
  readonly leave?: readonly string[];
}

/** Taken as soon as `when` holds. */
export interface Immediate {
  readonly when?: Condition;
  readonly to: string;
  readonly set: readonly Assignment[];
  readonly round?: Round;
}

export type Text = { readonly [language: string]: string };

/** Who is asked, and how it escalates when nobody moves. */
export interface Work {
  readonly R?: string;
  readonly A: string;
  readonly ackMs?: number;
  readonly dueMs?: number;
  readonly ladder?: string;
  readonly text?: Text;
}

export interface Approvals {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly needed: number;
}

export type LocationKind = 'human' | 'gate' | 'branch' | 'wait' | 'auto' | 'end';

export interface Location {
  readonly id: string;
  readonly lane: string;
  readonly phase: string;
  readonly step: string;
  readonly kind: LocationKind;
  /** The step's kind, or the part of it: `confirm`, `draft`, `approval`, `release`, `bound`. */
  readonly type: string;
  readonly work?: Work;
  readonly edges: readonly Edge[];
  readonly immediate: readonly Immediate[];
  /** How long until the edge tagged `timer` or `timeout` is taken. */
  readonly afterMs?: number;
  readonly approvals?: Approvals;
  /** A draft begins afresh: the approvals of this subject are void. */
  readonly voids?: string;
  readonly automation?: { readonly do: string; readonly to?: string; readonly text?: Text };
  /** What the step says beyond control: options, checklist, form, roles to consult. Structure of the source, unchanged. */
  readonly details?: { readonly [field: string]: unknown };
}

export interface Lane {
  readonly entry: string;
  readonly end: string;
  readonly phases: readonly { readonly id: string; readonly title?: Text }[];
  /** A branch of a `parallel`; starts when its fork is reached. */
  readonly sub?: true;
}

export interface MarkDeclaration {
  readonly lane: string;
  readonly step: string;
  readonly values: readonly Value[];
  /** Written inside a loop and never published: nobody may read it. */
  readonly private?: true;
}

export interface Rung {
  readonly afterMs: number;
  readonly page: string;
}

export interface Exit {
  readonly id: string;
  readonly kind: 'completion' | 'abort';
  readonly by?: string;
  readonly text: Text;
}

/** A playbook as sequential lanes of locations that see each other only through marks. Plain JSON. */
export interface Ir {
  readonly id: string;
  readonly version: number;
  readonly lanes: { readonly [lane: string]: Lane };
  readonly locations: { readonly [id: string]: Location };
  readonly marks: { readonly [mark: string]: MarkDeclaration };
  readonly ladders: { readonly [ladder: string]: readonly Rung[] };
  readonly roles: { readonly [role: string]: Text };
  readonly exits: readonly Exit[];
}

/** Something happens to a run. Approvals carry the role and the person; a submission carries its author. */
export interface PlaybookEvent {
  readonly type: string;
  readonly role?: string;
  readonly by?: string;
}
