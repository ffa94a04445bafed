export { BackupRefused, type BackupCounts } from './backup/backup-format.ts';
export { controlAddress, CONTROL_SOCKET, type ControlAsk, type ControlEnd, type SocketAddress } from './backup/control-socket.ts';
export { restoreFrom, type Restored, type RestoreParts } from './backup/restore-backup.ts';
export { backupLedger } from './backup/write-backup.ts';
export { BelievedClock, type Readings, type Told } from './clock/believed-clock.ts';
export { sqlClockBook, type ClockBook } from './clock/clock-book.ts';
export { ClockDesk, type Ahead } from './clock/clock-desk.ts';
export { machineReadings } from './clock/machine-clock.ts';
export { ClockKeeper } from './clock/clock-keeper.ts';
export type { Mark, Trouble } from './clock/judge.ts';
export { AHEAD_MAX_MS, SETTLE_TIME, settling, type SettleTime } from './clock/settling.ts';
export { CommandHandler, LIMITS, type HandlerLimits } from './command/handler.ts';
export { Fault, type Hint, type Outcome } from './command/outcome.ts';
export { NOTE_OLDER_STATE, OPEN_STREAM, openings, ORGANISATION, StreamKinds } from './command/stream-kinds.ts';
export { CRASH_POINTS, crashPoint, type CrashPoint } from './crash-points.ts';
export { openDatabase, pgClientOf, type Database, type DatabaseOptions } from './database/data-source.ts';
export { classify, diagnose } from './database/errors.ts';
export { listen, type Listener } from './database/listen.ts';
export { SchemaRefused, type Migration } from './database/migrate.ts';
export { systemRandom, type Alarm, type Edge } from './edge.ts';
export { exportLedger, headsOf, type ExportOptions } from './export/export-ledger.ts';
export { exportStream, type Shows, type StreamExport } from './export/export-stream.ts';
export { NO_HASH, seal, SEALED_LABEL, type Random, type SealedEntry } from './format/seal.ts';
export { structuralSections, unseal, type StoredContent, type StoredEntry } from './format/unseal.ts';
export { carriedOut, MessageRefused, type Deliver, type Policy } from './outbox/policy.ts';
export { Relay } from './outbox/relay.ts';
export { entityOf, type StoredRow } from './projections/entity-of.ts';
export {
  LABELS,
  RowChanges,
  type ColumnType,
  type ProjectedEvent,
  type Projection,
  type Row,
  type RowChange,
  type Table,
} from './projections/projection.ts';
export { compareReadModels, type RowsApart } from './projections/compare.ts';
export { bringUp } from './projections/bring-up.ts';
export { projectAgain } from './projections/rebuild.ts';
export type {
  ClaimedMessage,
  CommitGroup,
  CommitResult,
  FailedTry,
  Head,
  KeptOutcome,
  KeyRecord,
  LedgerStore,
  OutboxRow,
  TimerRow,
  Undelivered,
} from './store/ledger-store.ts';
export { Ledger0001 } from './schema/0001-ledger.ts';
export { Ledger0002 } from './schema/0002-verification.ts';
export { Ledger0003 } from './schema/0003-outbox.ts';
export { Ledger0004 } from './schema/0004-clock.ts';
export { Ledger0005 } from './schema/0005-files.ts';
export { knownHeads, noteKnownHeads } from './store/known-heads.ts';
export { keepTold } from './store/told-heads.ts';
export { MemoryLedgerStore, Weather, type Pause } from './store/memory-store.ts';
export type { LedgerReader, Snapshots } from './store/snapshots.ts';
export { SqlLedgerStore } from './store/sql-store.ts';
export { timersApartIn, TimerWatch, type WatchTold } from './timers/timer-watch.ts';
export { timerCommand, TimerRunner } from './timers/timer-runner.ts';
export type { FilesBeside, FileStanding } from './verification/files-beside.ts';
export { Verifications, type Judging, type Verification, type Verified } from './verification/verifications.ts';
export { verifyStream, type RecordFinding, type StreamVerdict, type Watch } from './verification/verify-stream.ts';
