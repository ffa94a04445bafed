import type { LedgerStore, Relay, Undelivered } from '@chancery/ledger';
import type { Log } from '../log.ts';

const SHOWN_MAX = 500;

/** Messages that could not be carried out so far, and the press that has one tried again. */
export class UndeliveredMessages {
  readonly #store: Pick<LedgerStore, 'undelivered' | 'tryAgain'>;
  readonly #relay: Pick<Relay, 'wake'>;
  readonly #log: Log;

  constructor(store: Pick<LedgerStore, 'undelivered' | 'tryAgain'>, relay: Pick<Relay, 'wake'>, log: Log) {
    this.#store = store;
    this.#relay = relay;
    this.#log = log;
  }

  /** Oldest first, at most 500. */
  all(): Promise<readonly Undelivered[]> {
    return this.#store.undelivered(SHOWN_MAX);
  }

  /** False where no such message is set aside: it went out meanwhile, or was never there. */
  async tryAgain(message: string, by: string): Promise<boolean> {
    const meant = (await this.all()).find(({ id }) => shownId(id) === message);
    if (!meant || !(await this.#store.tryAgain(meant.id))) return false;
    this.#log.info('message-tried-again', { message, by });
    this.#relay.wake();
    return true;
  }
}

/** As people and programs name it: what begins a hash is an id like all others. */
export const shownId = (id: string): string => id.slice(0, 26);
