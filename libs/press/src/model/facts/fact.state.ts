import {
  assert,
  msBetween,
  type ErasedSection,
  type Id,
  type Instant,
  type Label,
  own,
  type StructuralEvent,
  type TimerBook,
} from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { isNamed, PRESS, structureOf } from '../entry.ts';
import {
  factEvents,
  type Confidence,
  type FactAdded,
  type FactConfirmed,
  type FactCorrected,
  type FactPassed,
  type FactRemarked,
  type Tlp,
} from './fact.events.ts';
import { FACT_OWNERS, factMachine } from './fact.machine.ts';
import { UNDETERMINED } from './normal-form.ts';

/** Words of a fact, by the entry that carries them. */
export interface FactSection {
  readonly seq: number;
  readonly section: string;
  readonly version: number;
  /** Of a public wording. */
  readonly language?: string;
}

export interface Fact {
  readonly id: Id;
  /** Who answers for it. */
  readonly owner: Id;
  /** Who claimed this version. */
  readonly author: Id;
  /** True while nobody but who claimed it has confirmed this version. */
  readonly alone: boolean;
  readonly version: number;
  readonly tlp: Tlp;
  /** Who may know of it. */
  readonly label: Label;
  readonly snapshot: Snapshot;
  readonly sourcePeople: readonly Id[];
  readonly otherSources: number;
  readonly confidence: Confidence;
  readonly validAt: Instant | null;
  readonly recheckBy: Instant | null;
  readonly sections: readonly FactSection[];
  /** By language, the entry whose public wording may be quoted: not there when there is none, or it was erased. */
  readonly wordings: { readonly [language: string]: number };
}

/** The part of the state that facts write. */
export interface FactsState {
  readonly facts: { readonly [fact: Id]: Fact };
}

export const truthOf = (fact: Fact): string => (fact.snapshot.value as { truth: string }).truth;
export const wordingOf = (fact: Fact): string => (fact.snapshot.value as { wording: string }).wording;

/** The entry of the words that may be quoted in a language. */
export const wordingIn = ({ wordings }: Fact, language: string): number | undefined => own(wordings, language) ?? wordings[UNDETERMINED];

/** Who stands behind this version already: who claimed it, and its sources where there are no others. A second voice is another's. */
export const claimants = ({ author, sourcePeople, otherSources }: Fact): readonly Id[] =>
  otherSources === 0 ? [author, ...sourcePeople] : [author];

/** The label of one section of a fact under that label: who brought a fact, and what may be quoted, are the press's to read. */
export const sectionLabel = (section: string, label: Label): Label =>
  !isNamed(label) && (section === 'sources' || section === 'publicWording') ? PRESS : label;

export const factTakes = (fact: Fact, type: string): boolean => canTake(factMachine, fact.snapshot, { type }, own(FACT_OWNERS, type) ?? []);

export const recheckOwner = (fact: Id): string => `press:${fact}`;
export const RECHECK = 'recheck';

export function evolveFacts<S extends FactsState>(state: S, event: StructuralEvent, timers: TimerBook): S {
  if (event.type === 'Erased') return erase(state, structureOf<{ entries: readonly ErasedSection[] }>(event).entries);
  if (!(event.type in factEvents)) return state;
  const fact = event.type === 'FactAdded' ? added(event) : moved(state, event);
  keepRecheck(fact, event, timers);
  return { ...state, facts: { ...state.facts, [fact.id]: fact } };
}

function added(event: StructuralEvent): Fact {
  const { fact: id, owner, tlp, sourcePeople, otherSources, confidence, validAt, recheckBy } = structureOf<FactAdded>(event);
  const sections = ['wording', 'sources'].map((section) => ({ seq: event.seq, section, version: 1 }));
  return {
    id,
    owner,
    author: owner,
    alone: false,
    version: 1,
    tlp,
    label: event.label,
    snapshot: start(factMachine).snapshot,
    sourcePeople,
    otherSources,
    confidence,
    validAt,
    recheckBy,
    sections,
    wordings: {},
  };
}

