import { own } from '@chancery/kernel';

/** Letters that Unicode keeps apart and readers do not: by sound or habit of typing, and by shape in other alphabets. */
const SAME: { readonly [letter: string]: string } = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ȷ: 'j',
  ɑ: 'a',
  ɡ: 'g',
  ς: 's',
  σ: 's',
  ſ: 's',
  а: 'a',
  в: 'b',
  е: 'e',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ӏ: 'l',
  ү: 'y',
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  ζ: 'z',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  '٪': '%',
  '٬': ',',
  '٫': '.',
};
const SAME_SIGNS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');

/** Capitals that look like a Latin one, where their small letter looks like another. */
const CAPITALS: { readonly [letter: string]: string } = { Ν: 'N', Η: 'H', Υ: 'Y', Ζ: 'Z', Γ: 'r' };

const inLatin = (word: string): string =>
  /\p{Script=Latin}/u.test(word) ? word.replaceAll(/[ΝΗΥΖΓ]/g, (letter) => own(CAPITALS, letter)!) : word;

/** What is not seen, or draws a word out. */
const UNSEEN = /\p{Cf}|[\u034f\u115f\u1160\u3164\u0640]|[\ufe00-\ufe0f]/gu;
/** Signs that a reader takes for the letter without them: all over Latin, Greek and Cyrillic, and the vowel points of Arabic and Hebrew. */
const MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)(?<!и)\p{Mn}|[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** Digits of every script stand in runs of ten. */
function digitOf(sign: string): string {
  let code = sign.codePointAt(0)!;
  const from = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1))) code--;
  return String((from - code) % 10);
}

/** The same text in plain letters and digits: what a reader takes for the same is the same. Ends of lines stay. */
export function folded(words: string): string {
  if (/^[\n -~]*$/.test(words)) return words.toLowerCase();
  return words
    .replaceAll(/(?<=\p{Nd})(?=[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215e])/gu, ' ')
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\p{L}+/gu, inLatin)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .normalize('NFC')
    .replaceAll(SAME_SIGNS, (sign) => own(SAME, sign)!)
    .replaceAll(/(?![0-9])\p{Nd}/gu, digitOf);
}
