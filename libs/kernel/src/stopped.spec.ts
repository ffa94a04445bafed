import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import type { DomainModule } from './domain.ts';
import type { JsonObject } from './json.ts';
import { reject } from './rejection.ts';
import { StreamKind } from './stream-kind.ts';
import type { StreamState } from './stream-state.ts';
import { instantOf, later } from './time.ts';

const T0 = instantOf(Date.UTC(2026, 10, 25, 2, 47));
const SEED = 'ab'.repeat(16);
const INC = 'inc:1';

interface Bell {
  readonly rung: number;
}

/** Counts rings, arms a timer with each, and cannot take the fourth; in the mended build it can. */
const bell = (max: number): DomainModule<Bell> => ({
  name: 'bell',
  zero: { rung: 0 },
  events: {
    Rung: { version: 1, rank: 9, content: [] },
    Hung: { version: 1, rank: 1, content: [] },
    Faded: { version: 1, rank: 8, content: [] },
  },
  evolve: (state, { type, seq }, timers) => {
    if (type !== 'Rung') return state;
    timers.arm('bell:fade', `f${seq}`, 60_000);
    if (state.rung === max) throw new TypeError('no bell rings so often');
    return { rung: state.rung + 1 };
  },
  commands: { Ring: { decide: () => ({ events: [{ type: 'Rung', label: 'I', structure: {} }] }) } },
  whenDue: () => ({ events: [{ type: 'Faded', label: 'I', structure: {} }] }),
  consequences: [{ name: 'every note hangs', on: ['Noted'], derive: () => [{ type: 'Hung', label: 'I', structure: {} }] }],
  answers: { director: ({ rung }) => `ringer-${rung}` },
  openers: { bell: { open: () => [] } },
  marks: { Noted: ({ seq }, { rung }) => [{ mark: `${seq}-${rung}` } as never] },
  conditions: { close: ({ rung }) => (rung > 0 ? [{ code: 'bell-rings', items: [] }] : []) },
});

/** Writes, and asks the bell where it must. */
const paper: DomainModule<{ readonly notes: number }> = {
  name: 'paper',
  zero: { notes: 0 },
  events: { Noted: { version: 1, rank: 9, content: [] }, Marked: { version: 1, rank: 1, content: [] } },
  evolve: (state, { type }) => (type === 'Noted' ? { notes: state.notes + 1 } : state),
  commands: {
    Note: { decide: () => ({ events: [{ type: 'Noted', label: 'I', structure: {} }] }) },
    Sign: { decide: ({ ask }) => reject('signed', { by: ask.director()! }) },
    Shut: { decide: ({ missing }) => reject('shut', { over: missing('close').flatMap(({ code, items }) => [code, ...items]) }) },
  },
  asks: ['director'],
  conditions: { close: (_, __, ask) => (ask.director() === 'nobody' ? [] : [{ code: 'paper-lies', items: [] }]) },
};

const reading: DomainModule<null> = {
  name: 'reading',
  zero: null,
  events: {},
  evolve: (s) => s,
  commands: {},
  answers: { reads: () => true },
};
const kindOf = (max: number, more: readonly DomainModule[] = []) => new StreamKind('inc', [bell(max), paper, reading, ...more]);

const command = (type: string, payload: JsonObject = {}, principal: Command['principal'] = { kind: 'person', id: 'ines' }): Command => ({
  type,
  stream: INC,
  key: 'k',
  principal,
  now: later(T0, 120_000),
  seed: SEED,
  payload,
});

/** As a build before recorded it, with no idea of what the next one would refuse. */
function recorded(types: readonly string[]) {
  const kind = kindOf(Infinity);
  let state = kind.zero(INC);
  const drafts = types.flatMap((type) => {
    const decided = kind.decide(state, command(type), () => state);
    state = decided.state;
    return decided.drafts;
  });
  return drafts;
}

const foldOf = (kind: StreamKind, types: readonly string[]): StreamState =>
  recorded(types).reduce((state, draft) => kind.fold(state, draft), kind.zero(INC));

const asked = (kind: StreamKind, state: StreamState, sent: Command) => {
  const decided = kind.decide(state, sent, () => state);
  return 'rejection' in decided ? decided.rejection : decided.drafts.map(({ type }) => type);
};

