import { StreamKind, type DomainModule } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { ASKED, kind, Night } from '../../testing/cell.ts';
import { GATEWAY } from '../../testing/gateway.ts';

const DONE = { exhibits: [], note: '' };
const R = { reason: 'r' };

describe('a task that somebody asks for', () => {
  it('is open under a reference to say aloud, with its words beside its structure', () => {
    const night = new Night();
    const told = night.tell('OpenTask', { ...ASKED, details: 'By the ground line', due: '2026-11-25T03:47:00.000Z' }, 'ines');
    expect(told.drafts).toMatchObject([
      {
        type: 'TaskOpened',
        label: 'I',
        structure: {
          kind: 'task',
          lane: null,
          doerRole: 'ICT',
          accountable: 'CD',
          confirmRole: null,
          waiveRole: 'CD',
          overrideRole: 'CD',
          gate: 'free',
          beforeSteps: [],
          beforeTasks: [],
          origin: null,
          dueMs: 3_600_000,
          rungs: 2,
          stages: [
            { stage: 'ack', afterMs: 300_000, to: 'ICT' },
            { stage: 'due', afterMs: 3_600_000, to: 'CD' },
            { stage: '1', afterMs: 3_900_000, to: 'deputy' },
            { stage: '2', afterMs: 4_500_000, to: 'CD' },
          ],
          by: 'ines',
        },
        content: { title: { label: 'I', value: 'Call the embassy' }, details: { label: 'I', value: 'By the ground line' } },
      },
    ]);
    expect(String(told.drafts[0]!.structure['reference'])).toMatch(/^T-/);
    expect(night.standing(told.drafts[0]!.structure['task'] as string)).toEqual(['proposed', 'free', 'waiting']);
  });

  it('is refused to whoever has no role, for a role that there is not, and for a time that has passed', () => {
    const night = new Night();
    expect(night.says('OpenTask', ASKED, 'visitor')).toEqual(['run-role-needed']);
    expect(night.says('OpenTask', { ...ASKED, doerRole: 'COOK' }, 'ines')).toEqual(['run-no-doer']);
    expect(night.says('OpenTask', { ...ASKED, confirmRole: 'COOK' }, 'ines')).toEqual(['run-no-doer']);
    expect(night.says('OpenTask', { ...ASKED, confirmRole: 'ICT' }, 'ines')).toEqual(['run-confirm-same-role']);
    expect(night.says('OpenTask', { ...ASKED, due: night.now }, 'ines')).toEqual(['run-due-past']);
    expect(night.says('OpenTask', { ...ASKED, evidenceBefore: ['nothing'] }, 'ines')).toEqual(['not-found']);
  });

  it('goes from hand to hand to its end', () => {
    const night = new Night();
    const task = night.open();
    const told = [
      night.on(task, 'AssignTask', { person: 'noor', note: '' }, 'tomas'),
      night.standing(task),
      night.on(task, 'AcknowledgeTask', {}, 'noor'),
      night.standing(task),
      night.on(task, 'ReturnTask', R, 'noor'),
      night.standing(task),
      night.on(task, 'ClaimTask', {}, 'ruiz'),
      night.on(task, 'StartTask', {}, 'ruiz'),
      night.standing(task),
      night.on(task, 'BlockTask', { code: 'unsafe', ...R }, 'ruiz'),
      night.standing(task),
      night.on(task, 'UnblockTask', { note: '' }, 'ruiz'),
      night.on(task, 'CompleteTask', DONE, 'ruiz'),
      night.standing(task),
    ];
    expect(told).toEqual([
      ['TaskAssigned'],
      ['assigned', 'free', 'waiting'],
      ['TaskAcknowledged'],
      ['acknowledged', 'free', 'quiet'],
      ['TaskReturned'],
      ['proposed', 'free', 'waiting'],
      ['TaskClaimed'],
      ['TaskStarted'],
      ['inProgress', 'free', 'quiet'],
      ['TaskBlocked'],
      ['blocked', 'free', 'quiet'],
      ['TaskUnblocked'],
      ['TaskDone'],
      ['settled', 'free', 'quiet'],
    ]);
    expect(night.at(task)).toMatchObject({ person: 'ruiz', hands: ['noor', 'ruiz'], version: 9 });
    expect(night.state.timers).toEqual({});
  });

  it('is done only by its role, by whoever was asked by name, or by the director', () => {
    const night = new Night();
    const task = night.open();
    const tried = (by: string) =>
      [
        ['AssignTask', { person: 'noor', note: '' }],
        ['ClaimTask', {}],
        ['AcknowledgeTask', {}],
        ['StartTask', {}],
        ['CompleteTask', DONE],
        ['BlockTask', { code: 'other', ...R }],
        ['UnblockTask', { note: '' }],
        ['ReturnTask', R],
        ['WaiveTask', { decision: null, ...R }],
        ['CancelTask', { decision: null, ...R }],
      ].map(([type, more]) => night.on(task, type as string, more as object, by));
    expect(tried('okafor')).toEqual(Array.from({ length: 10 }, () => ['run-not-yours']));
    expect(night.on(task, 'AssignTask', { person: 'visitor', note: '' }, 'tomas')).toEqual(['run-person-without-role']);
    expect(night.on(task, 'AssignTask', { person: 'okafor', note: '' }, 'noor')).toEqual(['TaskAssigned']);
    expect(night.on(task, 'CompleteTask', DONE, 'okafor')).toEqual(['TaskDone']);
    expect(night.on(night.open(), 'CompleteTask', DONE, 'tomas')).toEqual(['TaskDone']);
  });

  it('is refused where it stands elsewhere, and on another version than the screen showed', () => {
    const night = new Night();
    const task = night.open();
    expect(night.on(task, 'BlockTask', { code: 'other', ...R }, 'noor')).toEqual(['run-task-not-so-far']);
    expect(night.on(task, 'UnblockTask', { note: '' }, 'noor')).toEqual(['run-task-not-so-far']);
    expect(night.on(task, 'ConfirmEffect', { seen: '' }, 'okafor')).toEqual(['run-nothing-to-confirm']);
    expect(night.on(task, 'OverrideGate', { decision: null, authority: 'x', ...R }, 'tomas')).toEqual(['run-gate-open']);
    expect(night.on(task, 'StartTask', { base: 7 }, 'noor')).toEqual(['run-task-moved']);
    night.on(task, 'ClaimTask', {}, 'noor');
    expect(night.on(task, 'BlockTask', { code: 'other', reason: ' ' }, 'noor')).toEqual(['run-reason-needed']);
    expect(night.on(task, 'ReturnTask', { reason: '' }, 'noor')).toEqual(['run-reason-needed']);
    night.on(task, 'CompleteTask', DONE, 'noor');
    for (const type of ['ClaimTask', 'AcknowledgeTask', 'StartTask', 'CompleteTask'])
      expect(night.on(task, type, DONE, 'noor')).toEqual(['run-task-settled']);
    expect(night.says('StartTask', { task: 'nobody', base: 1 }, 'noor')).toEqual(['not-found']);
  });

  it('is waived and cancelled by the director, with a reason, and with a decision that was taken where one is named', () => {
    const night = new Night();
    for (const [type, state] of [
      ['WaiveTask', 'waived'],
      ['CancelTask', 'cancelled'],
    ] as const) {
      const task = night.open();
      expect(night.on(task, type, { decision: null, reason: '' }, 'tomas')).toEqual(['run-reason-needed']);
      expect(night.on(task, type, { decision: 'untaken', ...R }, 'tomas')).toEqual(['run-decision-needed']);
      expect(night.on(task, type, { decision: null, ...R }, 'tomas')).toEqual([type === 'WaiveTask' ? 'TaskWaived' : 'TaskCancelled']);
      expect([night.standing(task)[0], night.state.timers]).toEqual([state, {}]);
    }
    expect(night.on(night.open({}, 'ines'), 'CancelTask', { decision: null, ...R }, 'ines')).toEqual(['TaskCancelled']);
  });

  it("is nobody's before the incident is declared, nor after it ended", () => {
    const night = new Night();
    const task = night.open();
    night.happen('IncidentEnded', {});
    expect(night.on(task, 'ClaimTask', {}, 'noor')).toEqual(['incident-not-running']);
    expect(night.says('OpenTask', ASKED, 'ines')).toEqual(['incident-not-running']);
  });

  it('under the label of named readers is as absent as an unknown one to everybody else', () => {
    const night = new Night();
    expect(night.says('OpenTask', { ...ASKED, label: 'R:1' }, 'noor')).toEqual(['not-found']);
    const task = night.open({ label: 'R:1' });
    expect(night.drafts.at(-1)).toMatchObject({ label: 'R:1', content: { title: { label: 'R:1' } } });
    expect(night.on(task, 'ClaimTask', {}, 'noor')).toEqual(['not-found']);
    expect(night.on(task, 'AssignTask', { person: 'noor', note: '' }, 'tomas')).toEqual(['run-person-without-role']);
  });

  it('waits for the tasks that it names, and begins at once where they are safe already', () => {
    const night = new Night();
    const before = night.open({ kind: 'preserve', doerRole: 'FOR' });
    const task = night.open({ evidenceBefore: [before] });
    expect(night.on(task, 'StartTask', {}, 'noor')).toEqual(['run-evidence-first', 'TaskRefusalRecorded']);
    expect(night.on(before, 'CompleteTask', DONE, 'sofia')).toEqual(['run-exhibit-needed']);
    expect(night.on(before, 'CompleteTask', { exhibits: ['x1'], note: '' }, 'sofia')).toEqual(['run-exhibit-needed']);
    night.happen('ExhibitIdentified', { exhibit: 'x1', forTask: null });
    night.happen('ExhibitSealed', { exhibit: 'x1', forTask: null });
    expect(night.on(before, 'CompleteTask', { exhibits: ['x1'], note: '' }, 'sofia')).toEqual(['TaskDone', 'TaskGateOpened']);
    expect(night.standing(night.open({ evidenceBefore: [before] }))[1]).toBe('open');
  });

  it('whose evidence was cancelled stays closed', () => {
    const night = new Night();
    const before = night.open({ kind: 'preserve', doerRole: 'FOR' });
    const task = night.open({ evidenceBefore: [before] });
    night.on(before, 'CancelTask', { decision: null, ...R }, 'tomas');
    expect(night.standing(task)[1]).toBe('closed');
    expect(night.on(task, 'CancelTask', { decision: null, ...R }, 'tomas')).toEqual(['TaskCancelled']);
    expect(night.on(task, 'OverrideGate', { decision: null, authority: 'x', ...R }, 'tomas')).toEqual(['run-task-settled']);
  });
});

