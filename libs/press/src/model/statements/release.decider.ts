import { barred, inHouse } from '@chancery/incident';
import {
  houseOf,
  reject,
  type Accepted,
  type Command,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type Rejection,
  type StreamId,
} from '@chancery/kernel';
import { entry, isSaid, words } from '../entry.ts';
import type { PressState } from '../press.state.ts';
import { holdsAny } from '../roles.ts';
import { voicesStream } from '../streams.ts';
import { voiceAt, type Assignment, type VoicesState } from '../voices/voices.state.ts';
import { isComplete, type Approval } from './policy.ts';
import { factChanged, refusedOnRecord, fallenVariant, versionMoved } from './refusals.ts';
import type { OfferRelease, ReleaseStatement, Sheet, WithdrawReleaseOffer } from './statement.commands.ts';
import { handsIn, outingOf, statementTakes, textOf, type Statement } from './statement.state.ts';
import { isStatement, named } from './text.decider.ts';
import type { ReleaseOffered } from './statement.events.ts';
import { handsOf } from './version.ts';
import { aloneFact, saidIn, wordsOfStatement, wrongWords } from './wording.ts';

type Asked<P extends JsonObject> = Deciding<PressState, P>;

/** Who speaks for the statement's entity on its topic, to its audience, in its language, at this moment. */
function speaker({ command, other, at }: Asked<{ readonly entity: Id }>, { version }: Statement): Assignment | Rejection {
  const { entity, topic, audience, language } = version;
  const voices = other(voicesStream(command.stream, entity)).slices['voices'] as VoicesState;
  // Whoever left the house a moment ago speaks no more: the next in order does.
  const here = Object.entries(voices.assignments).filter(([, { person }]) => barred({ other, command }, person) === undefined);
  return (
    voiceAt({ ...voices, assignments: Object.fromEntries(here) }, at, { topic, audience, language }) ??
    reject('press-no-voice', { entity, topic, audience, language, at })
  );
}

/** Approved as it stands: the text, and all approvals that its policy asks for, of exactly this version and digest, by people of the house. */
function unapproved(d: Asked<JsonObject>, statement: Statement): Rejection | undefined {
  const { id, version, policy, approvals } = statement;
  const works = ({ by, behalf }: Approval) => [by, behalf].every((person) => person === null || barred(d, person) === undefined);
  const exact = approvals.filter((a) => a.version === version.id && a.digest === version.digest && works(a));
  const text = textOf(statement);
  return text === 'approved' && policy && isComplete(policy, exact) ? undefined : reject('press-not-approved', { statement: id, text });
}

const expired = ({ version: { expires } }: Statement, at: string): Rejection | undefined =>
  expires !== null && at >= expires ? reject('press-expired', { at: expires }) : undefined;

/** Facts as they were cited, in the words that are cleared, each with a second person behind it. */
const fallen = (d: Asked<JsonObject>, statement: Statement): Rejection | undefined =>
  factChanged(d.state, statement) ?? wrongWords(d, saidIn(d, statement)) ?? aloneFact(d.state, statement);

function offerRelease(d: Asked<OfferRelease>): Accepted | Rejection {
  const { statement: id, version, entity, channels, recipientLists, recipients } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (statement.version.id !== version || statement.version.entity !== entity) return versionMoved(statement);
  if (outingOf(statement) === 'offered') return reject('press-already-offered', { statement: id, by: statement.offer!.by });
  const refusal =
    fallen(d, statement) ??
    fallenVariant(d.state, statement) ??
    unapproved(d, statement) ??
    noRight(d, statement) ??
    expired(statement, d.at);
  if (refusal) return refusal;
  const voice = speaker(d, statement);
  if ('rejected' in voice) return voice;
  const { id: by, onBehalfOf: behalf = null } = d.command.principal;
  const structure = { statement: id, version, by, behalf, channels: [...channels], recipientLists: [...recipientLists] };
  return { events: [entry('ReleaseOffered', statement.label, structure, { recipients: words(statement.label, recipients) })] };
}

/** The right to release is one's own, or that of whoever stands behind a delegation. Nobody has it who left the house. */
function noRight(d: Asked<JsonObject>, { id, policy }: Statement): Rejection | undefined {
  const { command, ask } = d;
  const { id: by, onBehalfOf, delegation } = command.principal;
  const gone = handsOf(command.principal).map((person) => barred(d, person));
  if (gone.some((refused) => refused !== undefined)) return gone.find((refused) => refused !== undefined);
  if (onBehalfOf !== undefined && delegation === undefined) return reject('identity-no-delegation', { person: onBehalfOf });
  return holdsAny(ask, policy!.release, onBehalfOf ?? by)
    ? undefined
    : reject('press-no-release-right', { statement: id, roles: [...policy!.release] });
}

function withdrawReleaseOffer(d: Asked<WithdrawReleaseOffer>): Accepted | Rejection {
  const { statement: id, reason } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (!statement.offer) return reject('press-no-release-offered', { statement: id });
  const refusal = noRight(d, statement);
  if (refusal) return refusal;
  if (!isSaid(reason)) return reject('press-reason-needed', { statement: id });
  const structure = { statement: id, version: statement.version.id, by: d.command.principal.id };
  return { events: [entry('ReleaseOfferWithdrawn', statement.label, structure, { reason: words(statement.label, reason) })] };
}

