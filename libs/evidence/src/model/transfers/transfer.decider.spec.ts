import { describe, expect, it } from 'vitest';
import { Room } from '../../testing/cell.ts';

const SOFIA = { by: 'sofia' };
const offer = (exhibit: string, to = 'sofia') => ({ exhibit, to, courier: null, route: 'hand', waybill: 'W-1' });
const accept = (transfer: string, seal = 'intact') => ({ transfer, seal, condition: 'dry' });
const MINUTE = 60_000;

describe('a transfer', () => {
  it('is offered by the custodian, who stays custodian', () => {
    const room = new Room();
    const exhibit = room.sealed();
    expect(room.says('OfferTransfer', offer(exhibit), SOFIA)).toBe('evidence-not-custodian');
    expect(room.refusal('OfferTransfer', offer(exhibit, 'ruiz'))).toEqual({
      code: 'evidence-self-transfer',
      data: { exhibit },
      recorded: [],
    });
    const [[type, structure, words]] = room.records('OfferTransfer', offer(exhibit)) as any;
    const { transfer } = structure;
    expect([type, structure, words]).toEqual([
      'TransferOffered',
      { transfer, exhibit, from: 'ruiz', to: 'sofia', courier: null, route: 'hand' },
      { waybill: 'W-1' },
    ]);
    expect([room.at(exhibit).custodian, room.place(exhibit)]).toEqual(['ruiz', 'offered']);
    expect(room.refusal('OfferTransfer', offer(exhibit, 'tom'))).toEqual({
      code: 'evidence-transfer-open',
      data: { exhibit, transfer, to: 'sofia' },
      recorded: [],
    });
  });

  it('moves custody in one entry, by the receiver only', () => {
    const room = new Room();
    const exhibit = room.sealed();
    const transfer = room.offered(exhibit);
    expect(room.refusal('AcceptTransfer', accept(transfer))).toEqual({
      code: 'evidence-not-receiver',
      data: { transfer, to: 'sofia' },
      recorded: [],
    });
    expect(room.says('AcceptTransfer', accept('x'), SOFIA)).toBe('not-found');
    expect(room.records('AcceptTransfer', accept(transfer), SOFIA)).toEqual([
      ['TransferAccepted', { transfer, exhibit, from: 'ruiz', to: 'sofia', seal: 'intact' }, { condition: 'dry' }],
    ]);
    expect([room.at(exhibit).custodian, room.place(exhibit)]).toEqual(['sofia', 'sealed']);
    expect(room.says('AcceptTransfer', accept(transfer), SOFIA)).toBe('evidence-offer-gone');
  });

  it.each([
    ['intact', 'sealed'],
    ['broken', 'collected'],
    ['none', 'collected'],
  ])('whose seal was met %s leaves the exhibit %s, taken or refused', (seal, place) => {
    const room = new Room();
    const [taken, refused] = [room.sealed(), room.sealed()];
    room.result('AcceptTransfer', accept(room.offered(taken), seal), SOFIA);
    room.result('RefuseTransfer', { ...accept(room.offered(refused), seal), reason: 'r' }, SOFIA);
    expect([room.place(taken), room.place(refused)]).toEqual([place, place]);
  });

  it('of what was never sealed does not seal it', () => {
    const room = new Room();
    const exhibit = room.taken();
    room.result('AcceptTransfer', accept(room.offered(exhibit), 'intact'), SOFIA);
    expect(room.place(exhibit)).toBe('collected');
  });

  it('that is refused or withdrawn moves nothing', () => {
    const room = new Room();
    const exhibit = room.sealed();
    const first = room.offered(exhibit);
    expect(room.says('RefuseTransfer', { ...accept(first), reason: '' }, SOFIA)).toBe('evidence-reason-needed');
    expect(room.says('RefuseTransfer', { ...accept(first), reason: 'r' })).toBe('evidence-not-receiver');
    expect(room.says('RefuseTransfer', { ...accept(first), reason: 'r' }, SOFIA)).toEqual(['TransferRefused']);
    const second = room.offered(exhibit);
    expect(room.says('WithdrawTransfer', { transfer: second, reason: '' }, SOFIA)).toBe('evidence-not-custodian');
    expect(room.says('WithdrawTransfer', { transfer: second, reason: '' })).toEqual(['TransferWithdrawn']);
    expect(room.says('AcceptTransfer', accept(second), SOFIA)).toBe('evidence-offer-gone');
    expect([room.at(exhibit).custodian, room.place(exhibit)]).toEqual(['ruiz', 'sealed']);
  });

  it('of a sealed exhibit whose seal is broken on the way is of an open one', () => {
    const room = new Room();
    const exhibit = room.sealed();
    const transfer = room.offered(exhibit);
    room.result('BreakSeal', { exhibit, reason: 'customs' });
    room.result('AcceptTransfer', accept(transfer, 'intact'), SOFIA);
    expect(room.place(exhibit)).toBe('collected');
  });

  it.each([
    ['hand', 30 * MINUTE],
    ['network', 30 * MINUTE],
    ['courier', 24 * 60 * MINUTE],
    ['bag', 7 * 24 * 60 * MINUTE],
  ])('by %s is overdue after its own time, and may still be accepted', (route, after) => {
    const room = new Room();
    const exhibit = room.sealed();
    const transfer = room.offered(exhibit, 'sofia', route);
    const begun = Date.parse(room.now);
    expect(room.fall()).toEqual(['TransferOverdue']);
    expect(Date.parse(room.now) - begun).toBe(after);
    expect([room.fall(), room.at(exhibit).custodian]).toEqual([undefined, 'ruiz']);
    expect(room.says('AcceptTransfer', accept(transfer), SOFIA)).toEqual(['TransferAccepted']);
  });

  it.each<[string, (room: Room, transfer: string) => unknown]>([
    ['accepted', (room, transfer) => room.result('AcceptTransfer', accept(transfer), SOFIA)],
    ['refused', (room, transfer) => room.result('RefuseTransfer', { ...accept(transfer), reason: 'r' }, SOFIA)],
    ['withdrawn', (room, transfer) => room.result('WithdrawTransfer', { transfer, reason: '' })],
  ])('that was %s is never overdue', (_, answer) => {
    const room = new Room();
    answer(room, room.offered(room.sealed()));
    expect(room.fall()).toBeUndefined();
  });
});
