import {
  durationMs,
  later,
  missingBy,
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type JsonObject,
  type Missing,
  type NewEvent,
  type Opening,
  type Origin,
  type Rejection,
  type StructuralEvent,
  type Timer,
} from '@chancery/kernel';
import { cellOnly, isNarrower, movedFacts, reads, stricter } from '../cell.ts';
import { absent, CIRCLE_LABEL, entry, structureOf } from '../entry.ts';
import type {
  AskDecision,
  DeferDecision,
  Recommend,
  RecordDissent,
  ReviewDecision,
  TakeDecision,
  WithdrawQuestion,
} from './decision.commands.ts';
import { asJson, decisionEvents, type DecisionOpened, type OptionWords, type Words } from './decision.events.ts';
import {
  authorityOf,
  decisionOfTimer,
  eventOfTimer,
  evolveDecisions,
  isOpen,
  matterOf,
  takes,
  zeroDecisions,
  type Decision,
  type DecisionsState,
} from './decision.state.ts';

type Asked<P extends JsonObject> = Deciding<DecisionsState, P>;

/** The question, for who may read it; for others it is as absent as one that was never asked. */
function found({ state, command, ask }: Asked<{ readonly decision: Id } & JsonObject>): Decision | Rejection {
  const decision = own(state.decisions, command.payload['decision'] as Id);
  return decision && reads(ask, command.principal.id, decision.label) ? decision : absent();
}

/** The role by which the person may decide. */
const rightOf = ({ ask, command }: Asked<JsonObject>, { owner, substitutes }: Decision): string | undefined =>
  [owner, ...substitutes].find((role) => ask.holds(role, command.principal.id));

const closed = (decision: Decision): Rejection => reject('decision-closed', { state: matterOf(decision) });
const noAuthority = ({ owner }: Decision): Rejection => reject('decision-no-authority', { owner });

const question = (type: string, structure: object, label: string, words: Words, options: readonly OptionWords[]): NewEvent => ({
  type,
  label,
  structure: structure as JsonObject,
  content: { question: { label, value: asJson(words) }, options: { label, value: asJson(options) } },
});

function askDecision(d: Asked<AskDecision>): Accepted | Rejection {
  const { payload, principal } = d.command;
  const { label = CIRCLE_LABEL, decideBy } = payload;
  if (!d.ask.running()) return reject('incident-not-running');
  if (!reads(d.ask, principal.id, label)) return absent();
  if (payload.options.length < 2) return reject('decision-options-needed');
  if (decideBy !== null && decideBy <= d.at) return reject('decision-time-past', { at: d.at });
  const options = payload.options.map((text, i) => ({ id: `o${i + 1}`, text }));
  const opened: DecisionOpened = {
    decision: d.nextId(),
    owner: payload.owner,
    substitutes: [],
    options: options.map(({ id }) => id),
    shownDefault: null,
    decideBy,
    reviewMs: null,
    facts: payload.facts,
    by: principal.id,
    origin: null,
  };
  return { events: [question('DecisionOpened', opened, label, payload.question, options)], result: { decision: opened.decision } };
}

/** What a playbook's step of kind `decision` says. */
interface Step {
  readonly work: { readonly A: string; readonly dueMs?: number; readonly text?: Words };
  readonly details: {
    readonly options: { readonly [option: string]: { readonly text: Words; readonly tradeoffs?: Words } };
    readonly substitutes?: readonly string[];
    readonly shownDefault?: string;
    readonly review?: string;
  };
  /** The ids of the options in the playbook's order. */
  readonly options: readonly string[];
}

function openFromPlaybook(spec: JsonObject, origin: Origin, { nextId, at }: Opening<DecisionsState>): readonly NewEvent[] {
  const { work, details, options: inOrder } = spec as unknown as Step;
  const options = inOrder.map((id) => {
    const { text, tradeoffs } = own(details.options, id)!;
    return { id, text, ...(tradeoffs ? { tradeoffs } : {}) };
  });
  const opened: DecisionOpened = {
    decision: nextId(),
    owner: work.A,
    substitutes: details.substitutes ?? [],
    options: options.map(({ id }) => id),
    shownDefault: details.shownDefault ?? null,
    decideBy: work.dueMs === undefined ? null : later(at, work.dueMs),
    reviewMs: details.review === undefined ? null : (durationMs(details.review) ?? null),
    facts: [],
    by: null,
    origin,
  };
  return [question('DecisionOpened', opened, CIRCLE_LABEL, work.text ?? '', options)];
}

function recommend(d: Asked<Recommend>): Accepted | Rejection {
  const decision = found(d);
  if ('rejected' in decision) return decision;
  const { option, reason } = d.command.payload;
  if (!takes(decision, 'DecisionRecommended', 'matter')) return closed(decision);
  if (!decision.options.includes(option)) return reject('decision-no-such-option');
  const structure = { decision: decision.id, option, by: d.command.principal.id };
  return { events: [entry('DecisionRecommended', structure, { reason }, decision.label)], result: { decision: decision.id } };
}

