import { StreamKind, TIMER_DUE, type Decided, type Refused, type StreamState } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { fromRecord, kind, Night } from '../../testing/cell.ts';
import { GATEWAY } from '../../testing/gateway.ts';

const DUE = '2026-11-25T03:47:00.000Z';
const calls = ({ drafts }: Decided | Refused) =>
  drafts
    .filter(({ type }) => type === 'TaskRungFired')
    .map(({ header, structure: { rung, stage, role, deputy, last } }) => [
      header.streamTime.slice(11, 16),
      rung,
      stage,
      role,
      deputy,
      last,
    ]);

describe('the ladder of a task that somebody asked for', () => {
  it('calls the role, then when it is late the director, a deputy and the director again, and stays lit', () => {
    const night = new Night();
    const task = night.open({ due: DUE });
    const standings = [];
    const called = [];
    while (Object.keys(night.state.timers).length > 0) {
      called.push(...calls(night.ring()));
      standings.push(night.standing(task)[2]);
    }
    expect(called).toEqual([
      ['02:52', 1, 'ack', 'ICT', false, false],
      ['03:47', 2, 'due', 'CD', false, false],
      ['03:52', 3, '1', 'ICT', true, false],
      ['04:02', 4, '2', 'CD', false, true],
    ]);
    expect(standings).toEqual(['escalated', 'escalated', 'escalated', 'lastRung']);
    expect(night.on(task, 'AcknowledgeTask', {}, 'noor')).toEqual(['TaskClaimed']);
    expect(night.standing(task)[2]).toBe('quiet');
  });

  it('is quiet once somebody has it in hand, until it falls due, and for good once it is acknowledged after that', () => {
    for (const [type, by] of [
      ['AcknowledgeTask', 'noor'],
      ['ClaimTask', 'noor'],
      ['StartTask', 'noor'],
    ] as const) {
      const night = new Night();
      const task = night.open({ due: DUE });
      night.on(task, type, {}, by);
      expect(Object.values(night.state.timers).map(({ id }) => id)).toEqual(['due', '1', '2']);
      expect(calls(night.ring())).toEqual([['03:47', 1, 'due', 'CD', false, false]]);
      night.on(task, 'AcknowledgeTask', {}, by);
      expect([night.state.timers, night.standing(task)[2]]).toEqual([{}, 'quiet']);
    }
  });

  it('ends with the task', () => {
    const night = new Night();
    night.on(night.open({ due: DUE }), 'CompleteTask', { exhibits: [], note: '' }, 'noor');
    expect(night.state.timers).toEqual({});
  });

  it('without a due time is over as soon as somebody answers, and begins anew for the next who is asked', () => {
    const night = new Night();
    const task = night.open();
    night.on(task, 'ClaimTask', {}, 'noor');
    expect(night.state.timers).toEqual({});
    night.on(task, 'ReturnTask', { reason: 'r' }, 'noor');
    expect(Object.values(night.state.timers).map(({ id, dueAt }) => [id, dueAt.slice(11, 16)])).toEqual([
      ['ack', '02:52'],
      ['1', '02:57'],
      ['2', '03:07'],
    ]);
  });

  it('that is given back when it is late begins anew, rungs and all', () => {
    const night = new Night();
    const task = night.open({ due: DUE });
    night.on(task, 'ClaimTask', {}, 'noor');
    night.ring();
    night.on(task, 'AcknowledgeTask', {}, 'noor');
    night.on(task, 'ReturnTask', { reason: 'r' }, 'noor');
    expect(Object.values(night.state.timers).map(({ id, dueAt }) => [id, dueAt.slice(11, 16)])).toEqual([
      ['ack', '03:52'],
      ['1', '03:57'],
      ['2', '04:07'],
    ]);
  });

  it('calls whoever confirms once the deed is done', () => {
    const night = new Night();
    const task = night.open({ kind: 'contain', confirmRole: 'SEC', due: DUE });
    night.on(task, 'CompleteTask', { exhibits: [], note: '' }, 'noor');
    night.ring();
    night.ring();
    expect(calls(night.ring())).toEqual([['03:52', 3, '1', 'SEC', true, false]]);
  });

  it('fires once, also where the clock is asked again after a restart', () => {
    const night = new Night();
    night.open({ due: DUE });
    let state: StreamState = kind.zero('inc:1');
    for (const draft of night.drafts) state = kind.evolve(state, fromRecord(draft));
    expect(state.timers).toEqual(night.state.timers);
    const { owner, id, generation } = Object.values(state.timers)[0]!;
    const due = {
      type: TIMER_DUE,
      stream: 'inc:1',
      key: 'again',
      principal: { kind: 'system', id: 'system:clock' },
      now: '2026-11-25T05:00:00.000Z',
      seed: '0'.repeat(32),
      payload: { owner, id, generation },
    } as const;
    const once = kind.decide(state, due, () => state);
    expect(once.drafts.map(({ type, header }) => [type, header.timer?.late])).toEqual([['TaskRungFired', true]]);
    expect(kind.decide(once.state, due, () => once.state)).toMatchObject({ rejection: { code: 'kernel-timer-stale' } });
  });
});