describe('the effect of a deed', () => {
  it.each([
    ['was given it', (night: Night, task: string) => night.on(task, 'AssignTask', { person: 'okafor', note: '' }, 'tomas'), 'okafor'],
    ['acknowledged it', (night: Night, task: string) => night.on(task, 'AcknowledgeTask', {}, 'tomas'), 'tomas'],
    [
      'could not go on with it',
      (night: Night, task: string) => night.on(task, 'BlockTask', { code: 'other', reason: 'r' }, 'tomas'),
      'tomas',
    ],
  ] as const)('is confirmed by nobody who %s, whoever did it in the end', (_, touches, who) => {
    const night = new Night();
    const task = night.open({ confirmRole: 'SEC' });
    night.on(task, 'ClaimTask', {}, 'noor');
    expect(touches(night, task)).toHaveLength(1);
    night.on(task, 'CompleteTask', { exhibits: [], note: '' }, 'ruiz');
    expect(night.on(task, 'ConfirmEffect', { seen: 's' }, who)).toEqual(['run-confirm-own', 'TaskRefusalRecorded']);
    const other = who === 'tomas' ? 'okafor' : 'tomas';
    expect(night.on(task, 'ConfirmEffect', { seen: 's' }, other)).toEqual(['TaskEffectConfirmed']);
  });
});

