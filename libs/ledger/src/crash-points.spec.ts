import { Bug } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { crashPoint, type CrashPoint } from './crash-points.ts';

describe('a crash point', () => {
  const ended = (setting: string, passed: readonly CrashPoint[]): number[] => {
    const at: number[] = [];
    let i = 0;
    const reach = crashPoint(setting, () => at.push(i));
    for (const point of passed) {
      i++;
      reach!(point);
    }
    return at;
  };

  it('ends the process when it is first passed, unless told otherwise, and no other point does', () => {
    expect(ended('before-commit', ['before-decide', 'before-commit', 'before-commit'])).toEqual([2]);
    expect(ended('before-commit:2', ['before-commit', 'after-reply', 'before-commit', 'before-commit'])).toEqual([3]);
  });

  it('costs nothing where none is asked for', () => {
    expect(crashPoint(undefined, expect.unreachable)).toBeUndefined();
  });

  it('is refused where no code passes it, since a test would prove nothing', () => {
    for (const setting of ['before-lunch', 'before-commit:0', 'before-commit:x', ''])
      expect(() => crashPoint(setting, () => {}), setting).toThrow(Bug);
  });
});