function moved(state: FactsState, event: StructuralEvent): Fact {
  const before = own(state.facts, structureOf<{ fact: Id }>(event).fact);
  assert(before, `${event.type} of a fact that was never added`);
  const { wordingCleared = false } = structureOf<Partial<FactCorrected>>(event);
  const { language = null } = structureOf<{ language?: string | null }>(event);
  const left = without(before.wordings, language);
  const { snapshot } = step(factMachine, before.snapshot, { type: event.type, wordingCleared, last: Object.keys(left).length === 0 });
  return { ...before, snapshot, ...changes(before, event, left) };
}

/** `left` are the wordings without those of the language that the event names. */
function changes(fact: Fact, event: StructuralEvent, left: Fact['wordings']): Partial<Fact> {
  const { wordingCleared = false } = structureOf<Partial<FactCorrected>>(event);
  const { language = null } = structureOf<{ language?: string | null }>(event);
  const withSections = (version: number, ...names: string[]) => [
    ...fact.sections,
    ...names.map((section) => ({ seq: event.seq, section, version, ...(section === 'publicWording' ? { language: language! } : {}) })),
  ];
  switch (event.type) {
    case 'FactCorrected': {
      const { to } = structureOf<FactCorrected>(event);
      return {
        version: to,
        author: event.header.principal.id,
        alone: true,
        sections: withSections(to, 'wording', 'reason', ...(wordingCleared ? ['publicWording'] : [])),
        wordings: wordingCleared ? { [language!]: event.seq } : {},
      };
    }
    case 'PublicWordingCleared':
      return {
        sections: withSections(fact.version, 'publicWording'),
        wordings: { ...fact.wordings, [language!]: event.seq },
      };
    case 'PublicWordingWithdrawn':
      return { sections: withSections(fact.version, 'reason'), wordings: left };
    case 'FactRetracted':
      return { sections: withSections(fact.version, 'reason'), wordings: {} };
    case 'FactRemarked': {
      const { tlp, label } = structureOf<FactRemarked>(event);
      return { tlp, label };
    }
    case 'FactConfirmed': {
      const alone = claimants(fact).includes(structureOf<FactConfirmed>(event).verifiedBy);
      return { alone, sections: withSections(fact.version, 'method') };
    }
    case 'FactPassed':
      return { owner: structureOf<FactPassed>(event).owner };
    case 'FactDisputed':
    case 'FactFoundFalse':
    case 'FactUnverifiable':
      return { sections: withSections(fact.version, 'reason') };
    default:
      return {};
  }
}

const without = (wordings: Fact['wordings'], language: string | null): Fact['wordings'] =>
  Object.fromEntries(Object.entries(wordings).filter(([each]) => each !== language));

/** Who cannot read the words any more cannot say what was quoted: an erased wording is not cleared. */
function erase<S extends FactsState>(state: S, entries: readonly ErasedSection[]): S {
  const gone = new Set(entries.filter(({ sections }) => sections.includes('publicWording')).map(({ seq }) => seq));
  const hit = Object.values(state.facts).filter(({ wordings }) => Object.values(wordings).some((seq) => gone.has(seq)));
  if (hit.length === 0) return state;
  const left = (fact: Fact) => Object.fromEntries(Object.entries(fact.wordings).filter(([, seq]) => !gone.has(seq)));
  return { ...state, facts: { ...state.facts, ...Object.fromEntries(hit.map((fact) => [fact.id, { ...fact, wordings: left(fact) }])) } };
}

/** A fact that may change is looked at again by its time; one that no longer holds is not. */
function keepRecheck(fact: Fact, event: StructuralEvent, timers: TimerBook): void {
  switch (event.type) {
    case 'FactConfirmed':
      if (fact.recheckBy !== null)
        timers.arm(recheckOwner(fact.id), RECHECK, Math.max(0, msBetween(event.header.streamTime, fact.recheckBy)));
      return;
    case 'FactDisputed':
    case 'FactRetracted':
      timers.cancel(recheckOwner(fact.id), RECHECK);
  }
}
