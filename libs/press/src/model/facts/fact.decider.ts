import {
  reject,
  sectionRelabelled,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type JsonObject,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { entry, isSaid, words } from '../entry.ts';
import { CLEARING_ROLES, holdsAny } from '../roles.ts';
import type { AddFact, ClearWording, ConfirmFact, CorrectFact, FactWithReason, RemarkFact, StartVerification } from './fact.commands.ts';
import { factLabel, factTakes, sectionLabel, truthOf, wordingOf, type Fact, type FactsState } from './fact.state.ts';

type Asked<P extends JsonObject> = Deciding<FactsState, P>;
type Change = { readonly fact: string; readonly from: number };

function addFact({ command, nextId }: Asked<AddFact>): Accepted {
  const { wording, sources, sourcePeople, otherSources, confidence, validAt, recheckBy, tlp } = command.payload;
  const fact = nextId();
  const structure = {
    fact,
    owner: command.principal.id,
    confidence,
    validAt,
    recheckBy,
    tlp,
    sourcePeople: [...sourcePeople],
    otherSources,
  };
  const content = { wording: words(sectionLabel('wording', tlp), wording), sources: words(sectionLabel('sources', tlp), sources) };
  return { events: [entry('FactAdded', factLabel(tlp), structure, content)], result: { fact, version: 1 } };
}

/** The fact as its author saw it, or the refusal. */
function seen<P extends Change>({ state, command }: Asked<P>): Fact | Rejection {
  const { fact: id, from } = command.payload;
  const fact = state.facts[id];
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
    events: [entry('FactVerificationStarted', factLabel(fact.tlp), { fact: fact.id, version: fact.version, by: d.command.principal.id })],
  };
}

/** Whoever is the only source does not verify: that would be the same voice twice. Where none is named, its owner is the source. */
function confirmFact(d: Asked<ConfirmFact>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  if (!factTakes(fact, 'FactConfirmed')) return inState(fact);
  const verifiedBy = d.command.principal.id;
  const people = fact.sourcePeople.length > 0 ? fact.sourcePeople : [fact.owner];
  if (fact.otherSources === 0 && people.every((person) => person === verifiedBy))
    return reject('press-sole-source', { fact: fact.id, person: verifiedBy });
  const content = { method: words(sectionLabel('method', fact.tlp), d.command.payload.method) };
  return { events: [entry('FactConfirmed', factLabel(fact.tlp), { fact: fact.id, version: fact.version, verifiedBy }, content)] };
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
  (type: 'FactDisputed' | 'FactRetracted' | 'PublicWordingWithdrawn') =>
  (d: Asked<FactWithReason>): Accepted | Rejection => {
    const fact = seen(d);
    if (!isFact(fact)) return fact;
    if (!factTakes(fact, type)) return inState(fact);
    return withReason(d, fact, type, { fact: fact.id, was: fact.version, by: d.command.principal.id });
  };

function withReason(d: Asked<FactWithReason>, fact: Fact, type: string, structure: object): Accepted | Rejection {
  const { reason } = d.command.payload;
  if (!isSaid(reason)) return reject('press-reason-needed', { fact: fact.id });
  return { events: [entry(type, factLabel(fact.tlp), structure, { reason: words(sectionLabel('reason', fact.tlp), reason) })] };
}

function clearWording(d: Asked<ClearWording>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  if (!factTakes(fact, 'PublicWordingCleared')) return inState(fact);
  const content = { publicWording: words(sectionLabel('publicWording', fact.tlp), d.command.payload.publicWording) };
  return {
    events: [
      entry('PublicWordingCleared', factLabel(fact.tlp), { fact: fact.id, version: fact.version, by: d.command.principal.id }, content),
    ],
  };
}

/** Two corrections of one version never both stand: the second was written without knowing the first. */
function correctFact(d: Asked<CorrectFact>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  if (!factTakes(fact, 'FactCorrected')) return reject('press-fact-not-correctable', { fact: fact.id, truth: truthOf(fact) });
  const { wording, publicWording, kind, reason } = d.command.payload;
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
  };
  const content = {
    wording: words(sectionLabel('wording', fact.tlp), wording),
    ...(publicWording === null ? {} : { publicWording: words(sectionLabel('publicWording', fact.tlp), publicWording) }),
    reason: words(sectionLabel('reason', fact.tlp), reason),
  };
  return { events: [entry('FactCorrected', factLabel(fact.tlp), structure, content)], result: { version: fact.version + 1 } };
}

function remarkFact(d: Asked<RemarkFact>): Accepted | Rejection {
  const fact = seen(d);
  if (!isFact(fact)) return fact;
  const { tlp, readers } = d.command.payload;
  if (fact.tlp === tlp) return reject('press-nothing-changed', { fact: fact.id });
  const structure = { fact: fact.id, was: fact.version, by: d.command.principal.id, tlp, readers: [...readers] };
  // The stricter of both labels: who may not read the fact from now on does not read of the change either.
  const label = factLabel(fact.tlp === 'red' ? 'red' : tlp);
  const relabelled: NewEvent[] = fact.sections
    .filter(({ section }) => sectionLabel(section, fact.tlp) !== sectionLabel(section, tlp))
    .map(({ seq, section }) => sectionRelabelled(seq, section, sectionLabel(section, tlp)));
  return { events: [entry('FactRemarked', label, structure), ...relabelled] };
}

/** The fact's owner or the director. */
function ownerOnly({ state, command, ask }: Asked<Change>): Rejection | undefined {
  const fact = state.facts[command.payload.fact];
  if (!fact) return reject('not-found');
  const { id } = command.principal;
  return fact.owner === id || ask.director() === id ? undefined : reject('identity-role-needed', { owner: fact.owner });
}

function clearersOnly({ command, ask }: Asked<Change>): Rejection | undefined {
  return holdsAny(ask, CLEARING_ROLES, command.principal.id) ? undefined : reject('identity-role-needed', { roles: [...CLEARING_ROLES] });
}

export const factCommands: { readonly [type: string]: CommandSpec<FactsState, any> } = {
  AddFact: { decide: addFact },
  StartVerification: { decide: startVerification },
  ConfirmFact: { decide: confirmFact },
  FindFactFalse: { decide: findFalse('FactFoundFalse') },
  MarkFactUnverifiable: { decide: findFalse('FactUnverifiable') },
  ClearWording: { may: clearersOnly, decide: clearWording },
  WithdrawWording: { may: clearersOnly, decide: undo('PublicWordingWithdrawn') },
  CorrectFact: { may: ownerOnly, decide: correctFact },
  DisputeFact: { may: ownerOnly, decide: undo('FactDisputed') },
  RetractFact: { may: ownerOnly, decide: undo('FactRetracted') },
  RemarkFact: { may: ownerOnly, decide: remarkFact },
};
