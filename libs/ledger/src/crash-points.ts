import { assert } from '@chancery/kernel';

/**
 * Moments of a command's life at which a process may end, in their order. Each has a name so that a test can end one exactly
 * there. `commit-on-its-way` is a store's to reach: the statement is sent and its answer awaited.
 */
export const CRASH_POINTS = [
  'before-decide',
  'after-decide',
  'before-commit',
  'commit-on-its-way',
  'after-commit-before-reply',
  'after-reply',
  'timer-claimed',
  'timer-handled',
  'outbox-claimed',
  'outbox-delivered-before-settle',
  'outbox-settled',
] as const;

export type CrashPoint = (typeof CRASH_POINTS)[number];

/**
 * An edge's `reach` from a setting `name` or `name:n`: calls `end` when the point is passed for the n-th time. Nothing when
 * there is no setting; an unknown name is a bug, since the test that asks for it would prove nothing.
 */
export function crashPoint(setting: string | undefined, end: () => void): ((point: CrashPoint) => void) | undefined {
  if (setting === undefined) return undefined;
  const [name, count = '1'] = setting.split(':');
  assert(
    CRASH_POINTS.some((point) => point === name),
    `no crash point is called ${name}`,
  );
  assert(/^[1-9]\d*$/.test(count), `a crash point is passed a whole number of times, not ${count}`);
  let left = Number(count);
  return (point) => {
    if (point === name && --left === 0) end();
  };
}