describe('a part that cannot take a recorded entry', () => {
  const now = kindOf(1);
  const state = foldOf(now, ['Ring', 'Note', 'Ring', 'Ring', 'Note']);

  it('stops where it stood, timers too, and says at which entry; the others go on', () => {
    expect(state.stopped).toEqual({ bell: { seq: 4, type: 'Rung', reason: 'no bell rings so often' } });
    expect([state.seq, state.slices['bell'], state.slices['paper']]).toEqual([7, { rung: 1 }, { notes: 2 }]);
    expect(Object.keys(state.timers)).toEqual(['bell:fade/f1']);
  });

  it('is a rule that throws where it is decided, and stops nothing', () => {
    const once = foldOf(now, ['Ring']);
    expect(() => now.decide(once, command('Ring'), () => once)).toThrow('no bell rings so often');
  });

  it('refuses what is sent to it, what asks it, and its timers, and loses nothing of them', () => {
    const stopped = { code: 'kernel-part-stopped', data: { part: 'bell' } };
    expect(asked(now, state, command('Ring'))).toMatchObject(stopped);
    expect(asked(now, state, command('Sign'))).toMatchObject(stopped);
    const due = { owner: 'bell:fade', id: 'f1', generation: 1 };
    expect(asked(now, state, command('TimerDue', due, { kind: 'system', id: 'system:clock' }))).toMatchObject(stopped);
    expect(Object.keys(state.timers)).toEqual(['bell:fade/f1']);
  });

  it('stands at each gate itself, and where others would have to ask it', () => {
    expect(asked(now, state, command('Shut'))).toMatchObject({ data: { over: ['part-stopped', 'bell'] } });
    expect(now.missing('close', state, T0, 'ines')).toEqual([{ code: 'part-stopped', items: ['bell'] }]);
  });

  it('derives nothing by its rules meanwhile, and what is decided says so, so that a mended build replays it', () => {
    const decided = now.decide(state, command('Note'), () => state);
    expect(decided.drafts.map(({ type, header }) => [type, header.stopped])).toEqual([['Noted', ['bell']]]);
    const mended = kindOf(Infinity);
    const before = foldOf(mended, ['Ring', 'Note', 'Ring', 'Ring', 'Note']);
    expect([before.stopped, before.slices['bell']]).toEqual([undefined, { rung: 3 }]);
    expect(mended.derivedFrom(before, decided.drafts, SEED)).toEqual([]);
    expect(mended.decide(before, command('Note'), () => before).drafts.map(({ type }) => type)).toEqual(['Noted', 'Hung']);
  });

  it('lets nobody by whom it would have kept out, nor anybody whom it would have let in: it does not know any more', () => {
    const guard: DomainModule<number> = {
      name: 'guard',
      zero: 0,
      events: {},
      evolve: (notes, { type }) => {
        if (type === 'Noted' && notes === 1) throw new Error('one note and no more');
        return type === 'Noted' ? notes + 1 : notes;
      },
      commands: {},
      admits: (_, { principal }) => principal.id !== 'mallory',
    };
    const guarded = kindOf(Infinity, [guard]);
    const shut = foldOf(guarded, ['Note', 'Note']);
    expect(asked(guarded, shut, command('Note'))).toMatchObject({ code: 'kernel-part-stopped', data: { part: 'guard' } });
    expect(asked(guarded, shut, command('Note', {}, { kind: 'person', id: 'mallory' }))).toMatchObject({ code: 'not-found' });
    expect(asked(guarded, shut, command('Note', {}, { kind: 'system', id: 'system:house' }))).toEqual(['Noted', 'Hung']);
  });

  it('has marks and openers that nobody may use meanwhile', () => {
    let marks: readonly unknown[] = [];
    const run: DomainModule<null> = {
      name: 'run',
      zero: null,
      events: { Opened: { version: 1, rank: 1, content: [] } },
      evolve: (s) => s,
      commands: {},
      consequences: [
        {
          name: 'opens',
          on: ['Noted'],
          derive: (event, _, d) => {
            marks = d.marksOf(event);
            return d.open('bell', {}, { run: 'r', node: 'n' } as never);
          },
        },
      ],
    };
    const running = kindOf(1, [run]);
    const rings = foldOf(running, ['Ring', 'Ring']);
    expect(asked(running, rings, command('Note'))).toMatchObject({ code: 'kernel-part-stopped', data: { part: 'bell' } });
    expect(marks).toEqual([]);
    const well = foldOf(running, ['Ring']);
    expect(asked(running, well, command('Note'))).toEqual(['Noted', 'Hung']);
    expect(marks).toHaveLength(1);
  });
});