function takeDecision(d: Asked<TakeDecision>): Accepted | Rejection {
  const decision = found(d);
  if ('rejected' in decision) return decision;
  const { option, authority, rationale, risks, advice, adviceLabel, facts, reviewAt } = d.command.payload;
  const by = d.command.principal.id;
  const role = rightOf(d, decision);
  if (role === undefined) return noAuthority(decision);
  if (!takes(decision, 'DecisionTaken', 'matter')) return closed(decision);
  if (!decision.options.includes(option)) return reject('decision-no-such-option');
  if (rationale === '') return reject('decision-no-rationale');
  if (reviewAt !== null && reviewAt <= d.at) return reject('decision-time-past', { at: d.at });
  const moved = movedFacts(d.ask, by, [...facts, ...decision.facts.filter(({ fact }) => !facts.some((shown) => shown.fact === fact))]);
  if (moved.length > 0) return reject('decision-info-moved', { facts: moved, count: moved.length });
  if (adviceLabel && !reads(d.ask, by, adviceLabel)) return absent();
  const review = reviewAt ?? (decision.reviewMs === null ? null : later(d.at, decision.reviewMs));
  const structure = { decision: decision.id, option, by, role, authorityKind: authority, facts, reviewAt: review };
  const event = entry('DecisionTaken', structure, { rationale, risks }, decision.label);
  const counsel: NewEvent['content'] = advice === '' ? {} : { advice: { label: adviceLabel ?? decision.label, value: advice } };
  const content = { ...event.content, ...counsel };
  return { events: [{ ...event, content }], result: { decision: decision.id, option } };
}

function recordDissent(d: Asked<RecordDissent>): Accepted | Rejection {
  const decision = found(d);
  if ('rejected' in decision) return decision;
  if (!takes(decision, 'DissentRecorded', 'matter')) return reject('decision-not-taken');
  const { words } = d.command.payload;
  if (words === '') return reject('incident-reason-needed');
  const structure = { decision: decision.id, by: d.command.principal.id };
  return { events: [entry('DissentRecorded', structure, { words }, decision.label)], result: { decision: decision.id } };
}

function deferDecision(d: Asked<DeferDecision>): Accepted | Rejection {
  const decision = found(d);
  if ('rejected' in decision) return decision;
  const { until, reason } = d.command.payload;
  if (rightOf(d, decision) === undefined) return noAuthority(decision);
  if (!takes(decision, 'DecisionDeferred', 'matter')) return closed(decision);
  if (until <= d.at) return reject('decision-time-past', { at: d.at });
  const structure = { decision: decision.id, by: d.command.principal.id, until };
  return { events: [entry('DecisionDeferred', structure, { reason }, decision.label)], result: { decision: decision.id } };
}

/** By who asked, who decides, or the director. What a playbook asks is not withdrawn: its lane would wait for ever. */
function withdrawQuestion(d: Asked<WithdrawQuestion>): Accepted | Rejection {
  const decision = found(d);
  if ('rejected' in decision) return decision;
  const by = d.command.principal.id;
  if (decision.askedBy !== by && rightOf(d, decision) === undefined && d.ask.director() !== by) return noAuthority(decision);
  if (!takes(decision, 'QuestionWithdrawn', 'matter')) return closed(decision);
  if (decision.origin !== null) return reject('decision-of-playbook');
  if (d.command.payload.reason === '') return reject('incident-reason-needed');
  const structure = { decision: decision.id, by };
  return {
    events: [entry('QuestionWithdrawn', structure, { reason: d.command.payload.reason }, decision.label)],
    result: { decision: decision.id },
  };
}

function reviewDecision(d: Asked<ReviewDecision>): Accepted | Rejection {
  const decision = found(d);
  if ('rejected' in decision) return decision;
  const { successor, reason, reviewAt } = d.command.payload;
  const by = d.command.principal.id;
  if (rightOf(d, decision) === undefined) return noAuthority(decision);
  if (!takes(decision, 'DecisionUpheld', 'matter')) return reject('decision-not-taken');
  if (reason === '') return reject('decision-no-rationale');
  if (reviewAt !== null && reviewAt <= d.at) return reject('decision-time-past', { at: d.at });
  if (successor === null)
    return {
      events: [entry('DecisionUpheld', { decision: decision.id, by, reviewAt }, { reason }, decision.label)],
      result: { decision: decision.id },
    };
  const next = own(d.state.decisions, successor);
  if (!next || !reads(d.ask, by, next.label)) return absent();
  if (successor === decision.id || !authorityOf(d.state, successor)) return reject('decision-not-taken');
  if (isNarrower(next.label, decision.label)) return reject('incident-decision-narrower', { decision: successor, field: 'successor' });
  return {
    events: [entry('DecisionSuperseded', { decision: decision.id, by, successor }, { reason }, decision.label)],
    result: { decision: decision.id },
  };
}

