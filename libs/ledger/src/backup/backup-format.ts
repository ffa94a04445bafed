import type { KeyRecord, OutboxRow } from '../store/ledger-store.ts';

/**
 * A backup is lines of JSON: a header, the export of the ledger as `docs/ledger-format.md` says, then what an export does not
 * hold, then the end with the counts. What is derived (read models, timers) and what is of the moment (sessions) is not in it.
 */
export const BACKUP_VERSION = 1;

export interface BackupHeader {
  readonly chancery: 'backup';
  readonly v: number;
  /** Steps of the schema that the ledger had: a build that does not know them all is too old for it. */
  readonly schema: readonly string[];
}

export interface BackupCounts {
  readonly entries: number;
  readonly keys: number;
  readonly messages: number;
  /** Lists of heads that were told, its own among them. */
  readonly lists: number;
}

/** A line after the header. `blob` is kept for files, which this version does not have. */
export type BackupLine =
  | { readonly chancery: 'ledger' }
  | { readonly bytes: string; readonly hash: string; readonly sections: readonly object[] }
  | { readonly told: string }
  | { readonly key: KeyRecord }
  | { readonly message: OutboxRow }
  | { readonly blob: object }
  | { readonly end: BackupCounts };

/** The backup cannot be restored here; the message says why and what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  readonly code = 'BACKUP_REFUSED';
}
