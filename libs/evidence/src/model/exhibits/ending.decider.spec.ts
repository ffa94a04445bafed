import { describe, expect, it } from 'vitest';
import { Room } from '../../testing/cell.ts';

const LENA = { by: 'lena' };
const SOFIA = { by: 'sofia' };
const hold = (room: Room, exhibit: string, by = 'lena') =>
  room.result<{ hold: string }>('SetHold', { exhibit, reason: 'court' }, { by }).hold;
const lift = (room: Room, exhibit: string, which: string, by = 'lena') =>
  room.says('LiftHold', { exhibit, hold: which, reason: 'over' }, { by });
const end = (exhibit: string, to: string | null = null) => ({ exhibit, to, certificate: 'C-1' });
const wish = (exhibit: string, ending = 'disposed', authorityKind = 'policy') => ({
  exhibit,
  ending,
  authorityKind,
  authorityRef: 'ref',
  reason: 'end of retention',
});

describe('a hold', () => {
  it('is set and lifted by the legal side, with a reason', () => {
    const room = new Room();
    const exhibit = room.sealed();
    expect(room.says('SetHold', { exhibit, reason: 'court' })).toBe('identity-role-needed');
    expect(room.says('SetHold', { exhibit, reason: '' }, LENA)).toBe('evidence-reason-needed');
    const set = hold(room, exhibit);
    expect(room.at(exhibit).holds).toEqual({ [set]: 'lena' });
    expect(room.says('LiftHold', { exhibit, hold: set, reason: 'x' })).toBe('identity-role-needed');
    expect(room.says('LiftHold', { exhibit, hold: set, reason: '' }, LENA)).toBe('evidence-reason-needed');
    expect(lift(room, exhibit, 'another')).toBe('not-found');
    expect(lift(room, exhibit, set)).toEqual(['HoldLifted']);
    expect(lift(room, exhibit, set)).toBe('not-found');
  });

  it('is lifted by who set it, and by another only once that person left the legal side', () => {
    const room = new Room();
    const exhibit = room.sealed();
    const set = hold(room, exhibit);
    expect(room.refusal('LiftHold', { exhibit, hold: set, reason: 'x' }, { by: 'omar' })).toEqual({
      code: 'evidence-not-hold-owner',
      data: { exhibit, hold: set, owner: 'lena' },
      recorded: [],
    });
    room.result('RelieveRole', { person: 'lena' });
    expect(lift(room, exhibit, set, 'omar')).toEqual(['HoldLifted']);
  });

  it('holds as long as one of its set stands', () => {
    const room = new Room();
    const exhibit = room.sealed();
    const [first, second] = [hold(room, exhibit), hold(room, exhibit, 'omar')];
    lift(room, exhibit, first);
    expect(room.refusal('ProposeDisposition', wish(exhibit))).toEqual({
      code: 'evidence-held',
      data: { exhibit, holds: [second] },
      recorded: [{ type: 'ExhibitRefusalRecorded', exhibit, code: 'evidence-held', by: 'ruiz' }],
    });
    lift(room, exhibit, second, 'omar');
    expect(room.says('ProposeDisposition', wish(exhibit))).toEqual(['DispositionProposed']);
  });

  it('keeps from returning, and from handing over unless an order says so', () => {
    const room = new Room();
    const exhibit = room.sealed();
    hold(room, exhibit);
    expect(room.says('ProposeDisposition', wish(exhibit, 'returned', 'order'))).toBe('evidence-held');
    expect(room.says('ProposeDisposition', wish(exhibit, 'handedOver', 'consent'))).toBe('evidence-held');
    expect(room.says('ProposeDisposition', wish(exhibit, 'handedOver', 'order'))).toEqual(['DispositionProposed']);
    expect(room.says('HandOverExhibit', end(exhibit, 'police'), SOFIA)).toEqual(['ExhibitHandedOver']);
  });
});