function whenDue(timer: Timer, { state }: Deciding<DecisionsState>): Accepted | Rejection {
  const decision = own(state.decisions, decisionOfTimer(timer.owner));
  const type = eventOfTimer(timer.id);
  if (!decision || !takes(decision, type)) return reject('kernel-timer-stale');
  return { events: [entry(type, { decision: decision.id, by: null }, {}, decision.label)] };
}

const idsOf = (decisions: readonly Decision[]): readonly Id[] => decisions.map(({ id }) => id);
const missing = (code: string, decisions: readonly Decision[]): readonly Missing[] => missingBy(code, decisions, ({ id }) => id);

const all = ({ decisions }: DecisionsState): readonly Decision[] => Object.values(decisions);

/** Open questions that the circle knows of: those with readers of their own are handed over by them. */
const openToCircle = (state: DecisionsState): readonly Decision[] =>
  all(state).filter((decision) => isOpen(decision) && decision.label === CIRCLE_LABEL);

function infoMoved(cause: StructuralEvent, state: DecisionsState): readonly NewEvent[] {
  const { fact, was } = structureOf<{ fact: Id; was: number }>(cause);
  return all(state)
    .filter((decision) => isOpen(decision) && decision.facts.some((shown) => shown.fact === fact && shown.version === was))
    .map(({ id, label }) => entry('DecisionInfoMoved', { decision: id, fact, was }, {}, label));
}

/** What follows from a fact is told to those who read the question and the fact. */
function infoMovedFor(cause: StructuralEvent, state: DecisionsState): readonly NewEvent[] {
  return infoMoved(cause, state).flatMap((event) => {
    const label = stricter(event.label, cause.label);
    return label === undefined ? [] : [{ ...event, label }];
  });
}

function dutiesPass(cause: StructuralEvent, state: DecisionsState): readonly NewEvent[] {
  const { from, to } = structureOf<{ from: Id; to: Id }>(cause);
  return [entry('DutiesPassed', { from, to, decisions: idsOf(openToCircle(state).filter(({ owner }) => owner === 'CD')) })];
}

/** What a run asked dies with it. */
function withdrawnWithRun(cause: StructuralEvent, state: DecisionsState): readonly NewEvent[] {
  const { run } = structureOf<{ run: Id }>(cause);
  return all(state)
    .filter((decision) => isOpen(decision) && decision.origin?.run === run)
    .map(({ id, label }) => entry('QuestionWithdrawn', { decision: id, by: null }, {}, label));
}

const FACT_MOVES = ['FactCorrected', 'FactDisputed', 'FactRetracted'];

const commands: { readonly [type: string]: CommandSpec<DecisionsState, any> } = {
  AskDecision: { may: cellOnly, decide: askDecision },
  Recommend: { may: cellOnly, decide: recommend },
  TakeDecision: { decide: takeDecision },
  RecordDissent: { may: cellOnly, decide: recordDissent },
  DeferDecision: { decide: deferDecision },
  WithdrawQuestion: { decide: withdrawQuestion },
  ReviewDecision: { decide: reviewDecision },
};

/** Questions that wait for a decision, and decisions that wait to be looked at again. */
const stillOpen = (state: DecisionsState): readonly Missing[] => [
  ...missing('decision-open', all(state).filter(isOpen)),
  ...missing(
    'decision-review-due',
    all(state).filter((decision) => matterOf(decision) === 'reviewDue'),
  ),
];

/** Questions that somebody with the authority decides, with the reasons of that moment, and what became of them. */
export const decisions: DomainModule<DecisionsState> = {
  name: 'decisions',
  zero: zeroDecisions,
  events: decisionEvents,
  evolve: evolveDecisions,
  commands,
  whenDue,
  consequences: [
    { name: 'a question learns that its facts moved', until: 2, on: FACT_MOVES, derive: infoMoved },
    { name: 'who reads a question and its facts learns that they moved', since: 3, on: FACT_MOVES, derive: infoMovedFor },
    { name: 'duties pass with command', on: ['DirectorHandoverAccepted', 'DirectorSucceeded'], derive: dutiesPass },
    { name: 'what a run asked is withdrawn with it', on: ['RunAborted'], since: 2, derive: withdrawnWithRun },
  ],
  marks: {
    DecisionTaken: (event, state) => {
      const { decision, option, by, role } = structureOf<{ decision: Id; option: string; by: Id; role: string }>(event);
      const origin = own(state.decisions, decision)!.origin;
      return origin === null ? [] : [{ origin, name: `option.${option}`, by, role }];
    },
  },
  openers: { decision: { since: 2, open: openFromPlaybook } },
  conditions: {
    close: stillOpen,
    handover: (state) => missing('decision-open', openToCircle(state)),
    open: stillOpen,
  },
  asks: ['running', 'holds', 'director', 'reads', 'factVersion', 'factLabel'],
  answers: { authority: authorityOf, decisionLabel: ({ decisions: known }, decision) => own(known, decision)?.label },
};
