import { people } from '@chancery/identity';
import { erased, StreamKind, type DomainModule, type JsonObject, type NewEvent } from '@chancery/kernel';
import { CommandHandler, MemoryLedgerStore, openings, StreamKinds, type Row, type Table } from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { describe, expect, it } from 'vitest';
import { circle } from '../model/circle/circle.decider.ts';
import { decisions } from '../model/decisions/decision.decider.ts';
import { incident } from '../model/incident.decider.ts';
import { roles } from '../model/roles/role.decider.ts';
import { sitreps } from '../model/sitreps/sitrep.decider.ts';
import { REPORT, T0 } from '../testing/night.ts';
import { commandRows } from './command.projection.ts';
import { decisionRows } from './decisions.projection.ts';
import { COMMAND_ROW, DECISION_ROW, DECISION_WORD, LOG_ROW, SITREP_ROW } from './incident.tables.ts';
import { logRows } from './log.projection.ts';
import { readerRows } from './readers.projection.ts';
import { roleRows } from './roles.projection.ts';
import { sitrepRows } from './sitreps.projection.ts';

const PROJECTIONS = [readerRows, commandRows, roleRows, decisionRows, sitrepRows, logRows];

/** Stands in for whoever has the authority to erase. */
const eraser: DomainModule<null> = {
  name: 'eraser',
  zero: null,
  events: {},
  evolve: (state) => state,
  answers: { factVersion: () => undefined, factLabel: () => undefined },
  commands: { Erase: { decide: ({ command }) => ({ events: [erased(command.payload['entries'] as never, 'court') as NewEvent] }) } },
};

function aLedger() {
  const store = new MemoryLedgerStore();
  const inc = new StreamKind('inc', [incident, circle, roles, decisions, sitreps, eraser]);
  const kinds = new StreamKinds([new StreamKind('org', [openings, people]), inc]);
  const edge = new VirtualEdge();
  const handler = new CommandHandler(store, kinds, { projections: PROJECTIONS, policies: [] }, edge);
  let n = 0;
  const say = async (type: string, payload: JsonObject, by = 'ines', stream = 'inc:1'): Promise<any> => {
    const principal = { kind: 'person' as const, id: by };
    const command = { type, stream, key: `k${++n}`, principal, now: edge.clock.now(), seed: edge.random(16), payload };
    const outcome = await handler.handle(command);
    expect(outcome).toMatchObject({ accepted: true });
    return (outcome as { result: unknown }).result;
  };
  return { store, say };
}

describe('rows of the cell', () => {
  it('lose the words that are erased, each by its entry, and keep all others', async () => {
    const { store, say } = aLedger();
    await say('AddPerson', { person: 'ines', name: 'Ines', roles: ['administrator'] }, 'ines', 'org');
    await say('AddPerson', { person: 'karim', name: 'Karim', roles: ['staff'] }, 'ines', 'org');
    await say('ReportIncident', REPORT);
    await say('RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
    await say('DeclareIncident', { title: 't', kind: 'outage', severity: 1, circle: 'restricted', playbook: null });
    const question = { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] };
    const { decision } = await say('AskDecision', question);
    await say('Recommend', { decision, option: 'o1', reason: 'because' });
    const taken = { authority: 'role', rationale: 'r', risks: 'k', advice: 'v', facts: [], reviewAt: null };
    await say('TakeDecision', { decision, option: 'o1', ...taken });
    const text = { headline: 'h', situation: 's', changes: '', questions: '', forecast: '', needs: '' };
    await say('DraftSitrep', { audience: 'cell', asOf: T0, facts: [], decisions: [], text });
    await say('OfferCommand', { to: 'karim', worries: 'w' });
    const rows = (table: Table): readonly Row[] => [...(store.tables.get(table.name) ?? new Map<string, Row>()).values()];
    const shown = () => [
      rows(DECISION_ROW).map((row) => [row['question'], row['rationale'], row['risks'], row['advice']]),
      rows(DECISION_WORD).map((row) => row['text']),
      rows(SITREP_ROW).map((row) => [(row['text'] as { headline: string } | null)?.headline, row['text_sha256'] !== null]),
      rows(COMMAND_ROW).map((row) => [row['worries'], row['offered_to']]),
    ];
    expect(shown()).toEqual([[['q', 'r', 'k', 'v']], ['because'], [['h', true]], [['w', 'karim']]]);
    const seqOf = (type: string) => Number(rows(LOG_ROW).find((row) => row['type'] === type)!['seq']);
    await say('Erase', { entries: [{ seq: seqOf('DecisionTaken'), sections: ['rationale', 'advice'] }] });
    expect(shown()).toEqual([[['q', null, 'k', null]], ['because'], [['h', true]], [['w', 'karim']]]);
    const entries = [
      { seq: seqOf('DecisionRecommended'), sections: ['reason'] },
      { seq: seqOf('SitrepDrafted'), sections: ['situation'] },
      { seq: seqOf('DirectorHandoverOffered'), sections: ['worries'] },
    ];
    await say('Erase', { entries });
    expect(shown()).toEqual([[['q', null, 'k', null]], [null], [[undefined, false]], [[null, 'karim']]]);
  });
});
