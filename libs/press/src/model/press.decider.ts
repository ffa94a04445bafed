import {
  missingBy,
  own,
  reject,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Instant,
  type Missing,
  type Rejection,
  type StructuralEvent,
  type Timer,
  type TimerBook,
} from '@chancery/kernel';
import { entry, structureOf } from './entry.ts';
import { factCommands } from './facts/fact.decider.ts';
import { factEvents } from './facts/fact.events.ts';
import { evolveFacts, RECHECK } from './facts/fact.state.ts';
import type { PressState, WrittenAt } from './press.state.ts';
import { evolveRequests, marks, openers, requestCommands } from './requests.ts';
import { requestEvents } from './requests.events.ts';
import { approvalCommands } from './statements/approval.decider.ts';
import { statementConsequences } from './statements/consequences.ts';
import { outcomeCommands } from './statements/outcome.decider.ts';
import { openSteps } from './statements/policy.ts';
import { releaseCommands } from './statements/release.decider.ts';
import {
  statementEvents,
  type ReleaseOffered,
  type StatementApproved,
  type StatementDrafted,
  type StatementReleased,
} from './statements/statement.events.ts';
import {
  correctionTimer,
  evolveStatements,
  EXPIRY,
  outingOf,
  REVIEW,
  statementTakes,
  textOf,
  type Statement,
} from './statements/statement.state.ts';
import { textCommands } from './statements/text.decider.ts';

const zero: PressState = { facts: {}, statements: {}, requests: {}, voices: {}, writtenAt: {} };

function evolve(state: PressState, event: StructuralEvent, timers: TimerBook): PressState {
  return evolveRequests(rememberWords(evolveStatements(evolveFacts(state, event, timers), event, timers), event), event);
}

function rememberWords(state: PressState, event: StructuralEvent): PressState {
  const wrote = writtenBy(event);
  return wrote ? { ...state, writtenAt: { ...state.writtenAt, [event.seq]: wrote } } : state;
}

function writtenBy(event: StructuralEvent): WrittenAt | undefined {
  switch (event.type) {
    case 'StatementDrafted':
    case 'StatementRevised': {
      const { statement, version, hands } = structureOf<StatementDrafted>(event);
      return { of: 'version', statement, version: version.id, hands };
    }
    case 'StatementApproved': {
      const { version, step, role, by } = structureOf<StatementApproved>(event);
      return { of: 'approval', version, step, role, by };
    }
    case 'ReleaseOffered':
      return { of: 'release', statement: structureOf<ReleaseOffered>(event).statement };
    case 'StatementReleased': {
      // Where one person released, there was no offer to name the recipients.
      const { statement, policyOnePerson } = structureOf<StatementReleased>(event);
      return policyOnePerson ? { of: 'release', statement } : undefined;
    }
    default:
      return undefined;
  }
}

/** Timers of the press record that a moment came. Whether a text may still go out never waits for one. */
function whenDue(timer: Timer, { state }: Deciding<PressState>): Accepted | Rejection {
  const id = timer.owner.slice('press:'.length);
  const fact = own(state.facts, id);
  if (timer.id === RECHECK && fact)
    return { events: [entry('FactRecheckFell', fact.label, { fact: id, version: fact.version, by: fact.owner })] };
  const statement = own(state.statements, id);
  const events = statement ? fallen(timer.id, statement) : [];
  return events.length ? { events } : reject('kernel-timer-stale');
}

function fallen(timer: string, statement: Statement) {
  const marked = { statement: statement.id, version: statement.version.id };
  if (timer === EXPIRY)
    return ['StatementExpired', 'LineExpired']
      .filter((type) => statementTakes(statement, type))
      .map((type) => entry(type, statement.label, marked));
  if (timer === REVIEW && textOf(statement) === 'inReview' && statement.policy) {
    return [entry('ReviewFell', statement.label, { ...marked, steps: openSteps(statement.policy, statement.approvals) })];
  }
  return statement.due
    .filter((due) => correctionTimer(due) === timer)
    .map(({ fact, was }) => entry('CorrectionFell', statement.label, { statement: statement.id, fact, was, owner: statement.owner }));
}

/** What the press still owes before the incident may close. */
function close({ statements, voices }: PressState, at: Instant): readonly Missing[] {
  const all = Object.values(statements);
  const running = Object.values(voices).filter((v) => !v.ended && at < v.until);
  const idOf = ({ id }: Statement) => id;
  return [
    ...missingBy(
      'press-correction-due',
      all.filter((s) => s.due.length > 0),
      idOf,
    ),
    ...missingBy(
      'press-release-offered',
      all.filter((s) => outingOf(s) === 'offered'),
      idOf,
    ),
    ...missingBy(
      'press-in-review',
      all.filter((s) => textOf(s) === 'inReview'),
      idOf,
    ),
    ...(running.length > 0 ? [{ code: 'press-assignment-not-ended', items: running.map((v) => v.assignment) }] : []),
  ];
}

/** Facts, statements, approvals, releases and corrections, as part of an incident's or exercise's stream. */
export const press: DomainModule<PressState> = {
  name: 'press',
  zero,
  events: { ...factEvents, ...statementEvents, ...requestEvents },
  evolve,
  commands: { ...factCommands, ...textCommands, ...approvalCommands, ...releaseCommands, ...outcomeCommands, ...requestCommands },
  whenDue,
  asks: ['director', 'holds', 'reads', 'calledFor'],
  consequences: statementConsequences,
  marks,
  openers,
  conditions: { close, open: close },
  answers: {
    statementLabel: ({ statements }, statement) => own(statements, statement)?.label,
    factLabel: ({ facts }, fact) => own(facts, fact)?.label,
    factVersion: ({ facts }, fact) => own(facts, fact)?.version,
  },
};
