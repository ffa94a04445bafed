export { assert, Bug, unreachable } from './assert.ts';
export { canonical, remember } from './canonical.ts';
export type { Command } from './command.ts';
export type {
  Accepted,
  Ask,
  Authority,
  CommandSpec,
  Consequence,
  Deciding,
  Deriving,
  DomainModule,
  Mark,
  Missing,
  Opener,
  Opening,
  Origin,
  Questions,
  Timer,
  TimerBook,
  WordsAt,
} from './domain.ts';
export type {
  Content,
  EventSpec,
  Header,
  Label,
  NewEvent,
  Precision,
  Principal,
  RecordedEvent,
  StreamId,
  StructuralEvent,
} from './event.ts';
export { hmacSha256, sha256, type Hash } from './hash.ts';
export { houseOf, isExercise } from './house.ts';
export { idFromBytes, idsFrom, type NextId } from './ids.ts';
export type { Json, JsonObject } from './json.ts';
export {
  clockSet,
  erased,
  RECORD_EVENTS,
  RECORD_LABEL,
  sectionRelabelled,
  sectionsErased,
  streamOpened,
  timeSettled,
  type ErasedSection,
  type Settlement,
} from './record.ts';
export { own } from './own.ts';
export { isRejection, reject, type Rejection } from './rejection.ts';
export type { Decided, Draft, Refused } from './decided.ts';
export { RULES } from './rules.ts';
export { GENERATIONS_MAX, LATE_AFTER_MS, StreamKind, TIMER_DUE } from './stream-kind.ts';
export { isStopped, PartStopped, stoppedParts, type StoppedPart } from './stopped.ts';
export { aheadBy, clockTime, REAL_TIME, realTime, streamTime, timerName, type StreamClock, type StreamState } from './stream-state.ts';
export { durationMs, instantOf, isInstant, later, msBetween, type Clock } from './time.ts';
export {
  flawIn,
  ID_OF_NOTHING,
  isDay,
  isId,
  isLabel,
  isName,
  isSeen,
  keptName,
  keptText,
  readInstant,
  YEAR_MAX,
  YEAR_MIN,
  type Flaw,
  type Id,
  type Instant,
  type NoInstant,
  type TextFlaw,
} from './values/index.ts';
export { missingBy } from './domain.ts';
