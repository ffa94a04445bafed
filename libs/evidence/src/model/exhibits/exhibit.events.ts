import type { EventSpec, Id, Origin } from '@chancery/kernel';

/** What is only data: it is nothing without a digest. */
export const DATA_CATEGORIES = [
  'disk-image',
  'memory-image',
  'log',
  'mail',
  'document-digital',
  'photo',
  'recording',
  'network-capture',
  'cloud-export',
] as const;
/** Things. Storage is copied before it is worked on, a sheet of paper is not. */
export const THING_CATEGORIES = ['device', 'storage-medium', 'document-paper', 'testimony-note', 'other'] as const;
export type Category = (typeof DATA_CATEGORIES)[number] | (typeof THING_CATEGORIES)[number];

/** What a collection or an end of custody rests on. */
export const AUTHORITIES = ['policy', 'consent', 'order', 'waiver'] as const;
export type Authority = (typeof AUTHORITIES)[number];

export const PURPOSES = ['copying', 'analysis', 'inspection', 'storage-check'] as const;
export type Purpose = (typeof PURPOSES)[number];

export type Algorithm = 'sha256' | 'sha512';

/** An encrypted file: its own id, by which its key is kept, and the SHA-256 of its ciphertext, which says nothing about what is in it. */
export type Blob = { readonly file: Id; readonly address: string; readonly bytes: number };

/** How an exhibit leaves custody for good. */
export type Ending = 'disposed' | 'returned' | 'handedOver';

export interface ExhibitIdentified {
  readonly exhibit: Id;
  readonly category: Category;
  readonly volatile: boolean;
  readonly finder: Id;
  /** The task that asks for it, and where a run waits for that task. */
  readonly forTask: Id | null;
  readonly origin: Origin | null;
}

/** `ExhibitCollected`, `ExhibitAcquired`. The digests themselves are content: a digest tells who holds a copy what it is of. */
export interface ExhibitTaken {
  readonly exhibit: Id;
  readonly custodian: Id;
  readonly authorityKind: Authority;
  readonly authorityRef: string | null;
  readonly original: boolean;
  readonly derivedFrom: Id | null;
  readonly blob: Blob | null;
  readonly algorithms: readonly Algorithm[];
}

export interface DigestsRecorded {
  readonly exhibit: Id;
  readonly by: Id;
  readonly algorithms: readonly Algorithm[];
}

/** Only the first seal names the task: sealing again preserves nothing new. */
export interface ExhibitSealed {
  readonly exhibit: Id;
  readonly by: Id;
  readonly sealKind: string;
  readonly forTask: Id | null;
  readonly origin: Origin | null;
}

/**
 * `CandidateDropped`, `SealBroken`, `ExhibitCheckedIn`, `IntegrityDisputed`, `DispositionWithdrawn`. `CopyTaken`: the file is about to
 * go out to whoever is named; recorded before its first byte. `FileFoundAgain`: what was missed is in its place again.
 */
export interface ExhibitMoved {
  readonly exhibit: Id;
  readonly by: Id;
}

export interface ExhibitCheckedOut extends ExhibitMoved {
  readonly to: Id;
  readonly purpose: Purpose;
  readonly overrideDecision: Id | null;
}

export interface ExhibitAccessed extends ExhibitMoved {
  readonly purpose: Purpose;
  readonly overrideDecision: Id | null;
}

/** `ExhibitVerified`, `IntegrityFailed`. */
export interface ExhibitChecked extends ExhibitMoved {
  readonly alg: Algorithm;
  readonly digestOk: boolean;
}

/** Why a file cannot be read: it is gone, its key is, what lies in the key's place does not open, or the disk does not give it. */
export const LOST = ['file', 'key', 'other-key', 'unreadable'] as const;
export type Lost = (typeof LOST)[number];

/** `what` was not found, or not found whole, where it is kept. */
export interface FileMissed extends ExhibitMoved {
  readonly what: Lost;
}

