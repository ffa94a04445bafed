import { describe, expect, it } from 'vitest';
import { fromRecord, kind, Night } from '../../testing/cell.ts';
import { GATEWAY } from '../../testing/gateway.ts';
import type { NewEvent } from '@chancery/kernel';

/** 03:08: the snapshot is acknowledged, the isolation waits for it, acknowledged too. */
function at0308() {
  const night = new Night();
  const run = night.start(GATEWAY);
  const [t5, t8] = [night.called('T5'), night.called('T8')];
  night.on(t5, 'AcknowledgeTask', {}, 'sofia');
  night.on(t8, 'AcknowledgeTask', {}, 'ruiz');
  const seal = (exhibit = 'x1') => {
    night.happen('ExhibitIdentified', { exhibit, forTask: t5 });
    return night.tell('Happen', { type: 'ExhibitSealed', structure: { exhibit, forTask: t5 } }, 'ruiz');
  };
  return { night, run, t5, t8, seal };
}

const told = (drafts: readonly NewEvent[]) => drafts.map(({ type, structure }) => [type, structure]);
const OVERRIDE = { decision: 'd1', authority: '', reason: 'they are reading along now' };

describe('the evidence gate at 03:08', () => {
  it('opens with the run, closed, before its lane has come to the deed', () => {
    const { night, run, t5, t8 } = at0308();
    expect([night.standing(t5), night.standing(t8)]).toEqual([
      ['acknowledged', 'free', 'quiet'],
      ['acknowledged', 'closed', 'quiet'],
    ]);
    expect(night.places(run)).toEqual({ evidence: 'T5', containment: 'T8.evidence' });
  });

  it('refuses to begin, names what is missing, records that it was tried, and moves no run', () => {
    const { night, run, t5, t8 } = at0308();
    const refused = night.tell('StartTask', { task: t8, base: night.at(t8).version }, 'ruiz');
    expect(refused).toMatchObject({
      rejection: { code: 'run-evidence-first', data: { task: t8, reference: 'T8', missing: [t5], names: 'T5' } },
    });
    expect(told(refused.drafts)).toEqual([
      ['TaskRefusalRecorded', { task: t8, reference: 'T8', by: 'ruiz', code: 'run-evidence-first', missing: [t5] }],
    ]);
    expect(night.on(t8, 'CompleteTask', { exhibits: [], note: '' }, 'ruiz')).toEqual(['run-evidence-first', 'TaskRefusalRecorded']);
    expect(night.places(run)['containment']).toBe('T8.evidence');
  });

  it('(a) opens in the commit that seals the snapshot, which does the task and moves the run', () => {
    const { night, run, t5, t8, seal } = at0308();
    expect(told(seal().drafts)).toEqual([
      ['ExhibitSealed', { exhibit: 'x1', forTask: t5 }],
      ['TaskDone', { task: t5, reference: 'T5', by: 'ruiz', exhibits: ['x1'] }],
      ['TaskGateOpened', { task: t8, reference: 'T8', by: [t5] }],
      [
        'RunStepped',
        {
          run,
          loc: 'T5',
          event: 'done',
          role: null,
          by: 'ruiz',
          moved: { evidence: 'evidence:end', containment: 'T8' },
          opened: ['T8'],
        },
      ],
    ]);
    expect(night.on(t8, 'StartTask', {}, 'ruiz')).toEqual(['TaskStarted']);
    expect(night.standing(t8)).toEqual(['inProgress', 'open', 'quiet']);
  });

  it('(b) is overridden by the director alone, with a decision, and stays overridden when the seal comes', () => {
    const { night, run, t8, seal } = at0308();
    night.happen('DecisionTaken', { decision: 'd1' }, 'tomas');
    expect(night.on(t8, 'OverrideGate', OVERRIDE, 'ruiz')).toEqual(['run-override-not-allowed']);
    const overridden = night.tell('OverrideGate', { task: t8, base: night.at(t8).version, ...OVERRIDE }, 'tomas');
    expect(told(overridden.drafts)).toEqual([
      ['TaskGateOverridden', { task: t8, reference: 'T8', by: 'tomas', decision: 'd1', authority: 'standing-order' }],
      ['RunStepped', { run, loc: 'T8.evidence', event: 'override', role: null, by: 'tomas', moved: { containment: 'T8' }, opened: ['T8'] }],
    ]);
    expect(seal().drafts.map(({ type }) => type)).toEqual(['ExhibitSealed', 'TaskDone', 'RunStepped']);
    expect(night.standing(t8)[1]).toBe('overridden');
  });

  it('(c) of seal and override at once takes the first: after the seal there is nothing to override', () => {
    const { night, t8, seal } = at0308();
    seal();
    expect(night.on(t8, 'OverrideGate', OVERRIDE, 'tomas')).toEqual(['run-gate-open']);
  });

  it('is confirmed by whoever had no hand in it, and the lane goes on', () => {
    const { night, run, t8, seal } = at0308();
    seal();
    night.on(t8, 'StartTask', {}, 'ruiz');
    expect(night.on(t8, 'CompleteTask', { exhibits: [], note: 'done' }, 'ruiz')).toEqual(['TaskDone', 'RunStepped']);
    expect([night.places(run)['containment'], night.standing(t8)]).toEqual(['T8.confirm', ['done', 'open', 'waiting']]);
    expect(night.on(t8, 'ConfirmEffect', { seen: '' }, 'ruiz')).toEqual(['run-confirm-own', 'TaskRefusalRecorded']);
    expect(night.on(t8, 'ConfirmEffect', { seen: '' }, 'sofia')).toEqual(['run-not-yours']);
    expect(night.on(t8, 'ConfirmEffect', { seen: 'no traffic' }, 'okafor')).toEqual(['TaskEffectConfirmed', 'RunStepped', 'TaskOpened']);
    expect([night.places(run)['containment'], night.standing(t8)]).toEqual(['T10', ['confirmed', 'open', 'quiet']]);
  });

  it('whose effect is denied goes back to the doer, and is confirmed after it was done again', () => {
    const { night, run, t8, seal } = at0308();
    seal();
    night.on(t8, 'CompleteTask', { exhibits: [], note: '' }, 'noor');
    expect(night.on(t8, 'DenyEffect', { reason: ' ' }, 'okafor')).toEqual(['run-reason-needed']);
    expect(night.on(t8, 'DenyEffect', { reason: 'still answers' }, 'okafor')).toEqual(['TaskEffectDenied']);
    expect([night.standing(t8), night.places(run)['containment']]).toEqual([['inProgress', 'open', 'waiting'], 'T8.confirm']);
    expect(night.on(t8, 'ConfirmEffect', { seen: '' }, 'okafor')).toEqual(['run-nothing-to-confirm']);
    // The run waits for the confirmation all the time: that it was done again moves nothing.
    expect(night.on(t8, 'CompleteTask', { exhibits: [], note: '' }, 'ruiz')).toEqual(['TaskDone']);
    expect(night.on(t8, 'ConfirmEffect', { seen: '' }, 'noor')).toEqual(['run-confirm-own', 'TaskRefusalRecorded']);
    expect(night.on(t8, 'ConfirmEffect', { seen: '' }, 'okafor')).toEqual(['TaskEffectConfirmed', 'RunStepped', 'TaskOpened']);
    expect(night.on(t8, 'DenyEffect', { reason: 'r' }, 'okafor')).toEqual(['run-task-settled']);
  });

  it('opens when the evidence is waived by the role that the playbook names', () => {
    const { night, run, t5, t8 } = at0308();
    expect(night.on(t5, 'WaiveTask', { decision: null, reason: 'switched off already' }, 'sofia')).toEqual(['run-not-yours']);
    expect(night.on(t5, 'WaiveTask', { decision: null, reason: 'switched off already' }, 'okafor')).toEqual([
      'TaskWaived',
      'RunStepped',
      'TaskGateOpened',
    ]);
    expect([night.places(run)['containment'], night.standing(t8)[1]]).toEqual(['T8', 'open']);
  });

  it('closes again when the exhibit fails its check before the work began, and opens for another', () => {
    const { night, t8, t5, seal } = at0308();
    seal();
    expect(night.happen('IntegrityFailed', { exhibit: 'x1' })).toEqual(['IntegrityFailed', 'TaskGateClosed']);
    const refused = night.tell('StartTask', { task: t8, base: night.at(t8).version }, 'ruiz');
    expect(refused).toMatchObject({ rejection: { code: 'run-evidence-first', data: { missing: [t5] } } });
    expect(seal('x2').drafts.map(({ type }) => type)).toEqual(['ExhibitSealed', 'TaskGateOpened']);
    night.on(t8, 'StartTask', {}, 'ruiz');
    expect(night.happen('IntegrityFailed', { exhibit: 'x2' })).toEqual(['IntegrityFailed']);
  });

  it('opens when the dispute over the exhibit ends well', () => {
    const { night, t8, seal } = at0308();
    seal();
    night.happen('IntegrityFailed', { exhibit: 'x1' });
    expect(night.happen('DisputeSettledGood', { exhibit: 'x1' })).toEqual(['DisputeSettledGood', 'TaskGateOpened']);
    expect(night.standing(t8)[1]).toBe('open');
  });

  it('needs a reason to be overridden, and a decision that was taken or the words of an authority', () => {
    const { night, t8 } = at0308();
    const by = (more: object) => night.on(t8, 'OverrideGate', { decision: null, authority: '', reason: 'r', ...more }, 'tomas');
    expect(by({ reason: ' ', authority: 'the minister' })).toEqual(['run-reason-needed']);
    expect(by({ decision: 'nobody took this' })).toEqual(['run-decision-needed']);
    expect(by({})).toEqual(['run-decision-needed']);
    expect(by({ authority: 'the minister, by telephone' })).toEqual(['TaskGateOverridden', 'RunStepped']);
    expect(night.drafts.findLast(({ type }) => type === 'TaskGateOverridden')).toMatchObject({
      structure: { decision: null, authority: 'director' },
      content: { reason: { label: 'I', value: 'r' }, authority: { label: 'I', value: 'the minister, by telephone' } },
    });
  });

  it('derives from what the record gives back just what it derived when it was recorded', () => {
    const { night, t8, seal } = at0308();
    seal();
    night.on(t8, 'CompleteTask', { exhibits: [], note: '' }, 'ruiz');
    night.on(t8, 'ConfirmEffect', { seen: '' }, 'okafor');
    let recorded = kind.zero('inc:1');
    const commits = Object.values(Object.groupBy(night.drafts, ({ header }) => header.command));
    for (const commit of commits) {
      const seed = Number(commit![0]!.header.command.slice(1)).toString(16).padStart(32, '0');
      const primaries = commit!.filter(({ header }) => !header.derived).map(fromRecord);
      const again = kind.derivedFrom(recorded, primaries, seed);
      expect(again.map(({ structure }) => structure)).toEqual(
        commit!.filter(({ header }) => header.derived).map(({ structure }) => structure),
      );
      for (const draft of commit!) recorded = kind.evolve(recorded, fromRecord(draft));
    }
    expect(recorded.slices['tasks']).toEqual(night.state.slices['tasks']);
  });
});
