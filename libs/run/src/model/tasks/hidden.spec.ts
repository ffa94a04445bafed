import { describe, expect, it } from 'vitest';
import { ASKED as ASK, Night } from '../../testing/cell.ts';

/** Read by `tomas` and `ines`, and by nobody else. */
const FEW = 'R:few';

/** The circle is asked to keep something, and to cut a line once it is kept. */
function asked(more: object = {}) {
  const night = new Night();
  const keep = night.open({ kind: 'preserve', doerRole: 'FOR', ...more });
  const cut = night.open({ kind: 'contain', evidenceBefore: [keep], ...more });
  const identify = (exhibit: string, label = 'I') => night.happen('ExhibitIdentified', { exhibit, forTask: keep }, 'ruiz', label);
  const seal = (exhibit: string, label = 'I') => night.happen('ExhibitSealed', { exhibit, forTask: keep }, 'ruiz', label);
  return { night, keep, cut, identify, seal };
}

const tries = ({ night, keep, cut }: ReturnType<typeof asked>) => [
  night.on(cut, 'StartTask', {}, 'noor'),
  night.on(keep, 'CompleteTask', { exhibits: [], note: '' }, 'sofia'),
  night.standing(keep),
  night.standing(cut),
];

describe('An exhibit that a task’s readers may not know of', () => {
  it('neither does the task nor opens its gate: both worlds answer alike', () => {
    const [without, within] = [asked(), asked()];
    within.identify('x1', FEW);
    expect(within.seal('x1', FEW)).toEqual(['ExhibitSealed']);
    expect(within.night.on(within.keep, 'CompleteTask', { exhibits: ['x1'], note: '' }, 'tomas')).toEqual(['run-exhibit-needed']);
    expect(tries(within)).toEqual(tries(without));
    expect(tries(within)[0]).toEqual(['run-evidence-first', 'TaskRefusalRecorded']);
  });

  it('keeps nothing back either: what everybody knows of does the task while it lies there, and its end moves nothing', () => {
    const there = asked();
    there.identify('x1');
    there.identify('x2', FEW);
    expect(there.seal('x1')).toEqual(['ExhibitSealed', 'TaskDone', 'TaskGateOpened']);
    expect(there.night.happen('CandidateDropped', { exhibit: 'x2' }, 'ruiz', FEW)).toEqual(['CandidateDropped']);
  });

  it('is not named among what did the task, and closes no gate when it fails', () => {
    const there = asked();
    there.identify('x1', FEW);
    there.seal('x1', FEW);
    there.identify('x2');
    there.seal('x2');
    const done = there.night.drafts.find(({ type }) => type === 'TaskDone');
    expect(done?.structure['exhibits']).toEqual(['x2']);
    expect(there.night.happen('IntegrityFailed', { exhibit: 'x1' }, 'ruiz', FEW)).toEqual(['IntegrityFailed']);
    const later = there.night.open({ kind: 'contain', evidenceBefore: [there.keep] });
    expect(there.night.standing(later)[1]).toBe('open');
    expect(there.night.happen('IntegrityFailed', { exhibit: 'x2' })).toEqual(['IntegrityFailed', 'TaskGateClosed', 'TaskGateClosed']);
    expect(there.night.happen('DisputeSettledGood', { exhibit: 'x1' }, 'ruiz', FEW)).toEqual(['DisputeSettledGood']);
  });

  it('serves a task under its own label as any other does', () => {
    const there = asked({ label: FEW });
    there.identify('x1', FEW);
    expect(there.seal('x1', FEW)).toEqual(['ExhibitSealed', 'TaskDone', 'TaskGateOpened']);
  });
});

describe('A lane', () => {
  it('that no playbook here has is refused on its field', () => {
    const night = new Night();
    expect(night.tell('OpenTask', { ...ASK, lane: 'toString' }, 'ines')).toMatchObject({
      rejection: { code: 'incident-no-such-lane', data: { field: 'lane' } },
    });
  });
});

describe('What stands under a narrower label', () => {
  it('is no evidence that others wait for, whoever asks', () => {
    const night = new Night();
    const hidden = night.open({ kind: 'preserve', label: FEW });
    const wider = { ...ASK, evidenceBefore: [hidden] };
    expect(night.tell('OpenTask', wider, 'ines')).toMatchObject({
      rejection: { code: 'run-evidence-narrower', data: { field: 'evidenceBefore' } },
    });
    expect(night.says('OpenTask', wider, 'noor')).toEqual(['not-found']);
    expect(night.says('OpenTask', { ...wider, label: FEW }, 'ines')).toEqual(['TaskOpened']);
  });

  it('is no decision behind what the circle reads, and for who may not know of it there is none', () => {
    const night = new Night();
    night.happen('DecisionTaken', { decision: 'd1' }, 'tomas', FEW);
    const task = night.open({}, 'noor');
    const why = { decision: 'd1', reason: 'r' };
    expect(night.on(task, 'CancelTask', why, 'tomas')).toEqual(['run-decision-narrower']);
    expect(night.on(task, 'WaiveTask', why, 'tomas')).toEqual(['run-decision-narrower']);
    expect(night.on(task, 'CancelTask', why, 'noor')).toEqual(['run-decision-needed']);
    expect(night.on(night.open({ label: FEW }), 'CancelTask', why, 'tomas')).toEqual(['TaskCancelled']);
  });
});
