import { folded } from './folding.ts';

/** Wording of the time before it had a language: it counts in every one until some is cleared there. */
export const UNDETERMINED = 'und';

/** What is cleared for `en` is cleared for `en-GB`. */
export const languageOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0]!;

/** Where words stand in a form: from a sign up to before another. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Words as they are compared: their letters, digits and signs of measure alone, since spaces, hyphens, quotation marks, brackets, emphasis
 * and ends of lines make no other words. Where words may begin and end is kept beside. Sentences are lines, counted from 1.
 */
export interface Form {
  readonly text: string;
  readonly begins: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** Where each line begins. */
  readonly lines: readonly number[];
  /** The number of the first line. */
  readonly first: number;
}

const DIGIT = /[0-9]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const MEASURE = /[\p{Sc}%‰°+±]/u;
/** Scripts that write no space between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const HANGUL = /\p{scx=Hangul}/u;
/** What Arabic and Hebrew write together with the next word: and, so, in, as, to, the. */
const PREFIX = /^(?:[وفسا]?[بكل]?(?:ال|ل)?|[ושהבכלמ]{1,3})$/u;
/** Between digits of different numbers. */
const APART = '\u001f';
/** A space within a number, which may be one between two. */
const GROUPED = '\u001e';

/** One number, however its thousands are set apart. */
const oneNumber = (text: string): string =>
  text.replaceAll(/(?<![0-9])[0-9]{1,3}(?:[,.'’_· \t][0-9]{3})+(?![0-9])/g, (number) =>
    number.replaceAll(/[,.'’_·]/g, '').replaceAll(/[ \t]/g, GROUPED),
  );

type Kind = 'letter' | 'digit' | 'measure' | 'gap';

function kindOf(sign: string): Kind {
  if (DIGIT.test(sign)) return 'digit';
  if (LETTER.test(sign)) return 'letter';
  return MEASURE.test(sign) ? 'measure' : 'gap';
}

/** Whether words may end, and begin, between two signs that are written together. */
function edgeWithin(before: string, sign: string, word: string): readonly [ends: boolean, begins: boolean] {
  if (/\p{M}/u.test(sign)) return [false, false];
  const kinds = [kindOf(before), kindOf(sign)] as const;
  if (kinds[0] !== kinds[1] || kinds[0] === 'measure' || UNSPACED.test(before) || UNSPACED.test(sign)) return [true, true];
  return [HANGUL.test(before) && HANGUL.test(sign), PREFIX.test(word)];
}

export function formOf(words: string, first = 1): Form {
  let [text, gap, word, before] = ['', '', '', ''];
  const begins = new Set([0]);
  const ends = new Set<number>();
  const lines = [0];
  for (const sign of oneNumber(folded(words))) {
    const kind = kindOf(sign);
    if (sign === '\n') lines.push(text.length);
    if (kind === 'gap') {
      gap += sign;
      continue;
    }
    if (gap !== '') {
      ends.add(text.length);
      if (kind === 'digit' && DIGIT.test(before) && gap !== GROUPED) text += APART;
      begins.add(text.length);
      word = '';
    } else if (before !== '') {
      const [end, begin] = edgeWithin(before, sign, word);
      if (end) ends.add(text.length);
      if (begin) begins.add(text.length);
    }
    text += sign;
    word += sign;
    before = sign;
    gap = '';
  }
  ends.add(text.length);
  return { text, begins, ends, lines, first };
}

/** Words as they are looked for. */
export const normal = (words: string): string => formOf(words).text;

/** All places of the words, as they are looked for, in a form. */
export function placesOf(words: string, { text, begins, ends }: Form): Place[] {
  const places: Place[] = [];
  if (words === '') return places;
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const to = from + words.length;
    if (begins.has(from) && ends.has(to)) places.push({ from, to });
  }
  return places;
}

export const isInside = (inner: Place, outer: Place): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** The sentences that a place touches: words may run over from one to the next. */
export function sentencesAt({ lines, first }: Form, { from, to }: Place): number[] {
  return lines.flatMap((begin, i) => {
    const end = lines[i + 1] ?? Infinity;
    return begin < to && from < end ? [i + first] : [];
  });
}

/** What one sentence says; nothing where there is no such sentence. */
export const sentenceOf = (words: string, sentence: number): Form => formOf(words.split('\n')[sentence - 1] ?? '');
