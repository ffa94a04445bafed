import { own, reject, type Accepted, type CommandSpec, type Deciding, type Id, type JsonObject, type Rejection } from '@chancery/kernel';
import { entry, isSaid, PRESS, words } from '../entry.ts';
import { badCitations, whyNot } from '../facts/citation.ts';
import { languageOf } from '../facts/normal-form.ts';
import type { PressState } from '../press.state.ts';
import { holdsAny } from '../roles.ts';
import type { ReplaceStatement, WaiveCorrection, WithdrawStatement } from './statement.commands.ts';
import { outingOf, statementTakes, type Statement } from './statement.state.ts';
import { isStatement, named } from './text.decider.ts';

type Asked<P extends JsonObject> = Deciding<PressState, P>;

const notReleased = (statement: Statement): Rejection =>
  reject('press-not-released', { statement: statement.id, outing: outingOf(statement) });

/**
 * Whether a text may stand in the place of another: it is out, in force, owes no correction itself, speaks to the same people in the same
 * language, and says what is known now of each fact for which the other owes one. So no two texts correct each other.
 */
function takesItsPlace({ state, at }: Asked<JsonObject>, statement: Statement, next: Statement): boolean {
  const { version } = next;
  const inForce = outingOf(next) === 'released' && next.due.length === 0 && (version.expires === null || at < version.expires);
  const alike = version.audience === statement.version.audience && languageOf(version.language) === languageOf(statement.version.language);
  const told = statement.due.every(({ fact }) => {
    const now = own(state.facts, fact)!.version;
    const quotable = ['wording', undefined].includes(whyNot(state, { fact, version: now }, version));
    return !quotable || version.cites.some((cited) => cited.fact === fact && cited.version === now);
  });
  return inForce && alike && told && badCitations(state, version).length === 0 && (next.label === PRESS || next.label === statement.label);
}

/** Another text, which is out itself, takes this one's place: as its correction, or because it says more. */
const replace =
  (type: 'StatementCorrected' | 'StatementSuperseded') =>
  (d: Asked<ReplaceStatement>): Accepted | Rejection => {
    const { statement: id, by, reached, reason } = d.command.payload;
    const statement = named(d, id);
    if (!isStatement(statement)) return statement;
    if (!statementTakes(statement, type)) return notReleased(statement);
    const next = named(d, by);
    if (!isStatement(next)) return next;
    if (next.release === null || by === id) return notReleased(next);
    if (!takesItsPlace(d, statement, next)) return reject('press-not-in-its-place', { statement: id, by });
    if (!isSaid(reason)) return reject('press-reason-needed', { statement: id });
    const structure = { statement: id, by, reached: [...reached] };
    return { events: [entry(type, statement.label, structure, { reason: words(statement.label, reason) })] };
  };

/** What was said cannot be unsaid: taking it back is somebody's decision, and named. */
function withdrawStatement(d: Asked<WithdrawStatement>): Accepted | Rejection {
  const { statement: id, decision, reason } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (!statementTakes(statement, 'StatementWithdrawn')) return notReleased(statement);
  if (decision === null) return reject('press-decision-needed', { statement: id });
  if (!isSaid(reason)) return reject('press-reason-needed', { statement: id });
  const structure = { statement: id, by: d.command.principal.id, decision };
  return {
    events: [entry('StatementWithdrawn', statement.label, structure, { reason: words(statement.label, reason) })],
  };
}

function waiveCorrection(d: Asked<WaiveCorrection>): Accepted | Rejection {
  const { statement: id, pairs, decision, reason } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (statement.due.length === 0 || !statementTakes(statement, 'CorrectionWaived', { last: true })) return notReleased(statement);
  if (decision === null) return reject('press-decision-needed', { statement: id });
  if (!isSaid(reason)) return reject('press-reason-needed', { statement: id });
  const waived = statement.due
    .filter((due) => pairs.some(({ fact, was }) => due.fact === fact && due.was === was))
    .map(({ fact, was }) => ({ fact, was }));
  if (waived.length === 0) return reject('press-nothing-changed', { statement: id });
  const structure = { statement: id, decision, pairs: waived, last: waived.length === statement.due.length };
  return { events: [entry('CorrectionWaived', statement.label, structure, { reason: words(statement.label, reason) })] };
}

/** Whoever may release, and the director. */
function releasersOnly(d: Asked<{ readonly statement: Id }>): Rejection | undefined {
  const { command, ask } = d;
  const statement = named(d, command.payload.statement);
  if (!isStatement(statement)) return statement;
  const roles = statement.policy?.release ?? [];
  const { id } = command.principal;
  return ask.director() === id || holdsAny(ask, roles, id)
    ? undefined
    : reject('press-no-release-right', { statement: statement.id, roles: [...roles] });
}

function directorOnly({ command, ask }: Asked<WaiveCorrection>): Rejection | undefined {
  return ask.director() === command.principal.id ? undefined : reject('identity-role-needed', { roles: ['CD'] });
}

export const outcomeCommands: { readonly [type: string]: CommandSpec<PressState, any> } = {
  CorrectStatement: { may: releasersOnly, decide: replace('StatementCorrected') },
  SupersedeStatement: { may: releasersOnly, decide: replace('StatementSuperseded') },
  WithdrawStatement: { may: releasersOnly, decide: withdrawStatement },
  WaiveCorrection: { may: directorOnly, decide: waiveCorrection },
};
