import { later } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../testing/cell.ts';
import { OFFER_MS, voiceAt } from './voices.state.ts';

const CD = { by: 'cd', role: 'CD' };
const MINUTE = 60_000;
const CELL = { topic: 'talks', audience: 'media', language: 'en' };

function opened(): Desk {
  const desk = new Desk();
  desk.result('OpenVoices');
  return desk;
}

const offer = (desk: Desk, of: object = {}): string => desk.result<{ assignment: string }>('OfferAssignment', desk.term(of), CD).assignment;
const accept = (desk: Desk, assignment: string, by = 'p1') => desk.says('AcceptAssignment', { incident: 'inc:1', assignment }, { by });
const speaks = (desk: Desk, at = desk.now, cell = CELL) => voiceAt(desk.voices, at, cell)?.person;

describe('an assignment', () => {
  it('belongs to voices that were opened', () => {
    const desk = new Desk();
    expect(desk.says('OfferAssignment', desk.term(), CD)).toBe('not-found');
    expect(desk.records('OpenVoices')).toEqual([['VoicesOpened', { entity: 'ministry' }]]);
    expect(desk.says('OpenVoices')).toBe('kernel-stream-exists');
  });

  it('is offered by who may assign, over cells and a term that are there', () => {
    const desk = opened();
    expect(desk.says('OfferAssignment', desk.term(), { by: 'p5', role: 'SPK' })).toBe('press-not-assigning');
    for (const cells of ['topics', 'audiences', 'languages'])
      expect(desk.says('OfferAssignment', desk.term({ [cells]: [] }), CD)).toBe('press-cells-empty');
    expect(desk.refusal('OfferAssignment', desk.term({ to: desk.now }), CD)).toEqual({
      code: 'press-term-over',
      data: { to: desk.now },
      recorded: [],
    });
    const { limits: _, ...term } = desk.term();
    const outcome = desk.tell('OfferAssignment', { ...desk.term(), limits: 'no names' }, CD);
    const [draft] = outcome.drafts;
    expect([draft!.type, draft!.label, draft!.structure, draft!.content]).toEqual([
      'AssignmentOffered',
      'P',
      { ...term, assignment: draft!.structure['assignment'], house: true },
      { limits: { label: 'P', value: 'no names' } },
    ]);
  });

  it('speaks once its person accepted, and nobody else does', () => {
    const desk = opened();
    const assignment = offer(desk);
    expect(speaks(desk)).toBeUndefined();
    expect(desk.refusal('AcceptAssignment', { incident: 'inc:1', assignment }, { by: 'p5' })).toEqual({
      code: 'press-not-yours',
      data: { assignment },
      recorded: [],
    });
    expect(desk.says('AcceptAssignment', { incident: 'inc:1', assignment: 'nobody' })).toBe('not-found');
    expect(desk.records('AcceptAssignment', { incident: 'inc:1', assignment }, { by: 'p1' })).toEqual([
      ['AssignmentAccepted', { assignment, from: desk.now }],
    ]);
    expect(speaks(desk)).toBe('p1');
    expect(desk.refusal('AcceptAssignment', { incident: 'inc:1', assignment }, { by: 'p1' })).toEqual({
      code: 'press-offer-gone',
      data: { assignment, term: 'accepted' },
      recorded: [],
    });
  });

  it('speaks from its first moment until before its last', () => {
    const desk = opened();
    const [from, to] = [later(desk.now, 5 * MINUTE), later(desk.now, 9 * MINUTE)];
    accept(desk, offer(desk, { from, to }));
    expect([later(from, -1), from, later(to, -1), to].map((at) => speaks(desk, at))).toEqual([undefined, 'p1', 'p1', undefined]);
    expect([desk.fall('voc'), desk.now, desk.fall('voc'), desk.now, desk.fall('voc')]).toEqual([
      ['VoiceTurned'],
      from,
      ['VoiceTurned'],
      to,
      undefined,
    ]);
    // What timers recorded changed nothing.
    expect(speaks(desk, later(from, 1))).toBe('p1');
  });

  it.each([
    ['topic', { topic: 'visas' }],
    ['audience', { audience: 'staff' }],
    ['language', { language: 'fr' }],
  ])('speaks in its own cells only: another %s is silent', (_, other) => {
    const desk = opened();
    accept(desk, offer(desk, { topics: ['talks'], audiences: ['media'], languages: ['en'] }));
    expect([speaks(desk), speaks(desk, desk.now, { ...CELL, ...other })]).toEqual(['p1', undefined]);
  });

  it('is gone after ten minutes without an answer, whether or not a timer said so', () => {
    const desk = opened();
    const [a, b] = [offer(desk), offer(desk, { order: 1 })];
    desk.later(OFFER_MS - 1);
    expect(accept(desk, a)).toEqual(['AssignmentAccepted']);
    desk.later(1);
    expect(accept(desk, b)).toBe('press-offer-gone');
    expect(desk.says('DeclineAssignment', { incident: 'inc:1', assignment: b, reason: 'r' }, { by: 'p1' })).toBe('press-offer-gone');
    expect(desk.fall('voc')).toEqual(['AssignmentOfferLapsed']);
    expect(accept(desk, b)).toBe('press-offer-gone');
  });

  it('is declined by its person and taken back by who may assign', () => {
    const desk = opened();
    const [a, b] = [offer(desk), offer(desk)];
    expect(desk.says('DeclineAssignment', { incident: 'inc:1', assignment: a, reason: 'r' }, { by: 'p5' })).toBe('press-not-yours');
    expect(desk.says('DeclineAssignment', { incident: 'inc:2', assignment: a, reason: 'r' }, { by: 'p5' })).toBe('not-found');
    expect(desk.says('DeclineAssignment', { incident: 'inc:1', assignment: a, reason: 'r' }, { by: 'p1' })).toEqual(['AssignmentDeclined']);
    expect(desk.says('WithdrawAssignment', { incident: 'inc:1', assignment: b, reason: 'r' }, { by: 'p5' })).toBe('press-not-assigning');
    expect(desk.says('WithdrawAssignment', { incident: 'inc:1', assignment: b, reason: 'r' }, CD)).toEqual(['AssignmentWithdrawn']);
    expect([accept(desk, a), accept(desk, b), Object.keys(desk.voc.timers)]).toEqual(['press-offer-gone', 'press-offer-gone', []]);
  });

  it('whose term is over is not accepted', () => {
    const desk = opened();
    const assignment = offer(desk, { to: later(desk.now, 5 * MINUTE) });
    desk.later(5 * MINUTE);
    expect(accept(desk, assignment)).toBe('press-term-over');
  });

  it('ends at the moment it is ended, and only while it stands', () => {
    const desk = opened();
    const assignment = offer(desk);
    expect(desk.refusal('EndAssignment', { incident: 'inc:1', assignment, reason: 'r' }, CD)).toEqual({
      code: 'press-not-active',
      data: { assignment, term: 'offered' },
      recorded: [],
    });
    accept(desk, assignment);
    expect(desk.says('EndAssignment', { incident: 'inc:1', assignment, reason: 'r' }, { by: 'p5' })).toBe('press-not-assigning');
    desk.later(MINUTE);
    expect(desk.records('EndAssignment', { incident: 'inc:1', assignment, reason: 'r' }, { by: 'p1' })).toEqual([
      ['AssignmentEnded', { assignment, at: desk.now }],
    ]);
    expect([speaks(desk, later(desk.now, -1)), speaks(desk)]).toEqual([undefined, undefined]);
    expect([desk.says('EndAssignment', { incident: 'inc:1', assignment, reason: 'r' }, CD), Object.keys(desk.voc.timers)]).toEqual([
      'press-not-active',
      [],
    ]);
  });

  it('gives way to its deputy while its person cannot be reached', () => {
    const desk = opened();
    const first = offer(desk);
    accept(desk, first);
    accept(desk, offer(desk, { person: 'p5', order: 1 }), 'p5');
    const away = { incident: 'inc:1', assignment: first, reason: 'flight' };
    expect(speaks(desk)).toBe('p1');
    expect(desk.records('MarkUnavailable', away, { by: 'p1' })).toEqual([
      ['SpokespersonUnavailable', { assignment: first, from: desk.now }],
    ]);
    expect(speaks(desk)).toBe('p5');
    expect(desk.refusal('MarkUnavailable', away, { by: 'p1' })).toEqual({
      code: 'press-nothing-changed',
      data: { assignment: first, presence: 'away' },
      recorded: [],
    });
    expect(desk.says('MarkReturned', { incident: 'inc:1', assignment: first }, { by: 'p5' })).toBe('press-not-assigning');
    desk.result('MarkReturned', { incident: 'inc:1', assignment: first }, CD);
    expect(speaks(desk)).toBe('p1');
    desk.result('EndAssignment', away, CD);
    expect(desk.says('MarkUnavailable', away, { by: 'p1' })).toBe('press-not-active');
  });
});

