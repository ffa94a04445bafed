import { type Command, type Draft, type Json, type JsonObject, type RecordedEvent } from '@chancery/kernel';
import type { Policy } from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { describe, expect, it } from 'vitest';
import { Desk, seenFromVoices, type By } from '../testing/cell.ts';
import { deliverPress, PRESS_POLICIES } from './press.policies.ts';
import { endAssignmentsWheneverClosed, noteDepartureWheneverGone } from './whenever-voice-moved.note-voice.ts';

const SYSTEM = { kind: 'system', by: 'system:press' } as const;

/** What every policy plans for a recorded event. */
function planned(stream: string, draft: Pick<Draft, 'type' | 'structure' | 'label' | 'header' | 'seq' | 'after'>): Json[] {
  const event: RecordedEvent = { ...draft, stream, content: {} };
  return PRESS_POLICIES.filter(({ on }) => on.includes(draft.type)).map((policy: Policy) => policy.plan(event, draft.after) ?? null);
}

const plannedBy = (desk: Desk, type: string, payload: object, by: By) =>
  desk.tell(type, payload, by).drafts.flatMap((draft) => planned(draft.type.startsWith('Assign') ? 'voc:ministry' : 'inc:1', draft));

function out() {
  const desk = new Desk();
  desk.voice();
  const fact = desk.fact();
  const { id } = desk.draft({ cites: [{ fact, version: 1, sentence: 1 }], expires: '2026-11-25T20:00:00.000Z' });
  desk.submit(id);
  desk.approve(id);
  desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
  return { desk, fact, id };
}

