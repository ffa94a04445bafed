import { describe, expect, it } from 'vitest';
import { Night } from '../../testing/cell.ts';

const due = { statement: 's1', fact: 'f1', was: 1, sentences: [1] };

/** A text of the spokesperson that is out and owes a correction. */
function owing(owner = 'spk') {
  const night = new Night();
  night.happen('StatementDrafted', { statement: 's1', owner });
  night.happen('CorrectionDue', due);
  const task = Object.values(night.tasks.tasks)[0]!.task;
  return { night, task };
}

describe('a correction that is owed', () => {
  it.each([
    ['of the spokesperson is the task of that role', 'spk', 'SPK'],
    ['of the head of press is the task of that role', 'hop', 'HOP'],
    ['of somebody who has left is the task of the head of press', 'gone', 'HOP'],
  ])('by a text %s', (_, owner, doerRole) => {
    const { night, task } = owing(owner);
    const opened = night.drafts.at(-1)!;
    expect([opened.type, opened.header.derived]).toEqual(['TaskOpened', true]);
    expect(night.at(task)).toMatchObject({ correction: 's1', doerRole, accountable: 'HOP', dueMs: 1_800_000, by: null });
    expect(night.at(task).stages.map(({ stage, to }) => [stage, to])).toEqual([
      ['ack', doerRole],
      ['due', 'CD'],
      ['1', 'deputy'],
      ['2', 'CD'],
    ]);
  });

  it('is one task however many facts fell, and another once it was put right and another fact falls', () => {
    const { night } = owing();
    expect(night.happen('CorrectionDue', { ...due, fact: 'f2' })).toEqual(['CorrectionDue']);
    night.happen('StatementCorrected', { statement: 's1', by: 's2', reached: [] });
    expect(night.happen('CorrectionDue', { ...due, fact: 'f3' })).toEqual(['CorrectionDue', 'TaskOpened']);
  });

  it.each(['StatementCorrected', 'StatementWithdrawn'])('is done with %s, whoever has it in hand', (type) => {
    const { night, task } = owing();
    night.on(task, 'ClaimTask', {}, 'spk');
    expect(night.happen(type, { statement: 's2' })).toEqual([type]);
    expect(night.happen(type, { statement: 's1' }, 'hop')).toEqual([type, 'TaskDone']);
    expect(night.standing(task)).toEqual(['settled', 'free', 'quiet']);
    expect(night.state.timers).toEqual({});
  });

  it('is cancelled when the last of it is waived', () => {
    const { night, task } = owing();
    expect(night.happen('CorrectionWaived', { statement: 's1', decision: 'd', pairs: [], last: false })).toEqual(['CorrectionWaived']);
    expect(night.happen('CorrectionWaived', { statement: 's1', decision: 'd', pairs: [], last: true })).toEqual([
      'CorrectionWaived',
      'TaskCancelled',
    ]);
    expect(night.standing(task)[0]).toBe('cancelled');
  });

  it('asks nobody after the incident has ended', () => {
    const night = new Night();
    night.happen('IncidentEnded', {});
    expect(night.happen('CorrectionDue', due)).toEqual(['CorrectionDue']);
  });
});