describe('one voice', () => {
  it.each([
    ['the same cells', {}],
    ['any topic', { topics: ['*'] }],
    ['any audience', { audiences: ['*'] }],
    ['a cell more', { languages: ['fr', 'en'] }],
  ])('is kept at acceptance, on %s: whoever comes second is told who speaks until when', (_, of) => {
    const desk = opened();
    const cells = { topics: ['talks'], audiences: ['media'], languages: ['en'] };
    const [a, b] = [offer(desk, cells), offer(desk, { ...cells, ...of, person: 'p5' })];
    accept(desk, a);
    const { from, to } = desk.voices.assignments[a]!;
    expect(desk.refusal('AcceptAssignment', { incident: 'inc:1', assignment: b }, { by: 'p5' })).toEqual({
      code: 'press-voice-taken',
      data: { assignment: a, person: 'p1', order: 0, from, until: to },
      recorded: [],
    });
  });

  it.each([
    ['another topic', { topics: ['visas'] }],
    ['another audience', { audiences: ['staff'] }],
    ['another language', { languages: ['fr'] }],
    ['another order', { order: 1 }],
  ])('leaves room for %s', (_, of) => {
    const desk = opened();
    const cells = { topics: ['talks'], audiences: ['media'], languages: ['en'] };
    accept(desk, offer(desk, cells));
    expect(accept(desk, offer(desk, { ...cells, ...of, person: 'p5' }), 'p5')).toEqual(['AssignmentAccepted']);
  });

  it('reserves a term that has not begun, and meets no neighbour that begins as it ends', () => {
    const desk = opened();
    const [noon, one, two] = [1, 2, 3].map((h) => later(desk.now, h * 3_600_000)) as [string, string, string];
    accept(desk, offer(desk, { from: one, to: two }));
    expect(accept(desk, offer(desk, { person: 'p5', from: noon, to: later(one, 1) }), 'p5')).toBe('press-voice-taken');
    expect(accept(desk, offer(desk, { person: 'p5', from: noon, to: one }), 'p5')).toEqual(['AssignmentAccepted']);
    expect(accept(desk, offer(desk, { person: 'p5', from: two, to: later(two, 1) }), 'p5')).toEqual(['AssignmentAccepted']);
  });

  it('passes in one commit, at its acceptance, with nobody missing in between', () => {
    const desk = opened();
    const old = offer(desk);
    accept(desk, old);
    const offered = desk.records('OfferAssignment', desk.term({ person: 'p5', succeeds: old, from: later(desk.now, 5 * MINUTE) }), CD);
    const next = offered[0]![1]['assignment'] as string;
    expect(offered.map(([type, structure]) => [type, structure['assignment'], structure['to'] === next])).toEqual([
      ['AssignmentOffered', next, false],
      ['AssignmentHandoverOffered', old, true],
    ]);
    expect([speaks(desk), desk.says('OfferAssignment', desk.term({ succeeds: old }), CD)]).toEqual(['p1', 'press-handover-open']);
    desk.later(MINUTE);
    expect(desk.records('AcceptAssignment', { incident: 'inc:1', assignment: next }, { by: 'p5' })).toEqual([
      ['AssignmentSucceeded', { assignment: old, at: desk.now }],
      ['AssignmentAccepted', { assignment: next, from: desk.now }],
    ]);
    expect(speaks(desk)).toBe('p5');
  });

  it.each([
    ['DeclineAssignment', 'AssignmentDeclined', 'AssignmentHandoverDeclined', { by: 'p5' }],
    ['WithdrawAssignment', 'AssignmentWithdrawn', 'AssignmentHandoverWithdrawn', CD],
  ])('stays with whoever has it when the successor comes to nothing: %s', (command, type, handover, by) => {
    const desk = opened();
    const old = offer(desk);
    accept(desk, old);
    const next = offer(desk, { person: 'p5', succeeds: old });
    expect(desk.records(command, { incident: 'inc:1', assignment: next, reason: 'r' }, by)).toEqual([
      [type, { assignment: next }],
      [handover, { assignment: old, to: next }],
    ]);
    expect([speaks(desk), offer(desk, { person: 'p3', succeeds: old })]).toEqual(['p1', expect.any(String)]);
  });

  it('stays when the successor does not answer, and an assignment that ended has no successor', () => {
    const desk = opened();
    const old = offer(desk);
    accept(desk, old);
    offer(desk, { person: 'p5', succeeds: old });
    expect([desk.fall('voc'), speaks(desk)]).toEqual([['AssignmentOfferLapsed', 'AssignmentHandoverLapsed'], 'p1']);
    desk.result('EndAssignment', { incident: 'inc:1', assignment: old, reason: 'r' }, CD);
    expect(desk.says('OfferAssignment', desk.term({ succeeds: old }), CD)).toBe('press-not-active');
    expect(desk.says('OfferAssignment', desk.term({ succeeds: 'nobody' }), CD)).toBe('not-found');
  });

  it('ended while it was being handed over, it is taken up like any other', () => {
    const desk = opened();
    const old = offer(desk);
    accept(desk, old);
    const next = offer(desk, { person: 'p5', succeeds: old });
    desk.result('EndAssignment', { incident: 'inc:1', assignment: old, reason: 'r' }, CD);
    expect(accept(desk, next, 'p5')).toEqual(['AssignmentAccepted']);
  });
});

