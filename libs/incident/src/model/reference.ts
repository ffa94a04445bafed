import { sha256, type Id } from '@chancery/kernel';

/** 29 signs, none of which is taken for another: a prime number of them, so that the check letter misses nothing below. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXY';

/**
 * A short reference to say aloud: four random signs and a check letter, `R-7KQ4-M`. Never counted, since a number tells how
 * many there are. The check letter catches every single wrong sign and every swap of two neighbours.
 */
export function reference(kind: string, id: Id): string {
  const digest = sha256(id);
  const signs = [0, 4, 8, 12].map((at) => SIGNS[parseInt(digest.slice(at, at + 4), 16) % SIGNS.length]!);
  return `${kind}-${signs.join('')}-${checkLetter(signs)}`;
}

/** True when the text has the form and the check letter fits. */
export function isReference(text: string): boolean {
  const [, signs, check] = /^[A-Z]-([2-9A-Y]{4})-([2-9A-Y])$/.exec(text) ?? [];
  return signs !== undefined && [...signs].every((sign) => SIGNS.includes(sign)) && checkLetter([...signs]) === check;
}

function checkLetter(signs: readonly string[]): string {
  return SIGNS[signs.reduce((sum, sign, i) => sum + SIGNS.indexOf(sign) * (i + 1), 0) % SIGNS.length]!;
}
