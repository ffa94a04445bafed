import { own, sectionsErased, type Json } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { LEVELS, planEvents } from '../model/plan/plan.events.ts';
import type { PlanState } from '../model/plan/plan.state.ts';
import { PLAN_ROW } from './continuity.tables.ts';

/** Column of each content section. */
const WORDS: readonly (readonly [section: string, column: string])[] = [
  ['name', 'name'],
  ...LEVELS.map((level) => [level, `called_${level}`] as const),
];

export const planRows: Projection = {
  name: 'continuity-plan',
  version: 2,
  prefixes: ['org', 'cas'],
  tables: [PLAN_ROW],
  project(event, state) {
    const plan = state.slices['plan'] as PlanState;
    if (event.type === 'Erased') return erased(event, plan);
    if (!(event.type in planEvents)) return [];
    const { party } = structureOf<{ party: string }>(event);
    const key = { stream: event.stream, party };
    if (event.type === 'PartyDropped') return [{ table: PLAN_ROW, remove: key }];
    if (event.type === 'ChannelTested') return [{ table: PLAN_ROW, patch: { ...key, tests: json(own(plan.parties, party)!.tests) } }];
    return [{ table: PLAN_ROW, put: { ...key, ...planned(event, own(plan.parties, party)!) } }];
  },
};

const json = (value: object): Json => value as Json;

function planned(event: ProjectedEvent, { kind, zone, criticality, levels, tests }: PlanState['parties'][string]): Row {
  const words = WORDS.map(([section, column]) => [column, (own(event.content, section)?.value as string | undefined) ?? null] as const);
  return { label: event.label, kind, zone, criticality, levels: json(levels), tests: json(tests), ...Object.fromEntries(words) };
}

function erased(event: ProjectedEvent, { parties }: PlanState): RowChange[] {
  const gone = new Map(sectionsErased(event.structure).map(({ seq, sections }) => [seq, sections]));
  return Object.values(parties).flatMap(({ party, saidAt }) => {
    const columns = WORDS.filter(([section]) => gone.get(saidAt)?.includes(section)).map(([, column]) => [column, null] as const);
    return columns.length ? [{ table: PLAN_ROW, patch: { stream: event.stream, party, ...Object.fromEntries(columns) } }] : [];
  });
}
