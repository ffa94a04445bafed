import { own, reject, type Id, type JsonObject, type Rejection } from '@chancery/kernel';
import { entry } from '../entry.ts';
import { badCitations, type BadCitation } from '../facts/citation.ts';
import type { PressState } from '../press.state.ts';
import { isStale, outingOf, textOf, type Statement } from './statement.state.ts';

type Said = Pick<Statement, 'version' | 'parent'>;

const dataOf = ({ fact, was, now, why, sentences }: BadCitation): JsonObject => ({ fact, was, now, why, sentences: [...sentences] });

/** The first citation that does not hold, with the sentences that rely on it and all other facts that fail too. */
function citations(code: string, state: PressState, { version }: Said): Rejection | undefined {
  const [first, ...others] = badCitations(state, version);
  return first && reject(code, { ...dataOf(first), audience: version.audience, others: others.map(({ fact }) => fact) });
}

export const notCitable = (state: PressState, said: Said): Rejection | undefined => citations('press-fact-not-citable', state, said);
export const factChanged = (state: PressState, said: Said): Rejection | undefined => citations('press-fact-changed', state, said);

/** True for a text that was given up, refused, or has not its own words in the public any more. */
const isGivenUp = (original: Statement): boolean =>
  textOf(original) === 'abandoned' ||
  (textOf(original) === 'draft' && original.policy !== null) ||
  ['withdrawn', 'corrected', 'superseded'].includes(outingOf(original));

/** No translation goes out of what its original says no more. */
export function fallenVariant(state: PressState, said: Said): Rejection | undefined {
  const original = said.parent === null ? undefined : own(state.statements, said.parent);
  return original && isGivenUp(original) ? reject('press-original-gone', { original: original.id }) : staleVariant(state, said);
}

export function staleVariant(state: PressState, said: Said): Rejection | undefined {
  if (!isStale(state, said)) return undefined;
  const original = own(state.statements, said.parent!)!;
  return reject('press-variant-stale', { original: original.id, version: original.version.id, language: original.version.language });
}

export const versionMoved = ({ id, version }: Statement): Rejection =>
  reject('press-version-moved', { statement: id, version: version.id, by: version.by });

/** A refusal that the record keeps: somebody tried what separation of duties forbids. */
export function refusedOnRecord(code: string, { id, version, label }: Statement, by: Id, data: JsonObject = {}): Rejection {
  return reject(code, { statement: id, ...data }, [
    entry('StatementRefusalRecorded', label, { statement: id, version: version.id, code, by }),
  ]);
}
