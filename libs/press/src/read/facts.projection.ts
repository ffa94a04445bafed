import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { factEvents, type FactCorrected } from '../model/facts/fact.events.ts';
import { truthOf, wordingOf, type Fact } from '../model/facts/fact.state.ts';
import type { PressState } from '../model/press.state.ts';
import { FACT_VERSION } from './press.tables.ts';
import { emptyRow, erasedIn, PRESS_PREFIXES, pressOf, wordsIn } from './rows.ts';

/** Content sections by the column that shows them. */
const COLUMNS: { readonly [section: string]: string } = {
  wording: 'wording',
  publicWording: 'public_wording',
  sources: 'sources',
  reason: 'reason',
  method: 'method',
};

export const factVersions: Projection = {
  name: 'press-facts',
  version: 2,
  prefixes: [...PRESS_PREFIXES],
  tables: [FACT_VERSION],
  project(event, state) {
    if (event.type === 'Erased') return erased(event, pressOf(state));
    if (!(event.type in factEvents)) return [];
    const fact = pressOf(state).facts[structureOf<{ fact: string }>(event).fact]!;
    const key = { stream: event.stream, fact: fact.id, version: fact.version, touched: event.seq };
    switch (event.type) {
      case 'FactAdded':
        return [{ table: FACT_VERSION, put: { ...begun(fact, event), ...key, sources: wordsIn(event, 'sources') } }];
      case 'FactCorrected':
        return corrected(fact, event, key);
      case 'FactRemarked':
        // Every version of the fact is marked as the fact is.
        return Array.from({ length: fact.version }, (_, i) => ({
          table: FACT_VERSION,
          patch: { ...key, version: i + 1, tlp: fact.tlp, label: fact.label },
        }));
      default:
        return [{ table: FACT_VERSION, patch: { ...key, ...standing(fact), ...told(event) } }];
    }
  },
};

const standing = (fact: Fact): Row => ({ truth: truthOf(fact), cleared: wordingOf(fact) === 'cleared' && fact.publicWordingAt !== null });

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
    public_wording: wordsIn(event, 'publicWording'),
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
      return { cleared_by: by, public_wording: wordsIn(event, 'publicWording') };
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
      .filter(({ seq, section, version }) => !fact.sections.some((s) => s.section === section && s.version === version && s.seq > seq))
      .map(({ section, version }): RowChange => {
        const cleared: Row = section === 'publicWording' && version === fact.version ? { cleared: false } : {};
        return {
          table: FACT_VERSION,
          patch: { stream: event.stream, fact: fact.id, version, touched: event.seq, [COLUMNS[section]!]: null, ...cleared },
        };
      }),
  );
}
