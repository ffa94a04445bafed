import { own, reject, type Ask, type Command, type Deciding, type Id, type Rejection, type WordsAt } from '@chancery/kernel';

import type { Citation } from '../facts/citation.ts';
import { truthOf, wordingIn, type Fact, type FactsState } from '../facts/fact.state.ts';
import { formOf, isInside, languageOf, normal, placesOf, sentenceOf, sentencesAt } from '../facts/normal-form.ts';
import { CLEARING_ROLES } from '../roles.ts';
import type { StatementsState, Statement } from './statement.state.ts';

/** What a text says, as far as its words are looked at. */
export interface Said {
  readonly title: string;
  readonly body: string;
  readonly cites: readonly Citation[];
  readonly language: string;
}

interface Looking {
  readonly state: FactsState;
  readonly command: Command;
  readonly ask: Ask;
}

type Comparing = Looking & Pick<Deciding<unknown>, 'words'>;

/** Words about such a fact are wrong, whichever they are. */
const FALLEN = new Set(['disputed', 'false', 'unverifiable', 'retracted']);

/** Facts whose words are looked at: all that the text cites, and what else whoever acts may know of. */
function lookedAt({ state: { facts }, command, ask }: Looking, cites: readonly Citation[]): Fact[] {
  return Object.values(facts).filter(({ id, label }) => cites.some(({ fact }) => fact === id) || ask.reads(command.principal.id, label));
}

/** The words that were ever cleared, and those of each claim, which may have got into a text without being cleared. */
const wordingsOf = ({ sections }: Fact): WordsAt[] =>
  sections.filter(({ section }) => section === 'publicWording' || section === 'wording').map(({ seq, section }) => ({ seq, section }));

/** Words of a fact that stand no more. What the claim of now, or a wording that stands, says all the same is no old one. */
function oldOf(fact: Fact, readAs: (at: WordsAt) => string): string[] {
  if (FALLEN.has(truthOf(fact))) return wordingsOf(fact).map(readAs);
  const standing = Object.values(fact.wordings).map((seq) => ({ seq, section: 'publicWording' }));
  const claims = fact.sections.filter(({ section }) => section === 'wording');
  const stands = new Set([...standing, ...claims.filter(({ version }) => version === fact.version)].map(readAs));
  const cleared = fact.sections.filter(({ seq, section }) => section === 'publicWording' && !Object.values(fact.wordings).includes(seq));
  const claimed = claims.filter(({ version }) => version !== fact.version).map(readAs);
  return [...cleared.map(readAs), ...claimed.filter((words) => !stands.has(words))];
}

/** The wordings that a rule about this text compares. */
export const wordingsFor = (d: Looking, cites: readonly Citation[]): readonly WordsAt[] => lookedAt(d, cites).flatMap(wordingsOf);

/** Those, and the words of the statement that the command names, as it stands. */
export function wordsOfStatement(d: Looking & { readonly state: FactsState & StatementsState }): readonly WordsAt[] {
  const statement = own(d.state.statements, d.command.payload['statement'] as Id);
  if (!statement) return [];
  const text = ['title', 'body'].map((section) => ({ seq: statement.wordsAt, section }));
  return [...text, ...wordingsFor(d, statement.version.cites)];
}

/** A text as it stands. Words that were erased say nothing. */
export function saidIn({ words }: Comparing, { version, wordsAt }: Statement): Said {
  const read = (section: string): string => words({ seq: wordsAt, section }) ?? '';
  return { title: read('title'), body: read('body'), cites: version.cites, language: version.language };
}

const names = (fact: Id, others: readonly Id[]) => ({ fact, name: `F-${fact.slice(-4).toUpperCase()}`, others: [...others] });

/**
 * Refuses words that stand no more, and sentences that cite a fact without its words. What is looked at is the text in normal form, in
 * whichever sentence; an earlier wording is right only where it is part of words that are cleared now and that the text cites.
 */
export function wrongWords(d: Comparing, said: Said): Rejection | undefined {
  return oldWords(d, said) ?? missingWords(d, said);
}

