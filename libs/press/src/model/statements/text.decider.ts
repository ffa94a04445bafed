import {
  own,
  assert,
  reject,
  type Accepted,
  type Command,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type Rejection,
  type WordsAt,
} from '@chancery/kernel';
import { entry, isNamed, isSaid, PRESS, words } from '../entry.ts';
import type { PressState } from '../press.state.ts';
import { DRAFTING_ROLES, holdsAny } from '../roles.ts';
import { assertSound, reviewRoles } from './policy.ts';
import { notCitable, staleVariant, versionMoved } from './refusals.ts';
import type { AbandonStatement, DraftStatement, DrawnForText, ReviseStatement, SubmitStatement, Text } from './statement.commands.ts';
import { statementTakes, textOf, type Statement } from './statement.state.ts';
import { changedFields, handsOf, written } from './version.ts';
import { otherTexts, othersWords } from './authors.ts';
import { awaitedWords, saidIn, wordingsFor, wordsOfStatement, wrongWords } from './wording.ts';

type Asked<P extends JsonObject> = Deciding<PressState, P>;

/** The statement that a command names, or the refusal that says nothing of whether it exists. */
export function named({ state, ask, command }: Asked<JsonObject>, id: Id): Statement | Rejection {
  const statement = own(state.statements, id);
  return statement && ask.reads(command.principal.id, statement.label) ? statement : reject('not-found');
}

export const isStatement = (found: Statement | Rejection): found is Statement => !('rejected' in found);

/** What is cited must be there for the writer, at a version that it ever had. Whether it may be quoted is asked when the text is submitted. */
function unknownFact({ state: { facts }, ask, command }: Asked<JsonObject>, { cites }: Pick<Text, 'cites'>): Rejection | undefined {
  const { id } = command.principal;
  const known = cites.every(({ fact: cited, version }) => {
    const fact = own(facts, cited);
    return fact !== undefined && ask.reads(id, fact.label) && Number.isInteger(version) && version >= 1 && version <= fact.version;
  });
  return known ? undefined : reject('not-found');
}

function drawnFor({ drawn }: Command): DrawnForText {
  assert(drawn, 'a text comes with what was drawn for it');
  return drawn as DrawnForText;
}

function draftStatement(d: Asked<DraftStatement>): Accepted | Rejection {
  const { state, command, nextId, ask } = d;
  const { parent, request, label: wanted = PRESS, ...text } = command.payload;
  const found = parent === null ? undefined : named(d, parent);
  if (found && !isStatement(found)) return found;
  const original = found;
  const label = original?.label ?? wanted;
  if ((label !== PRESS && !isNamed(label)) || !ask.reads(command.principal.id, label)) return reject('not-found');
  if (original && original.parent !== null) return reject('press-variant-of-variant', { original: original.parent });
  if (original && original.version.id !== text.parentVersion)
    return reject('press-variant-stale', { original: original.id, version: original.version.id, language: original.version.language });
  const asked = request === null ? undefined : own(state.requests, request);
  if (request !== null && !asked) return reject('not-found');
  if (asked && asked.statement !== null) return reject('press-request-taken', { statement: asked.statement });
  const refused = unknownFact(d, text) ?? wrongWords(d, text);
  if (refused) return refused;
  const statement = nextId();
  const said = { ...text, parentVersion: original ? text.parentVersion : null };
  const { version, content } = written(nextId(), command.principal.id, label, said, drawnFor(command));
  const structure = {
    statement,
    owner: command.principal.id,
    parent,
    request,
    origin: asked?.origin ?? null,
    version,
    hands: [...new Set([...handsOf(command.principal), ...othersWords(d, text)])],
  };
  return {
    events: [entry('StatementDrafted', label, structure, content)],
    result: { statement, version: version.id, digest: version.digest },
  };
}

