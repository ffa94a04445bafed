import { canonical } from '@chancery/kernel';
import type { Ir } from '@chancery/playbook';
import { expect, it } from 'vitest';
import { PB_01, pinned } from '../testing/cell.ts';
import { specOf } from './step-spec.ts';

it('options come in the order of the playbook, also from a record, which has members by name', () => {
  const ir = pinned(PB_01).ir as unknown as Ir;
  const kept = JSON.parse(canonical(ir as never)) as Ir;
  const decisions = Object.values(ir.locations).filter(({ type }) => type === 'decision');
  const written = decisions.map(({ details }) => Object.keys(details!['options'] as object));
  expect(decisions.map(({ id }) => specOf(kept, id)['options'])).toEqual(written);
  expect(decisions.map(({ id }) => Object.keys((specOf(kept, id)['details'] as any).options))).not.toEqual(written);
});
