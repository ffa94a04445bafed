import {
  canonical,
  hmacSha256,
  isRejection,
  sha256,
  type Command,
  type Decided,
  type Draft,
  type Json,
  type JsonObject,
  type Refused,
  type StreamId,
  type StreamState,
} from '@chancery/kernel';
import { seal, type Random, type SealedEntry } from '../format/seal.ts';
import type { Policy } from '../outbox/policy.ts';
import { timerRow } from '../timers/timer-rows.ts';
import { changesOf, RowChanges, type Projection } from '../projections/projection.ts';
import type { CommitGroup, Head, KeptOutcome, KeyRecord, OutboxRow, TimerRow } from '../store/ledger-store.ts';
import type { Pending } from './pending.ts';
import type { Loaded } from './stream-cache.ts';

/** What derives from entries within their commit. */
export interface Derivations {
  readonly projections: readonly Projection[];
  readonly policies: readonly Policy[];
}

/** One stream's part of a decided command. */
export interface StagedWrite {
  readonly stream: StreamId;
  readonly base: Loaded;
  readonly drafts: readonly Draft[];
  readonly state: StreamState;
  readonly seed: string;
}

/** All that one command adds to a commit. Made before it joins a batch, so what throws here harms nobody else. */
export interface StagedCommand {
  readonly pending: Pending;
  readonly outcome: KeptOutcome;
  readonly writes: readonly { readonly stream: StreamId; readonly expected: number; readonly after: Loaded }[];
  readonly compares: readonly { readonly stream: StreamId; readonly expected: number }[];
  readonly entries: readonly SealedEntry[];
  readonly key: KeyRecord;
  readonly timers: { readonly set: readonly TimerRow[]; readonly cancel: readonly { stream: StreamId; owner: string; id: string }[] };
  readonly outbox: readonly OutboxRow[];
  readonly rows: RowChanges;
  readonly erase: CommitGroup['erase'];
}

/** The canonical text of what was asked: two sendings of one command agree in it, whatever was drawn for either. */
export function requestText(command: Command): string {
  return canonical({
    type: command.type,
    stream: command.stream,
    payload: command.payload,
    claimed: (command.claimed ?? null) as Json,
    offline: command.offline ?? false,
  });
}

export function sameRequest(record: KeyRecord, request: string): boolean {
  if (record.requestSalt === null) return true; // its content was erased: nothing is left to compare with
  return hmacSha256(Buffer.from(record.requestSalt, 'hex'), request) === record.requestHash;
}

export function stage(
  pending: Pending,
  decided: Decided | Refused,
  writes: readonly StagedWrite[],
  compares: StagedCommand['compares'],
  derivations: Derivations,
  random: Random,
): StagedCommand {
  const { command } = pending;
  const entries: SealedEntry[] = [];
  const outbox: OutboxRow[] = [];
  const rows = new RowChanges();
  const set: TimerRow[] = [];
  const cancel: { stream: StreamId; owner: string; id: string }[] = [];
  const erase: { stream: StreamId; seq: number; sections: readonly string[] }[] = [];
  const after: { stream: StreamId; expected: number; after: Loaded }[] = [];
  for (const write of writes) {
    let head: Head = write.base.head;
    write.drafts.forEach((draft, i) => {
      const entry = seal(draft, write.stream, head.hash, i === 0 ? write.seed : undefined, random);
      head = { seq: entry.seq, hash: entry.hash };
      entries.push(entry);
      derive(write.stream, draft, entry, derivations, rows, outbox);
      if (draft.type === 'Erased') erase.push(...erasures(write.stream, draft.structure));
    });
    timerChanges(write.base.state, write.state, set, cancel);
    after.push({ stream: write.stream, expected: write.base.head.seq, after: { kind: write.base.kind, state: write.state, head } });
  }
  const outcome: KeptOutcome =
    'rejection' in decided && isRejection(decided.rejection)
      ? { accepted: false, code: decided.rejection.code, data: decided.rejection.data }
      : { accepted: true, result: (decided as Decided).result };
  const salt = random(16);
  const first = writes[0]!;
  const key: KeyRecord = {
    principal: command.principal.id,
    key: command.key,
    stream: command.stream,
    requestSalt: salt,
    requestHash: hmacSha256(Buffer.from(salt, 'hex'), pending.request),
    seqFrom: first.base.head.seq + 1,
    seqTo: first.state.seq,
    outcome,
  };
  return { pending, outcome, writes: after, compares, entries, key, timers: { set, cancel }, outbox, rows, erase };
}

function derive(stream: StreamId, draft: Draft, entry: SealedEntry, to: Derivations, rows: RowChanges, outbox: OutboxRow[]): void {
  const prefix = stream.split(':')[0]!;
  const event = { ...draft, stream, hash: entry.hash };
  for (const projection of to.projections) {
    if (!projection.prefixes.includes(prefix)) continue;
    for (const change of changesOf(projection, event, draft.after)) rows.add(change);
  }
  for (const policy of to.policies) {
    if (!policy.on.includes(draft.type)) continue;
    const body = policy.plan(event, draft.after);
    if (body !== undefined) {
      outbox.push({
        id: sha256(`${entry.hash}:${policy.topic}`),
        stream,
        seq: draft.seq,
        topic: policy.topic,
        body,
        createdAt: draft.header.recordedTime,
      });
    }
  }
}

function erasures(stream: StreamId, structure: JsonObject): CommitGroup['erase'] {
  return (structure['entries'] as unknown as { seq: number; sections: string[] }[]).map((e) => ({
    stream,
    seq: e.seq,
    sections: e.sections,
  }));
}

/** Timer rows are a projection of the fold: the difference of two folds is what the commit sets and cancels. */
function timerChanges(
  before: StreamState,
  after: StreamState,
  set: TimerRow[],
  cancel: { stream: StreamId; owner: string; id: string }[],
): void {
  const clockMoved = before.clock !== after.clock;
  if (before.timers === after.timers && !clockMoved) return;
  for (const [name, timer] of Object.entries(after.timers)) {
    if (before.timers[name] === timer && !clockMoved) continue;
    set.push(timerRow(after, timer));
  }
  for (const [name, timer] of Object.entries(before.timers)) {
    if (!(name in after.timers)) cancel.push({ stream: after.stream, owner: timer.owner, id: timer.id });
  }
}
