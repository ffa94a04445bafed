/** Why a text is not taken as it is. `surrogate`: half of a pair, which no encoding carries. */
export type TextFlaw = 'control' | 'direction' | 'surrogate';

export interface Flaw {
  readonly flaw: TextFlaw;
  /** Counted in UTF-16 units, as an editor's cursor is. */
  readonly at: number;
  /** How a keyboard or a search names it: `U+202E`. */
  readonly sign: string;
}

/** Controls but for tab and line ends: no store or printer carries all of them, and nobody sees one. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/;
/** Signs that turn the order of what stands after them, and so rewrite the sentence around a text (Unicode TR 36, 2.2). */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const FLAWS: readonly (readonly [TextFlaw, RegExp])[] = [
  ['control', CONTROL],
  ['direction', DIRECTION],
  ['surrogate', HALF],
];

/** The first sign of a text that is refused; undefined when all of it may be taken. */
export function flawIn(text: string): Flaw | undefined {
  const found = FLAWS.flatMap(([flaw, signs]) => {
    const at = text.search(signs);
    return at < 0 ? [] : [{ flaw, at, sign: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}` }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0];
}

/** Other ends of a line than the one that is kept. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Signs without a shape or a sound: whoever pastes them does not know, and two texts that look alike would differ. */
const SHAPELESS = /(?!\p{Variation_Selector}|\p{Bidi_Control}|\p{Join_Control})\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu;
/** Joiners, which some scripts and pictures need within a word, and which are shapeless anywhere else. */
const JOINER = /(.?)([\u200C\u200D]+)(?=(.?))/gsu;
const JOINED = /^[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
const UNJOINED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{N}\p{P}\p{Z}\p{C}]?$/u;
const joins = (sign: string): boolean => JOINED.test(sign) || !UNJOINED.test(sign);

/**
 * A text as it is kept: in one normal form (NFC), with one kind of line end, without shapeless signs, trimmed.
 * What is seen of it stays: nothing that a reader would miss is ever taken out.
 */
export function keptText(text: string): string {
  return text
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(SHAPELESS, '')
    .replaceAll(JOINER, (_, before: string, joiner: string, after: string) => before + (joins(before) && joins(after) ? joiner[0]! : ''))
    .normalize('NFC')
    .trim();
}

/** False for a text of which nothing is seen, such as marks without a letter below them, or the blank of Braille. */
export const isSeen = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replaceAll('\u2800', ''));

const MARKS_OF_DIRECTION = /[\u061C\u200E\u200F]/g;
/** Alphabets whose letters are mistaken for each other's. */
const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

/** A name as it is kept: a text on one line, with single spaces and no marks of direction. */
export const keptName = (name: string): string => keptText(name).replaceAll(MARKS_OF_DIRECTION, '').replaceAll(/\s+/gu, ' ').trim();

/** False for a name without a letter, and for a word of it that mixes alphabets which look alike: it was made to be taken for another. */
export function isName(name: string): boolean {
  const mixes = (word: string): boolean => ALIKE.filter((script) => script.test(word)).length > 1;
  return /\p{L}/u.test(name) && !name.split(/[\s'’-]+/u).some(mixes);
}

/** Letters that are read from right to left. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u061C\u200F]/u;

/**
 * What a person wrote, as it stands within a sentence of ours that is plain text: letters that run the other way do not turn the order of
 * the words around them.
 */
export const isolated = (text: string): string => (FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text);