describe('what becomes of tasks when people go', () => {
  it('gives those of who is relieved of the role to the next in it, and leaves the others', () => {
    const night = new Night();
    const [first, second] = [night.open(), night.open({ doerRole: 'FOR' })];
    night.on(first, 'ClaimTask', {}, 'ruiz');
    night.on(second, 'ClaimTask', {}, 'ruiz');
    expect(night.happen('RoleRelieved', { role: 'ICT', person: 'ruiz' }, 'tomas')).toEqual([
      'RoleRelieved',
      'TaskReturned',
      'TaskAssigned',
    ]);
    expect([night.at(first).person, night.standing(first), night.at(second).person]).toEqual([
      'noor',
      ['assigned', 'free', 'waiting'],
      'ruiz',
    ]);
    expect(night.on(first, 'ClaimTask', {}, 'ruiz')).toEqual(['run-not-yours']);
  });

  it('gives those of who left the house to the next in the role, else to the director, and calls them as the first was called', () => {
    const night = new Night();
    const [shared, alone] = [night.open(), night.open({ doerRole: 'CRY', confirmRole: 'SEC' })];
    night.on(shared, 'ClaimTask', {}, 'ruiz');
    night.on(alone, 'ClaimTask', {}, 'cleo');
    expect(night.state.timers).toEqual({});
    expect(night.happen('PersonLeft', { person: 'cleo' })).toEqual(['PersonLeft', 'TaskReturned', 'TaskAssigned']);
    expect(night.at(alone)).toMatchObject({ person: 'tomas', hands: ['cleo', 'tomas'] });
    const timers = Object.keys(night.state.timers);
    expect(timers).toEqual(['ack', '1', '2'].map((stage) => `tasks:${alone}/${stage}`));
    expect(night.happen('PersonLeft', { person: 'ruiz' })).toEqual(['PersonLeft', 'TaskReturned', 'TaskAssigned']);
    expect(night.at(shared).person).toBe('noor');
  });

  it('takes back everything from who is out of the circle, and a task of named readers falls to one of them', () => {
    const night = new Night();
    const [secret, hidden] = [night.open({ label: 'R:1' }), night.open({ doerRole: 'CD', label: 'R:1' }, 'tomas')];
    night.on(secret, 'ClaimTask', {}, 'tomas');
    night.on(hidden, 'ClaimTask', {}, 'tomas');
    expect(night.happen('PersonRemoved', { person: 'tomas' })).toEqual(['PersonRemoved', 'TaskReturned', 'TaskReturned']);
    expect([night.at(secret).person, night.at(hidden).person]).toEqual([null, null]);
  });

  it("gives the director's own to the next at a handover", () => {
    const night = new Night();
    const task = night.open({ doerRole: 'CD' });
    night.on(task, 'ClaimTask', {}, 'tomas');
    expect(night.happen('DirectorHandoverAccepted', { from: 'tomas', to: 'okafor' }, 'okafor')).toEqual([
      'DirectorHandoverAccepted',
      'TaskReturned',
      'TaskAssigned',
    ]);
    expect(night.at(task).person).toBe('okafor');
    expect(night.on(task, 'AcknowledgeTask', {}, 'okafor')).toEqual(['TaskAcknowledged']);
  });
});