describe('the entity’s voices', () => {
  it('hear of a line when it goes out, when it is doubted, and when it ends; ids and codes only', () => {
    const { desk, fact, id } = out();
    const command = (type: string, payload: object) => [
      { commands: [{ type, stream: 'voc:ministry', payload: { stream: 'inc:1', statement: id, ...payload } }] },
    ];
    expect(plannedBy(desk, 'ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual(
      command('NoteLine', {
        version: desk.statement(id).version.id,
        topic: 'talks',
        audience: 'media',
        language: 'en',
        expires: '2026-11-25T20:00:00.000Z',
      }),
    );
    expect(plannedBy(desk, 'RetractFact', { fact, from: 1, reason: 'r' }, { by: 'cd' })).toEqual(
      command('NoteLineDoubtful', { fact, was: 1 }),
    );
    expect(plannedBy(desk, 'WithdrawStatement', { statement: id, decision: 'd', reason: 'r' }, { by: 'cd' })).toEqual(
      command('NoteLineEnded', {}),
    );
  });

  it('take what is planned for them, once', () => {
    const { desk, id } = out();
    const [plan] = plannedBy(desk, 'ReleaseStatement', desk.releasing(id), { by: 'p1' }) as [
      { commands: readonly { type: string; payload: JsonObject }[] },
    ];
    const { type, payload } = plan.commands[0]!;
    expect([desk.says(type, payload, SYSTEM), desk.says(type, payload, SYSTEM)]).toEqual([['LineNoted'], 'press-nothing-changed']);
  });
});

describe('an incident', () => {
  it.each([
    ['PersonLeft', undefined],
    ['PersonRemoved', undefined],
    ['RoleRelieved', 'SPK'],
  ])('takes its voice back from who is gone by %s, and from nobody else', (type, role) => {
    const { desk } = out();
    const plan = (structure: object) =>
      noteDepartureWheneverGone.plan({ stream: 'inc:1', type, structure, content: {} } as never, seenFromVoices(desk.inc));
    desk.result('RelieveRole', { person: 'p5' });
    const gone = { person: 'p5', ...(role === undefined ? {} : { role }) };
    expect(plan(gone)).toEqual({
      commands: [{ type: 'NoteDeparture', stream: 'voc:ministry', payload: { person: 'p5', incident: 'inc:1' } }],
    });
    if (role !== undefined) {
      expect(plan({ person: 'p5', role: 'SEC' })).toBeUndefined();
      // Somebody with another part in the press goes on.
      expect(plan({ person: 'p1', role: 'SPK' })).toBeUndefined();
    }
  });

  const assigned = (desk: Desk, origin: object | null) => {
    if (desk.voc.seq === 0) desk.result('OpenVoices');
    return desk.result<{ assignment: string }>('OfferAssignment', desk.term({ origin }), { by: 'cd', role: 'CD' }).assignment;
  };

  it('that asked for a voice hears who accepted, and when that is over', () => {
    const desk = new Desk();
    const assignment = assigned(desk, { stream: 'inc:1', request: 'r1' });
    const { to } = desk.voices.assignments[assignment]!;
    const note = (standing: string, until: string) => [
      {
        commands: [
          { type: 'NoteVoice', stream: 'inc:1', payload: { assignment, entity: 'ministry', person: 'p1', standing, until, request: 'r1' } },
        ],
      },
    ];
    expect(plannedBy(desk, 'AcceptAssignment', { incident: 'inc:1', assignment }, { by: 'p1' })).toEqual(note('accepted', to));
    desk.later(60_000);
    expect(plannedBy(desk, 'EndAssignment', { incident: 'inc:1', assignment, reason: 'r' }, { by: 'p1' })).toEqual(note('ended', desk.now));
  });

  it('hears nothing of assignments that nobody asked for from there', () => {
    const desk = new Desk();
    const assignment = assigned(desk, null);
    expect(plannedBy(desk, 'AcceptAssignment', { incident: null, assignment }, { by: 'p1' })).toEqual([null]);
  });

  it('that closes ends the assignments that it began, and an exercise only those of its own voices', () => {
    const desk = new Desk();
    const noted = { entity: 'ministry', person: 'p5', standing: 'accepted', until: '2026-11-25T18:00:00.000Z', request: null };
    for (const assignment of ['a1', 'a2', 'a3']) desk.result('NoteVoice', { ...noted, assignment }, SYSTEM);
    desk.result('NoteVoice', { ...noted, assignment: 'a2', standing: 'ended' }, SYSTEM);
    const closed = (stream: string) =>
      endAssignmentsWheneverClosed.plan({ stream, type: 'IncidentClosed', structure: {}, content: {} } as never, desk.inc);
    const end = (assignment: string, stream: string) => ({
      type: 'EndAssignment',
      stream,
      payload: { assignment, reason: '', incident: null },
    });
    expect(closed('inc:1')).toEqual({ commands: [end('a1', 'voc:ministry'), end('a3', 'voc:ministry')] });
    expect(closed('exr:7')).toEqual({ commands: [end('a1', 'voc:ministry@7'), end('a3', 'voc:ministry@7')] });
    expect(endAssignmentsWheneverClosed.plan({ stream: 'inc:1' } as never, new Desk().inc)).toBeUndefined();
  });
});

it('what was planned is told under the key of its message, however often it is delivered', async () => {
  const told: Command[] = [];
  const handler = { handle: async (command: Command) => (told.push(command), { accepted: true as const, result: null }) };
  const commands = ['a1', 'a3'].map((assignment) => ({ type: 'EndAssignment', stream: 'voc:ministry', payload: { assignment } }));
  const deliver = deliverPress(handler, new VirtualEdge())[endAssignmentsWheneverClosed.topic]!;
  for (let time = 0; time < 2; time++) await deliver({ id: 'm', stream: 'inc:1', seq: 4, body: { commands } });
  expect(told.map(({ key, principal, payload }) => [key, principal.id, payload['assignment']])).toEqual([
    ['m', 'system:whenever-incident-closed.end-assignments', 'a1'],
    ['m:1', 'system:whenever-incident-closed.end-assignments', 'a3'],
    ['m', 'system:whenever-incident-closed.end-assignments', 'a1'],
    ['m:1', 'system:whenever-incident-closed.end-assignments', 'a3'],
  ]);
});
