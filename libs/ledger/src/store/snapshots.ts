import type { KeyRecord, LedgerStore, OutboxRow } from './ledger-store.ts';

/** Lists of heads whose hash was told to somebody, kept beside the ledger so that the hash can be checked after it has grown. */
export interface Told {
  /** In the order of their hashes, after `after`, at most `limit`. */
  told(after: string, limit: number): Promise<readonly { readonly hash: string; readonly list: string }[]>;
}

/** A ledger as it was at one moment, whoever writes meanwhile: for exports and backups, in pages that bound memory. */
export interface LedgerReader extends Pick<LedgerStore, 'streams' | 'entries'>, Told {
  /** Idempotency keys in the order of principal and key, after `after`, at most `limit`. */
  keys(after: Pick<KeyRecord, 'principal' | 'key'>, limit: number): Promise<readonly KeyRecord[]>;
  /** Planned messages in the order of their ids, after `after`, at most `limit`. */
  messages(after: string, limit: number): Promise<readonly OutboxRow[]>;
}

export interface Snapshots {
  /** Lends the ledger as it is now, until `work` is done. */
  snapshot<T>(work: (then: LedgerReader) => Promise<T>): Promise<T>;
}

/**
 * Entries read at once. One that pins a playbook holds some hundred kilobytes, so a page is some ten megabytes at worst;
 * the usual one holds as many as a round trip is worth.
 */
export const PAGE = 100;
