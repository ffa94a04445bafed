import { people } from '@chancery/identity';
import { StreamKind, type DomainModule, type JsonObject } from '@chancery/kernel';
import { CommandHandler, MemoryLedgerStore, openings, StreamKinds } from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { expect, it } from 'vitest';
import { circle } from '../model/circle/circle.decider.ts';
import { incident } from '../model/incident.decider.ts';
import { roles } from '../model/roles/role.decider.ts';
import { REPORT } from '../testing/night.ts';

/** Two servers over one ledger, neither of which hears of the other. */
function replicas(changed: DomainModule = circle) {
  const store = new MemoryLedgerStore();
  const edge = new VirtualEdge();
  const handlers = [0, 1].map(() => {
    const kinds = new StreamKinds([new StreamKind('org', [openings, people]), new StreamKind('inc', [incident, changed, roles])]);
    return new CommandHandler(store, kinds, { projections: [], policies: [] }, edge);
  });
  let n = 0;
  return async (at: 0 | 1, by: string, type: string, payload: JsonObject, stream = 'inc:1'): Promise<string> => {
    const principal = { kind: 'person' as const, id: by };
    const houseRoles = by === 'ines' ? ['administrator', 'director'] : ['staff'];
    const command = { type, stream, key: `k${++n}`, principal, houseRoles, now: edge.clock.now(), seed: edge.random(16), payload };
    const outcome = await handlers[at]!.handle(command);
    return outcome.accepted ? 'done' : outcome.code;
  };
}

async function admitted(says: ReturnType<typeof replicas>): Promise<void> {
  await says(0, 'ines', 'AddPerson', { person: 'ines', name: 'Ines', roles: ['administrator', 'director'] }, 'org');
  await says(0, 'ines', 'AddPerson', { person: 'karim', name: 'Karim', roles: ['staff'] }, 'org');
  await says(0, 'ines', 'ReportIncident', { ...REPORT });
  await says(0, 'ines', 'RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
  await says(0, 'ines', 'DeclareIncident', { title: 't', kind: 'unknown', severity: 1, circle: 'restricted', playbook: null });
  await says(0, 'ines', 'AdmitPerson', { person: 'karim', reason: '' });
}

const gone = async (says: ReturnType<typeof replicas>): Promise<string[]> => {
  await admitted(says);
  // The second server has the state of now in its memory, and does not hear what happens at the first.
  const before = await says(1, 'karim', 'AddLogEntry', { text: 'here' });
  await says(0, 'ines', 'RemovePerson', { person: 'karim', reason: 'leak' });
  return [
    before,
    await says(1, 'karim', 'AddLogEntry', { text: 'still here' }),
    await says(0, 'karim', 'AddLogEntry', { text: 'and here' }),
  ];
};

it('nobody writes after they were taken out of the circle, at whichever server, since the circle is compared with the head', async () =>
  expect(await gone(replicas())).toEqual(['done', 'not-found', 'not-found']));

it('and it is found where the circle is not asked on the state that is decided on', async () => {
  const { admits: _, ...unasked } = circle;
  expect(await gone(replicas(unasked))).toEqual(['done', 'done', 'done']);
});
