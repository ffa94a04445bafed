import type { Text } from '../ir.ts';

/** In the language asked for, else in English, else in whichever there is. */
export const saidIn = (text: Text | undefined, language: string): string =>
  text?.[language] ?? text?.['en'] ?? Object.values(text ?? {})[0] ?? '';

const SHORT_ENOUGH = 26;

/**
 * What a box says of a step: its first clause where the rest only explains it, and of several sentences the one that asks.
 * The whole text stands in the panel below and in the list.
 */
export function captionOf(text: string): string {
  const asked = text.split(/(?<=[.!?])\s+/).findLast((sentence) => sentence.endsWith('?'));
  const whole = asked ?? text;
  if (whole.length <= SHORT_ENOUGH) return whole;
  const clause = whole.split(/\s*[;:,]\s/)[0]!;
  return clause.includes(' ') ? clause : whole;
}

/** The lines that a text takes at a width in characters; a word is never broken. */
export function linesOf(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/[ \n]+/)) {
    const longer = filled === 0 ? word.length : filled + 1 + word.length;
    if (longer > width && filled > 0) {
      lines++;
      filled = word.length;
    } else filled = longer;
  }
  return lines;
}