function reviseStatement(d: Asked<ReviseStatement>): Accepted | Rejection {
  const { statement: id, base, ...text } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (!statementTakes(statement, 'StatementRevised')) return reject('press-text-closed', { statement: id, text: textOf(statement) });
  if (statement.version.id !== base) return versionMoved(statement);
  const refused = unknownFact(d, text) ?? awaitedWords(d, statement.version.cites, text) ?? wrongWords(d, text);
  if (refused) return refused;
  const parentVersion = statement.parent === null ? null : text.parentVersion;
  const { version, content } = written(
    d.nextId(),
    d.command.principal.id,
    statement.label,
    { ...text, parentVersion },
    drawnFor(d.command),
  );
  const stale = staleVariant(d.state, { parent: statement.parent, version });
  if (stale) return stale;
  const hands = [...new Set([...handsOf(d.command.principal), ...othersWords(d, text)])];
  const structure = { statement: id, version, changed: changedFields(statement.version, version), hands };
  return {
    events: [entry('StatementRevised', statement.label, structure, content)],
    result: { version: version.id, digest: version.digest },
  };
}

function submitStatement(d: Asked<SubmitStatement>): Accepted | Rejection {
  const { statement: id, base, policy } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (statement.version.id !== base) return versionMoved(statement);
  if (!statementTakes(statement, 'StatementSubmitted')) return reject('press-not-submittable', { statement: id, text: textOf(statement) });
  const refusal = staleVariant(d.state, statement) ?? notCitable(d.state, statement) ?? wrongWords(d, saidIn(d, statement));
  if (refusal) return refusal;
  assertSound(policy);
  return { events: [entry('StatementSubmitted', statement.label, { statement: id, version: base, by: d.command.principal.id, policy })] };
}

function abandonStatement(d: Asked<AbandonStatement>): Accepted | Rejection {
  const { statement: id, decision, reason } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (!statementTakes(statement, 'StatementAbandoned')) return reject('press-text-closed', { statement: id, text: textOf(statement) });
  if (!isSaid(reason)) return reject('press-reason-needed', { statement: id });
  const structure = { statement: id, version: statement.version.id, by: d.command.principal.id, decision };
  return { events: [entry('StatementAbandoned', statement.label, structure, { reason: words(statement.label, reason) })] };
}

function draftersOnly({ command, ask }: Asked<DraftStatement>): Rejection | undefined {
  return holdsAny(ask, DRAFTING_ROLES, command.principal.id) ? undefined : reject('identity-role-needed', { roles: [...DRAFTING_ROLES] });
}

/** The press, its owner, and whoever reviews it: a reviewer who edits has written, and approves no more. */
function editorsOnly(d: Asked<{ readonly statement: Id }>): Rejection | undefined {
  const { command, ask } = d;
  const statement = named(d, command.payload.statement);
  if (!isStatement(statement)) return statement;
  const roles = [...DRAFTING_ROLES, ...(statement.policy ? reviewRoles(statement.policy) : [])];
  const { id } = command.principal;
  return statement.owner === id || holdsAny(ask, roles, id) ? undefined : reject('identity-role-needed', { roles });
}

/** Its owner, the head of press, or the director: a text that is held back stays so on their word. */
function keepersOnly(d: Asked<AbandonStatement>): Rejection | undefined {
  const { command, ask } = d;
  const statement = named(d, command.payload.statement);
  if (!isStatement(statement)) return statement;
  const { id } = command.principal;
  return statement.owner === id || ask.director() === id || holdsAny(ask, ['HOP'], id)
    ? undefined
    : reject('identity-role-needed', { roles: ['HOP', 'CD'] });
}

const wordsOfText = (d: Pick<Asked<JsonObject & Pick<Text, 'cites'>>, 'state' | 'command' | 'ask'>): readonly WordsAt[] => [
  ...wordingsFor(d, d.command.payload.cites),
  ...otherTexts(d),
];

export const textCommands: { readonly [type: string]: CommandSpec<PressState, any> } = {
  DraftStatement: { words: wordsOfText, may: draftersOnly, decide: draftStatement },
  ReviseStatement: { words: wordsOfText, may: editorsOnly, decide: reviseStatement },
  SubmitStatement: { words: wordsOfStatement, may: editorsOnly, decide: submitStatement },
  AbandonStatement: { may: keepersOnly, decide: abandonStatement },
};