describe('the ladder of a step', () => {
  const at = (name: string) => (timer: string) => timer.includes(name);

  it('is kept by its run, and calls for the task once for each rung', () => {
    const night = new Night();
    night.start(GATEWAY);
    const called = [];
    for (let rung = 0; rung < 4; rung++) called.push(...calls(night.ring(at('T5'))));
    expect(called).toEqual([
      ['02:52', 1, 'ack', 'FOR', false, false],
      ['03:32', 2, 'due', 'SEC', false, false],
      ['03:37', 3, '1', 'FOR', true, false],
      ['03:47', 4, '2', 'CD', false, true],
    ]);
    expect(night.standing(night.called('T5'))[2]).toBe('lastRung');
  });

  it('asks for no page while somebody has the task in hand, and again when it falls due', () => {
    const night = new Night();
    night.start(GATEWAY);
    const task = night.called('T5');
    night.on(task, 'AcknowledgeTask', {}, 'sofia');
    expect(night.ring(at('T5')).drafts.map(({ type, structure }) => [type, structure['pages']])).toEqual([['RunTimerFell', []]]);
    expect(night.ring(at('T5')).drafts.map(({ type }) => type)).toEqual(['RunTimerFell', 'TaskRungFired']);
    night.on(task, 'AcknowledgeTask', {}, 'sofia');
    expect(night.ring(at('T5')).drafts.map(({ type, structure }) => [type, structure['pages']])).toEqual([['RunTimerFell', []]]);
  });

  it('calls to the gate while that is closed, and to the confirmation when the deed is done', () => {
    const night = new Night();
    night.start(GATEWAY);
    const task = night.called('T8');
    expect(calls(night.ring(at('T8')))).toEqual([['03:17', 1, 'due', 'SEC', false, false]]);
    night.on(task, 'OverrideGate', { decision: null, authority: 'the minister', reason: 'r' }, 'tomas');
    night.on(task, 'CompleteTask', { exhibits: [], note: '' }, 'noor');
    expect(calls(night.ring(at('T8')))).toEqual([['03:22', 2, 'ack', 'SEC', false, false]]);
    night.on(task, 'ConfirmEffect', { seen: '' }, 'okafor');
    expect(Object.keys(night.state.timers).some(at('T8'))).toBe(false);
  });

  it('goes on without tasks for a run of a ledger that keeps none', () => {
    const bare = new StreamKind(
      'inc',
      kind.modules.filter(({ name }) => name !== 'tasks').map((module) => module),
    );
    const night = new Night();
    night.start(GATEWAY);
    const started = night.drafts.filter(({ type }) => type === 'RunStarted');
    let state = bare.zero('inc:1');
    for (const draft of started) state = bare.evolve(state, fromRecord(draft));
    const { owner, id, generation, dueAt } = Object.values(state.timers).find(({ id: timer }) => timer.includes('T5'))!;
    const payload = { owner, id, generation };
    const principal = { kind: 'system', id: 'system:clock' } as const;
    const fell = bare.decide(
      state,
      { type: TIMER_DUE, stream: 'inc:1', key: 'k', principal, now: dueAt, seed: '0'.repeat(32), payload },
      () => state,
    );
    expect(fell.drafts.map(({ type, structure }) => [type, structure['pages']])).toEqual([
      ['RunTimerFell', [{ loc: 'T5', stage: 'ack', to: 'FOR' }]],
    ]);
  });
});
