import { assert, later, msBetween } from '@chancery/kernel';
import type { CommandHandler } from '../command/handler.ts';
import type { Edge } from '../edge.ts';
import type { LedgerStore, OutboxRow } from '../store/ledger-store.ts';
import type { Deliver } from './policy.ts';

/** Whoever loses the answer to a claim loses this much time, and no more. */
const CLAIM_MS = 10_000;
const AT_ONCE = 200;
const SAFETY_POLL_MS = 10_000;
const AFTER_FAULT_MS = 1_000;

/**
 * Carries out planned messages after their commit, at least once: delivered, then struck off. A message that fails stays
 * claimed for a while and is tried again; it stops no other.
 */
export class Relay {
  readonly #store: LedgerStore;
  readonly #deliver: { readonly [topic: string]: Deliver };
  readonly #edge: Edge;
  readonly #report: (fault: unknown) => void;
  #disarm = () => {};
  #running = false;
  #again = false;
  #stopped = false;

  constructor(store: LedgerStore, deliver: { readonly [topic: string]: Deliver }, edge: Edge, report: (fault: unknown) => void) {
    this.#store = store;
    this.#deliver = deliver;
    this.#edge = edge;
    this.#report = report;
  }

  start(handler: CommandHandler): void {
    handler.onCommit((hints) => {
      if (hints.some((hint) => hint.messages)) this.wake();
    });
    this.wake();
  }

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

  async #drain(): Promise<number> {
    for (;;) {
      const now = this.#edge.clock.now();
      const messages = await this.#store.claimOutbox(now, later(now, CLAIM_MS), AT_ONCE);
      if (messages.length === 0) break;
      this.#edge.reach?.('outbox-claimed');
      const delivered = await Promise.all(messages.map((message) => this.#carryOut(message)));
      this.#edge.reach?.('outbox-delivered-before-settle');
      const ids = delivered.flatMap((id) => id ?? []);
      if (ids.length) await this.#store.settleOutbox(ids);
      this.#edge.reach?.('outbox-settled');
      if (this.#stopped) return SAFETY_POLL_MS;
    }
    const now = this.#edge.clock.now();
    const next = await this.#store.nextOutbox(now);
    return next === undefined ? SAFETY_POLL_MS : Math.min(Math.max(msBetween(now, next), 1), SAFETY_POLL_MS);
  }

  async #carryOut(message: OutboxRow): Promise<string | undefined> {
    try {
      const deliver = this.#deliver[message.topic];
      assert(deliver, `nobody delivers ${message.topic}`);
      await deliver({ id: message.id, stream: message.stream, seq: message.seq, body: message.body });
      return message.id;
    } catch (fault) {
      this.#report(fault);
      return undefined;
    }
  }
}
