import { type Id, own } from '@chancery/kernel';
import { TLP, type Tlp } from './fact.events.ts';
import { truthOf, wordingIn, wordingOf, type FactsState } from './fact.state.ts';
import { languageOf } from './normal-form.ts';

export const AUDIENCES = ['media', 'domestic', 'foreign', 'staff', 'families', 'partners', 'parliament'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The highest marking that may be quoted to an audience. Red never is. */
const QUOTABLE: { readonly [A in Audience]: Tlp } = {
  media: 'clear',
  domestic: 'clear',
  foreign: 'clear',
  families: 'green',
  partners: 'green',
  parliament: 'green',
  staff: 'amber',
};

/** A sentence of a text relies on one version of a fact. */
export type Citation = {
  readonly fact: Id;
  readonly version: number;
  readonly sentence: number;
};

/** Why a citation does not hold: another version stands, its truth, no cleared wording, or a marking above the audience. */
export type WhyNot = 'superseded' | 'wording' | 'marking' | 'claim' | 'verifying' | 'disputed' | 'false' | 'unverifiable' | 'retracted';

export interface BadCitation {
  readonly fact: Id;
  readonly was: number;
  readonly now: number;
  readonly why: WhyNot;
  readonly sentences: readonly number[];
}

/** For whom a text is, and in which language. */
export interface Reach {
  readonly audience: Audience;
  readonly language: string;
}

export function whyNot(
  { facts }: FactsState,
  cited: Pick<Citation, 'fact' | 'version'>,
  { audience, language }: Reach,
): WhyNot | undefined {
  const fact = own(facts, cited.fact)!;
  if (fact.version !== cited.version) return 'superseded';
  if (truthOf(fact) !== 'confirmed') return truthOf(fact) as WhyNot;
  if (wordingOf(fact) !== 'cleared' || wordingIn(fact, languageOf(language)) === undefined) return 'wording';
  return TLP.indexOf(fact.tlp) > TLP.indexOf(QUOTABLE[audience]) ? 'marking' : undefined;
}

/** Citations of a text that do not hold now, each fact once, in the order of the text. */
export function badCitations(state: FactsState, text: Reach & { readonly cites: readonly Citation[] }): BadCitation[] {
  const bad = new Map<Id, BadCitation>();
  for (const cited of text.cites) {
    const why = whyNot(state, cited, text);
    if (why === undefined) continue;
    const sentences = [...(bad.get(cited.fact)?.sentences ?? []), cited.sentence];
    bad.set(cited.fact, { fact: cited.fact, was: cited.version, now: own(state.facts, cited.fact)!.version, why, sentences });
  }
  return [...bad.values()];
}

export const sentencesCiting = (cites: readonly Citation[], fact: Id): number[] =>
  cites.filter((c) => c.fact === fact).map((c) => c.sentence);
