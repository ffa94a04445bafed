import { assert, type StreamState, type WordsAt } from '@chancery/kernel';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { Pending } from './pending.ts';

const nameOf = ({ seq, section }: WordsAt): string => `${seq}/${section}`;

/** Words that the command's rule compares on this state and that were not read yet. Entries never change, so what was read stays so. */
export const unreadWords = ({ kind, command, words }: Pending, state: StreamState): readonly WordsAt[] =>
  kind.words(state, command).filter((at) => !words.has(nameOf(at)));

export async function readWords(store: LedgerStore, { command, words }: Pending, at: readonly WordsAt[]): Promise<void> {
  const values = await store.sections(command.stream, at);
  at.forEach((each, i) => words.set(nameOf(each), values[i]!));
}

/** For the rule: what it named. */
export const wordsOf =
  ({ command, words }: Pending) =>
  (at: WordsAt): string | null => {
    const value = words.get(nameOf(at));
    assert(value !== undefined, `${command.type} compares ${nameOf(at)} without naming it`);
    return value as string | null;
  };