describe('two at once', () => {
  it('claim: the first has it, the second is told who', () => {
    for (const [first, second] of [
      ['noor', 'ruiz'],
      ['ruiz', 'noor'],
    ]) {
      const night = new Night();
      const task = night.open();
      night.says('ClaimTask', { task, base: 1 }, first);
      const told = night.tell('ClaimTask', { task, base: 1 }, second);
      expect(told).toMatchObject({ rejection: { code: 'run-task-taken', data: { person: first } } });
    }
  });

  it('complete and waive: the first stands', () => {
    const [done, waived] = [new Night(), new Night()];
    const first = done.open();
    expect(done.says('CompleteTask', { task: first, base: 1, ...DONE }, 'noor')).toEqual(['TaskDone']);
    expect(done.says('WaiveTask', { task: first, base: 1, decision: null, ...R }, 'tomas')).toEqual(['run-task-settled']);
    const second = waived.open();
    expect(waived.says('WaiveTask', { task: second, base: 1, decision: null, ...R }, 'tomas')).toEqual(['TaskWaived']);
    expect(waived.says('CompleteTask', { task: second, base: 1, ...DONE }, 'noor')).toEqual(['run-task-settled']);
  });

  it('confirm and deny: the first stands', () => {
    const night = new Night();
    const task = night.open({ kind: 'contain', confirmRole: 'SEC' });
    night.on(task, 'CompleteTask', DONE, 'noor');
    const base = night.at(task).version;
    expect(night.says('DenyEffect', { task, base, ...R }, 'tomas')).toEqual(['TaskEffectDenied']);
    expect(night.says('ConfirmEffect', { task, base, seen: '' }, 'okafor')).toEqual(['run-nothing-to-confirm']);
  });
});

