import { later, msBetween, TIMER_DUE, type Command, type Instant } from '@chancery/kernel';
import type { CommandHandler } from '../command/handler.ts';
import type { Edge } from '../edge.ts';
import type { LedgerStore, TimerRow } from '../store/ledger-store.ts';

/** Whoever loses the answer to a claim loses this much time, and no more. */
const CLAIM_MS = 10_000;
const AT_ONCE = 500;
/** Looks again at least this often, should a wake-up be missed. */
const SAFETY_POLL_MS = 10_000;
const AFTER_FAULT_MS = 500;
/** So that a timer which its row calls due and its stream does not, by a rounding, is not handed in all the time. */
const EARLY_AGAIN_MS = 1_000;

/**
 * Makes due timers into commands. The key of such a command is the timer and its generation, so a timer that two
 * processes hand in, or one twice, has one effect; the claim only spares the work.
 */
export class TimerRunner {
  readonly #store: LedgerStore;
  readonly #handler: CommandHandler;
  readonly #edge: Edge;
  readonly #report: (fault: unknown) => void;
  #armedFor: Instant | undefined;
  #disarm = () => {};
  #running = false;
  #again = false;
  #stopped = false;

  constructor(store: LedgerStore, handler: CommandHandler, edge: Edge, report: (fault: unknown) => void) {
    this.#store = store;
    this.#handler = handler;
    this.#edge = edge;
    this.#report = report;
  }

  start(): void {
    this.#handler.onCommit((hints) => {
      for (const { firesAt } of hints) if (firesAt !== undefined) this.expect(firesAt);
    });
    this.wake();
  }

  /** A timer was armed: makes sure that it is looked for in time. */
  expect(firesAt: Instant): void {
    if (this.#running) this.#again = true;
    else if (this.#armedFor === undefined || firesAt < this.#armedFor) this.#arm(Math.max(msBetween(this.#edge.clock.now(), firesAt), 1));
  }

  /** Timers may have changed elsewhere: looks when the next is due. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else void this.#turn();
  }

  stop(): void {
    this.#stopped = true;
    this.#disarm();
  }

  async #turn(): Promise<void> {
    this.#running = true;
    let waitMs = AFTER_FAULT_MS;
    try {
      do {
        this.#again = false;
        waitMs = await this.#fireDue();
      } while (this.#again && !this.#stopped);
    } catch (fault) {
      this.#report(fault);
    } finally {
      this.#running = false;
    }
    this.#arm(waitMs);
  }

  /** Hands in all that is due; gives back how long there is nothing to do. */
  async #fireDue(): Promise<number> {
    for (;;) {
      const now = this.#edge.clock.now();
      const due = await this.#store.claimTimers(now, later(now, CLAIM_MS), AT_ONCE);
      if (due.length === 0) break;
      this.#edge.reach?.('timer-claimed');
      await Promise.all(due.map((timer) => this.#fire(timer)));
      if (this.#stopped) return SAFETY_POLL_MS;
    }
    const now = this.#edge.clock.now();
    const next = await this.#store.nextTimer(now);
    return next === undefined ? SAFETY_POLL_MS : Math.min(Math.max(msBetween(now, next), 1), SAFETY_POLL_MS);
  }

  /** A fault leaves the timer claimed: it is handed out again when the claim runs out. */
  async #fire(timer: TimerRow): Promise<void> {
    try {
      const outcome = await this.#handler.handle(timerCommand(timer, this.#edge));
      this.#edge.reach?.('timer-handled');
      if (!outcome.accepted && outcome.code === 'kernel-timer-early')
        await this.#store.putBackTimers([timer], later(this.#edge.clock.now(), EARLY_AGAIN_MS));
    } catch (fault) {
      this.#report(fault);
    }
  }

  #arm(waitMs: number): void {
    if (this.#stopped) return;
    this.#disarm();
    this.#armedFor = later(this.#edge.clock.now(), waitMs);
    this.#disarm = this.#edge.alarm.after(waitMs, () => {
      this.#armedFor = undefined;
      this.wake();
    });
  }
}

export function timerCommand(timer: TimerRow, edge: Pick<Edge, 'clock' | 'random'>): Command {
  return {
    type: TIMER_DUE,
    stream: timer.stream,
    key: `${timer.stream}/${timer.owner}/${timer.id}/${timer.generation}`,
    principal: { kind: 'system', id: 'system:clock' },
    now: edge.clock.now(),
    seed: edge.random(16),
    payload: { owner: timer.owner, id: timer.id, generation: timer.generation },
  };
}
