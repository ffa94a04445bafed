import { describe, expect, it } from 'vitest';
import { fold, scenario } from '@chancery/testing';
import type { DomainModule } from './domain.ts';
import { idsFrom } from './ids.ts';
import { clockSet } from './record.ts';
import { reject } from './rejection.ts';
import { RULES } from './rules.ts';
import { StreamKind } from './stream-kind.ts';
import { realTime, streamTime } from './stream-state.ts';

const facts: DomainModule<{ readonly versions: number; readonly voided: number }> = {
  name: 'facts',
  zero: { versions: 0, voided: 0 },
  events: {
    FactAdded: { version: 1, rank: 9, content: ['wording'] },
    FactCorrected: { version: 2, rank: 9, content: ['wording'], upcasts: [(structure) => ({ ...structure, kind: 'material' })] },
    ApprovalVoided: { version: 1, rank: 5, content: [] },
    OfferVoided: { version: 1, rank: 3, content: [] },
  },
  evolve: (state, event) =>
    event.type === 'FactAdded' || event.type === 'FactCorrected'
      ? { ...state, versions: state.versions + 1 }
      : event.type === 'ApprovalVoided'
        ? { ...state, voided: state.voided + 1 }
        : state,
  commands: {
    AddFact: {
      opens: true,
      decide: () => ({
        events: [{ type: 'FactAdded', label: 'I', structure: { id: 'f1' }, content: { wording: { label: 'I', value: 'two cables' } } }],
        result: 'f1',
      }),
    },
    CorrectFact: {
      may: ({ ask, command }) => (ask.director() === command.principal.id ? undefined : reject('facts-not-yours')),
      decide: ({ state, command }) =>
        command.payload['from'] === state.versions
          ? { events: [{ type: 'FactCorrected', label: 'I', structure: { was: state.versions, kind: 'material' } }] }
          : reject('facts-moved', { version: state.versions }, [{ type: 'OfferVoided', label: 'I', structure: { refused: true } }]),
    },
  },
  asks: ['director'],
  consequences: [
    {
      name: 'approvals fall',
      on: ['FactCorrected'],
      derive: (_, state, { nextId }) => [{ type: 'ApprovalVoided', label: 'I', structure: { id: nextId(), version: state.versions } }],
    },
    { name: 'offers fall', on: ['ApprovalVoided'], derive: () => [{ type: 'OfferVoided', label: 'I', structure: {} }] },
  ],
};
const commandModule: DomainModule<null> = {
  name: 'command',
  zero: null,
  events: {},
  evolve: (s) => s,
  commands: {},
  answers: { director: () => 'tomas' },
};
const kind = new StreamKind('inc', [facts, commandModule]);
const night = scenario(kind, 'inc:1');
const added = { type: 'FactAdded', structure: { id: 'f1' } };

