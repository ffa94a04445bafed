import {
  assert,
  msBetween,
  type ErasedSection,
  type Id,
  type Instant,
  type Label,
  type StructuralEvent,
  type TimerBook,
} from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { isNamed, PRESS, structureOf } from '../entry.ts';
import { factEvents, type Confidence, type FactAdded, type FactCorrected, type FactRemarked, type Tlp } from './fact.events.ts';
import { FACT_OWNERS, factMachine } from './fact.machine.ts';

/** Words of a fact, by the entry that carries them. */
export interface FactSection {
  readonly seq: number;
  readonly section: string;
  readonly version: number;
}

export interface Fact {
  readonly id: Id;
  readonly owner: Id;
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
  /** The entry whose public wording may be quoted; null when there is none, or it was erased. */
  readonly publicWordingAt: number | null;
}

/** The part of the state that facts write. */
export interface FactsState {
  readonly facts: { readonly [fact: Id]: Fact };
}

export const truthOf = (fact: Fact): string => (fact.snapshot.value as { truth: string }).truth;
export const wordingOf = (fact: Fact): string => (fact.snapshot.value as { wording: string }).wording;

/** The label of one section of a fact under that label: who brought a fact, and what may be quoted, are the press's to read. */
export const sectionLabel = (section: string, label: Label): Label =>
  !isNamed(label) && (section === 'sources' || section === 'publicWording') ? PRESS : label;

export const factTakes = (fact: Fact, type: string): boolean => canTake(factMachine, fact.snapshot, { type }, FACT_OWNERS[type] ?? []);

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
    publicWordingAt: null,
  };
}

function moved(state: FactsState, event: StructuralEvent): Fact {
  const before = state.facts[structureOf<{ fact: Id }>(event).fact];
  assert(before, `${event.type} of a fact that was never added`);
  const { wordingCleared = false } = structureOf<Partial<FactCorrected>>(event);
  const { snapshot } = step(factMachine, before.snapshot, { type: event.type, wordingCleared });
  const fact = { ...before, snapshot };
  const withSections = (version: number, ...names: string[]) => [
    ...fact.sections,
    ...names.map((section) => ({ seq: event.seq, section, version })),
  ];
  switch (event.type) {
    case 'FactCorrected': {
      const { to } = structureOf<FactCorrected>(event);
      return {
        ...fact,
        version: to,
        sections: withSections(to, 'wording', 'reason', ...(wordingCleared ? ['publicWording'] : [])),
        publicWordingAt: wordingCleared ? event.seq : null,
      };
    }
    case 'PublicWordingCleared':
      return { ...fact, sections: withSections(fact.version, 'publicWording'), publicWordingAt: event.seq };
    case 'PublicWordingWithdrawn':
    case 'FactRetracted':
      return { ...fact, sections: withSections(fact.version, 'reason'), publicWordingAt: null };
    case 'FactRemarked': {
      const { tlp, label } = structureOf<FactRemarked>(event);
      return { ...fact, tlp, label };
    }
    case 'FactConfirmed':
      return { ...fact, sections: withSections(fact.version, 'method') };
    case 'FactDisputed':
    case 'FactFoundFalse':
    case 'FactUnverifiable':
      return { ...fact, sections: withSections(fact.version, 'reason') };
    default:
      return fact;
  }
}

/** Who cannot read the words any more cannot say what was quoted: an erased wording is not cleared. */
function erase<S extends FactsState>(state: S, entries: readonly ErasedSection[]): S {
  const gone = new Set(entries.filter(({ sections }) => sections.includes('publicWording')).map(({ seq }) => seq));
  const hit = Object.values(state.facts).filter((fact) => fact.publicWordingAt !== null && gone.has(fact.publicWordingAt));
  if (hit.length === 0) return state;
  return { ...state, facts: { ...state.facts, ...Object.fromEntries(hit.map((fact) => [fact.id, { ...fact, publicWordingAt: null }])) } };
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
