export { bindingOf, openExhibitFiles, readExhibitFiles, type ExhibitFiles } from './blobs/exhibit-files.ts';
export { UploadSweep } from './blobs/upload-sweep.ts';
export { FileCheck } from './blobs/file-check.ts';
export { FilesNamed, type BadFile, type FilesSeen } from './blobs/files-named.ts';
export { foundIn, lookAt, otherKey } from './blobs/look-at.ts';
export { RecordedFiles, type RecordedFile } from './blobs/recorded-files.ts';
export { Uploads, type Upload } from './blobs/uploads.ts';
export { deliverDestroyKey, destroyKeyWheneverDisposed } from './policies/whenever-exhibit-disposed.destroy-key.ts';
export { BlobStore, type BlobRef, type NotStored, type ReadResult, type Stored } from './blobs/blob-store.ts';
export { FileKeyStore } from './blobs/file-key-store.ts';
export { FileStorage } from './blobs/file-storage.ts';
export { KeyAltered, KeyTaken, type BlobStorage, type BlobWriter, type KeyStore } from './blobs/ports.ts';
export type { Binding } from './blobs/stream-cipher.ts';
export { evidence } from './model/evidence.decider.ts';
export type { EvidenceState } from './model/evidence.state.ts';
export type {
  CheckIn,
  CheckOut,
  Digest,
  EndExhibit,
  ExhibitWithReason,
  FileFound,
  IdentifyExhibit,
  LiftHold,
  NoteFile,
  NoteKeyDestroyed,
  OverrideWorkingCopy,
  ProposeDisposition,
  RecordAccess,
  RecordDigests,
  SealExhibit,
  SettleIntegrity,
  TakeCopy,
  TakeExhibit,
  VerifyExhibit,
} from './model/exhibits/exhibit.commands.ts';
export {
  AUTHORITIES,
  DATA_CATEGORIES,
  PURPOSES,
  THING_CATEGORIES,
  type Algorithm,
  type Authority,
  type Blob,
  type Category,
  type Ending,
  type Lost,
  type Purpose,
} from './model/exhibits/exhibit.events.ts';
export { integrityOf, placeOf, type Exhibit } from './model/exhibits/exhibit.state.ts';
export type { AcceptTransfer, OfferTransfer, RefuseTransfer, WithdrawTransfer } from './model/transfers/transfer.commands.ts';
export { ROUTES, type Route, type SealMet } from './model/transfers/transfer.events.ts';
export { custodyRows } from './read/custody.projection.ts';
export { CUSTODY_ROW, EXHIBIT_ROW } from './read/evidence.tables.ts';
export { exhibitRows } from './read/exhibits.projection.ts';
export { Evidence0040 } from './schema/0040-evidence.ts';
export { Evidence0043 } from './schema/0043-evidence.ts';
export { Evidence0044 } from './schema/0044-evidence.ts';
