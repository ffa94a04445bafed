import { assert, later, msBetween, type Instant } from '@chancery/kernel';
import type { CommandHandler } from '../command/handler.ts';
import { Fault } from '../command/outcome.ts';
import type { Edge } from '../edge.ts';
import type { LedgerStore, ClaimedMessage } from '../store/ledger-store.ts';
import { MessageRefused, type Deliver } from './policy.ts';

/** Whoever holds a claim and stands still loses this much time, and no more. */
export const CLAIM_MS = 10_000;
/** Before a delivery begins, its claim has to last this long still. */
const SPARE_MS = 2_000;
/** A delivery that takes longer counts as failed; its claim is no longer kept up. */
const DELIVERY_MAX_MS = 300_000;
const AT_ONCE = 200;
const SAFETY_POLL_MS = 10_000;
const AFTER_FAULT_MS = 1_000;
/** After each failed try; after the last of these a message is set aside, so that it holds up its stream for two minutes. */
export const WAITS_MS: readonly number[] = [1_000, 5_000, 15_000, 30_000, 60_000];
/** What fails all messages alike is waited out, and counts against none of them. */
const WEATHER = new Set(['database-unavailable', 'server-busy', 'ledger-contended']);

interface Flight {
  readonly message: ClaimedMessage;
  readonly claim: string;
  /** By `edge.ticks`. */
  readonly since: number;
}

/**
 * Carries out planned messages after their commit, at least once, and those of one stream in their order: the next is tried once
 * those before it are struck off or set aside. Streams go side by side, and no slow message holds up another stream.
 */
export class Relay {
  readonly #store: LedgerStore;
  readonly #deliver: { readonly [topic: string]: Deliver };
  readonly #edge: Edge;
  /** Gives the correlation under which the fault stands in the log, where there is one. */
  readonly #report: (fault: unknown) => unknown;
  readonly #flying = new Map<string, Flight>();
  #disarm = () => {};
  #running = false;
  #again = false;
  #stopped = false;

  constructor(store: LedgerStore, deliver: { readonly [topic: string]: Deliver }, edge: Edge, report: (fault: unknown) => unknown) {
    this.#store = store;
    this.#deliver = deliver;
    this.#edge = edge;
    this.#report = report;
  }

  start(handler: CommandHandler): void {
    handler.onCommit((hints) => {
      if (hints.some((hint) => hint.messages)) this.wake();
    });
    this.#keepClaims();
    this.wake();
  }

  wake(): void {
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else void this.#turn();
  }

  /** Begins nothing any more. */
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
        waitMs = await this.#drain();
      } while (this.#again && !this.#stopped);
    } catch (fault) {
      this.#report(fault);
    } finally {
      this.#running = false;
    }
    if (this.#stopped) return;
    this.#disarm();
    this.#disarm = this.#edge.alarm.after(waitMs, () => this.wake());
  }

  /** Begins whatever can be begun; gives back how long there is nothing to begin. */
  async #drain(): Promise<number> {
    while (this.#flying.size < AT_ONCE && !this.#stopped) {
      const since = this.#edge.ticks();
      const now = this.#edge.clock.now();
      const claim = this.#edge.random(16);
      const messages = await this.#store.claimOutbox(now, later(now, CLAIM_MS), AT_ONCE - this.#flying.size, claim);
      if (messages.length === 0) break;
      this.#edge.reach?.('outbox-claimed');
      for (const message of messages) void this.#fly({ message, claim, since });
    }
    const now = this.#edge.clock.now();
    const next = await this.#store.nextOutbox(now);
    return next === undefined ? SAFETY_POLL_MS : Math.min(Math.max(msBetween(now, next), 1), SAFETY_POLL_MS);
  }

  async #fly(flight: Flight): Promise<void> {
    const { message, since } = flight;
    // This process stood still since it asked: by now another may hold the message.
    if (this.#stopped || this.#edge.ticks() - since > CLAIM_MS - SPARE_MS || this.#flying.has(message.id)) return;
    this.#flying.set(message.id, flight);
    try {
      await this.#carryOut(flight);
    } catch (fault) {
      this.#report(fault); // of the store: the claim runs out, and it is tried again
    } finally {
      this.#flying.delete(message.id);
    }
    this.wake();
  }

  async #carryOut({ message, claim }: Flight): Promise<void> {
    const { id, stream, seq, body } = message;
    try {
      const deliver = this.#deliver[message.topic];
      assert(deliver, `nobody delivers ${message.topic}`);
      await deliver({ id, stream, seq, body });
    } catch (fault) {
      return await this.#failed(message, claim, fault);
    }
    this.#edge.reach?.('outbox-delivered-before-settle');
    await this.#store.settleOutbox([id], claim);
    this.#edge.reach?.('outbox-settled');
  }

  async #failed({ id, tries }: ClaimedMessage, claim: string, fault: unknown): Promise<void> {
    const told = this.#report(fault);
    const now = this.#edge.clock.now();
    const counts = !(fault instanceof Fault && WEATHER.has(fault.code));
    const wait = WAITS_MS[tries];
    await this.#store.failOutbox(id, claim, {
      tries: counts ? tries + 1 : tries,
      tryAt: later(now, wait ?? WAITS_MS.at(-1)!),
      setAsideAt: counts && wait === undefined ? now : null,
      failure: codeOf(fault),
      correlation: typeof told === 'string' ? told : null,
    });
  }

  /** What is on its way stays claimed, as long as this process moves and the delivery is not given up. */
  #keepClaims(): void {
    this.#edge.alarm.after(CLAIM_MS / 3, () => {
      if (this.#stopped) return;
      const until: Instant = later(this.#edge.clock.now(), CLAIM_MS);
      for (const { message, claim, since } of this.#flying.values())
        if (this.#edge.ticks() - since < DELIVERY_MAX_MS) void this.#store.keepOutbox([message.id], claim, until).catch(this.#report);
      this.#keepClaims();
    });
  }
}

/** A stable code that an administrator is shown: nothing that anybody wrote. */
function codeOf(fault: unknown): string {
  if (fault instanceof MessageRefused || fault instanceof Fault) return fault.code;
  return fault instanceof Error && fault.name === 'Bug' ? 'bug' : 'failed';
}