describe('a kind of stream', () => {
  it('commits what follows from an event with it, in order, to a fixed point', () => {
    night
      .given(added)
      .when({ type: 'CorrectFact', by: 'tomas', payload: { from: 1 } })
      .then(
        { type: 'FactCorrected', structure: { was: 1, kind: 'material' } },
        { type: 'ApprovalVoided', structure: { id: idsFrom('0'.repeat(32), 'derived')(), version: 2 }, derived: true },
        { type: 'OfferVoided', derived: true },
      );
  });

  it('asks whether the principal may before it decides', () => {
    night
      .given(added)
      .when({ type: 'CorrectFact', by: 'ines', payload: { from: 1 } })
      .refused('facts-not-yours');
  });

  it('records a refusal where the rule wants that', () => {
    const { record } = night
      .given(added, { type: 'FactCorrected', structure: { was: 1 } })
      .when({ type: 'CorrectFact', by: 'tomas', payload: { from: 1 } })
      .refused('facts-moved', { version: 2 });
    expect(record.map((e) => e.type)).toEqual(['OfferVoided']);
  });

  it('opens a stream once, and knows no command on one that does not exist', () => {
    night
      .given()
      .when({ type: 'AddFact' })
      .then({ type: 'FactAdded', structure: { id: 'f1' }, content: { wording: { label: 'I', value: 'two cables' } } });
    night.given(added).when({ type: 'AddFact' }).refused('kernel-stream-exists');
    night
      .given()
      .when({ type: 'CorrectFact', by: 'tomas', payload: { from: 0 } })
      .refused('not-found');
  });

  it('stops on an event type that it does not know', () => {
    expect(() => fold(kind, 'inc:1', [{ type: 'SomethingNew' }])).toThrow('unknown event type SomethingNew');
  });

  it('brings old versions up to date in one place, and stops on a newer one', () => {
    expect(kind.upcast('FactCorrected', 1, { was: 3 })).toEqual({ was: 3, kind: 'material' });
    expect(kind.upcast('FactCorrected', 2, { was: 3, kind: 'wording' })).toEqual({ was: 3, kind: 'wording' });
    expect(() => kind.upcast('FactCorrected', 3, {})).toThrow('newer than this build');
  });

  it('refuses a gap in the fold', () => {
    const state = fold(kind, 'inc:1', [added]);
    const header = {
      type: 'FactAdded',
      version: 1,
      label: 'I',
      command: 'k',
      principal: { kind: 'person', id: 'x' },
      streamTime: state.at,
      recordedTime: state.at,
    } as const;
    expect(() => kind.evolve(state, { type: 'FactAdded', structure: {}, label: 'I', header, seq: 3 })).toThrow('entry 3 follows 1');
  });

  it('derives again on replay exactly what was recorded', () => {
    const before = fold(kind, 'inc:1', [added]);
    const decided = kind.decide(
      before,
      {
        type: 'CorrectFact',
        stream: 'inc:1',
        key: 'k',
        principal: { kind: 'person', id: 'tomas' },
        now: before.at,
        seed: 'ab'.repeat(16),
        payload: { from: 1 },
      },
      () => before,
    );
    const [primary, ...derived] = decided.drafts;
    expect(kind.derivedFrom(before, [primary!], 'ab'.repeat(16))).toMatchObject(
      derived.map(({ type, structure, label }) => ({ type, structure, label })),
    );
  });

  it('derives under the rules that a commit was decided by, and not what was added to them since', () => {
    const falls = (since: number) => ({
      ...facts,
      consequences: [{ name: 'falls', on: ['FactAdded'], since, derive: () => [{ type: 'OfferVoided', label: 'I', structure: {} }] }],
    });
    const empty = kind.zero('inc:1');
    const command = {
      type: 'AddFact',
      stream: 'inc:1',
      key: 'k',
      principal: { kind: 'person', id: 'tomas' },
      now: empty.at,
      seed: 'ab'.repeat(16),
      payload: {},
    } as const;
    const newer = new StreamKind('inc', [falls(RULES), commandModule]);
    const [primary] = newer.decide(empty, command, () => empty).drafts;
    expect(primary!.header.rules).toBe(RULES);
    expect(newer.derivedFrom(empty, [primary!], command.seed)).toMatchObject([{ type: 'OfferVoided' }]);
    const { rules: _, ...header } = primary!.header;
    expect(newer.derivedFrom(empty, [{ ...primary!, header }], command.seed)).toEqual([]);
    expect(new StreamKind('inc', [falls(RULES + 1), commandModule]).decide(empty, command, () => empty).drafts).toHaveLength(1);
  });

  it('derives no more by rules that ended, and still replays what was decided under them', () => {
    const fell: DomainModule = {
      ...facts,
      consequences: [
        { name: 'falls', on: ['FactAdded'], until: RULES - 1, derive: () => [{ type: 'OfferVoided', label: 'I', structure: {} }] },
      ],
    };
    const kind = new StreamKind('inc', [fell, commandModule]);
    const empty = kind.zero('inc:1');
    const command = {
      type: 'AddFact',
      stream: 'inc:1',
      key: 'k',
      principal: { kind: 'person', id: 'tomas' },
      now: empty.at,
      seed: 'ab'.repeat(16),
      payload: {},
    } as const;
    const decided = kind.decide(empty, command, () => empty).drafts;
    expect(decided).toHaveLength(1);
    const then = { ...decided[0]!, header: { ...decided[0]!.header, rules: RULES - 1 } };
    expect(kind.derivedFrom(empty, [then], command.seed)).toMatchObject([{ type: 'OfferVoided' }]);
  });

  it('tells a rule all that stands between the stream and a gate, from every domain, as the state is now', () => {
    const counting: DomainModule = {
      ...facts,
      conditions: { close: ({ versions }: { versions: number }) => (versions > 0 ? [{ code: 'facts-open', items: ['f1'] }] : []) },
      commands: { ...facts.commands, Close: { decide: (d) => reject('not-yet', { missing: d.missing('close') as never }) } },
    };
    const commanded: DomainModule = { ...commandModule, conditions: { close: () => [{ code: 'command-held', items: [] }] } };
    scenario(new StreamKind('inc', [counting, commanded]), 'inc:1')
      .given(added)
      .when({ type: 'Close' })
      .refused('not-yet', {
        missing: [
          { code: 'facts-open', items: ['f1'] },
          { code: 'command-held', items: [] },
        ],
      });
  });

  it('refuses a derived event that does not rank below its cause', () => {
    const rising = {
      ...facts,
      consequences: [{ name: 'rises', on: ['FactCorrected'], derive: () => [added as never] }],
    } as unknown as DomainModule;
    expect(() =>
      scenario(new StreamKind('inc', [rising, commandModule]), 'inc:1')
        .given(added)
        .when({ type: 'CorrectFact', by: 'tomas', payload: { from: 1 } })
        .then(),
    ).toThrow('does not rank below its cause');
  });

  it('is not composed when a question has no answer or two, or a name is taken twice', () => {
    expect(() => new StreamKind('inc', [facts])).toThrow('nobody answers "director"');
    expect(() => new StreamKind('inc', [facts, commandModule, { ...commandModule, name: 'second' }])).toThrow('answered twice');
    expect(() => new StreamKind('inc', [facts, commandModule, { ...facts, name: 'again' }])).toThrow('declared twice');
    expect(() => new StreamKind('inc', [commandModule, commandModule])).toThrow('two modules share a name');
  });
});

