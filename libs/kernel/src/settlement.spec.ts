import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import type { DomainModule } from './domain.ts';
import type { JsonObject } from './json.ts';
import { timeSettled, type Settlement } from './record.ts';
import { reject } from './rejection.ts';
import { TIMER_DUE, StreamKind } from './stream-kind.ts';
import { aheadBy, clockTime, streamTime, type StreamState } from './stream-state.ts';
import { later } from './time.ts';

const T = '2026-11-25T02:47:00.000Z';
const HOUR = 3_600_000;
const DAYS = 3 * 24 * HOUR;

/** Arms one timer of two hours for each entry, by its seq. */
const calls: DomainModule<null> = {
  name: 'calls',
  zero: null,
  events: { Called: { version: 1, rank: 2, content: [] }, Rang: { version: 1, rank: 2, content: [] } },
  evolve(state, { type, seq }, timers) {
    if (type === 'Called') timers.arm('calls:1', `t${seq}`, 2 * HOUR);
    return state;
  },
  commands: {
    Call: { decide: () => ({ events: [{ type: 'Called', label: 'I', structure: {} }] }) },
    Settle: {
      decide: ({ stream, command }) =>
        aheadBy(stream, command.now) === 0
          ? reject('not-ahead')
          : {
              events: [
                timeSettled({ from: stream.at, to: clockTime(stream.clock, command.now), since: command.payload['since'] as number }, 'I'),
              ],
            },
    },
  },
  whenDue: () => ({ events: [{ type: 'Rang', label: 'I', structure: {} }] }),
};

const kind = new StreamKind('inc', [calls]);
const command = (type: string, now: string, payload: Command['payload'] = {}): Command => ({
  type,
  stream: 'inc:1',
  key: `${type}-${now}`,
  principal: { kind: 'person', id: 'ines' },
  now,
  seed: 'ab'.repeat(16),
  payload,
});
const after = (state: StreamState, ...commands: readonly Command[]): StreamState =>
  commands.reduce((now, each) => kind.decide(now, each, () => now).state, state);
const due = ({ timers }: StreamState) => Object.values(timers).map(({ id, dueAt }) => [id, dueAt]);

describe('A stream that ran ahead', () => {
  /** One call at T, another with the clock three days ahead, a third after the clock returned. */
  const ahead = after(kind.zero('inc:1'), command('Call', T), command('Call', later(T, DAYS)), command('Call', later(T, HOUR)));

  it('stays there while nobody settles it: nothing is due in true time', () => {
    expect([streamTime(ahead, later(T, HOUR)), aheadBy(ahead, later(T, HOUR))]).toEqual([later(T, DAYS), DAYS - HOUR]);
  });

  it('goes back to the true time when it is settled, and what was armed ahead is due earlier by as much', () => {
    const settled = after(ahead, command('Settle', later(T, HOUR), { since: 2 }));
    expect([settled.at, aheadBy(settled, later(T, HOUR))]).toEqual([later(T, HOUR), 0]);
    expect(due(settled)).toEqual([
      ['t1', later(T, 2 * HOUR)],
      ['t2', later(T, 3 * HOUR)],
      ['t3', later(T, 3 * HOUR)],
    ]);
    const fires = (at: string) =>
      kind
        .decide(settled, command(TIMER_DUE, at, { owner: 'calls:1', id: 't2', generation: 2 }), () => settled)
        .drafts.map(({ type }) => type);
    expect([fires(later(T, 2 * HOUR)), fires(later(T, 3 * HOUR))]).toEqual([[], ['Rang']]);
  });

  it('records the settlement at the time that it settles on, and folds it to the same', () => {
    const decided = kind.decide(ahead, command('Settle', later(T, HOUR), { since: 2 }), () => ahead);
    const [draft] = decided.drafts;
    expect(draft!.header.streamTime).toBe(later(T, HOUR));
    expect(draft!.structure).toEqual({ from: later(T, DAYS), to: later(T, HOUR), since: 2 } satisfies Settlement);
    expect(kind.evolve(ahead, draft!)).toEqual(decided.state);
    expect(kind.derivedFrom(ahead, [draft!], 'ab'.repeat(16))).toEqual([]);
  });

  it('is settled by an entry that says where it was, and by no other', () => {
    const [draft] = kind.decide(ahead, command('Settle', later(T, HOUR), { since: 2 }), () => ahead).drafts;
    const wrongs: Partial<Settlement>[] = [{ from: later(T, HOUR) }, { to: later(T, 2 * HOUR) }, { from: later(T, 2 * DAYS) }];
    for (const wrong of wrongs)
      expect(() => kind.evolve(ahead, { ...draft!, structure: { ...draft!.structure, ...(wrong as JsonObject) } })).toThrow('settles');
  });
});
