import { describe, expect, it } from 'vitest';
import { accepted, begin, goesOn, judgeDatabase, judgeWall, type Belief, type Mark, type Sight } from './judge.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const T = Date.UTC(2026, 10, 25, 2, 47);
const BOOT = 'boot-1';

/** A machine that has run for an hour at T. `moved` says how far its clock was set, `slept` how long it slept. */
const at = (ms: number, { moved = 0, slept = 0 } = {}): Sight => ({
  wall: T + ms + slept + moved,
  ticks: HOUR + ms,
  sinceBoot: HOUR + ms + slept,
});
const atDatabase = (ms: number, databaseMoved = 0, more: Parameters<typeof at>[1] = {}) => ({
  ...at(ms, more),
  database: T + ms + (more?.slept ?? 0) + databaseMoved,
});
const fresh = (): Belief => begin(at(0), BOOT, []);
const mark = (ms: number, more: Partial<Mark> = {}): Mark => ({
  server: 'other',
  boot: BOOT,
  ticks: HOUR + ms,
  sinceBoot: HOUR + ms,
  believed: T + ms,
  database: null,
  beat: 1,
  ...more,
});

describe('The time that is believed, by the machine’s own clock', () => {
  it.each([
    ['runs on', at(MINUTE), T + MINUTE, undefined],
    ['is slewed by a little', at(MINUTE, { moved: 1_900 }), T + MINUTE + 1_900, undefined],
    ['is set three days ahead', at(MINUTE, { moved: 3 * DAY }), T + MINUTE, 3 * DAY],
    ['is set ten minutes ahead', at(MINUTE, { moved: 10 * MINUTE }), T + MINUTE, 10 * MINUTE],
    ['is set a day back', at(MINUTE, { moved: -DAY }), T + MINUTE, -DAY],
    ['went on while the machine slept', at(MINUTE, { slept: 8 * HOUR }), T + MINUTE + 8 * HOUR, undefined],
    ['was set while the machine slept', at(MINUTE, { slept: 8 * HOUR, moved: DAY }), T + MINUTE + 8 * HOUR, DAY],
    ['was set back by as much as the machine slept', at(MINUTE, { slept: 8 * HOUR, moved: -8 * HOUR }), T + MINUTE + 8 * HOUR, -8 * HOUR],
  ])('when it %s', (_, sight, time, byMs) => {
    const judged = judgeWall(fresh(), sight);
    expect([judged.time, judged.belief.trouble?.byMs]).toEqual([time, byMs]);
  });

  it('goes on through a jump and back as if nothing had been', () => {
    const jumped = judgeWall(fresh(), at(MINUTE, { moved: 3 * DAY })).belief;
    expect(jumped.trouble).toEqual({ state: 'HELD', byMs: 3 * DAY, since: T + MINUTE });
    const later = judgeWall(jumped, at(HOUR, { moved: 3 * DAY }));
    expect([later.time, later.belief.trouble?.since]).toEqual([T + HOUR, T + MINUTE]);
    expect(judgeWall(later.belief, at(2 * HOUR))).toMatchObject({ time: T + 2 * HOUR, belief: { trouble: undefined } });
  });

  it('follows a clock that creeps by no more than the tolerance in ten minutes', () => {
    let belief = fresh();
    for (let ms = 0; ms <= 5 * MINUTE; ms += 1_000) ({ belief } = judgeWall(belief, at(ms, { moved: ms / 50 })));
    expect(belief.trouble).toMatchObject({ state: 'HELD' });
    belief = fresh();
    for (let ms = 0; ms <= DAY; ms += 1_000) ({ belief } = judgeWall(belief, at(ms, { moved: ms / 2_000 })));
    expect(belief.trouble).toBeUndefined();
  });

  it('is the clock’s once a person says that it is right', () => {
    const sight = at(MINUTE, { moved: 3 * DAY });
    const belief = accepted(sight, sight.wall);
    expect(judgeWall(belief, at(2 * MINUTE, { moved: 3 * DAY }))).toMatchObject({
      time: T + 2 * MINUTE + 3 * DAY,
      belief: { trouble: undefined },
    });
    expect(judgeWall(belief, at(2 * MINUTE)).belief.trouble).toMatchObject({ state: 'HELD', byMs: -3 * DAY });
  });
});

