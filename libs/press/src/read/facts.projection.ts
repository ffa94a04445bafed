import { own } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { factEvents, type FactCorrected } from '../model/facts/fact.events.ts';
import { sectionLabel, truthOf, wordingOf, type Fact } from '../model/facts/fact.state.ts';
import type { PressState } from '../model/press.state.ts';
import { FACT_VERSION, FACT_WORDING } from './press.tables.ts';
import { emptyRow, erasedIn, PRESS_PREFIXES, pressOf, wordsIn } from './rows.ts';

/** Content sections by the column that shows them. */
const COLUMNS: { readonly [section: string]: string } = {
  wording: 'wording',
  sources: 'sources',
  reason: 'reason',
  method: 'method',
};

export const factVersions: Projection = {
  name: 'press-facts',
  version: 4,
  prefixes: [...PRESS_PREFIXES],
  tables: [FACT_VERSION, FACT_WORDING],
  project(event, state) {
    if (event.type === 'Erased') return erased(event, pressOf(state));
    if (!(event.type in factEvents)) return [];
    const fact = own(pressOf(state).facts, structureOf<{ fact: string }>(event).fact)!;
    const wordings = [...cleared(fact, event), ...standingWordings(fact, event)];
    const key = { stream: event.stream, fact: fact.id, version: fact.version, touched: event.seq };
    switch (event.type) {
      case 'FactAdded':
        return [{ table: FACT_VERSION, put: { ...begun(fact, event), ...key, sources: wordsIn(event, 'sources') } }];
      case 'FactCorrected':
        return [...corrected(fact, event, key), ...wordings];
      case 'FactRemarked':
        // Every version of the fact is marked as the fact is.
        return [
          ...wordings,
          ...Array.from({ length: fact.version }, (_, i) => ({
            table: FACT_VERSION,
            patch: { ...key, version: i + 1, tlp: fact.tlp, label: fact.label },
          })),
        ];
      case 'FactPassed':
        return Array.from({ length: fact.version }, (_, i) => ({
          table: FACT_VERSION,
          patch: { ...key, version: i + 1, owner: fact.owner },
        }));
      default:
        return [{ table: FACT_VERSION, patch: { ...key, ...standing(fact), ...told(event) } }, ...wordings];
    }
  },
};

const standing = (fact: Fact): Row => ({
  truth: truthOf(fact),
  alone: fact.alone,
  cleared: wordingOf(fact) === 'cleared' && Object.keys(fact.wordings).length > 0,
});

/** The wording that this entry brings. */
function cleared(fact: Fact, event: ProjectedEvent): RowChange[] {
  const brought = fact.sections.find(({ seq, section }) => seq === event.seq && section === 'publicWording');
  if (!brought) return [];
  const row = {
    stream: event.stream,
    fact: fact.id,
    seq: event.seq,
    version: brought.version,
    language: brought.language!,
    label: sectionLabel('publicWording', fact.label),
    current: true,
    cleared_by: event.header.principal.id,
    cleared_at: event.header.streamTime,
    words: wordsIn(event, 'publicWording'),
    labels: null,
  };
  return [{ table: FACT_WORDING, put: row }];
}

/** Those before it: whether each may be quoted, and who may read it. */
function standingWordings(fact: Fact, event: ProjectedEvent): RowChange[] {
  const current = new Set(Object.values(fact.wordings));
  const label = sectionLabel('publicWording', fact.label);
  return fact.sections
    .filter(({ section, seq }) => section === 'publicWording' && seq !== event.seq)
    .map(({ seq }) => ({ table: FACT_WORDING, patch: { stream: event.stream, fact: fact.id, seq, current: current.has(seq), label } }));
}

function begun(fact: Fact, event: ProjectedEvent): Row {
  const { owner, tlp, confidence, validAt, recheckBy } = fact;
  return {
    ...emptyRow(FACT_VERSION),
    ...standing(fact),
    label: fact.label,
    current: true,
    owner,
    tlp,
    confidence,
    valid_at: validAt,
    recheck_by: recheckBy,
    changed_by: event.header.principal.id,
    at: event.header.streamTime,
    wording: wordsIn(event, 'wording'),
  };
}

function corrected(fact: Fact, event: ProjectedEvent, key: Row): RowChange[] {
  const { was, changeKind, clearedBy } = structureOf<FactCorrected>(event);
  const row = {
    ...begun(fact, event),
    ...key,
    change_kind: changeKind,
    cleared_by: clearedBy,
    reason: wordsIn(event, 'reason'),
  };
  return [
    { table: FACT_VERSION, patch: { ...key, version: was, current: false } },
    { table: FACT_VERSION, put: row },
  ];
}

/** What an event about the version adds to its row. */
function told(event: ProjectedEvent): Row {
  const by = event.header.principal.id;
  switch (event.type) {
    case 'FactConfirmed':
      return { verified_by: by, verified_at: event.header.streamTime, method: wordsIn(event, 'method') };
    case 'PublicWordingCleared':
      return { cleared_by: by };
    case 'FactVerificationStarted':
    case 'FactRecheckFell':
      return {};
    default:
      return { reason: wordsIn(event, 'reason') };
  }
}

/** A column shows the last words written into it: only those are taken out. */
function erased(event: ProjectedEvent, { facts }: PressState): RowChange[] {
  const gone = [...erasedIn(event)];
  return Object.values(facts).flatMap((fact) =>
    fact.sections
      .filter(({ seq, section }) => gone.some((g) => g.seq === seq && g.section === section))
      .filter(
        ({ seq, section, version }) =>
          section === 'publicWording' || !fact.sections.some((s) => s.section === section && s.version === version && s.seq > seq),
      )
      .flatMap(({ seq, section, version }): RowChange[] => {
        const key = { stream: event.stream, fact: fact.id };
        const row = { ...key, version, touched: event.seq };
        if (section !== 'publicWording') return [{ table: FACT_VERSION, patch: { ...row, [own(COLUMNS, section)!]: null } }];
        return [
          { table: FACT_WORDING, patch: { ...key, seq, current: false, words: null } },
          { table: FACT_VERSION, patch: row },
          ...(version === fact.version
            ? [{ table: FACT_VERSION, patch: { ...key, version, cleared: Object.keys(fact.wordings).length > 0 } }]
            : []),
        ];
      }),
  );
}
