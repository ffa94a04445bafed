import { barred, inHouse } from '@chancery/incident';
import { reject, type Accepted, type CommandSpec, type Deciding, type Id, type JsonObject, type Rejection } from '@chancery/kernel';
import { entry, isSaid, PRESS, words } from '../entry.ts';
import type { PressState } from '../press.state.ts';
import { assertSound, isComplete, stepGiven, type Approval } from './policy.ts';
import { notCitable, refusedOnRecord, fallenVariant, versionMoved } from './refusals.ts';
import type { ApplyPolicy, ApproveStatement, SendBack } from './statement.commands.ts';
import { handsIn, statementTakes, textOf, type Statement } from './statement.state.ts';
import { isStatement, named } from './text.decider.ts';
import { handsOf } from './version.ts';
import { saidIn, wordsOfStatement, wrongWords } from './wording.ts';

type Asked<P extends JsonObject> = Deciding<PressState, P>;

/** Whoever wrote or edited any version approves none, in whatever capacity: own role, delegation, or the one behind it. */
function approveStatement(d: Asked<ApproveStatement>): Accepted | Rejection {
  const { statement: id, version, digest, step, role, comment } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  const { id: by, onBehalfOf: behalf = null, delegation } = d.command.principal;
  if (statement.version.id !== version || statement.version.digest !== digest) return versionMoved(statement);
  if (!statement.policy || textOf(statement) !== 'inReview')
    return reject('press-not-in-review', { statement: id, text: textOf(statement) });
  const acting = handsOf(d.command.principal);
  const hands = handsIn(d.state, statement);
  const own = acting.find((person) => hands.includes(person));
  if (own !== undefined) return refusedOnRecord('press-own-text', statement, by, { person: own });
  if (behalf !== null && delegation === undefined) return reject('identity-no-delegation', { person: behalf });
  // Whoever left a moment ago gives no voice any more, nor does who stands behind them.
  const gone = acting.map((person) => barred(d, person)).find((refused) => refused !== undefined);
  if (gone) return gone;
  const refusal = stepRefused(d, statement, behalf ?? by, step, role) ?? onceEach(statement, acting);
  if (refusal) return refusal;
  const bad = notCitable(d.state, statement) ?? fallenVariant(d.state, statement) ?? wrongWords(d, saidIn(d, statement));
  if (bad) return bad;
  const approval: Approval = { version, digest, step, role, by, behalf };
  const complete = isComplete(statement.policy, [...statement.approvals, approval]);
  const content = isSaid(comment) ? { comment: words(statement.label, comment) } : {};
  return { events: [entry('StatementApproved', statement.label, { statement: id, ...approval, complete }, content)], result: { complete } };
}

export function stepRefused(
  { ask }: Pick<Asked<ApproveStatement>, 'ask'>,
  { id, policy, approvals }: Statement,
  person: Id,
  name: string,
  role: string,
): Rejection | undefined {
  const step = policy!.steps.find((each) => each.step === name);
  if (!step?.roles.includes(role) || !ask.holds(role, person))
    return reject('press-not-your-step', { statement: id, step: name, roles: [...(step?.roles ?? [])] });
  return stepGiven(step, role, approvals) ? reject('press-step-already-given', { statement: id, step: name }) : undefined;
}

/** One natural person counts once, and so does whoever stands behind a delegation. */
export function onceEach({ id, approvals }: Statement, acting: readonly Id[]): Rejection | undefined {
  const used = approvals.find(({ by, behalf }) => acting.includes(by) || (behalf !== null && acting.includes(behalf)));
  return used && reject('press-one-step-each', { statement: id, step: used.step });
}

const sendBack =
  (type: 'ChangesRequested' | 'StatementRefused') =>
  (d: Asked<SendBack>): Accepted | Rejection => {
    const { statement: id, version, step: name, reason } = d.command.payload;
    const statement = named(d, id);
    if (!isStatement(statement)) return statement;
    if (statement.version.id !== version) return versionMoved(statement);
    if (!statement.policy || !statementTakes(statement, type))
      return reject('press-not-in-review', { statement: id, text: textOf(statement) });
    const { id: by, onBehalfOf, delegation } = d.command.principal;
    if (onBehalfOf !== undefined && delegation === undefined) return reject('identity-no-delegation', { person: onBehalfOf });
    const step = statement.policy.steps.find((each) => each.step === name);
    if (!step?.roles.some((role) => d.ask.holds(role, onBehalfOf ?? by)))
      return reject('press-not-your-step', { statement: id, step: name, roles: [...(step?.roles ?? [])] });
    if (!isSaid(reason)) return reject('press-reason-needed', { statement: id });
    return {
      events: [entry(type, statement.label, { statement: id, version, step: name, by }, { reason: words(statement.label, reason) })],
    };
  };

/** Texts under an older version of the policy lose their approvals; whoever approved under it approved something else. */
function applyPolicy({ state, command }: Asked<ApplyPolicy>): Accepted | Rejection {
  const { policy } = command.payload;
  assertSound(policy);
  const older = Object.values(state.statements).some(
    (s) => s.policy?.id === policy.id && s.policy.version < policy.version && s.release === null,
  );
  return older ? { events: [entry('PolicyApplied', PRESS, { policy })] } : reject('press-nothing-changed', { policy: policy.id });
}

function systemOnly({ command }: Asked<ApplyPolicy>): Rejection | undefined {
  return command.principal.kind === 'system' ? undefined : reject('identity-role-needed', { roles: ['system'] });
}

export const approvalCommands: { readonly [type: string]: CommandSpec<PressState, any> } = {
  ApproveStatement: { compares: inHouse, words: wordsOfStatement, decide: approveStatement },
  RequestChanges: { decide: sendBack('ChangesRequested') },
  RefuseStatement: { decide: sendBack('StatementRefused') },
  ApplyPolicy: { may: systemOnly, decide: applyPolicy },
};
