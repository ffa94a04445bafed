import { roles } from '@chancery/incident';
import { StreamKind, type Command, type JsonObject, type RecordedEvent } from '@chancery/kernel';
import { fold, type Said } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import { deliverRungPages, pageWheneverTaskRungFired } from './whenever-task-rung-fired.page.ts';

const events = { DirectorAppointed: { version: 1, rank: 9, content: [] } };
const others = { name: 'others', zero: null, events, evolve: () => null, commands: {}, answers: { running: () => true } };
const kind = new StreamKind('inc', [roles, others]);
const directed: Said = { type: 'DirectorAppointed', structure: { person: 'tomas' } };
const seat = (role: string, person: string, deputy = false): Said[] => {
  const assignment = `${role}-${person}`;
  return [
    { type: 'RoleOffered', structure: { assignment, role, person, deputy } },
    { type: 'RoleAccepted', structure: { assignment, role, person, by: person } },
  ];
};
const lost = (role: string, person: string): Said => ({
  type: 'HolderUnreachable',
  structure: { assignment: `${role}-${person}`, role, person, by: 'tomas' },
});

function calls(rung: JsonObject, given: readonly Said[], label = 'I') {
  const structure = { task: 't', reference: 'T1', rung: 1, stage: 'ack', last: false, deputy: false, ...rung };
  const event = { type: 'TaskRungFired', stream: 'inc:1', seq: 9, label, structure, content: {} } as unknown as RecordedEvent;
  const body = pageWheneverTaskRungFired.plan(event, fold(kind, 'inc:1', [directed, ...given])) as any;
  return body?.calls.map(({ person, role, deputy }: any) => [person, role, deputy]);
}

describe('a rung of a task', () => {
  it.each([
    [
      'its holder, with the deputy behind',
      { role: 'SEC' },
      [...seat('SEC', 'okafor'), ...seat('SEC', 'lena', true)],
      [['okafor', 'SEC', 'lena']],
    ],
    [
      'every holder of a shared role',
      { role: 'ICT' },
      [...seat('ICT', 'noor'), ...seat('ICT', 'ruiz')],
      [
        ['noor', 'ICT', null],
        ['ruiz', 'ICT', null],
      ],
    ],
    [
      'the deputy where the deputy is called',
      { role: 'SEC', deputy: true },
      [...seat('SEC', 'okafor'), ...seat('SEC', 'lena', true)],
      [['lena', 'SEC', null]],
    ],
    [
      'the deputy of a holder who cannot be reached',
      { role: 'SEC' },
      [...seat('SEC', 'okafor'), ...seat('SEC', 'lena', true), lost('SEC', 'okafor')],
      [['lena', 'SEC', null]],
    ],
    ['the director where nobody holds the role', { role: 'SEC' }, [], [['tomas', 'CD', null]]],
    ['the director where there is no deputy', { role: 'SEC', deputy: true }, seat('SEC', 'okafor'), [['tomas', 'CD', null]]],
    ['the director with the deputy behind', { role: 'CD' }, seat('CD', 'ines', true), [['tomas', 'CD', 'ines']]],
  ] as const)('pages %s', (_, rung, given, expected) => {
    expect(calls(rung, given)).toEqual(expected);
  });

  it('of a task that named readers alone may know of pages nobody', () => {
    expect(calls({ role: 'SEC' }, seat('SEC', 'okafor'), 'R:1')).toBeUndefined();
  });

  it('delivered again sends the same keys, so that it pages nobody twice', async () => {
    const sent: Command[] = [];
    const handler = { handle: async (command: Command) => (sent.push(command), { accepted: true as const, result: null }) };
    const edge = { clock: { now: () => '2026-11-25T03:00:00.000Z' }, random: () => '00' };
    const body = {
      calls: [
        { person: 'noor', role: 'ICT', deputy: null },
        { person: 'ruiz', role: 'ICT', deputy: null },
      ],
    };
    const { 'whenever-task-rung-fired.page': deliver } = deliverRungPages(handler, edge);
    for (let times = 0; times < 2; times++) await deliver({ id: 'm1', stream: 'inc:1', seq: 9, body });
    expect(sent.map(({ key, type, payload }) => [key, type, payload['person']])).toEqual([
      ['m1:noor', 'PagePerson', 'noor'],
      ['m1:ruiz', 'PagePerson', 'ruiz'],
      ['m1:noor', 'PagePerson', 'noor'],
      ['m1:ruiz', 'PagePerson', 'ruiz'],
    ]);
  });
});
