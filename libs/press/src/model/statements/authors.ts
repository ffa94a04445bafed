import { type Ask, type Command, type Deciding, type Id, own, type WordsAt } from '@chancery/kernel';
import { folded } from '../facts/folding.ts';
import type { PressState } from '../press.state.ts';

interface Looking {
  readonly state: PressState;
  readonly command: Command<any>;
  readonly ask: Ask;
}

/** A line of fewer signs is anybody's. */
const OWN_MIN = 20;
/** So many words that run the same, without a stop, are nobody's chance. */
const RUN = 6;
/** Where a word was changed, threes of words are left beside it. */
const NEAR = 3;
/** Where words of everybody were taken out. */
const CUT = '|';

/** Words as they run, whatever stands between them. */
const wordsIn = (text: string): readonly string[] =>
  folded(text).match(
    /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]{2}|[\p{L}\p{M}]+|\p{N}+/gu,
  ) ?? [];

/** All runs of so many words. */
const runsOf = (words: readonly string[], length: number): readonly string[] =>
  words
    .slice(length - 1)
    .map((_, i) => words.slice(i, i + length).join(' '))
    .filter((run) => !run.includes(CUT));

/** Their lines, of as many signs as make somebody's words, without those of everybody. */
const linesOf = (text: string, without: (text: string) => readonly string[]): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map(without)
    .filter((words) => words.filter((word) => word !== CUT).join(' ').length >= OWN_MIN);

/** Every version of every text that whoever writes may know, by the entry that has its words. */
function versionsKnown({ state: { writtenAt, statements }, command, ask }: Looking): readonly { seq: number; hands: readonly Id[] }[] {
  return Object.entries(writtenAt).flatMap(([seq, wrote]) => {
    // Of the same text, everybody who ever wrote is known to have written.
    if (
      wrote.of !== 'version' ||
      wrote.statement === command.payload.statement ||
      !ask.reads(command.principal.id, own(statements, wrote.statement)!.label)
    )
      return [];
    return [{ seq: Number(seq), hands: wrote.hands }];
  });
}

const textAt = (seq: number): readonly WordsAt[] => ['title', 'body'].map((section) => ({ seq, section }));

export const otherTexts = (d: Looking): readonly WordsAt[] => versionsKnown(d).flatMap(({ seq }) => textAt(seq));

/**
 * Whose words stand in a text besides those of whoever hands it in: a colleague's sentences are theirs still, joined, split, begun otherwise
 * or with a word changed, and they approve them no more for having been copied. What was cleared for everybody to quote is nobody's.
 */
export function othersWords(
  d: Looking & Pick<Deciding<unknown>, 'words'>,
  { title, body }: { readonly title: string; readonly body: string },
): readonly Id[] {
  const known = Object.values(d.state.facts).filter(({ label }) => d.ask.reads(d.command.principal.id, label));
  const cleared = known.flatMap(({ wordings }) => Object.values(wordings)).map((seq) => ({ seq, section: 'publicWording' }));
  const quoted = cleared.map((at) => wordsIn(d.words(at) ?? '').join(' ')).filter((words) => words !== '');
  const without = (text: string): readonly string[] =>
    quoted
      .reduce((left, words) => left.replaceAll(` ${words} `, ` ${CUT} `), ` ${wordsIn(text).join(' ')} `)
      .trim()
      .split(' ');
  const written = without(`${title}\n${body}`);
  const runs = new Set([...runsOf(written, RUN), ...runsOf(written, NEAR)]);
  const all = ` ${written.join(' ')} `;
  /** The whole line, a long run of it, or most of it but for a word. */
  const isOf = (line: readonly string[]): boolean => {
    if (line.length < RUN) return !line.includes(CUT) && all.includes(` ${line.join(' ')} `);
    const near = runsOf(line, NEAR);
    return runsOf(line, RUN).some((run) => runs.has(run)) || near.filter((run) => runs.has(run)).length * 2 > near.length;
  };
  return versionsKnown(d)
    .filter(({ seq }) => textAt(seq).some((at) => linesOf(d.words(at) ?? '', without).some(isOf)))
    .flatMap(({ hands }) => hands);
}
