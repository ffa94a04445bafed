import { describe, expect, it } from 'vitest';
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