/**
 * Everything that a release relies on is looked at again here, whatever consequences have already voided: facts, approvals of
 * exactly this version, both people, time, and that someone speaks now. The most telling refusal comes first.
 */
function releaseStatement(d: Asked<ReleaseStatement>): Accepted | Rejection {
  const { statement: id, version, entity } = d.command.payload;
  const statement = named(d, id);
  if (!isStatement(statement)) return statement;
  if (textOf(statement) === 'closed' || textOf(statement) === 'abandoned')
    return reject('press-text-closed', { statement: id, text: textOf(statement) });
  const refusal =
    fallen(d, statement) ??
    (statement.version.id !== version || statement.version.entity !== entity ? versionMoved(statement) : undefined) ??
    fallenVariant(d.state, statement) ??
    (textOf(statement) === 'expired' ? expired(statement, d.at) : undefined) ??
    unapproved(d, statement) ??
    people(d, statement) ??
    policyMoved(d.command.payload, statement) ??
    outsideItsTime(statement, d.at);
  if (refusal) return refusal;
  const voice = speaker(d, statement);
  return 'rejected' in voice ? voice : released(d, statement, voice);
}

/** Two people, one of whom did not write it; whoever stands behind a delegation acts too. Where the policy leaves it to one, that one did not write. */
function people(d: Asked<ReleaseStatement>, statement: Statement): Rejection | undefined {
  const { policy, offer, version } = statement;
  const acting = handsOf(d.command.principal);
  const by = d.command.principal.id;
  const hands = handsIn(d.state, statement);
  if (!offer && !(policy!.onePerson && d.command.payload.sheet)) return reject('press-no-release-offered', { statement: statement.id });
  const refusal = noRight(d, statement);
  if (refusal) return refusal;
  if (offer && offer.version !== version.id) return versionMoved(statement);
  if (offer && firstGone(d, statement, offer)) return reject('press-first-gone', { statement: statement.id, by: offer.by });
  const offering = offer ? [offer.by, ...(offer.behalf === null ? [] : [offer.behalf])] : [];
  if (offer && acting.some((person) => offering.includes(person)))
    return refusedOnRecord('press-second-person', statement, by, { offeredBy: offer.by });
  const wrote = (people: readonly Id[]): boolean => people.some((person) => hands.includes(person));
  return wrote(acting) && (!offer || wrote(offering)) ? refusedOnRecord('press-authors-only', statement, by) : undefined;
}

/** What was offered is decided again when it is used: whoever offered still works here, and may still release. */
function firstGone(d: Asked<JsonObject>, { policy }: Statement, { by, behalf }: ReleaseOffered): boolean {
  const left = [by, behalf].some((person) => person !== null && barred(d, person) !== undefined);
  return left || !holdsAny(d.ask, policy!.release, behalf ?? by);
}

/** The policy in force, not the one that was in force when the text was submitted. */
function policyMoved({ policy }: ReleaseStatement, statement: Statement): Rejection | undefined {
  const pinned = statement.policy!;
  if (pinned.id === policy.id && pinned.version === policy.version) return undefined;
  return reject('press-policy-moved', { statement: statement.id, policy: policy.id, pinned: pinned.version, now: policy.version });
}

function outsideItsTime(statement: Statement, at: string): Rejection | undefined {
  const { embargo } = statement.version;
  return embargo !== null && at < embargo ? reject('press-embargo', { until: embargo }) : expired(statement, at);
}

function released(d: Asked<ReleaseStatement>, statement: Statement, voice: Assignment): Accepted | Rejection {
  const { id, version, offer } = statement;
  if (!statementTakes(statement, 'StatementReleased')) return reject('press-not-approved', { statement: id, text: textOf(statement) });
  const sheet: Pick<Sheet, 'channels' | 'recipientLists'> = offer ?? d.command.payload.sheet!;
  const by = d.command.principal.id;
  const structure = {
    statement: id,
    version: version.id,
    digest: version.digest,
    by: offer ? [offer.by, by] : [by],
    assignment: voice.assignment,
    ...(offer ? {} : { policyOnePerson: true }),
    channels: [...sheet.channels],
    recipientLists: [...sheet.recipientLists],
  };
  const content = offer ? {} : { recipients: words(statement.label, d.command.payload.sheet!.recipients) };
  return { events: [entry('StatementReleased', statement.label, structure, content)], result: { statement: id, version: version.id } };
}

/** Whether someone speaks now, and who may release, is read elsewhere: those heads must not have moved. */
const compares = ({ stream, payload }: Command<{ readonly entity: Id }>): readonly StreamId[] => [
  voicesStream(stream, payload.entity),
  houseOf(stream),
];

export const releaseCommands: { readonly [type: string]: CommandSpec<PressState, any> } = {
  OfferRelease: { compares, words: wordsOfStatement, decide: offerRelease },
  WithdrawReleaseOffer: { compares: inHouse, decide: withdrawReleaseOffer },
  ReleaseStatement: { compares, words: wordsOfStatement, decide: releaseStatement },
};
