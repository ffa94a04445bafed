import { pick, random } from './random.ts';

type Mutation = (lines: string[], next: () => number) => void;

const anyLine = (lines: readonly string[], next: () => number): number => Math.floor(next() * lines.length);
const change = (lines: string[], next: () => number, to: (line: string) => string): void => {
  const at = anyLine(lines, next);
  lines[at] = to(lines[at]!);
};

/** Of the lines that match, one at random is changed. */
const changeLike =
  (form: RegExp, to: (line: string, next: () => number) => string): Mutation =>
  (lines, next) => {
    const matching = lines.flatMap((line, index) => (form.test(line) ? [index] : []));
    if (matching.length === 0) return;
    const at = pick(matching, next);
    lines[at] = to(lines[at]!, next);
  };

const HUGE = ['99999999999999999999', '1e309', '-1', '0', '.nan', 'P99999999999999D', '"' + 'x'.repeat(5000) + '"'];
const WRONG = ['null', 'true', '[]', '{}', '[[1]]', '!!binary aGk=', '2026-10-01T00:00:00Z', '!!js/function "x"', '"\\u0000"', '&a *a'];

const MUTATIONS: { readonly [kind: string]: Mutation } = {
  'a line lost': (lines, next) => void lines.splice(anyLine(lines, next), 1),
  'a line doubled': (lines, next) => {
    const at = anyLine(lines, next);
    lines.splice(at, 0, lines[at]!);
  },
  'lines swapped': (lines, next) => {
    const [a, b] = [anyLine(lines, next), anyLine(lines, next)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  },
  'a block lost': (lines, next) => void lines.splice(anyLine(lines, next), 1 + Math.floor(next() * 12)),
  'a character broken': (lines, next) =>
    change(lines, next, (line) => {
      const at = Math.floor(next() * (line.length + 1));
      return (
        line.slice(0, at) +
        pick(['{', '[', ']', '}', ':', '"', "'", '\t', '&', '*', '#', '|', '%', '\u0000', '\uD800'], next) +
        line.slice(at + 1)
      );
    }),
  'an indent shifted': (lines, next) => change(lines, next, (line) => (next() < 0.5 ? `  ${line}` : line.slice(2))),
  'a huge value': changeLike(/: \S+$/, (line, next) => line.replace(/: .*$/, `: ${pick(HUGE, next)}`)),
  'a wrong type': changeLike(/: \S+$/, (line, next) => line.replace(/: .*$/, `: ${pick(WRONG, next)}`)),
  'a dangling reference': changeLike(/\b(needs|when|evidenceBefore|on|again):?/, (line) =>
    line.replace(/\b[A-Za-z]\d+[a-z]?\b/, 'Nowhere'),
  ),
  'another mark awaited': changeLike(/needs: |when: /, (line, next) =>
    line.replace(/\[.*\]/, `[${pick(['T1.done', 'D5', 'a0.done', 'b1.settled', 'command.end', 'S1.released', 'D1=full'], next)}]`),
  ),
  'an unknown role': changeLike(/\b(R|A|authority|confirm|release): /, (line) => line.replace(/: \w+/, ': NOBODY')),
  'another role': changeLike(/\b(R|A|authority|confirm|release): /, (line, next) =>
    line.replace(/: \w+/, `: ${pick(['CD', 'SEC', 'A', 'B'], next)}`),
  ),
  'French lost': changeLike(/, fr: /, (line) => line.replace(/, fr: .*\}/, ' }')),
  'a field renamed': changeLike(/^\s+[-\s]*\w+:/, (line, next) =>
    line.replace(/\w+:/, `${pick(['__proto__', 'constructor', 'not', 'repeat', 'task', 'loop', 'parallel', 'x', 'auto'], next)}:`),
  ),
  'an id taken twice': changeLike(/- (task|preserve|decision|contain|statement|wait): /, (line, next) =>
    line.replace(/: \w+/, `: ${pick(['T1', 'T4', 'a0', 'b1'], next)}`),
  ),
  'a bound changed': changeLike(/\b(max|rounds): /, (line, next) =>
    line.replace(/: .*$/, `: ${pick(['0', '1', '2', '100', '101', '-3', 'many', ''], next)}`),
  ),
  'a deadline changed': changeLike(/\b(due|within|for|ack): /, (line, next) =>
    line.replace(/: .*$/, `: ${pick(['PT0S', 'PT1S', 'P400D', 'P401D', 'soon', '', 'PT'], next)}`),
  ),
  'aliases that double': (lines, next) => {
    const bomb = Array.from({ length: 25 }, (_, index) =>
      `x${index}: &x${index} [*x${index - 1}, *x${index - 1}]`.replaceAll('*x-1', 'lol'),
    );
    lines.splice(next() < 0.5 ? 0 : lines.length, 0, ...bomb);
  },
  'an alias to itself': changeLike(/: \S+$/, (line) => line.replace(/: .*$/, ': &me [*me, *me]')),
  'nesting without end': changeLike(/: \S+$/, (line, next) => line.replace(/: .*$/, `: ${pick(['[', '{a: ', '- '], next).repeat(3000)}`)),
  'the text cut off': (lines, next) => void lines.splice(anyLine(lines, next)),
};

export const MUTATION_KINDS: readonly string[] = Object.keys(MUTATIONS);

/** The text damaged once or twice, in ways that follow from the seed. */
export function mutate(text: string, seed: number): { readonly text: string; readonly kinds: readonly string[] } {
  const next = random(seed);
  const lines = text.split('\n');
  const kinds = Array.from({ length: next() < 0.7 ? 1 : 2 }, () => pick(MUTATION_KINDS, next));
  for (const kind of kinds) MUTATIONS[kind]!(lines, next);
  return { text: lines.join('\n'), kinds };
}
