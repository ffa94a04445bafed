import { type ErasedSection, own } from '@chancery/kernel';
import type { Projection, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { whyNot } from '../model/facts/citation.ts';
import { factEvents } from '../model/facts/fact.events.ts';
import type { PressState } from '../model/press.state.ts';
import type { StatementDrafted } from '../model/statements/statement.events.ts';
import { CITATION } from './press.tables.ts';
import { PRESS_PREFIXES, pressOf } from './rows.ts';

/** The current versions of all texts are kept up with their facts; what earlier versions relied on stays as it was. */
export const citations: Projection = {
  name: 'press-citations',
  version: 4,
  prefixes: [...PRESS_PREFIXES],
  tables: [CITATION],
  project(event, state) {
    const press = pressOf(state);
    if (event.type === 'StatementDrafted' || event.type === 'StatementRevised') {
      const { statement, version } = structureOf<StatementDrafted>(event);
      return version.cites.map((cited) => ({
        table: CITATION,
        put: {
          stream: event.stream,
          version: version.id,
          fact: cited.fact,
          sentence: cited.sentence,
          fact_version: cited.version,
          statement,
          label: event.label,
          why_not: whyNot(press, cited, version) ?? null,
          alone: own(press.facts, cited.fact)!.alone,
        },
      }));
    }
    if (event.type === 'Erased')
      return structureOf<{ entries: readonly ErasedSection[] }>(event).entries.length ? standing(press, event.stream) : [];
    return event.type in factEvents ? standing(press, event.stream, structureOf<{ fact: string }>(event).fact) : [];
  },
};

function standing(press: PressState, stream: string, fact?: string): RowChange[] {
  return Object.values(press.statements).flatMap(({ version }) =>
    version.cites
      .filter((cited) => fact === undefined || cited.fact === fact)
      .map((cited) => ({
        table: CITATION,
        patch: {
          stream,
          version: version.id,
          fact: cited.fact,
          sentence: cited.sentence,
          why_not: whyNot(press, cited, version) ?? null,
          alone: own(press.facts, cited.fact)!.alone,
        },
      })),
  );
}
