import { readFileSync } from 'node:fs';
import {
  StreamKind,
  TIMER_DUE,
  canonical,
  type Draft,
  type StructuralEvent,
  idsFrom,
  later,
  type Command,
  type DomainModule,
  type JsonObject,
  type StreamState,
} from '@chancery/kernel';
import { readPlaybook } from '@chancery/playbook';
import { TWENTY_STEPS_ORDER, TWENTY_STEPS_TEXT, twentySteps } from '@chancery/playbook/testing';
import { T0 } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import { openSteps } from './open-steps.ts';
import { pin } from './pin.ts';
import { isRunning } from './run.state.ts';
import { run } from './run.decider.ts';
import { placesOf, type RunState } from './run.state.ts';

let declared = true;
const incident: DomainModule<null> = {
  name: 'incident',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {},
  answers: { running: () => declared, director: () => undefined, holds: () => true },
};
const kind = new StreamKind('inc', [incident, run]);
const pinned = pin(twentySteps(), TWENTY_STEPS_TEXT);
const RUN = idsFrom('01'.repeat(16))();

/** An event as it comes back from the ledger: its members in the order of their names. */
const fromRecord = ({ type, structure, label, header, seq }: Draft): StructuralEvent => ({
  type,
  structure: JSON.parse(canonical(structure)) as JsonObject,
  label,
  header,
  seq,
});

/** Sends commands to one stream and keeps its fold. */
class Night {
  state: StreamState = kind.zero('inc:1');
  now = T0;
  readonly drafts: Draft[] = [];

  send(type: string, payload: JsonObject, by = 'ruiz') {
    const command: Command = {
      type,
      stream: 'inc:1',
      key: `k${this.state.seq}`,
      principal: { kind: 'person', id: by },
      now: this.now,
      seed: '01'.repeat(16),
      payload,
    };
    const decided = kind.decide(this.state, command, () => this.state);
    this.state = decided.state;
    this.drafts.push(...decided.drafts);
    return 'rejection' in decided ? decided.rejection.code : decided.drafts.map((d) => d.type);
  }

  started() {
    this.send('StartRun', { playbook: pinned as never });
    return this;
  }

  step(loc: string, event = 'done') {
    return this.send('ReportStep', { run: RUN, loc, event, role: null });
  }

  get run() {
    return (this.state.slices['run'] as RunState).runs[RUN]!;
  }

  get places() {
    return placesOf(this.run.playbook, this.run.snapshot);
  }
}

