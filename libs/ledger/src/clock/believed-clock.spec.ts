import { describe, expect, it } from 'vitest';
import { BelievedClock, type ClockChange } from './believed-clock.ts';

const T = Date.UTC(2026, 10, 25, 2, 47);
const MINUTE = 60_000;

/** A machine in the test's hand. */
class Machine {
  readonly boot = 'boot';
  passed = 0;
  slept = 0;
  moved = 0;
  wall = () => T + this.passed + this.slept + this.moved;
  ticks = () => MINUTE + this.passed;
  sinceBoot = () => MINUTE + this.passed + this.slept;
  database = (ask: () => Promise<number>) => ask();
}

describe('A clock that is believed', () => {
  const started = () => {
    const machine = new Machine();
    const clock = new BelievedClock(machine);
    const told: ClockChange[] = [];
    clock.begin(clock.sight(), [], (change) => told.push(change));
    return { machine, clock, told, now: () => Date.parse(clock.now()) - T };
  };

  it('tells once that it was set and once that it came right, and goes on meanwhile', () => {
    const { machine, told, now } = started();
    machine.passed = MINUTE;
    machine.moved = 10 * MINUTE;
    expect([now(), now()]).toEqual([MINUTE, MINUTE]);
    machine.moved = 0;
    machine.passed = 2 * MINUTE;
    expect(now()).toBe(2 * MINUTE);
    expect(told.map(({ trouble, how }) => [trouble?.state, how])).toEqual([
      ['HELD', 'seen'],
      [undefined, 'seen'],
    ]);
  });

  it('never runs back while the clock is corrected by a little', () => {
    const { machine, now } = started();
    machine.passed = MINUTE;
    machine.moved = 1_500;
    const before = now();
    machine.moved = 0;
    machine.passed += 500;
    expect([before, now()]).toEqual([MINUTE + 1_500, MINUTE + 1_500]);
  });

  it('sees a sleep that brings a clock that was put back to where it should have been', () => {
    const { machine, clock, now } = started();
    machine.moved = -5 * MINUTE;
    machine.passed = MINUTE;
    expect(now()).toBe(MINUTE);
    machine.slept = 5 * MINUTE;
    expect(now()).toBe(6 * MINUTE);
    expect(clock.trouble).toMatchObject({ state: 'HELD', byMs: -5 * MINUTE });
  });

  it('is what the database says from the moment on which it was heard', () => {
    const { machine, clock, now } = started();
    clock.begin({ ...clock.sight(), database: T - 30_000 }, [], () => {});
    expect([now(), clock.trouble?.state]).toEqual([-30_000, 'DIFFERS']);
    machine.passed = MINUTE;
    clock.hear({ ...clock.sight(), database: T + 31_000 }, []);
    expect(now()).toBe(31_000);
    clock.hear({ ...clock.sight(), database: T + 3 * 24 * 60 * MINUTE }, []);
    expect([now(), clock.trouble?.state]).toEqual([31_000, 'HELD']);
  });
});
