import { erased, type StreamState } from '@chancery/kernel';
import type { Row } from '@chancery/ledger';
import { describe, expect, it } from 'vitest';
import { fromRecord, kind, Night } from '../testing/cell.ts';
import { GATEWAY } from '../testing/gateway.ts';
import { TASK_ROW, taskRows } from './tasks.projection.ts';

/** The rows that a night's events leave, by task; `gone` names sections that are erased at the end. */
function rowsOf(night: Night, gone: readonly { seq: number; sections: readonly string[] }[] = []): Map<string, Row> {
  const rows = new Map<string, Row>();
  let state: StreamState = kind.zero('inc:1');
  const apply = (event: object) => {
    for (const change of taskRows.project(event as never, state)) {
      const row = 'put' in change ? change.put : 'patch' in change ? change.patch : change.remove;
      rows.set(row['task'] as string, { ...rows.get(row['task'] as string), ...row });
    }
  };
  for (const draft of night.drafts) {
    state = kind.evolve(state, fromRecord(draft));
    apply({ ...fromRecord(draft), content: draft.content, stream: 'inc:1', hash: '' });
  }
  if (gone.length > 0) apply({ ...erased(gone, 'gdpr-17'), seq: night.drafts.length + 1, content: {}, stream: 'inc:1', hash: '' });
  return rows;
}

const DONE = { exhibits: [], note: '' };

describe('the rows of tasks', () => {
  it('show a step in the words of its playbook, with what its gate waits for and when it is due', () => {
    const night = new Night();
    const run = night.start(GATEWAY);
    const row = rowsOf(night).get(night.called('T8'))!;
    expect(Object.keys(row).toSorted()).toEqual(Object.keys(TASK_ROW.columns).toSorted());
    expect(row).toMatchObject({
      reference: 'T8',
      kind: 'contain',
      run,
      loc: 'T8',
      lane: 'containment',
      gate: 'closed',
      missing: [{ id: night.called('T5'), reference: 'T5', label: 'I' }],
      doer_role: 'ICT',
      confirm_role: 'SEC',
      override_role: 'CD',
      waive_role: null,
      words: { en: 'Isolate gateway' },
      title: null,
      // While the gate is closed, what is due is the evidence.
      due: '2026-11-25T03:17:00.000Z',
    });
  });

  it('move what waits with what it waits for, and count the due time from the opening of the gate', () => {
    const night = new Night();
    night.start(GATEWAY);
    const [t5, t8] = [night.called('T5'), night.called('T8')];
    night.later(10).on(t5, 'WaiveTask', { decision: null, reason: 'switched off' }, 'okafor');
    const opened = rowsOf(night).get(t8)!;
    expect(opened).toMatchObject({ gate: 'open', missing: [], due: '2026-11-25T03:42:00.000Z', touched: night.drafts.length });
    night.later(5).on(t8, 'CompleteTask', { exhibits: [], note: 'pulled' }, 'noor');
    expect(rowsOf(night).get(t8)).toMatchObject({
      state: 'done',
      done_by: 'noor',
      hands: ['noor'],
      note: 'pulled',
      due: '2026-11-25T03:47:00.000Z',
    });
  });

  it('name what a gate waits for again when the evidence fails', () => {
    const night = new Night();
    const before = night.open({ kind: 'preserve', doerRole: 'FOR' });
    const task = night.open({ evidenceBefore: [before] });
    night.happen('ExhibitIdentified', { exhibit: 'x', forTask: before });
    night.happen('ExhibitSealed', { exhibit: 'x', forTask: before });
    expect(rowsOf(night).get(task)).toMatchObject({ gate: 'open', missing: [] });
    night.happen('IntegrityFailed', { exhibit: 'x' });
    expect(rowsOf(night).get(task)).toMatchObject({
      gate: 'closed',
      missing: [{ id: before, reference: night.at(before).reference, label: 'I' }],
    });
  });

  it('lose the words that are erased, and not those that came in their place', () => {
    const night = new Night();
    const task = night.open({ details: 'By the ground line' });
    night.on(task, 'ClaimTask', {}, 'noor');
    const block = (reason: string) => night.on(task, 'BlockTask', { code: 'unsafe', reason }, 'noor');
    block('a name');
    const first = night.drafts.length;
    night.on(task, 'UnblockTask', { note: '' }, 'noor');
    block('smoke');
    expect(rowsOf(night, [{ seq: first, sections: ['reason'] }]).get(task)).toMatchObject({ reason: 'smoke', title: 'Call the embassy' });
    expect(rowsOf(night, [{ seq: 1, sections: ['title', 'details'] }]).get(task)).toMatchObject({
      title: null,
      details: null,
      reason: 'smoke',
    });
    expect(rowsOf(night, [{ seq: 1, sections: ['details'] }]).get(task)).toMatchObject({ title: 'Call the embassy', details: null });
  });

  it('show who was called last, and that a late task is late', () => {
    const night = new Night();
    const task = night.open({ due: '2026-11-25T03:47:00.000Z' });
    night.ring();
    expect(rowsOf(night).get(task)).toMatchObject({ rung: 1, called: 'ICT', called_deputy: false, late: false, attention: 'escalated' });
    night.ring();
    night.ring();
    expect(rowsOf(night).get(task)).toMatchObject({ rung: 3, called: 'ICT', called_deputy: true, late: true });
    night.on(task, 'CompleteTask', DONE, 'noor');
    expect(rowsOf(night).get(task)).toMatchObject({ state: 'settled', attention: 'quiet' });
  });
});