describe('The time that is believed, by the database’s clock', () => {
  it.each([
    ['agrees', atDatabase(MINUTE), T + MINUTE, undefined],
    ['is set three days ahead alone', atDatabase(MINUTE, 3 * DAY), T + MINUTE, { state: 'HELD', byMs: 3 * DAY }],
    ['is set back alone', atDatabase(MINUTE, -HOUR), T + MINUTE, { state: 'HELD', byMs: -HOUR }],
    ['agrees, and the machine’s own was set', atDatabase(MINUTE, 0, { moved: 3 * DAY }), T + MINUTE, { state: 'DIFFERS', byMs: 3 * DAY }],
    ['jumps with the machine’s own', atDatabase(MINUTE, 3 * DAY, { moved: 3 * DAY }), T + MINUTE, { state: 'HELD', byMs: 3 * DAY }],
    ['went on while the machine slept', atDatabase(MINUTE, 0, { slept: HOUR }), T + MINUTE + HOUR, undefined],
  ])('when it %s', (_, sight, time, trouble) => {
    const belief = judgeDatabase(fresh(), sight, []);
    expect(goesOn(belief, sight)).toBe(time);
    if (trouble === undefined) expect(belief.trouble).toBeUndefined();
    else expect(belief.trouble).toMatchObject(trouble);
  });

  it('is one for two machines that are thirty seconds apart', () => {
    const [first, second] = [0, 30_000].map((moved) => begin({ ...atDatabase(0, 0, { moved }) }, null, []));
    expect([goesOn(first!, at(MINUTE)), goesOn(second!, at(MINUTE, { moved: 30_000 }))]).toEqual([T + MINUTE, T + MINUTE]);
    expect([first!.trouble, second!.trouble]).toEqual([undefined, { state: 'DIFFERS', byMs: 30_000, since: T }]);
  });

  it('is the database’s where another server counted as it says: this machine was paused from outside', () => {
    const paused = { ...atDatabase(MINUTE, 5_000), wall: T + MINUTE + 5_000 };
    const held = judgeDatabase(fresh(), paused, []);
    expect(held.trouble).toMatchObject({ state: 'HELD', byMs: 5_000 });
    const news = [mark(MINUTE, { boot: 'boot-2', believed: paused.database, database: paused.database })];
    expect(judgeDatabase(held, paused, news)).toMatchObject({ anchor: { time: paused.database }, trouble: undefined });
  });

  it('is not the database’s where another server holds as well', () => {
    const sight = atDatabase(MINUTE, 3 * DAY);
    const news = [mark(MINUTE, { boot: 'boot-2', believed: T + MINUTE, database: sight.database })];
    expect(judgeDatabase(fresh(), sight, news).trouble).toMatchObject({ state: 'HELD', byMs: 3 * DAY });
  });
});

describe('The time that a server begins with', () => {
  const otherBoot = (ms: number, moved = 0): Sight => ({ wall: T + ms + moved, ticks: 1_000, sinceBoot: 1_000 });
  it.each([
    ['nobody wrote any down', at(0, { moved: DAY }), BOOT, [], T + DAY, undefined],
    ['it was restarted', at(MINUTE), BOOT, [mark(0)], T + MINUTE, undefined],
    ['it was restarted while the clock was ahead', at(MINUTE, { moved: 3 * DAY }), BOOT, [mark(0)], T + MINUTE, 3 * DAY],
    ['it was restarted while the clock was behind', at(MINUTE, { moved: -DAY }), BOOT, [mark(0)], T + MINUTE, -DAY],
    ['it was restarted by itself after ten days', at(10 * DAY), BOOT, [mark(0)], T + 10 * DAY, undefined],
    ['it slept while it was stopped', at(MINUTE, { slept: DAY }), BOOT, [mark(0)], T + MINUTE + DAY, undefined],
    ['the machine was off for a night', otherBoot(8 * HOUR), 'boot-2', [mark(0)], T + 8 * HOUR, undefined],
    ['the machine was off for eight days', otherBoot(8 * DAY), 'boot-2', [mark(0)], T, 8 * DAY],
    ['the machine started with its clock in the past', otherBoot(0, -20 * DAY), 'boot-2', [mark(0)], T, -20 * DAY],
    ['the system does not name its start', otherBoot(HOUR), null, [mark(0, { boot: null })], T + HOUR, undefined],
    [
      'a container counts from its own start',
      { wall: T + 2 * HOUR, ticks: 3 * HOUR, sinceBoot: HOUR + MINUTE },
      BOOT,
      [mark(0)],
      T + 2 * HOUR,
      undefined,
    ],
    [
      'the last of several marks is what counts',
      otherBoot(HOUR),
      'boot-2',
      [mark(30 * MINUTE), mark(0, { server: 'x' })],
      T + HOUR,
      undefined,
    ],
  ] as const)('when %s', (_, sight, boot, marks, time, byMs) => {
    const belief = begin(sight, boot, marks);
    expect([goesOn(belief, sight), belief.trouble?.byMs]).toEqual([time, byMs]);
  });

  it('is that of the servers that run, whatever its own machine says', () => {
    const sight = { wall: T + DAY, ticks: 5, sinceBoot: 5, database: T + 3 * DAY + 10_000 };
    const held = mark(0, { boot: 'boot-2', database: T + 3 * DAY });
    expect(begin(sight, BOOT, [held])).toMatchObject({ anchor: { time: T + 10_000 }, trouble: { state: 'HELD', byMs: 3 * DAY } });
  });

  it('is that of its own machine where the database was set by less than the age of a mark', () => {
    const sight = { ...at(10_000), database: T + 30_000 };
    const marks = [mark(0, { database: T }), mark(5_000, { server: 'beside', boot: 'boot-2', database: T + 5_000 })];
    expect(begin(sight, BOOT, marks)).toMatchObject({ anchor: { time: T + 10_000 }, trouble: { state: 'HELD', byMs: 20_000 } });
  });

  it('is that of its own machine where the database was put back to just after it was stopped', () => {
    const sight = { ...at(HOUR), database: T + 10_000 };
    expect(begin(sight, BOOT, [mark(0, { database: T })])).toMatchObject({ anchor: { time: T + HOUR }, trouble: { state: 'HELD' } });
  });

  it('is that of its own machine where no server runs and the database was set meanwhile', () => {
    const sight = { ...at(HOUR), database: T + 3 * DAY };
    expect(begin(sight, BOOT, [mark(0, { database: T })])).toMatchObject({ anchor: { time: T + HOUR }, trouble: { state: 'HELD' } });
  });
});
