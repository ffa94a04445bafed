import {
  own,
  reject,
  sectionRelabelled,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type Label,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { barred, CELL_ROLES, inHouse } from '@chancery/incident';
import { CIRCLE, entry, isNamed, isSaid, words } from '../entry.ts';
import { CLEARING_ROLES, holdsAny } from '../roles.ts';
import type {
  AddFact,
  ClearWording,
  ConfirmFact,
  CorrectFact,
  FactWithReason,
  RemarkFact,
  StartVerification,
  WithdrawWording,
} from './fact.commands.ts';
import type { Tlp } from './fact.events.ts';
import { claimants, factTakes, sectionLabel, truthOf, wordingOf, type Fact, type FactsState } from './fact.state.ts';
import { languageOf } from './normal-form.ts';

type Asked<P extends JsonObject> = Deciding<FactsState, P>;
type Change = { readonly fact: string; readonly from: number };

/** What is red is for readers who were named, and only that; whoever marks it so is one of them. */
function unfit({ ask, command }: Asked<JsonObject>, tlp: Tlp, label: Label): Rejection | undefined {
  if (label !== CIRCLE && !isNamed(label)) return reject('not-found');
  if (!ask.reads(command.principal.id, label)) return reject('not-found');
  return (tlp === 'red') === isNamed(label) ? undefined : reject('press-red-needs-readers');
}

function addFact(d: Asked<AddFact>): Accepted | Rejection {
  const { command, nextId } = d;
  const { wording, sources, sourcePeople, otherSources, confidence, validAt, recheckBy, tlp, label = CIRCLE } = command.payload;
  const stranger = sourcePeople.map((person) => barred(d, person)).find((refused) => refused !== undefined);
  const refused = unfit(d, tlp, label) ?? stranger;
  if (refused) return refused;
  if (!Number.isSafeInteger(otherSources) || otherSources < 0) return reject('press-sources-uncounted', { otherSources });
  const fact = nextId();
  const structure = {
    fact,
    owner: command.principal.id,
    confidence,
    validAt,
    recheckBy,
    tlp,
    sourcePeople: [...new Set(sourcePeople)],
    otherSources,
  };
  const content = { wording: words(sectionLabel('wording', label), wording), sources: words(sectionLabel('sources', label), sources) };
  return { events: [entry('FactAdded', label, structure, content)], result: { fact, version: 1 } };
}

/** Undefined also for one that the principal may not know of. */
function known({ state, ask, command }: Asked<JsonObject>, id: Id): Fact | undefined {
  const fact = own(state.facts, id);
  return fact && ask.reads(command.principal.id, fact.label) ? fact : undefined;
}

/** The fact as its author saw it, or the refusal. */
function seen<P extends Change>(d: Asked<P>): Fact | Rejection {
  const { fact: id, from } = d.command.payload;
  const fact = known(d, id);
  if (!fact) return reject('not-found');
  return fact.version === from ? fact : reject('press-fact-moved', { fact: id, version: fact.version });
}

const isFact = (found: Fact | Rejection): found is Fact => !('rejected' in found);

const inState = (fact: Fact): Rejection => reject('press-fact-state', { fact: fact.id, truth: truthOf(fact), wording: wordingOf(fact) });

function startVerification(d: Asked<StartVerification>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  if (!factTakes(fact, 'FactVerificationStarted')) return inState(fact);
  return {
    events: [entry('FactVerificationStarted', fact.label, { fact: fact.id, version: fact.version, by: d.command.principal.id })],
  };
}

/** Somebody else of the crisis cell may know of the fact, and could look at it. */
const anotherIsThere = ({ ask }: Asked<JsonObject>, fact: Fact): boolean =>
  CELL_ROLES.some((role) => ask.calledFor(role).some((person) => !claimants(fact).includes(person) && ask.reads(person, fact.label)));

/**
 * A second voice is another's: neither who claimed this version nor a source confirms it, where it has no others. Where nobody else is there, it is
 * confirmed and says so wherever it stands, until a second person confirms it.
 */
function confirmFact(d: Asked<ConfirmFact>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  const again = truthOf(fact) === 'confirmed';
  if (!factTakes(fact, 'FactConfirmed') || (again && !fact.alone)) return inState(fact);
  const verifiedBy = d.command.principal.id;
  const alone = claimants(fact).includes(verifiedBy);
  if (alone && (again || anotherIsThere(d, fact)))
    return reject(isSoleSource(fact, verifiedBy) ? 'press-sole-source' : 'press-own-claim', { fact: fact.id, person: verifiedBy });
  const content = { method: words(sectionLabel('method', fact.label), d.command.payload.method) };
  const structure = { fact: fact.id, version: fact.version, verifiedBy, ...(alone ? { alone } : {}) };
  return { events: [entry('FactConfirmed', fact.label, structure, content)] };
}

/** Where no source is named, its owner is the source. */
function isSoleSource({ sourcePeople, otherSources, owner }: Fact, person: Id): boolean {
  const people = sourcePeople.length > 0 ? sourcePeople : [owner];
  return otherSources === 0 && people.includes(person);
}

const findFalse =
  (type: 'FactFoundFalse' | 'FactUnverifiable') =>
  (d: Asked<FactWithReason>): Accepted | Rejection => {
    const fact = seen(d);
    if (!isFact(fact)) return fact;
    if (!factTakes(fact, type)) return inState(fact);
    return withReason(d, fact, type, { fact: fact.id, version: fact.version, by: d.command.principal.id });
  };

/** What may break a text: the event names the version that texts cite. */
const undo =
  (type: 'FactDisputed' | 'FactRetracted') =>
  (d: Asked<FactWithReason>): Accepted | Rejection => {
    const fact = seen(d);
    if (!isFact(fact)) return fact;
    if (!factTakes(fact, type)) return inState(fact);
    return withReason(d, fact, type, { fact: fact.id, was: fact.version, by: d.command.principal.id });
  };

function withReason(d: Asked<FactWithReason>, fact: Fact, type: string, structure: object): Accepted | Rejection {
  const { reason } = d.command.payload;
  if (!isSaid(reason)) return reject('press-reason-needed', { fact: fact.id });
  return { events: [entry(type, fact.label, structure, { reason: words(sectionLabel('reason', fact.label), reason) })] };
}

/** One wording for each language. Words that stand are taken back before others are cleared: texts carry them. */
function clearWording(d: Asked<ClearWording>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  const language = languageOf(d.command.payload.language);
  if (!factTakes(fact, 'PublicWordingCleared') || own(fact.wordings, language) !== undefined) return inState(fact);
  const content = { publicWording: words(sectionLabel('publicWording', fact.label), d.command.payload.publicWording) };
  const structure = { fact: fact.id, version: fact.version, by: d.command.principal.id, language };
  return { events: [entry('PublicWordingCleared', fact.label, structure, content)] };
}

function withdrawWording(d: Asked<WithdrawWording>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  const { language: said, reason } = d.command.payload;
  const languages = Object.keys(fact.wordings).filter((each) => said === null || each === languageOf(said));
  if (languages.length === 0) return inState(fact);
  if (!isSaid(reason)) return reject('press-reason-needed', { fact: fact.id });
  const by = d.command.principal.id;
  const content = { reason: words(sectionLabel('reason', fact.label), reason) };
  const taken = (language: string) =>
    entry('PublicWordingWithdrawn', fact.label, { fact: fact.id, was: fact.version, by, language }, content);
  return { events: languages.map(taken) };
}

/** Two corrections of one version never both stand: the second was written without knowing the first. */
function correctFact(d: Asked<CorrectFact>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  if (!factTakes(fact, 'FactCorrected')) return reject('press-fact-not-correctable', { fact: fact.id, truth: truthOf(fact) });
  const { wording, publicWording, language, kind, reason } = d.command.payload;
  if (!isSaid(reason)) return reject('press-reason-needed', { fact: fact.id });
  const by = d.command.principal.id;
  const wordingCleared = publicWording !== null;
  if (wordingCleared && !holdsAny(d.ask, CLEARING_ROLES, by)) return reject('identity-role-needed', { roles: [...CLEARING_ROLES] });
  const structure = {
    fact: fact.id,
    was: fact.version,
    to: fact.version + 1,
    changeKind: kind,
    wordingCleared,
    clearedBy: wordingCleared ? by : null,
    language: wordingCleared ? languageOf(language) : null,
  };
  const content = {
    wording: words(sectionLabel('wording', fact.label), wording),
    ...(publicWording === null ? {} : { publicWording: words(sectionLabel('publicWording', fact.label), publicWording) }),
    reason: words(sectionLabel('reason', fact.label), reason),
  };
  return { events: [entry('FactCorrected', fact.label, structure, content)], result: { version: fact.version + 1 } };
}

function remarkFact(d: Asked<RemarkFact>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  const { tlp, label = CIRCLE } = d.command.payload;
  if (fact.tlp === tlp && fact.label === label) return reject('press-nothing-changed', { fact: fact.id });
  const refused = unfit(d, tlp, label);
  if (refused) return refused;
  const structure = { fact: fact.id, was: fact.version, by: d.command.principal.id, tlp, label };
  // The stricter of both labels: who may not read the fact from now on does not read of the change either.
  const told = isNamed(label) ? label : fact.label;
  const relabelled: NewEvent[] = fact.sections
    .filter(({ section }) => sectionLabel(section, fact.label) !== sectionLabel(section, label))
    .map(({ seq, section }) => sectionRelabelled(seq, section, sectionLabel(section, label)));
  return { events: [entry('FactRemarked', told, structure), ...relabelled] };
}

/** The fact's owner or the director. */
function ownerOnly(d: Asked<Change>): Rejection | undefined {
  const { command, ask } = d;
  const fact = known(d, command.payload.fact);
  if (!fact) return reject('not-found');
  const { id } = command.principal;
  return fact.owner === id || ask.director() === id ? undefined : reject('identity-role-needed', { owner: fact.owner });
}

function clearersOnly({ command, ask }: Asked<Change>): Rejection | undefined {
  return holdsAny(ask, CLEARING_ROLES, command.principal.id) ? undefined : reject('identity-role-needed', { roles: [...CLEARING_ROLES] });
}

export const factCommands: { readonly [type: string]: CommandSpec<FactsState, any> } = {
  AddFact: { compares: inHouse, decide: addFact },
  StartVerification: { decide: startVerification },
  ConfirmFact: { decide: confirmFact },
  FindFactFalse: { decide: findFalse('FactFoundFalse') },
  MarkFactUnverifiable: { decide: findFalse('FactUnverifiable') },
  ClearWording: { may: clearersOnly, decide: clearWording },
  WithdrawWording: { may: clearersOnly, decide: withdrawWording },
  CorrectFact: { may: ownerOnly, decide: correctFact },
  DisputeFact: { may: ownerOnly, decide: undo('FactDisputed') },
  RetractFact: { may: ownerOnly, decide: undo('FactRetracted') },
  RemarkFact: { may: ownerOnly, decide: remarkFact },
};