describe('a stream clock', () => {
  const at = (now: string) => streamTime(fold(kind, 'exr:1', [added, clock]), now);
  const clock = {
    ...clockSet({ real: '2026-11-25T03:00:00.000Z', stream: '2026-11-25T09:00:00.000Z', rate: 60 }),
    structure: { real: '2026-11-25T03:00:00.000Z', stream: '2026-11-25T09:00:00.000Z', rate: 60 },
  };

  it('runs at its own rate from where it was set, and back to real time for timers', () => {
    expect(at('2026-11-25T03:01:00.000Z')).toBe('2026-11-25T10:00:00.000Z');
    const state = fold(kind, 'exr:1', [added, clock]);
    expect(realTime(state.clock, '2026-11-25T10:00:00.000Z')).toBe('2026-11-25T03:01:00.000Z');
  });

  it('that is set by the opening of its stream holds from the first entry, though it lies in the past', () => {
    const opening: DomainModule = {
      ...facts,
      commands: { Open: { opens: true, decide: () => ({ events: [added as never, clock] }) } },
    };
    const past = new StreamKind('exr', [opening, commandModule]);
    const command = {
      type: 'Open',
      stream: 'exr:1',
      key: 'k',
      principal: { kind: 'person', id: 'x' },
      now: '2026-11-26T03:00:01.000Z',
      seed: 'ab'.repeat(16),
      payload: {},
    } as const;
    const zero = past.zero('exr:1');
    const { drafts, state } = past.decide(zero, command, () => zero);
    expect(drafts.map(({ header }) => header.streamTime)).toEqual(
      Array(2)
        .fill('2026-11-26T09:01:00.000Z'.replace('T09', 'T09'))
        .map(() => streamTime(state, command.now)),
    );
    expect(drafts[0]!.header.recordedTime).toBe(command.now);
  });

  it('stands still in a pause: nothing falls due', () => {
    expect(
      realTime({ real: '2026-11-25T03:00:00.000Z', stream: '2026-11-25T09:00:00.000Z', rate: 0 }, '2026-11-25T10:00:00.000Z'),
    ).toBeUndefined();
  });

  it('never runs back, whatever the machine does', () => {
    const state = fold(kind, 'inc:1', [added]);
    expect(streamTime(state, '2020-01-01T00:00:00.000Z')).toBe(state.at);
  });
});