describe('a run', () => {
  it('starts at the entry of each lane, pins its playbook, and arms the first rung of what waits', () => {
    const night = new Night();
    expect(night.send('StartRun', { playbook: pinned as never })).toEqual(['RunStarted']);
    expect(night.places).toEqual({ first: 'T1', left: 'T5.needs', right: 'T11.needs', last: 'T17.needs' });
    expect(Object.values(night.state.timers).map((t) => [t.owner, t.generation, t.dueAt])).toEqual([
      [`run:${RUN}`, 1, '2026-11-25T03:17:00.000Z'],
      [`run:${RUN}`, 1, '2026-11-26T02:47:00.000Z'],
      [`run:${RUN}`, 1, '2026-11-26T02:47:00.000Z'],
      [`run:${RUN}`, 1, '2026-11-26T02:47:00.000Z'],
    ]);
  });

  it('moves by what is reported at its steps, lane beside lane, to its completion', () => {
    const night = new Night().started();
    expect(night.step('T1')).toEqual(['StepReported', 'RunStepped']);
    for (const loc of ['T2', 'T3', 'T4']) night.step(loc);
    expect(night.places).toEqual({ first: 'first:end', left: 'T5', right: 'T11', last: 'T17.needs' });
    for (const loc of TWENTY_STEPS_ORDER.slice(4, -1)) expect(night.step(loc)).toEqual(['StepReported', 'RunStepped']);
    expect(night.step('T20')).toEqual(['StepReported', 'RunStepped', 'RunCompleted']);
    expect(night.state.timers).toEqual({});
    expect(night.step('T20')).toBe('run-ended');
  });

  it('refuses a step that is not open, a run that is not there, and an exit that the playbook has not', () => {
    const night = new Night().started();
    expect(night.step('T2')).toBe('run-step-not-open');
    expect(night.step('T1', 'waive')).toBe('run-step-not-open');
    expect(night.send('ReportStep', { run: 'nobody', loc: 'T1', event: 'done', role: null })).toBe('not-found');
    expect(night.send('AbortRun', { run: RUN, exit: 'merged' })).toBe('run-no-such-exit');
  });

  it("is nobody's before the incident is declared, nor after it ended", () => {
    const night = new Night().started();
    declared = false;
    const answers = [
      night.send('StartRun', { playbook: pinned as never }),
      night.step('T1'),
      night.send('AbortRun', { run: RUN, exit: 'stood_down' }),
    ];
    declared = true;
    expect(answers).toEqual(['incident-not-running', 'incident-not-running', 'incident-not-running']);
  });

  it('ends by an abort exit from anywhere, with all its timers', () => {
    const night = new Night().started();
    night.step('T1');
    expect(night.send('AbortRun', { run: RUN, exit: 'stood_down' })).toEqual(['RunAborted']);
    expect([night.state.timers, night.places]).toEqual([{}, {}]);
  });

  it('climbs its ladder rung by rung, pages, moves no lane, and stays lit at the last', () => {
    const night = new Night().started();
    const pages: unknown[] = [];
    for (let i = 0; i < 10; i++) {
      const next = Object.values(night.state.timers)
        .filter((t) => t.id.includes('T1'))
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
        .find((t) => !/needs/.test(t.id));
      if (!next) break;
      night.now = next.dueAt;
      const command: Command = {
        type: TIMER_DUE,
        stream: 'inc:1',
        key: `t${i}`,
        principal: { kind: 'system', id: 'system:clock' },
        now: night.now,
        seed: '02'.repeat(16),
        payload: { owner: next.owner, id: next.id, generation: next.generation },
      };
      const decided = kind.decide(night.state, command, () => night.state);
      night.state = decided.state;
      pages.push(...decided.drafts.map((d) => [d.type, d.header.streamTime, d.structure['pages'], d.structure['moved']]));
    }
    expect(pages).toEqual([
      ['RunTimerFell', '2026-11-25T03:17:00.000Z', [{ loc: 'T1', stage: 'due', to: 'LEAD' }], {}],
      ['RunTimerFell', '2026-11-25T03:27:00.000Z', [{ loc: 'T1', stage: '1', to: 'deputy' }], {}],
      ['RunTimerFell', '2026-11-25T03:47:00.000Z', [{ loc: 'T1', stage: '2', to: 'CHIEF' }], {}],
    ]);
    expect(night.places['first']).toBe('T1');
  });

  it('takes no timer of a step that was left', () => {
    const night = new Night().started();
    const first = Object.values(night.state.timers)[0]!;
    night.step('T1');
    night.now = later(T0, 3_600_000);
    const command: Command = {
      type: TIMER_DUE,
      stream: 'inc:1',
      key: 't',
      principal: { kind: 'system', id: 'system:clock' },
      now: night.now,
      seed: '02'.repeat(16),
      payload: { owner: first.owner, id: first.id, generation: first.generation },
    };
    expect(kind.decide(night.state, command, () => night.state)).toMatchObject({ rejection: { code: 'kernel-timer-stale' } });
  });

  it('stops the fold where the record stands elsewhere than its machine', () => {
    const night = new Night().started();
    const before = night.state;
    night.step('T1');
    const forged = {
      type: 'RunStepped',
      label: 'I',
      seq: 2,
      structure: { run: RUN, loc: 'T1', event: 'done', role: null, by: 'ruiz', moved: { first: 'T3' }, opened: [] },
    };
    const header = {
      type: 'RunStepped',
      version: 1,
      label: 'I',
      command: 'k',
      principal: { kind: 'person', id: 'ruiz' },
      streamTime: T0,
      recordedTime: T0,
    } as const;
    expect(() => kind.evolve(before, { ...forged, header })).toThrow(
      `run ${RUN}: the record stands at {"first":"T3"}, its machine at {"first":"T2"}`,
    );
  });

  it('whose machine throws is quarantined, and stops nobody else', () => {
    const broken = structuredClone(pinned) as unknown as {
      definition: { config: { states: { active: { states: { first: { states: { work: { states: Record<string, unknown> } } } } } } } };
      digest: string;
    };
    (broken.definition.config.states.active.states.first.states.work.states['T2'] as { always: unknown }).always = [
      { target: '#T3', guard: { type: 'holds', params: { when: { all: null } } } },
    ];
    const night = new Night();
    night.send('StartRun', { playbook: broken as never });
    expect(night.step('T1')).toEqual(['StepReported', 'RunQuarantined']);
    expect(night.run.quarantined).toBeTypeOf('string');
    expect(night.step('T1')).toBe('run-quarantined');
    const other = new Night().started();
    expect(other.step('T1')).toEqual(['StepReported', 'RunStepped']);
  });

  it('derives from what the record gives back just what it derived when it was recorded, lanes in the same order', () => {
    const text = readFileSync(new URL('../../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8');
    const reading = readPlaybook(text, 'pb-01.playbook.yaml');
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const night = new Night();
    night.send('StartRun', { playbook: pin(reading.playbook, text) as never });
    let recorded = kind.zero('inc:1');
    for (let taken = 0; taken < 70 && isRunning(night.run); taken++) {
      const before = night.drafts.length;
      const open = openSteps(night.run).filter(({ event }) => event !== 'waived');
      const step = open.filter(({ event }) => event !== 'option.observe').at((taken * 7) % open.length) ?? open[0];
      if (!step) break; // only time moves it on
      expect(night.send('ReportStep', { run: RUN, ...step }, `person-${taken}`)).toContain('RunStepped');
      const [primary, ...derived] = night.drafts.slice(before);
      for (const draft of night.drafts.slice(recorded.seq, before)) recorded = kind.evolve(recorded, fromRecord(draft));
      const again = kind.derivedFrom(recorded, [fromRecord(primary!)], '01'.repeat(16));
      expect(again.map(({ structure }) => structure)).toEqual(derived.map(({ structure }) => structure));
    }
    expect(night.drafts.some(({ type, structure }) => type === 'RunStepped' && (structure['opened'] as unknown[]).length > 1)).toBe(true);
  });

  it('offers at each moment just the steps that its machine takes', () => {
    const night = new Night().started();
    for (let taken = 0; taken < 20; taken++) {
      const open = openSteps(night.run);
      const step = open[taken % open.length]!;
      expect(night.send('ReportStep', { run: RUN, ...step })).toContain('RunStepped');
    }
    expect([openSteps(night.run), night.run.snapshot.status]).toEqual([[], 'done']);
  });
});
