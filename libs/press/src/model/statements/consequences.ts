import { type Consequence, type Deriving, type Id, type Label, type NewEvent, own, type StructuralEvent } from '@chancery/kernel';
import { entry, structureOf } from '../entry.ts';
import { badCitations, sentencesCiting, whyNot } from '../facts/citation.ts';
import { FACT_MOVES, type FactUndone } from '../facts/fact.events.ts';
import type { PressState } from '../press.state.ts';
import { DRAFTING_ROLES, holdsAny } from '../roles.ts';
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
    .filter(({ version }) => version.cites.some((cited) => cited.fact === fact && whyNot(state, cited, version) !== undefined))
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
  own(state.statements, structureOf<{ statement: Id }>(event).statement)!;

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

/** Whoever is out of the circle or the house has approved nothing; whoever is relieved of a role has approved nothing in it. */
function voidsOfGone(event: StructuralEvent, state: PressState): Derived {
  const { person, role } = structureOf<{ person: Id; role?: string }>(event);
  return underWay(state)
    .filter((s) => s.approvals.some((a) => (a.by === person || a.behalf === person) && (role === undefined || a.role === role)))
    .flatMap((s) => voided(s, event.type));
}

/** Who moved out of command, or of a role, of the circle, or of the house. */
const whoWent = (event: StructuralEvent): Id => {
  const { person, from } = structureOf<{ person?: Id; from?: Id }>(event);
  return (person ?? from)!;
};

/** Direction that passed on takes along what its holder approved by it. */
function voidsOfDirector(event: StructuralEvent, state: PressState): Derived {
  const person = whoWent(event);
  return underWay(state)
    .filter((s) => s.approvals.some((a) => (a.by === person || a.behalf === person) && a.role === 'CD'))
    .flatMap((s) => voided(s, event.type));
}

/** An offer to release is that of somebody who may release: nobody else is the first of two. */
function voidsOfferOfGone(event: StructuralEvent, state: PressState, { ask }: Deriving): Derived {
  const person = whoWent(event);
  const out = event.type === 'PersonRemoved' || event.type === 'PersonLeft';
  return underWay(state)
    .filter(({ offer }) => offer !== null && (offer.by === person || offer.behalf === person))
    .filter(({ offer, policy }) => out || !holdsAny(ask, policy!.release, offer!.behalf ?? offer!.by))
    .map((s) => entry('ReleaseOfferVoided', s.label, { statement: s.id, version: s.version.id }));
}

/** Who answers for what somebody leaves behind: the head of press, or who directs. */
function heir({ ask }: Deriving, gone: Id, label: Label): Id | undefined {
  const director = ask.director();
  const wanted = [...ask.calledFor('HOP'), ...(director === undefined ? [] : [director])];
  return wanted.find((person) => person !== gone && ask.reads(person, label));
}

/** True when they still have a part in which they could go on with it. */
const goesOn = (event: StructuralEvent, { ask }: Deriving, person: Id): boolean =>
  event.type === 'RoleRelieved' && (ask.director() === person || holdsAny(ask, DRAFTING_ROLES, person));

/** A text that is not done with, and a fact, never wait for somebody who is not there. */
function passesOn(event: StructuralEvent, state: PressState, d: Deriving): Derived {
  const was = whoWent(event);
  if (goesOn(event, d, was)) return [];
  const texts = all(state)
    .filter((s) => s.owner === was && textOf(s) !== 'abandoned' && (s.release === null || s.due.length > 0 || isInForce(s)))
    .flatMap((s) => {
      const owner = heir(d, was, s.label);
      return owner === undefined ? [] : [entry('StatementPassed', s.label, { statement: s.id, owner, was })];
    });
  // A role in the press is no condition for answering for a fact.
  const facts = event.type === 'RoleRelieved' ? [] : Object.values(state.facts).filter((fact) => fact.owner === was);
  const passed = facts.flatMap((fact) => {
    const owner = heir(d, was, fact.label);
    return owner === undefined ? [] : [entry('FactPassed', fact.label, { fact: fact.id, version: fact.version, owner, by: was })];
  });
  return [...texts, ...passed];
}

const isInForce = (statement: Statement): boolean => ['released', 'correctionDue'].includes(outingOf(statement));

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

const GONE = ['PersonRemoved', 'RoleRelieved', 'PersonLeft'];
const DIRECTION = ['DirectorHandoverAccepted', 'DirectorSucceeded', 'CommandVacated'];

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
  {
    name: 'who left the circle or a role has approved nothing',
    since: 2,
    on: ['PersonRemoved', 'RoleRelieved', 'PersonLeft'],
    derive: voidsOfGone,
  },
  { name: 'who directs no more has approved nothing by it', since: 3, on: DIRECTION, derive: voidsOfDirector },
  { name: 'who may release no more has offered nothing', since: 3, on: [...GONE, ...DIRECTION], derive: voidsOfferOfGone },
  { name: 'what somebody leaves behind has an owner', since: 3, on: GONE, derive: passesOn },
  {
    name: 'an offer to release falls with the approvals',
    on: ['ApprovalVoided', 'StatementBlocked', 'StatementRevised', 'StatementExpired', 'StatementAbandoned'],
    derive: voidsOffer,
  },
];
