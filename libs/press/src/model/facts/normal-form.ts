/** Wording of the time before it had a language: it counts in every one until some is cleared there. */
export const UNDETERMINED = 'und';

/** What is cleared for `en` is cleared for `en-GB`. */
export const languageOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0]!;

/** Typography that makes no other words: signs that are not seen, kinds of apostrophe, quotation mark, hyphen and space. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201b\u2032\u02bc\u00b4`]/g, "'"],
  [/["\u201c-\u201f\u00ab\u00bb\u2033\u2039\u203a]/g, ' '],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
  [/\p{Cf}|[\u034f\u115f\u1160\u3164]|[\ufe00-\ufe0f]/gu, ''],
];

/** Words as they are compared. */
export function normal(words: string): string {
  // Plain letters, which most words are, have no typography but quotation marks and apostrophes.
  const isPlain = /^[\n !#-_a-~]*$/.test(words);
  const alike = isPlain ? words : ALIKE.reduce((text, [sign, same]) => text.replaceAll(sign, same), words).normalize('NFKC');
  const plain = isPlain ? alike.toLowerCase() : alike.toLowerCase().normalize('NFC');
  return plain
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:!?…])/g, '')
    .trim();
}

/** Where words stand in a text: from a character up to before another. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const isOfAWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** All places of the words in the text, both in normal form. A wording's last full stop is not part of what it says. */
export function placesOf(wording: string, text: string): Place[] {
  const words = wording.replace(/[\s.,;:!?…]+$/u, '');
  const places: Place[] = [];
  if (words === '') return places;
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const to = from + words.length;
    const within = (isOfAWord(words[0]) && isOfAWord(text[from - 1])) || (isOfAWord(words.at(-1)) && isOfAWord(text[to]));
    if (!within) places.push({ from, to });
  }
  return places;
}

export const isInside = (inner: Place, outer: Place): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** A text in normal form, and which of its sentences stands where. Sentences are lines, counted from 1. */
export interface Lines {
  readonly text: string;
  /** Where each line begins. */
  readonly begins: readonly number[];
  /** The number of the first line. */
  readonly first: number;
}

export function linesOf(words: string, first = 1): Lines {
  const begins: number[] = [];
  let text = '';
  for (const line of words.split('\n')) {
    begins.push(text === '' ? 0 : text.length + 1);
    text = [text, normal(line)].filter((part) => part !== '').join(' ');
  }
  return { text, begins, first };
}

/** The sentences that a place touches: words may run over from one to the next. */
export function sentencesAt({ begins, first }: Lines, { from, to }: Place): number[] {
  return begins.flatMap((begin, i) => {
    const end = begins.slice(i + 1).find((next) => next > begin) ?? Infinity;
    return begin < to && from < end ? [i + first] : [];
  });
}

/** What one sentence says, in normal form; nothing where there is no such sentence. */
export const sentenceOf = (words: string, sentence: number): string => normal(words.split('\n')[sentence - 1] ?? '');
