import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CURES, formatProblem, type Problem } from './problem.ts';
import { readPlaybook } from './read-playbook.ts';

const pb01 = readFileSync(new URL('../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8');

/** PB-01 with the first `from` after `after` replaced. */
function edited(after: string, from: string, to: string): string {
  const begin = pb01.indexOf(after);
  const at = pb01.indexOf(from, begin);
  if (begin < 0 || at < 0) throw new Error(`the example no longer holds "${after}" and then "${from}"`);
  return pb01.slice(0, at) + to + pb01.slice(at + from.length);
}

function problemsOf(text: string): readonly Problem[] {
  const reading = readPlaybook(text, 'pb.yaml');
  return reading.ok ? [] : reading.problems;
}

describe('reading', () => {
  it('accepts PB-01', () => {
    expect(problemsOf(pb01).map(formatProblem)).toEqual([]);
  });

  it('reports every problem of form at once, in the order of the text', () => {
    const text = pb01
      .replace('            R: COO\n', '')
      .replace(/\n +authority: CD/, '')
      .replace('do: page.role', 'do: nothing');
    expect(problemsOf(text).map(({ code, step }) => [code, step])).toEqual([
      ['C106', 'A1'],
      ['C105', 'D1'],
      ['C101', 'T6'],
    ]);
  });

  it('reports every problem of meaning at once, in the order of the text', () => {
    const text = pb01.replace('[T4.done]', '[T99.done]').replace('R: SPK', 'R: ORACLE').replace('on: D3', 'on: D7');
    expect(problemsOf(text).map(({ code, step }) => [code, step])).toEqual([
      ['C408', 'T5'],
      ['C408', 'B3'],
      ['C104', 'S1'],
    ]);
  });

  it('gives file, line, column, code, step, sentence and cure in one line', () => {
    const problem = problemsOf(edited('- contain: T8', 'R: ICT', 'R: SOC'))[0]!;
    const line =
      edited('- contain: T8', 'R: ICT', 'R: SOC')
        .split('\n')
        .findIndex((one) => one.includes('R: SOC')) + 1;
    expect(formatProblem(problem)).toBe(`pb.yaml:${line}:16 C104 T8: there is no role SOC. ${CURES.C104}.`);
  });
});

describe('no text is too much', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from(
      { length: 30 },
      (_, index) => `k${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`,
    ),
  ].join('\n');

  it.each([
    ['an empty text', '', 'C100'],
    ['a text that is not YAML', 'a: [', 'C001'],
    ['two documents', 'a: 1\n---\nb: 2', 'C001'],
    ['a number', '42', 'C100'],
    ['a list', '- a', 'C100'],
    ['an alias to nothing', 'a: *b', 'C001'],
    ['a key written twice', 'title: a\ntitle: b', 'C001'],
    ['a key that is a list', '? [a]\n: b', 'C001'],
    ['a prototype as key', '__proto__: { polluted: true }', 'C004'],
    ['a constructor as key', 'constructor: 1', 'C004'],
    ['half a surrogate pair', 'title: "\\uD800"', 'C005'],
    ['a NUL in a text', 'title: "a\\0b"', 'C005'],
    ['a NUL in a name', '"ti\\0tle": a', 'C005'],
    ['bytes that are not UTF-8', new TextDecoder().decode(Uint8Array.of(...Buffer.from('title: caf'), 0xe9)), 'C005'],
    ['a sign that turns the order of words', 'title: {en: paid \u202E05 euros}', 'C005'],
    ['aliases that double thirty times', bomb, 'C002'],
    ['an alias within itself', 'a: &a [*a]', 'C003'],
    ['more text than a playbook needs', '#'.repeat(200_001), 'C002'],
    ['more values than a playbook needs', `a: [${'1,'.repeat(50_000)}]`, 'C002'],
    ['lists within lists without end', '['.repeat(100_000), 'C00'],
    ['maps within maps without end', '{a: '.repeat(20_000), 'C00'],
    ['dashes without end', '- '.repeat(50_000), 'C00'],
    ['fifty thousand keys', Array.from({ length: 18_000 }, (_, index) => `k${index}: 1`).join('\n'), 'C100'],
  ])('%s', (_, text, code) => {
    const [first] = problemsOf(text);
    expect(first?.code).toContain(code);
    expect(first?.line).toBeGreaterThan(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('more than 500 steps are refused', () => {
    const many = Array.from({ length: 501 }, (_, index) => `          - { auto: N${index}, do: log.note, text: { en: x, fr: x } }`);
    const phases = [many.slice(0, 199), many.slice(199, 398), many.slice(398)].map(
      (part, index) => `      - phase: n${index}\n        steps:\n${part.join('\n')}`,
    );
    const text = pb01.replace(
      '\n  evidence:\n',
      `\n  many:\n    title: { en: x, fr: x }\n    phases:\n${phases.join('\n')}\n  evidence:\n`,
    );
    expect(problemsOf(text).map(({ code }) => code)).toContain('C002');
  });
});