describe('lines', () => {
  const line = { stream: 'inc:1', statement: 's', version: 'v', topic: 'talks', audience: 'media', language: 'en', expires: null };
  const system = { kind: 'system', by: 'system:press' } as const;

  it('are heard of once, doubted once for each fact, and end', () => {
    const desk = opened();
    const doubt = { stream: 'inc:1', statement: 's', fact: 'f', was: 1 };
    expect(desk.says('NoteLine', line, { by: 'p1' })).toBe('identity-role-needed');
    expect(desk.says('NoteLineDoubtful', doubt, system)).toBe('not-found');
    expect(desk.records('NoteLine', line, system)).toEqual([['LineNoted', line]]);
    expect(desk.says('NoteLine', line, system)).toBe('press-nothing-changed');
    expect(desk.records('NoteLineDoubtful', doubt, system)).toEqual([['LineDoubtful', doubt]]);
    expect(desk.says('NoteLineDoubtful', doubt, system)).toBe('press-nothing-changed');
    expect(desk.voices.lines).toEqual({ 'inc:1/s': { ...line, doubts: [{ fact: 'f', was: 1 }] } });
    expect(desk.says('NoteLineEnded', { stream: 'inc:1', statement: 's' }, system)).toEqual(['LineEnded']);
    expect(desk.says('NoteLineEnded', { stream: 'inc:1', statement: 's' }, system)).toBe('not-found');
  });

  it('of an exercise never reach the real voices, nor do its assignments', () => {
    const desk = opened();
    expect(desk.says('NoteLine', { ...line, stream: 'exr:7' }, system)).toBe('kernel-space-mixed');
    expect(desk.says('OfferAssignment', desk.term({ origin: { stream: 'exr:7', request: null } }), CD)).toBe('kernel-space-mixed');
  });
});

