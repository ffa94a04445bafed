import { own, sectionsErased, type Json } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import type {
  DecisionDeferred,
  DecisionMoved,
  DecisionOpened,
  DecisionRecommended,
  DecisionSuperseded,
  DecisionTaken,
  DecisionUpheld,
} from '../model/decisions/decision.events.ts';
import { matterOf, type DecisionsState } from '../model/decisions/decision.state.ts';
import { structureOf } from '../model/entry.ts';
import { DECISION_ROW, DECISION_WORD } from './incident.tables.ts';

const undecided: Row = {
  option: null,
  decided_by: null,
  decided_role: null,
  decided_at: null,
  authority: null,
  rationale: null,
  risks: null,
  advice: null,
  advice_label: null,
  review_at: null,
  successor: null,
};

export const decisionRows: Projection = {
  name: 'incident-decisions',
  version: 2,
  prefixes: ['inc', 'exr'],
  tables: [DECISION_ROW, DECISION_WORD],
  project(event, state) {
    const { decisions } = state.slices['decisions'] as DecisionsState;
    if (event.type === 'Erased') return erasedRows(event, state.slices['decisions'] as DecisionsState);
    const { decision: id } = structureOf<Partial<DecisionMoved>>(event);
    const decision = id === undefined ? undefined : own(decisions, id);
    // What only some of a question's readers may know leaves no trace in the row that all of them read.
    if (!decision || !OURS.has(event.type) || decision.label !== event.label) return [];
    if (event.type === 'DecisionOpened') return [{ table: DECISION_ROW, put: openedRow(event) }];
    const patch: Row = { stream: event.stream, id: decision.id, touched: event.seq, matter: matterOf(decision), ...changed(event) };
    return [{ table: DECISION_ROW, patch }, ...wordsSaid(event)];
  },
};

/** Advice and dissent, each in the person's own words, for ever beside the decision. */
function wordsSaid(event: ProjectedEvent): RowChange[] {
  const section = own(SAID, event.type);
  if (section === undefined) return [];
  const { decision, by, option } = structureOf<DecisionRecommended>(event);
  const { stream, seq, label } = event;
  const put: Row = {
    stream,
    seq,
    decision,
    label,
    kind: section === 'words' ? 'dissent' : 'recommendation',
    person: by,
    option: option ?? null,
    at: event.header.streamTime,
    text: words(event, section),
  };
  return [{ table: DECISION_WORD, put }];
}

const SAID: { readonly [type: string]: string } = { DecisionRecommended: 'reason', DissentRecorded: 'words' };

const OURS = new Set([
  'DecisionOpened',
  'DecisionRecommended',
  'DecisionTaken',
  'DissentRecorded',
  'DecisionDeferred',
  'QuestionWithdrawn',
  'DecisionLapsed',
  'DecisionReviewFell',
  'DecisionUpheld',
  'DecisionSuperseded',
  'DecisionInfoMoved',
]);

const words = ({ content }: ProjectedEvent, section: string): Json => own(content, section)?.value ?? null;

function openedRow(event: ProjectedEvent): Row {
  const { stream, seq, label, header } = event;
  const { decision: id, owner, substitutes, shownDefault, decideBy, by, origin } = structureOf<DecisionOpened>(event);
  return {
    stream,
    id,
    label,
    touched: seq,
    question: words(event, 'question'),
    options: words(event, 'options'),
    owner,
    substitutes: [...substitutes],
    shown_default: shownDefault,
    matter: 'open',
    lapsed: false,
    info_moved: false,
    decide_by: decideBy,
    asked_by: by,
    asked_at: header.streamTime,
    step: origin?.loc ?? null,
    ...undecided,
  };
}

function changed(event: ProjectedEvent): Row {
  switch (event.type) {
    case 'DecisionTaken': {
      const { option, by, role, authorityKind, reviewAt } = structureOf<DecisionTaken>(event);
      return {
        option,
        decided_by: by,
        decided_role: role,
        decided_at: event.header.streamTime,
        authority: authorityKind,
        rationale: words(event, 'rationale'),
        risks: words(event, 'risks'),
        advice: words(event, 'advice'),
        advice_label: event.content['advice']?.label ?? null,
        review_at: reviewAt,
      };
    }
    case 'DecisionDeferred':
      return { decide_by: structureOf<DecisionDeferred>(event).until, lapsed: false };
    case 'DecisionLapsed':
      return { lapsed: true };
    case 'DecisionInfoMoved':
      return { info_moved: true };
    case 'DecisionUpheld':
      return { review_at: structureOf<DecisionUpheld>(event).reviewAt };
    case 'DecisionSuperseded':
      return { successor: structureOf<DecisionSuperseded>(event).successor };
    default:
      return {};
  }
}

function erasedRows(event: ProjectedEvent, { decisions, wordsAt }: DecisionsState): RowChange[] {
  const { stream, seq } = event;
  const gone = sectionsErased(event.structure);
  const rows = Object.values(decisions).flatMap(({ id, openedAt, takenAt }): RowChange[] => {
    const sections = gone.flatMap((each) => (each.seq === openedAt || each.seq === takenAt ? each.sections : []));
    const columns = ['question', 'options', 'rationale', 'risks', 'advice'].filter((column) => sections.includes(column));
    const nothing = Object.fromEntries(columns.map((column) => [column, null]));
    return columns.length > 0 ? [{ table: DECISION_ROW, patch: { stream, id, touched: seq, ...nothing } }] : [];
  });
  const spoken = gone.flatMap((each): RowChange[] => {
    const id = wordsAt[each.seq];
    if (id === undefined) return [];
    return [
      { table: DECISION_WORD, patch: { stream, seq: each.seq, text: null } },
      { table: DECISION_ROW, patch: { stream, id, touched: seq } },
    ];
  });
  return [...rows, ...spoken];
}