function oldWords(d: Comparing, { title, body, cites, language }: Said): Rejection | undefined {
  const parts = [formOf(title, 0), formOf(body)];
  const readAs = (at: WordsAt): string => normal(d.words(at) ?? '');
  const facts = lookedAt(d, cites);
  const current = facts
    .filter(({ id }) => cites.some(({ fact }) => fact === id))
    .flatMap((fact) => currentIn(fact, language) ?? [])
    .map(readAs);
  const found = facts.flatMap((fact) => {
    const old = oldOf(fact, readAs);
    const sentences = parts.flatMap((part) => {
      const right = current.flatMap((words) => placesOf(words, part));
      const wrong = old.flatMap((words) => placesOf(words, part)).filter((place) => !right.some((outer) => isInside(place, outer)));
      return wrong.flatMap((place) => sentencesAt(part, place));
    });
    return sentences.length > 0 ? [{ fact: fact.id, sentences: [...new Set(sentences)].toSorted((a, b) => a - b) }] : [];
  });
  const [first, ...others] = found;
  if (!first) return undefined;
  const inText = first.sentences.filter((sentence) => sentence > 0);
  return reject(inText.length > 0 ? 'press-wording-old' : 'press-wording-old-title', {
    ...names(
      first.fact,
      others.map(({ fact }) => fact),
    ),
    sentences: first.sentences,
    in: inText.join(', '),
  });
}

const currentIn = (fact: Fact, language: string): WordsAt | undefined => {
  const seq = FALLEN.has(truthOf(fact)) ? undefined : wordingIn(fact, languageOf(language));
  return seq === undefined ? undefined : { seq, section: 'publicWording' };
};

function missingWords(d: Comparing, { body, cites, language }: Said): Rejection | undefined {
  const bare = cites.filter(({ fact: id, version, sentence }) => {
    const fact = own(d.state.facts, id)!;
    const at = currentIn(fact, language);
    return fact.version === version && at && placesOf(normal(d.words(at) ?? ''), sentenceOf(body, sentence)).length === 0;
  });
  const [first] = bare;
  if (!first) return undefined;
  const sentences = bare.filter(({ fact }) => fact === first.fact).map(({ sentence }) => sentence);
  const others = [...new Set(bare.map(({ fact }) => fact))].filter((fact) => fact !== first.fact);
  return reject('press-wording-missing', {
    ...names(first.fact, others),
    version: first.version,
    language,
    sentences,
    in: sentences.join(', '),
  });
}

/** No version advances its citation without its words: who can clear them is named. */
export function awaitedWords({ state }: Looking, before: readonly Citation[], { cites, language }: Said): Rejection | undefined {
  const moved = cites.filter(({ fact: id, version }) => {
    const was = before.filter(({ fact }) => fact === id).map((cited) => cited.version);
    const fact = own(state.facts, id)!;
    return was.length > 0 && version > Math.max(...was) && (version !== fact.version || currentIn(fact, language) === undefined);
  });
  const [first] = moved;
  if (!first) return undefined;
  const sentences = moved.filter(({ fact }) => fact === first.fact).map(({ sentence }) => sentence);
  const data = { ...names(first.fact, []), version: first.version, language, sentences, in: sentences.join(', ') };
  return reject('press-wording-awaited', { ...data, roles: [...CLEARING_ROLES] });
}

/** What goes out rests on no fact that nobody but its author stands for. */
export function aloneFact({ facts }: FactsState, { version }: Pick<Statement, 'version'>): Rejection | undefined {
  const resting = version.cites.filter(({ fact }) => own(facts, fact)!.alone);
  const [first] = resting;
  if (!first) return undefined;
  const sentences = resting.filter(({ fact }) => fact === first.fact).map(({ sentence }) => sentence);
  const others = [...new Set(resting.map(({ fact }) => fact))].filter((fact) => fact !== first.fact);
  return reject('press-fact-alone', {
    ...names(first.fact, others),
    person: own(facts, first.fact)!.author,
    sentences,
    in: sentences.join(', '),
  });
}