describe('the voice of another incident', () => {
  const HOP = { by: 'p3' };
  const elsewhere = (desk: Desk) => ({ ...desk.term({ person: 'p5' }), origin: { stream: 'inc:2', request: null } });

  it.each(['WithdrawAssignment', 'EndAssignment', 'MarkUnavailable', 'MarkReturned'])(
    'is not there for a head of press or a director who acts from an incident of their own: %s',
    (command) => {
      const desk = opened();
      const assignment = offer(desk);
      if (command !== 'WithdrawAssignment') accept(desk, assignment);
      const act = { incident: 'inc:2', assignment, reason: 'r' };
      const none = { ...act, assignment: 'none' };
      for (const by of [HOP, CD]) expect(desk.refusal(command, act, by)).toEqual(desk.refusal(command, none, by));
      expect(desk.says(command, act, HOP)).toBe('not-found');
    },
  );

  it('is not taken over, nor taken up from there', () => {
    const desk = opened();
    const assignment = offer(desk);
    expect(desk.says('AcceptAssignment', { incident: 'inc:2', assignment }, { by: 'p1' })).toBe('not-found');
    accept(desk, assignment);
    expect(desk.says('OfferAssignment', { ...elsewhere(desk), succeeds: assignment }, CD)).toBe('not-found');
  });

  it.each([
    ['in the same place', 0],
    ['before it', 0],
    ['after it', 1],
  ])('is told to speak, and nothing else, to who wishes to speak there too: %s', (_, order) => {
    const desk = opened();
    accept(desk, offer(desk, { order: order === 1 ? 0 : 1 - order }));
    const { assignment } = desk.result<{ assignment: string }>('OfferAssignment', { ...elsewhere(desk), order }, HOP);
    expect(desk.refusal('AcceptAssignment', { incident: 'inc:2', assignment }, { by: 'p5' })).toEqual({
      code: 'press-voice-elsewhere',
      data: {},
      recorded: [],
    });
  });

  it('makes room for a deputy whom a director of the house has offered', () => {
    const desk = opened();
    accept(desk, offer(desk));
    const { assignment } = desk.result<{ assignment: string }>('OfferAssignment', { ...elsewhere(desk), order: 1 }, CD);
    expect(desk.says('AcceptAssignment', { incident: 'inc:2', assignment }, { by: 'p5' })).toEqual(['AssignmentAccepted']);
  });

  it('is nobody’s to name by directing an incident alone', () => {
    const desk = opened();
    expect(desk.says('OfferAssignment', desk.term(), { by: 'p2', role: 'CD' })).toBe('press-not-assigning');
    expect(desk.says('OfferAssignment', desk.term(), { by: 'p3', role: 'SPK' })).toEqual(['AssignmentOffered']);
  });
});

