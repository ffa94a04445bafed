import type { Consequence, Id, NewEvent, StructuralEvent } from '@chancery/kernel';
import { entry, structureOf } from '../entry.ts';
import { badCitations, sentencesCiting, whyNot } from '../facts/citation.ts';
import { FACT_MOVES, type FactUndone } from '../facts/fact.events.ts';
import type { PressState } from '../press.state.ts';
import type { PolicyApplied, StatementRevised } from './statement.events.ts';
import { outingOf, statementTakes, textOf, type Statement } from './statement.state.ts';

type Derived = readonly NewEvent[];

const all = (state: PressState): readonly Statement[] => Object.values(state.statements);

/** A text under way that relies on what no longer holds goes no further as it is. */
function blocks(event: StructuralEvent, state: PressState): Derived {
  const { fact, was } = structureOf<FactUndone>(event);
  return all(state)
    .filter((s) => badCitations(state, s.version).some((bad) => bad.fact === fact) && statementTakes(s, 'StatementBlocked'))
    .map((s) => entry('StatementBlocked', s.label, { statement: s.id, fact, was, sentences: sentencesCiting(s.version.cites, fact) }));
}

/** A text that is out owes a correction for each version of a fact that fell, once while it is owed. */
function owesCorrection(event: StructuralEvent, state: PressState): Derived {
  const { fact, was } = structureOf<FactUndone>(event);
  return all(state)
    .filter(({ version }) => version.cites.some((cited) => cited.fact === fact && whyNot(state, cited, version.audience) !== undefined))
    .filter((s) => statementTakes(s, 'CorrectionDue') && !s.due.some((due) => due.fact === fact && due.was === was))
    .map((s) => entry('CorrectionDue', s.label, { statement: s.id, fact, was, sentences: sentencesCiting(s.version.cites, fact) }));
}

/** Translations of the text before are translations of another text. */
function stalesVariants(event: StructuralEvent, state: PressState): Derived {
  const { statement, version } = structureOf<StatementRevised>(event);
  return all(state)
    .filter((s) => s.parent === statement && textOf(s) !== 'closed' && textOf(s) !== 'abandoned')
    .map((s) => entry('VariantStale', s.label, { statement: s.id, version: s.version.id, original: version.id }));
}

function voided(statement: Statement, why: string): Derived {
  if (statement.approvals.length === 0 && textOf(statement) !== 'approved') return [];
  const steps = [...new Set(statement.approvals.map(({ step }) => step))];
  return [entry('ApprovalVoided', statement.label, { statement: statement.id, version: statement.version.id, steps, why })];
}

const statementOf = (event: StructuralEvent, state: PressState): Statement =>
  state.statements[structureOf<{ statement: Id }>(event).statement]!;

/** Approvals are of what stood there: any change of it voids them. */
const voidsApprovals = (event: StructuralEvent, state: PressState): Derived => voided(statementOf(event, state), event.type);

const underWay = (state: PressState): readonly Statement[] => all(state).filter((s) => s.release === null && textOf(s) !== 'abandoned');

/** Approvals under an older policy satisfied other steps. */
function voidsUnderPolicy(event: StructuralEvent, state: PressState): Derived {
  const { policy } = structureOf<PolicyApplied>(event);
  return underWay(state)
    .filter((s) => s.policy?.id === policy.id)
    .flatMap((s) => voided(s, event.type));
}

/** Whoever may not be here has not approved here. */
function voidsOfBarred(event: StructuralEvent, state: PressState): Derived {
  const { person } = structureOf<{ person: Id }>(event);
  return underWay(state)
    .filter((s) => s.approvals.some(({ by, behalf }) => by === person || behalf === person))
    .flatMap((s) => voided(s, event.type));
}

/** Whoever is out of the circle has approved nothing; whoever is relieved of a role has approved nothing in it. */
function voidsOfGone(event: StructuralEvent, state: PressState): Derived {
  const { person, role } = structureOf<{ person: Id; role?: string }>(event);
  return underWay(state)
    .filter((s) => s.approvals.some((a) => (a.by === person || a.behalf === person) && (role === undefined || a.role === role)))
    .flatMap((s) => voided(s, event.type));
}

/** An offer to release is of an approved text. */
function voidsOffer(event: StructuralEvent, state: PressState): Derived {
  const statement = statementOf(event, state);
  return outingOf(statement) === 'offered'
    ? [entry('ReleaseOfferVoided', statement.label, { statement: statement.id, version: statement.version.id })]
    : [];
}

/** A run that sent the text back hears that it is in review again: with the revision, or once its approvals are void. */
function restartsReview(event: StructuralEvent, state: PressState): Derived {
  const statement = statementOf(event, state);
  if (statement.origin === null || textOf(statement) !== 'inReview' || statement.approvals.length > 0) return [];
  return [entry('ReviewRestarted', statement.label, { statement: statement.id, version: statement.version.id })];
}

/** In the order of a commit: what is blocked, then what is voided by it, then what is closed by that. */
export const statementConsequences: readonly Consequence<PressState>[] = [
  { name: 'a fact that moved blocks the texts that cite it', on: FACT_MOVES, derive: blocks },
  { name: 'a fact that moved asks for corrections of what is out', on: FACT_MOVES, derive: owesCorrection },
  { name: 'a revised original makes its variants stale', on: ['StatementRevised'], derive: stalesVariants },
  { name: 'a text of a run is in review again', on: ['StatementRevised', 'ApprovalVoided'], derive: restartsReview },
  {
    name: 'a change voids approvals',
    on: ['StatementRevised', 'VariantStale', 'StatementBlocked', 'ChangesRequested', 'StatementRefused', 'StatementExpired'],
    derive: voidsApprovals,
  },
  { name: 'an applied policy voids approvals under the older one', on: ['PolicyApplied'], derive: voidsUnderPolicy },
  { name: 'a person who was barred has approved nothing', on: ['PersonBarredHere'], derive: voidsOfBarred },
  { name: 'who left the circle or a role has approved nothing', since: 2, on: ['PersonRemoved', 'RoleRelieved'], derive: voidsOfGone },
  {
    name: 'an offer to release falls with the approvals',
    on: ['ApprovalVoided', 'StatementBlocked', 'StatementRevised', 'StatementExpired', 'StatementAbandoned'],
    derive: voidsOffer,
  },
];