/** `WorkingCopyOverridden`, `DisputeSettledGood`, `DisputeSettledFailed`. */
export interface ExhibitDecided extends ExhibitMoved {
  readonly decision: Id;
}

export interface HoldSet extends ExhibitMoved {
  readonly hold: Id;
}

export interface DispositionProposed extends ExhibitMoved {
  readonly ending: Ending;
  readonly authorityKind: Authority;
  readonly authorityRef: string | null;
  /** Whoever stands behind the proposer counts as the same hand. */
  readonly hands: readonly Id[];
}

/** `ExhibitDisposed`, `ExhibitReturned`, `ExhibitHandedOver`. */
export interface ExhibitEnded {
  readonly exhibit: Id;
  readonly by: readonly [Id, Id];
  readonly authorityKind: Authority;
  readonly authorityRef: string | null;
  readonly to: Id | null;
  /** The key of its file is to be destroyed; `KeyDestroyed` says that it was. */
  readonly destroysKey: boolean;
}

/**
 * `CustodyFell`, `CheckoutFell`: who had the exhibit left, and `to` answers for it from now on, without having seen it yet. What is
 * out with somebody who left falls to its custodian, who has to get it back.
 */
export interface CustodyFell {
  readonly exhibit: Id;
  readonly from: Id;
  readonly to: Id;
}

/** `wrapped` is the SHA-256 of the wrapped key that is no more. */
export interface KeyDestroyed {
  readonly exhibit: Id;
  readonly wrapped: string;
}

export interface ExhibitRefusalRecorded extends ExhibitMoved {
  readonly code: string;
}

const TAKEN = ['place', 'method', 'tool', 'witness', 'digests'];

export const exhibitEvents = {
  ExhibitIdentified: { version: 1, rank: 9, content: ['reference', 'description', 'source'] },
  CandidateDropped: { version: 1, rank: 9, content: ['reason'] },
  ExhibitCollected: { version: 1, rank: 9, content: TAKEN },
  ExhibitAcquired: { version: 1, rank: 9, content: TAKEN },
  DigestsRecorded: { version: 1, rank: 9, content: ['digests'] },
  ExhibitSealed: { version: 1, rank: 9, content: ['sealNumber'] },
  SealBroken: { version: 1, rank: 9, content: ['reason'] },
  ExhibitCheckedOut: { version: 1, rank: 9, content: ['note'] },
  ExhibitCheckedIn: { version: 1, rank: 9, content: ['note'] },
  ExhibitAccessed: { version: 1, rank: 9, content: ['note'] },
  CopyTaken: { version: 1, rank: 9, content: [] },
  FileMissed: { version: 1, rank: 9, content: [] },
  FileFoundAgain: { version: 1, rank: 9, content: [] },
  WorkingCopyOverridden: { version: 1, rank: 9, content: ['reason'] },
  ExhibitVerified: { version: 1, rank: 9, content: ['note'] },
  IntegrityFailed: { version: 1, rank: 9, content: ['note'] },
  IntegrityDisputed: { version: 1, rank: 9, content: ['reason'] },
  DisputeSettledGood: { version: 1, rank: 9, content: ['reason'] },
  DisputeSettledFailed: { version: 1, rank: 9, content: ['reason'] },
  HoldSet: { version: 1, rank: 9, content: ['reason'] },
  HoldLifted: { version: 1, rank: 9, content: ['reason'] },
  DispositionProposed: { version: 1, rank: 9, content: ['reason'] },
  DispositionWithdrawn: { version: 1, rank: 7, content: ['reason'] },
  ExhibitDisposed: { version: 1, rank: 9, content: ['certificate'] },
  ExhibitReturned: { version: 1, rank: 9, content: ['certificate'] },
  ExhibitHandedOver: { version: 1, rank: 9, content: ['certificate'] },
  CustodyFell: { version: 1, rank: 8, content: [] },
  CheckoutFell: { version: 1, rank: 8, content: [] },
  KeyDestroyed: { version: 1, rank: 9, content: [] },
  ExhibitRefusalRecorded: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