describe('an offer to speak', () => {
  it.each([-1, 0.5])('at the place %d is refused', (order) => {
    expect(opened().says('OfferAssignment', { ...opened().term(), order }, CD)).toBe('press-place-uncounted');
  });

  it('to nobody of the house is refused, and so is its acceptance by who left', () => {
    const desk = opened();
    expect(desk.says('OfferAssignment', desk.term({ person: 'nobody' }), CD)).toBe('incident-person-barred');
    const assignment = offer(desk);
    desk.inactive = ['p1'];
    expect(accept(desk, assignment)).toBe('incident-person-barred');
  });

  it('is gone for who was taken out of the circle', () => {
    const desk = opened();
    const assignment = offer(desk);
    desk.result('RemovePerson', { person: 'p1' });
    expect(accept(desk, assignment)).toBe('press-offer-gone');
  });
});

describe('who left', () => {
  const SYSTEM = { kind: 'system', by: 'system:policy' } as const;

  it('takes their voices and offers along: the deputy speaks, and who was to be relieved goes on', () => {
    const desk = opened();
    const [first, deputy] = [offer(desk), offer(desk, { person: 'p5', order: 1 })];
    accept(desk, first);
    accept(desk, deputy, 'p5');
    const succeeding = offer(desk, { person: 'p1', order: 1, succeeds: deputy });
    expect(desk.says('NoteDeparture', { person: 'p1' }, SYSTEM)).toBe('not-found');
    expect(desk.says('NoteDeparture', { person: 'p1' }, CD)).toBe('not-found');
    desk.inactive = ['p1'];
    expect(desk.records('NoteDeparture', { person: 'p1' }, SYSTEM)).toEqual([
      ['AssignmentWithdrawn', { assignment: succeeding }],
      ['AssignmentHandoverWithdrawn', { assignment: deputy, to: succeeding }],
      ['AssignmentEnded', { assignment: first, at: desk.now }],
    ]);
    expect(speaks(desk)).toBe('p5');
    expect(desk.says('NoteDeparture', { person: 'p1' }, SYSTEM)).toEqual([]);
  });

  it('one incident speaks for the others still', () => {
    const desk = opened();
    accept(desk, offer(desk));
    expect(desk.says('NoteDeparture', { person: 'p1', incident: 'inc:2' }, SYSTEM)).toEqual([]);
    expect(desk.says('NoteDeparture', { person: 'p1', incident: 'inc:1' }, SYSTEM)).toEqual(['AssignmentEnded']);
  });
});
