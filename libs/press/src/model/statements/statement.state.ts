import { assert, msBetween, type Id, type Label, type Origin, own, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { structureOf } from '../entry.ts';
import type { Approval, ApprovalPolicy } from './policy.ts';
import {
  statementEvents,
  type CorrectionWaived,
  type FactGone,
  type PolicyApplied,
  type ReleaseOffered,
  type StatementApproved,
  type StatementDrafted,
  type StatementPassed,
  type StatementReleased,
  type StatementRevised,
  type StatementSubmitted,
  type Version,
} from './statement.events.ts';
import { STATEMENT_OWNERS, statementMachine } from './statement.machine.ts';

/** A correction that is owed: this fact, at this version, no longer holds. */
export interface Due {
  readonly fact: Id;
  readonly was: number;
}

export interface Statement {
  readonly id: Id;
  readonly owner: Id;
  /** Who may know of it: the press circle, or readers who were named. */
  readonly label: Label;
  /** The original of a variant. */
  readonly parent: Id | null;
  readonly origin: Origin | null;
  readonly snapshot: Snapshot;
  readonly version: Version;
  /** The entry that has the words of the version. */
  readonly wordsAt: number;
  /** Everyone who wrote or edited any version. Never shrinks. */
  readonly hands: readonly Id[];
  readonly policy: ApprovalPolicy | null;
  readonly approvals: readonly Approval[];
  /** Those that the last change voided. */
  readonly voided: readonly Approval[];
  readonly offer: ReleaseOffered | null;
  readonly release: StatementReleased | null;
  readonly due: readonly Due[];
}

/** The part of the state that statements write. */
export interface StatementsState {
  readonly statements: { readonly [statement: Id]: Statement };
}

/** A released text whose fact moved is corrected within this time, or someone hears of it. */
export const CORRECTION_MS = 30 * 60_000;

export const textOf = ({ snapshot }: Statement): string => (snapshot.value as { text: string }).text;
export const outingOf = ({ snapshot }: Statement): string => (snapshot.value as { outing: string }).outing;

export function statementTakes(
  statement: Statement,
  type: string,
  said: { readonly complete?: boolean; readonly last?: boolean } = {},
): boolean {
  return canTake(statementMachine, statement.snapshot, { type, ...said }, own(STATEMENT_OWNERS, type) ?? []);
}

/** Everyone who wrote or edited it, or the original that it translates. */
export function handsIn({ statements }: StatementsState, statement: Statement): readonly Id[] {
  return statement.parent === null ? statement.hands : [...statement.hands, ...own(statements, statement.parent)!.hands];
}

/** True for a variant whose original has moved on. */
export function isStale({ statements }: StatementsState, { parent, version }: Pick<Statement, 'parent' | 'version'>): boolean {
  return parent !== null && own(statements, parent)!.version.id !== version.parentVersion;
}

export const timerOwner = (statement: Id): string => `press:${statement}`;
export const EXPIRY = 'expiry';
export const REVIEW = 'review';
export const correctionTimer = ({ fact, was }: Due): string => `correction:${fact}@${was}`;

const same = (a: Due, b: Due): boolean => a.fact === b.fact && a.was === b.was;

export function evolveStatements<S extends StatementsState>(state: S, event: StructuralEvent, timers: TimerBook): S {
  if (event.type === 'PolicyApplied') return { ...state, statements: applied(state, structureOf<PolicyApplied>(event).policy) };
  if (!(event.type in statementEvents) || event.type === 'StatementRefusalRecorded') return state;
  const before = own(state.statements, structureOf<{ statement: Id }>(event).statement);
  const statement = event.type === 'StatementDrafted' ? drafted(event) : moved(before, event);
  keepTime(before, statement, event, timers);
  return { ...state, statements: { ...state.statements, [statement.id]: statement } };
}

function drafted({ label, seq, ...event }: StructuralEvent): Statement {
  const { statement: id, owner, parent, origin, version, hands } = structureOf<StatementDrafted>(event);
  const { snapshot } = start(statementMachine);
  return {
    id,
    owner,
    label,
    parent,
    origin,
    snapshot,
    version,
    wordsAt: seq,
    hands,
    policy: null,
    approvals: [],
    voided: [],
    offer: null,
    release: null,
    due: [],
  };
}

function moved(before: Statement | undefined, event: StructuralEvent): Statement {
  const { complete = false, last = false } = structureOf<{ complete?: boolean; last?: boolean }>(event);
  assert(before, `${event.type} of a statement that was never drafted`);
  const { snapshot } = step(statementMachine, before.snapshot, { type: event.type, complete, last });
  return { ...before, snapshot, ...changes(before, event) };
}

function changes(before: Statement, event: StructuralEvent): Partial<Statement> {
  switch (event.type) {
    case 'StatementRevised': {
      const { version, hands } = structureOf<StatementRevised>(event);
      return { version, wordsAt: event.seq, hands: [...new Set([...before.hands, ...hands])] };
    }
    case 'StatementSubmitted':
      return { policy: structureOf<StatementSubmitted>(event).policy };
    case 'StatementApproved': {
      const { version, digest, step: of, role, by, behalf } = structureOf<StatementApproved>(event);
      return { approvals: [...before.approvals, { version, digest, step: of, role, by, behalf }] };
    }
    case 'ApprovalVoided':
      return { approvals: [], voided: before.approvals };
    case 'StatementPassed':
      return { owner: structureOf<StatementPassed>(event).owner };
    case 'ReleaseOffered':
      return { offer: structureOf<ReleaseOffered>(event) };
    case 'ReleaseOfferVoided':
    case 'ReleaseOfferWithdrawn':
      return { offer: null };
    case 'StatementReleased':
      return { offer: null, release: structureOf<StatementReleased>(event) };
    case 'CorrectionDue': {
      const { fact, was } = structureOf<FactGone>(event);
      return { due: [...before.due, { fact, was }] };
    }
    case 'CorrectionWaived': {
      const { pairs } = structureOf<CorrectionWaived>(event);
      return { due: before.due.filter((due) => !pairs.some((pair) => same(pair, due))) };
    }
    case 'StatementCorrected':
    case 'StatementWithdrawn':
      return { due: [] };
    default:
      return {};
  }
}

/** A text that is out keeps the policy under which it went out. */
function applied({ statements }: StatementsState, policy: ApprovalPolicy): StatementsState['statements'] {
  const older = Object.values(statements).filter(
    (s) => s.policy?.id === policy.id && s.policy.version < policy.version && s.release === null,
  );
  return { ...statements, ...Object.fromEntries(older.map((s) => [s.id, { ...s, policy }])) };
}

function keepTime(before: Statement | undefined, statement: Statement, event: StructuralEvent, timers: TimerBook): void {
  const owner = timerOwner(statement.id);
  switch (event.type) {
    case 'StatementRevised':
    case 'StatementSubmitted':
      timers.cancel(owner, EXPIRY);
      if (textOf(statement) === 'inReview' && statement.policy?.reviewMs != null) timers.arm(owner, REVIEW, statement.policy.reviewMs);
      return;
    case 'StatementApproved':
      if (structureOf<StatementApproved>(event).complete) approvedUntil(statement, event, timers);
      return;
    case 'StatementBlocked':
    case 'StatementAbandoned':
      timers.cancel(owner, EXPIRY);
      timers.cancel(owner, REVIEW);
      return;
    case 'ChangesRequested':
    case 'StatementRefused':
      timers.cancel(owner, REVIEW);
      return;
    case 'CorrectionDue':
      timers.arm(owner, correctionTimer(structureOf<FactGone>(event)), CORRECTION_MS);
      return;
    case 'CorrectionWaived':
      for (const pair of structureOf<CorrectionWaived>(event).pairs) timers.cancel(owner, correctionTimer(pair));
      return;
    case 'StatementCorrected':
    case 'StatementSuperseded':
    case 'StatementWithdrawn':
      timers.cancel(owner, EXPIRY);
      for (const due of before?.due ?? []) timers.cancel(owner, correctionTimer(due));
  }
}

function approvedUntil({ id, version: { expires } }: Statement, event: StructuralEvent, timers: TimerBook): void {
  timers.cancel(timerOwner(id), REVIEW);
  if (expires !== null) timers.arm(timerOwner(id), EXPIRY, Math.max(0, msBetween(event.header.streamTime, expires)));
}
