import { describe, expect, it } from 'vitest';
import { own } from './own.ts';

describe('What a map holds itself', () => {
  const map: { readonly [name: string]: number } = { a: 1, ['__proto__']: 2 };
  it('is found under its name', () => expect([own(map, 'a'), own(map, '__proto__')]).toEqual([1, 2]));
  it('is nothing under the names that every object answers to', () =>
    expect(['constructor', 'toString', 'hasOwnProperty', 'b'].map((name) => own(map, name))).toEqual(Array(4).fill(undefined)));
});
