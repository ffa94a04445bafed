import { describe, expect, it } from 'vitest';
import { flawIn, isDay, isId, isLabel, isName, isSeen, keptName, keptText, readInstant } from './index.ts';

const ID = '0123456789abcdefghjkmnpqrs';

describe('An id', () => {
  it.each([ID, `x${ID}`])('is taken in its form: %s', (text) => expect(isId(text)).toBe(true));
  it.each([
    '',
    '__proto__',
    'constructor',
    'toString',
    ID.toUpperCase(),
    `${ID}0`,
    ID.slice(1),
    `${ID}\0`,
    `\ud800${ID.slice(1)}`,
    ` ${ID}`,
    'inc:none',
  ])('is no other text: %j', (text) => expect(isId(text)).toBe(false));
  it('under a label is that of the circle, of the press circle, or of named readers', () => {
    expect(['I', 'P', `R:${ID}`].map(isLabel)).toEqual([true, true, true]);
    expect(['', 'i', 'record', 'sealed', 'R:', 'R:x', `R:${ID} `, '__proto__', `R:x${ID}`].filter(isLabel)).toEqual([]);
  });
});

describe('An instant', () => {
  it.each([
    ['2026-11-25T02:47:00Z', '2026-11-25T02:47:00.000Z'],
    ['2026-11-25T03:47+01:00', '2026-11-25T02:47:00.000Z'],
    ['2026-11-25T02:47:00.123456789Z', '2026-11-25T02:47:00.123Z'],
    ['2024-02-29T23:59:59-03:30', '2024-03-01T03:29:59.000Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59.999Z', '2199-12-31T23:59:59.999Z'],
  ])('%s is %s', (text, instant) => expect(readInstant(text)).toEqual({ instant }));

  it.each([
    ['2026-02-30T10:00:00Z', 'no-such-time'],
    ['2025-02-29T10:00:00Z', 'no-such-time'],
    ['2026-13-01T10:00:00Z', 'no-such-time'],
    ['2026-11-25T24:00:00Z', 'no-such-time'],
    ['2026-11-25T10:60:00Z', 'no-such-time'],
    ['2026-11-25T10:00:60Z', 'no-such-time'],
    ['2026-11-25T10:00:00+14:01', 'no-such-time'],
    ['2026-11-25T10:00:00+01:60', 'no-such-time'],
    ['0000-01-01T00:00:00Z', 'year-out-of-range'],
    ['0001-01-01T00:00:00+01:00', 'year-out-of-range'],
    ['1899-12-31T23:59:59Z', 'year-out-of-range'],
    ['1900-01-01T00:00:00+01:00', 'year-out-of-range'],
    ['2199-12-31T23:59:59-00:01', 'year-out-of-range'],
    ['10000-01-01T00:00:00Z', 'no-time'],
    ['+010000-01-01T00:00:00Z', 'no-time'],
    ['2026-11-25', 'no-time'],
    ['2026-11-25T10:00:00', 'no-time'],
    ['11252026 0347', 'no-time'],
    ['2026-11-25T10:00:00Z ', 'no-time'],
    ['٢٠٢٦-11-25T10:00:00Z', 'no-time'],
  ])('%s is none: %s', (text, wrong) => expect(readInstant(text)).toEqual({ wrong }));

  it('is judged by the calendar for days as well', () => {
    expect(['2026-10-01', '2024-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2026-02-30', '2025-02-29', '0000-01-01', '2026-1-1', '2026-10-01T00:00Z', ''].filter(isDay)).toEqual([]);
  });
});

describe('A text', () => {
  it.each([
    ['a\0b', 'control', 'U+0000', 1],
    ['a\u0007', 'control', 'U+0007', 1],
    ['\u009b31m', 'control', 'U+009B', 0],
    ['paid \u202E05 euros', 'direction', 'U+202E', 5],
    ['\u2066x\u2069', 'direction', 'U+2066', 0],
    ['ab\ud83d', 'surrogate', 'U+D83D', 2],
    ['\ude00', 'surrogate', 'U+DE00', 0],
  ])('%j is refused with its place', (text, flaw, sign, at) => expect(flawIn(text)).toEqual({ flaw, sign, at }));

  it.each(['Tabs\tand\nlines\r\n', 'نص عربی\u200Fوبعد', 'می\u200Cخواهم', '👩\u200D🚒', 'हिन्दी', '😀'])('%j may be taken', (text) =>
    expect(flawIn(text)).toBeUndefined(),
  );

  it.each([
    ['e\u0301te\u0301', 'été', 'in one normal form'],
    ['a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne', 'with one kind of line end'],
    ['pay\u200B\uFEFFroll\u00AD', 'payroll', 'without signs that have no shape'],
    ['In\u200Des \u3164', 'Ines', 'without joiners between letters that are never joined'],
    ['a\u{E0041}\u{E0042}b', 'ab', 'without letters that nobody sees'],
    ['می\u200C\u200Cخواهم', 'می\u200Cخواهم', 'with the joiners that its script needs, once each'],
    ['क्\u200Dष 👩\u200D🚒', 'क्\u200Dष 👩\u200D🚒', 'with the joiners that its signs need'],
    ['  both ends ', 'both ends', 'without blanks at its ends'],
  ])('%j is kept as %j, %s', (text, kept) => {
    expect(keptText(text)).toBe(kept);
    expect(keptText(kept)).toBe(kept);
  });

  it('of which nothing is seen is none', () => {
    expect(['', ' ', '\u0301', '\u2800', '\uFE0F', '\u200E'].filter(isSeen)).toEqual([]);
    expect(['.', 'a', '字', '😀', '7'].every(isSeen)).toBe(true);
  });
});

describe('A name', () => {
  it.each([
    ['  Ines \t Almada\n', 'Ines Almada'],
    ['In\u200Bes\u200F', 'Ines'],
    ['İpek', 'İpek'],
    ['हिन्दी', 'हिन्दी'],
    ['Μαρία O’Neill-Łukasz', 'Μαρία O’Neill-Łukasz'],
  ])('%j is kept as %j', (name, kept) => {
    expect(keptName(name)).toBe(kept);
    expect(isName(kept)).toBe(true);
  });

  it('without a letter, or with two alphabets in a word, is none', () => {
    expect(['', '7', '--', 'Іnes', 'Pаvel', 'Αlmada Vale'].filter(isName)).toEqual([]);
  });
});
