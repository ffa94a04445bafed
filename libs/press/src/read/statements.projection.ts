import { type Json, own } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { factEvents } from '../model/facts/fact.events.ts';
import type { PressState } from '../model/press.state.ts';
import { openSteps } from '../model/statements/policy.ts';
import {
  statementEvents,
  type ApprovalVoided,
  type PolicyApplied,
  type StatementDrafted,
  type StatementRevised,
} from '../model/statements/statement.events.ts';
import { handsIn, isStale, outingOf, textOf, type Statement } from '../model/statements/statement.state.ts';
import { STATEMENT_ROW, VERSION_ROW } from './press.tables.ts';
import { emptyRow, erasedIn, PRESS_PREFIXES, pressOf, wordsIn } from './rows.ts';

/** Sections of a version that its row shows. The digest's key is not among them: it leaves the ledger only with an export. */
const SHOWN = new Set(['title', 'body', 'sha256']);

export const statementRows: Projection = {
  name: 'press-statements',
  version: 3,
  prefixes: [...PRESS_PREFIXES],
  tables: [STATEMENT_ROW, VERSION_ROW],
  project(event, state) {
    const press = pressOf(state);
    switch (event.type) {
      case 'Erased':
        return erased(event, press);
      case 'PolicyApplied': {
        const { policy } = structureOf<PolicyApplied>(event);
        const under = Object.values(press.statements).filter(
          (s) => s.policy?.id === policy.id && s.policy.version === policy.version && s.release === null,
        );
        return under.map((s) => patch(event, press, s));
      }
      case 'StatementRefusalRecorded':
        return [];
      case 'StatementDrafted':
        return drafted(event, press);
      case 'StatementRevised':
        return revised(event, press);
      default: {
        if (event.type in factEvents) return citing(event, press);
        if (!(event.type in statementEvents)) return [];
        return [patch(event, press, own(press.statements, structureOf<{ statement: string }>(event).statement)!, whyOf(event))];
      }
    }
  },
};

/** What a text says of its citations follows from the facts, and a variant's writers from its original. */
function citing(event: ProjectedEvent, { statements }: PressState): RowChange[] {
  const { fact } = structureOf<{ fact: string }>(event);
  return Object.values(statements)
    .filter(({ version }) => version.cites.some((cited) => cited.fact === fact))
    .map(({ id }) => ({ table: STATEMENT_ROW, patch: { stream: event.stream, statement: id, touched: event.seq } }));
}

function drafted(event: ProjectedEvent, press: PressState): RowChange[] {
  const { statement: id, owner, parent, origin } = structureOf<StatementDrafted>(event);
  const statement = own(press.statements, id)!;
  const fixed = {
    stream: event.stream,
    statement: id,
    label: event.label,
    owner,
    parent,
    run: origin?.run ?? null,
    loc: origin?.loc ?? null,
    title: wordsIn(event, 'title'),
  };
  return [
    { table: STATEMENT_ROW, put: { ...emptyRow(STATEMENT_ROW), ...standing(event, press, statement), ...fixed } },
    version(event, statement, []),
  ];
}

function revised(event: ProjectedEvent, press: PressState): RowChange[] {
  const { statement: id, changed } = structureOf<StatementRevised>(event);
  const statement = own(press.statements, id)!;
  const variants = Object.values(press.statements).filter((s) => s.parent === id);
  return [
    patch(event, press, statement, { why: null, title: wordsIn(event, 'title') }),
    ...variants.map((s) => patch(event, press, s)),
    version(event, statement, changed),
  ];
}

const patch = (event: ProjectedEvent, press: PressState, statement: Statement, more: Row = {}): RowChange => ({
  table: STATEMENT_ROW,
  patch: { stream: event.stream, statement: statement.id, ...standing(event, press, statement), ...more },
});

function standing(event: ProjectedEvent, press: PressState, s: Statement): Row {
  const { id, language, audience, entity, topic, kind, embargo, expires } = s.version;
  return {
    version: id,
    language,
    audience,
    entity,
    topic,
    kind,
    embargo,
    expires,
    text: textOf(s),
    outing: outingOf(s),
    policy: s.policy?.id ?? null,
    policy_version: s.policy?.version ?? null,
    steps_open: s.policy ? openSteps(s.policy, s.approvals) : [],
    steps: (s.policy?.steps ?? []) as unknown as Json,
    releasers: [...(s.policy?.release ?? [])],
    owner: s.owner,
    hands: [...handsIn(press, s)],
    offered_by: s.offer?.by ?? null,
    stale: isStale(press, s),
    due: s.due as unknown as Json,
    moved_at: event.header.streamTime,
    touched: event.seq,
  };
}

/** Why the text is not what it was: what a reader asks first. */
function whyOf(event: ProjectedEvent): Row {
  switch (event.type) {
    case 'StatementBlocked':
    case 'VariantStale':
    case 'ChangesRequested':
    case 'StatementRefused':
    case 'StatementExpired':
      return { why: event.type };
    case 'ApprovalVoided':
      return { why: structureOf<ApprovalVoided>(event).why };
    case 'StatementSubmitted':
    case 'StatementReleased':
      return { why: null };
    default:
      return {};
  }
}

function version(event: ProjectedEvent, { id: statement, version: v }: Statement, changed: readonly string[]): RowChange {
  const { language, audience, kind, use, attribution, embargo, expires, digest } = v;
  return {
    table: VERSION_ROW,
    put: {
      stream: event.stream,
      version: v.id,
      statement,
      label: event.label,
      author: v.by,
      at: event.header.streamTime,
      language,
      audience,
      kind,
      use,
      attribution,
      embargo,
      expires,
      parent_version: v.parentVersion,
      changed: [...changed],
      digest,
      title: wordsIn(event, 'title'),
      body: wordsIn(event, 'body'),
      sha256: wordsIn(event, 'sha256'),
    },
  };
}

function erased(event: ProjectedEvent, press: PressState): RowChange[] {
  const all = Object.keys(press.statements).map((statement): RowChange => ({
    table: STATEMENT_ROW,
    patch: { stream: event.stream, statement, touched: event.seq },
  }));
  return [...all, ...wordsGone(event, press)];
}

function wordsGone(event: ProjectedEvent, press: PressState): RowChange[] {
  return [...erasedIn(event)].flatMap(({ seq, section }): RowChange[] => {
    const wrote = press.writtenAt[seq];
    if (wrote?.of !== 'version' || !SHOWN.has(section)) return [];
    const gone: RowChange = { table: VERSION_ROW, patch: { stream: event.stream, version: wrote.version, [section]: null } };
    const shown = section === 'title' && own(press.statements, wrote.statement)!.version.id === wrote.version;
    return shown ? [gone, { table: STATEMENT_ROW, patch: { stream: event.stream, statement: wrote.statement, title: null } }] : [gone];
  });
}
