/** Ids (those of exercises begin with an x), hashes, tokens, cursors and references: nothing can be told from one but that it is the same as another. */
const RANDOM = /(?<![0-9a-z])(?:x?[0-9a-z]{26}|[0-9a-f]{24}|[0-9a-f]{64})(?![0-9a-z])|\bR-[0-9A-Z]{4}-[0-9A-Z]\b/g;

/** Lines in which each random word is replaced by its number in order of appearance, with its length: all that remains must be equal. */
export function withoutChance(lines: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) =>
    line.replaceAll(RANDOM, (word) => {
      if (!seen.has(word)) seen.set(word, seen.size);
      return `<${seen.get(word)}:${word.length}>`;
    }),
  );
}

/** The first lines in which two transcripts differ; empty when they are the same. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  const [a, b] = [withoutChance(one), withoutChance(other)];
  const found: string[] = [];
  for (let i = 0; i < Math.max(a.length, b.length) && found.length < 3; i++)
    if (a[i] !== b[i]) found.push(`line ${i}, ${around(a[i], b[i]).join('\n  ')}`);
  return found;
}

const SHOWN = 160;

function around(a = '(nothing)', b = '(nothing)'): string[] {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - SHOWN);
  return [a.slice(0, a.indexOf(' ')), a.slice(from, at + SHOWN), b.slice(from, at + SHOWN)];
}