describe('a task of a run', () => {
  it('moves the run, so that its step is not reported beside it', () => {
    const night = new Night();
    const run = night.start(GATEWAY);
    for (const loc of ['T5', 'T8.evidence', 'T8'])
      expect(night.says('ReportStep', { run, loc, event: loc === 'T5' ? 'done' : 'override', role: null }, 'tomas')).toEqual([
        'run-step-has-task',
      ]);
  });

  it('is not cancelled by hand, nor waived where the playbook lets nobody', () => {
    const night = new Night();
    night.start(GATEWAY);
    expect(night.on(night.called('T5'), 'CancelTask', { decision: null, ...R }, 'tomas')).toEqual(['run-task-of-run']);
    expect(night.on(night.called('T8'), 'WaiveTask', { decision: null, ...R }, 'tomas')).toEqual(['run-waive-not-allowed']);
  });

  it('is cancelled when its run is left by an exit', () => {
    const night = new Night();
    const run = night.start(GATEWAY);
    expect(night.says('AbortRun', { run, exit: 'stood_down' }, 'ruiz')).toEqual(['run-not-yours']);
    expect(night.says('AbortRun', { run, exit: 'stood_down' }, 'tomas')).toEqual(['RunAborted', 'TaskCancelled', 'TaskCancelled']);
    expect(night.standing(night.called('T8'))[0]).toBe('cancelled');
  });
});

describe('a step that another domain keeps', () => {
  const deciding: DomainModule<null> = {
    name: 'deciding',
    zero: null,
    events: { DecisionOpened: { version: 1, rank: 3, content: [] } },
    evolve: (state) => state,
    commands: {},
    openers: {
      decision: { since: 2, open: (_, origin) => [{ type: 'DecisionOpened', label: 'I', structure: { origin: { ...origin } } }] },
    },
  };
  const DECISION = `  command:
    title: { en: Command }
    phases:
      - phase: decide
        steps:
          - { decision: D1, authority: CD, within: PT30M, ladder: crisis, text: { en: Cut? }, options: { cut: { text: { en: Cut } }, spare: { text: { en: Spare } } } }
exits:`;
  const text = GATEWAY.replace('exits:', DECISION);
  const report = (night: Night, by: string) => {
    const run = night.start(text);
    return night.says('ReportStep', { run, loc: 'D1', event: 'option.cut', role: null }, by);
  };

  it('is not reported past it, and is by the role that it names where nobody keeps it', () => {
    expect(report(new Night(new StreamKind('inc', [...kind.modules, deciding])), 'tomas')).toEqual(['run-step-kept-elsewhere']);
    expect(report(new Night(), 'noor')).toEqual(['run-not-yours']);
    expect(report(new Night(), 'tomas')).toEqual(['StepReported', 'RunStepped']);
  });
});

describe('what stands between an incident and its end', () => {
  const missing = (night: Night, gate: string) => kind.missing(gate, night.state, night.now);

  it('are the runs that have not ended and the tasks that are not settled', () => {
    const night = new Night();
    expect(missing(night, 'close')).toEqual([]);
    const run = night.start(GATEWAY);
    const asked = night.open();
    const [t5, t8] = [night.called('T5'), night.called('T8')];
    expect(missing(night, 'close')).toEqual([
      { code: 'run-not-ended', items: [run] },
      { code: 'run-task-open', items: [t5, t8, asked] },
    ]);
    night.says('AbortRun', { run, exit: 'stood_down' }, 'tomas');
    night.on(asked, 'CompleteTask', DONE, 'noor');
    expect(missing(night, 'close')).toEqual([]);
  });

  it("before a handover of command are the director's own tasks, and those that are blocked", () => {
    const night = new Night();
    const [own, held, blocked] = [night.open({ doerRole: 'CD' }), night.open(), night.open()];
    night.open();
    night.on(held, 'ClaimTask', {}, 'tomas');
    night.on(blocked, 'ClaimTask', {}, 'noor');
    night.on(blocked, 'BlockTask', { code: 'unsafe', ...R }, 'noor');
    expect(missing(night, 'handover')).toEqual([{ code: 'run-task-open', items: [own, held, blocked] }]);
  });
});
