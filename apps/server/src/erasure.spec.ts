import { channelPlan, PLAN_ROW, planRows } from '@chancery/continuity';
import { incident, incidentCard, INCIDENT_CARD, LOG_ROW, logRows, roles } from '@chancery/incident';
import { people, PERSON_ROW, personRows } from '@chancery/identity';
import { erased, StreamKind, type DomainModule, type JsonObject, type NewEvent } from '@chancery/kernel';
import { CommandHandler, MemoryLedgerStore, openings, projectAgain, StreamKinds, type Row, type Table } from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { describe, expect, it } from 'vitest';

const PROJECTIONS = [personRows, planRows, incidentCard, logRows];

/** Stands in for whoever will have the authority to erase. */
const eraser = (): DomainModule<null> => ({
  name: 'eraser',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {
    Erase: { decide: ({ command }) => ({ events: [erased(command.payload['entries'] as never, 'court') as NewEvent] }) },
  },
});

function aLedger() {
  const store = new MemoryLedgerStore();
  const kinds = new StreamKinds([
    new StreamKind('org', [openings, people, channelPlan, eraser()]),
    new StreamKind('inc', [incident, roles, eraser()]),
  ]);
  const edge = new VirtualEdge();
  const handler = new CommandHandler(store, kinds, { projections: PROJECTIONS, policies: [] }, edge);
  let n = 0;
  const say = async (stream: string, type: string, payload: JsonObject) => {
    const key = `k${++n}`;
    const command = {
      type,
      stream,
      key,
      principal: { kind: 'person' as const, id: 'ines' },
      now: edge.clock.now(),
      seed: edge.random(16),
      payload,
    };
    expect(await handler.handle(command)).toMatchObject({ accepted: true });
  };
  return { store, kinds, say };
}

describe('erasing words', () => {
  it('takes them out of what is shown in the same commit, and building again shows the same', async () => {
    const { store, kinds, say } = aLedger();
    await say('org', 'AddPerson', { person: 'ines', name: 'Ines Duarte', roles: ['administrator'] });
    const levels = { primary: 'cable', alternate: 'courier', contingency: null, emergency: null };
    const called = { primary: '', alternate: 'Courier, 9 h', contingency: '', emergency: '' };
    await say('org', 'PlanParty', { kind: 'mission', zone: 'UTC', criticality: 1, levels, name: 'Port Meridian', called });
    const report = {
      who: 'w',
      what: 'Two cables quoted',
      words: 'w',
      heardHow: 'voice',
      callBack: 'yes',
      affectedChannels: [],
      occurredAt: null,
    };
    await say('inc:1', 'ReportIncident', report);
    await say('inc:1', 'RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
    await say('inc:1', 'DeclareIncident', {
      title: 'Cable compromise',
      kind: 'interception',
      severity: 1,
      circle: 'restricted',
      playbook: null,
    });
    await say('inc:1', 'AddLogEntry', { text: 'Told Vale by voice' });
    await say('inc:1', 'Erase', {
      entries: [
        { seq: 1, sections: ['what'] },
        { seq: 3, sections: ['title'] },
        { seq: 5, sections: ['text'] },
      ],
    });
    await say('org', 'Erase', {
      entries: [
        { seq: 1, sections: ['name'] },
        { seq: 2, sections: ['name', 'alternate'] },
      ],
    });

    const shown = (table: Table) => [...(store.tables.get(table.name) ?? new Map<string, Row>()).values()];
    expect(shown(PERSON_ROW).map((row) => row['name'])).toEqual([null]);
    expect(shown(PLAN_ROW).map((row) => [row['name'], row['called_alternate'], row['kind']])).toEqual([[null, null, 'mission']]);
    expect(shown(INCIDENT_CARD).map((row) => [row['what'], row['title']])).toEqual([[null, null]]);
    expect(shown(LOG_ROW).map((row) => row['text'])).toEqual([null, null, null, null, null, null]);

    const again = await builtAgain(store, kinds);
    for (const table of [PERSON_ROW, PLAN_ROW, INCIDENT_CARD, LOG_ROW]) {
      for (const row of shown(table)) expect(again.get(nameOf(table, row))).toEqual(row);
    }
  });
});

const nameOf = (table: Table, row: Row): string => `${table.name}/${JSON.stringify(table.key.map((column) => row[column]))}`;

async function builtAgain(store: MemoryLedgerStore, kinds: StreamKinds): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for await (const changes of projectAgain(store, kinds, PROJECTIONS)) {
    for (const [table, list] of changes) {
      for (const change of list) if ('put' in change) rows.set(nameOf(table, change.put), change.put);
    }
  }
  return rows;
}