describe('a disposal', () => {
  it('takes two people, and says that the key is to go only where there is a file', () => {
    const room = new Room();
    const blob = { file: 'f1', address: 'ab'.repeat(32), bytes: 3 };
    for (const [exhibit, destroysKey] of [
      [room.sealed(), false],
      [room.sealed({ blob }), true],
    ] as const) {
      room.proposed(exhibit);
      expect(room.records('DisposeExhibit', end(exhibit, 'nobody'), SOFIA)).toEqual([
        [
          'ExhibitDisposed',
          { exhibit, by: ['ruiz', 'sofia'], authorityKind: 'policy', authorityRef: 'ref', to: null, destroysKey },
          { certificate: 'C-1' },
        ],
      ]);
      expect([room.at(exhibit).custodian, room.place(exhibit)]).toEqual([null, 'disposed']);
    }
  });

  it('by one person is refused on the record, whoever stands behind a delegation being counted', () => {
    const room = new Room();
    const exhibit = room.proposed(room.sealed());
    const refused = (by: string) => ({
      code: 'evidence-second-person',
      data: { exhibit, proposedBy: 'ruiz' },
      recorded: [{ type: 'ExhibitRefusalRecorded', exhibit, code: 'evidence-second-person', by }],
    });
    expect(room.refusal('DisposeExhibit', end(exhibit))).toEqual(refused('ruiz'));
    expect(room.refusal('DisposeExhibit', end(exhibit), { by: 'sofia', behalf: 'ruiz' })).toEqual(refused('sofia'));
    const other = room.proposed(room.sealed(), 'disposed', 'policy', { by: 'cd', behalf: 'sofia' });
    expect(room.says('DisposeExhibit', end(other), SOFIA)).toBe('evidence-second-person');
    expect(room.says('DisposeExhibit', end(other), LENA)).toEqual(['ExhibitDisposed']);
  });

  it('is for forensics, the legal side and the director', () => {
    const room = new Room();
    const exhibit = room.sealed();
    expect(room.says('ProposeDisposition', wish(exhibit), { by: 'tom' })).toBe('identity-role-needed');
    room.proposed(exhibit);
    expect(room.says('DisposeExhibit', end(exhibit), { by: 'tom' })).toBe('identity-role-needed');
  });

  it('needs an authority, a reason, a sealed exhibit and a proposal of the same kind', () => {
    const room = new Room();
    const open = room.taken();
    const exhibit = room.sealed();
    expect(room.says('ProposeDisposition', wish(open))).toBe('evidence-exhibit-state');
    expect(room.says('ProposeDisposition', { ...wish(exhibit), authorityKind: null })).toBe('evidence-authority-needed');
    expect(room.says('ProposeDisposition', { ...wish(exhibit), reason: '' })).toBe('evidence-reason-needed');
    expect(room.says('DisposeExhibit', end(exhibit), SOFIA)).toBe('evidence-not-proposed');
    room.proposed(exhibit, 'returned');
    expect(room.says('DisposeExhibit', end(exhibit), SOFIA)).toBe('evidence-not-proposed');
    expect(room.says('ReturnExhibit', end(exhibit), SOFIA)).toBe('evidence-receiver-needed');
    expect(room.says('ReturnExhibit', end(exhibit, 'owner'), SOFIA)).toEqual(['ExhibitReturned']);
  });

  it('may be taken back before the second person', () => {
    const room = new Room();
    const exhibit = room.sealed();
    expect(room.says('WithdrawDisposition', { exhibit, reason: 'r' })).toBe('evidence-not-proposed');
    room.proposed(exhibit);
    expect(room.says('WithdrawDisposition', { exhibit, reason: '' })).toBe('evidence-reason-needed');
    expect(room.says('WithdrawDisposition', { exhibit, reason: 'r' })).toEqual(['DispositionWithdrawn']);
    expect(room.says('DisposeExhibit', end(exhibit), SOFIA)).toBe('evidence-not-proposed');
  });

  it('waits while the exhibit is on its way', () => {
    const room = new Room();
    const exhibit = room.sealed();
    room.offered(exhibit);
    expect(room.says('ProposeDisposition', wish(exhibit))).toBe('evidence-in-transit');
    expect(room.says('DisposeExhibit', end(exhibit), SOFIA)).toBe('evidence-in-transit');
  });

  it.each<[string, (room: Room, exhibit: string) => void]>([
    ['its seal was broken', (room, exhibit) => room.result('BreakSeal', { exhibit, reason: 'r' })],
    ['a check failed', (room, exhibit) => room.result('VerifyExhibit', { exhibit, alg: 'sha256', digestOk: false, note: '' })],
    ['its integrity is in dispute', (room, exhibit) => disputed(room, exhibit)],
    ['a transfer was offered', (room, exhibit) => void room.result('WithdrawTransfer', { transfer: room.offered(exhibit), reason: '' })],
    ['a hold came and went', (room, exhibit) => void lift(room, exhibit, hold(room, exhibit))],
  ])('starts over when %s between the two', (_, change) => {
    const room = new Room();
    const exhibit = room.proposed(room.sealed());
    change(room, exhibit);
    expect(room.says('DisposeExhibit', end(exhibit), SOFIA)).toBe('evidence-not-proposed');
  });

  it('is the end: nothing more is done about the exhibit but to note that its key is gone', () => {
    const room = new Room();
    const exhibit = room.proposed(room.sealed({ blob: { file: 'f1', address: 'ab'.repeat(32), bytes: 3 } }));
    const gone = { exhibit, wrapped: 'cd'.repeat(32) };
    const system = { by: 'system:keys', kind: 'system' as const };
    expect(room.says('NoteKeyDestroyed', gone, system)).toBe('evidence-exhibit-state');
    room.result('DisposeExhibit', end(exhibit), SOFIA);
    expect(room.says('SetHold', { exhibit, reason: 'late' }, LENA)).toBe('evidence-exhibit-state');
    expect(room.says('VerifyExhibit', { exhibit, alg: 'sha256', digestOk: true, note: '' })).toBe('evidence-exhibit-state');
    expect(room.says('NoteKeyDestroyed', gone)).toBe('identity-role-needed');
    expect(room.says('NoteKeyDestroyed', gone, system)).toEqual(['KeyDestroyed']);
    expect(room.says('NoteKeyDestroyed', gone, system)).toBe('evidence-nothing-changed');
    expect(room.says('NoteKeyDestroyed', { ...gone, exhibit: 'x' }, system)).toBe('not-found');
  });
});

function disputed(room: Room, exhibit: string): void {
  room.result('VerifyExhibit', { exhibit, alg: 'sha256', digestOk: true, note: '' });
  room.result('DisputeIntegrity', { exhibit, reason: 'r' });
}
