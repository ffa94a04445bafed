import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { faults } from '../../tools/checks/both-languages.mjs';
import { allowed } from '../../tools/checks/licences.mjs';
import { oversized } from '../../tools/checks/sizes.mjs';
import { unwelcome } from '../../tools/checks/words.mjs';

const lines = (count: number, text = '  work();\n'): string => text.repeat(count);

describe('sizes', () => {
  it('a file of 400 lines is read, one of 401 needs a reason', () => {
    expect(oversized('a.ts', lines(400))).toEqual([]);
    expect(oversized('a.ts', lines(401))).toEqual([{ key: 'a.ts', says: '401 lines, at most 400' }]);
  });

  it('a function of more than 50 lines is named with its file', () => {
    expect(oversized('a.ts', `function small() {\n${lines(48)}}\n`)).toEqual([]);
    expect(oversized('a.ts', `const large = () => {\n${lines(49)}};\n`)).toEqual([{ key: 'a.ts#large', says: '51 lines, at most 50' }]);
  });

  it('a suite may be longer than a function, a test in it may not', () => {
    expect(oversized('a.spec.ts', `describe('x', () => {\n${lines(60)}});\n`)).toEqual([]);
    expect(oversized('a.spec.ts', `describe('x', () => {\nit('y', () => {\n${lines(60)}});\n});\n`)).toHaveLength(1);
  });

  it('a constructor takes at most five collaborators', () => {
    const taking = (count: number): string =>
      `class Desk { constructor(${Array.from({ length: count }, (_, i) => `a${i}: A`).join(', ')}) {} }`;
    expect(oversized('a.ts', taking(5))).toEqual([]);
    expect(oversized('a.ts', taking(6))).toEqual([{ key: 'a.ts#Desk.constructor', says: '6 collaborators, at most 5' }]);
  });
});

describe('licences', () => {
  it.each(['MIT', '(MIT OR GPL-3.0)', '(MIT AND BSD-3-Clause)', 'BlueOak-1.0.0'])('%s may be shipped', (licence) =>
    expect(allowed(licence)).toBe(true),
  );
  it.each(['GPL-3.0', '(MIT AND GPL-3.0)', 'UNLICENSED', undefined])('%s needs a reason', (licence) =>
    expect(allowed(licence)).toBe(false),
  );
});

describe('words', () => {
  const folder = (...parts: string[]): string => ['', ...parts].join('/');

  it('a folder of one machine is found, with its line', () => {
    expect(unwelcome(`first\nsee ${folder('home', 'ada', 'notes')}`)).toEqual([`2: a folder of one machine: ${folder('home', 'ada')}`]);
    expect(unwelcome(`cd ${folder('work', 'main')}`)).toHaveLength(1);
  });

  it('a path inside the repository is not', () => {
    expect(unwelcome(`apps${folder('work', 'queue.ts')} and https://example.org${folder('home', 'page')}`)).toEqual([]);
  });
});

describe('both languages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-words-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const WORDS = `const words = <E, F>(en: E, fr: F) => ({ en, fr });\nconst useWords = <T,>(all: { en: T; fr: unknown }): T => all.en;\n`;
  const found = (text: string): readonly string[] => {
    const file = path.join(folder, 'screen.ts');
    writeFileSync(file, WORDS + text);
    const options = { strict: true, noLib: true, noEmit: true, target: ts.ScriptTarget.Latest };
    return faults(ts.createProgram([file], options), [file]).map(
      ({ line, what }: { line: number; what: string }) => `${line - 2}: ${what}`,
    );
  };

  it('a word that no screen says is named, whichever way the others are reached', () => {
    const all = `words({ a: 'A', b: { x: 'X', y: 'Y' }, c: 'C', d: { z: 'Z' }, e: 'E' }, { a: 'A', b: { x: 'X', y: 'Y' }, c: 'C', d: { z: 'Z' }, e: 'E' })`;
    const said = `w.a; w.b[key]; const { c } = w; options(w.d);`;
    const screen = `const all = ${all};\ndeclare const key: 'x'; declare const options: (all: object) => void;\nconst w = useWords(all); ${said}`;
    expect(found(screen)).toEqual(['1: "b.y" is said nowhere', '1: "e" is said nowhere']);
  });

  it('a word that one language lacks, or leaves empty, is named', () => {
    const all = `const all = words({ a: 'A', b: 'B', c: '' }, { a: '', c: '', d: 'D' });\nconst w = useWords(all); w.a; w.b; w.c;`;
    expect(found(all)).toEqual(['1: "b" is not said in French', '1: "d" is not said in English', '1: "a" is empty in one language']);
  });
});
