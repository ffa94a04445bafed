import type { Id, Label } from '@chancery/kernel';
import type { Algorithm, Authority, Blob, Category, Ending, Lost, Purpose } from './exhibit.events.ts';

export type IdentifyExhibit = {
  readonly category: Category;
  readonly volatile: boolean;
  readonly forTask: Id | null;
  readonly reference: string;
  readonly description: string;
  readonly source: string;
  /** Who may know of it: the circle unless said. */
  readonly label?: Label;
};

export type Digest = { readonly alg: Algorithm; readonly value: string };

/** `CollectExhibit`, `AcquireExhibit`. */
export type TakeExhibit = {
  readonly exhibit: Id;
  readonly authorityKind: Authority | null;
  readonly authorityRef: string | null;
  /** Null for an original. */
  readonly derivedFrom: Id | null;
  readonly blob: Blob | null;
  readonly digests: readonly Digest[];
  readonly place: string;
  readonly method: string;
  readonly tool: string;
  readonly witness: string;
};

export type RecordDigests = { readonly exhibit: Id; readonly digests: readonly Digest[] };
/** `sealKind` is a code: `bag`, `tape`, `digest`. */
export type SealExhibit = { readonly exhibit: Id; readonly sealKind: string; readonly sealNumber: string };
/** `DropCandidate`, `BreakSeal`, `DisputeIntegrity`, `SetHold`, `WithdrawDisposition`. */
export type ExhibitWithReason = { readonly exhibit: Id; readonly reason: string };
export type CheckOut = { readonly exhibit: Id; readonly to: Id; readonly purpose: Purpose; readonly note: string };
export type CheckIn = { readonly exhibit: Id; readonly note: string };
export type RecordAccess = { readonly exhibit: Id; readonly purpose: Purpose; readonly note: string };
export type OverrideWorkingCopy = { readonly exhibit: Id; readonly decision: Id | null; readonly reason: string };
/** `digestOk` is what the check found. The digests are content, which no rule reads. */
export type VerifyExhibit = { readonly exhibit: Id; readonly alg: Algorithm; readonly digestOk: boolean; readonly note: string };
export type TakeCopy = { readonly exhibit: Id };
/** What somebody who read the whole file, or a check of the record, found of it. */
export type NoteFile = { readonly exhibit: Id; readonly found: FileFound };
export type FileFound = 'intact' | 'altered' | Lost;
export type SettleIntegrity = { readonly exhibit: Id; readonly good: boolean; readonly decision: Id | null; readonly reason: string };
export type LiftHold = { readonly exhibit: Id; readonly hold: Id; readonly reason: string };

export type ProposeDisposition = {
  readonly exhibit: Id;
  readonly ending: Ending;
  readonly authorityKind: Authority | null;
  readonly authorityRef: string | null;
  readonly reason: string;
};

/** `DisposeExhibit`, `ReturnExhibit`, `HandOverExhibit`: the second of the two. `to` is who takes it; null for a disposal. */
export type EndExhibit = { readonly exhibit: Id; readonly to: Id | null; readonly certificate: string };
export type NoteKeyDestroyed = { readonly exhibit: Id; readonly wrapped: string };
