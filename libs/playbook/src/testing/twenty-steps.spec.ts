import { expect, it } from 'vitest';
import { enabled, start, step } from '../interpreter.ts';
import { TWENTY_STEPS_ORDER, twentySteps } from './twenty-steps.ts';

it('twenty tasks done in order complete the playbook, two lanes being open at once in the middle', () => {
  const { ir } = twentySteps();
  const open: number[] = [];
  let state = start(ir);
  for (const task of TWENTY_STEPS_ORDER) {
    open.push(enabled(ir, state).filter(({ type }) => type.endsWith('.done')).length);
    state = step(ir, state, { type: `${task}.done` });
  }
  expect(open).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(state.exit).toBe('closed');
});
