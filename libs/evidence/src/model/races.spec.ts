import { describe, expect, it } from 'vitest';
import { Room } from '../testing/cell.ts';
import { isHeld } from './exhibits/exhibit.state.ts';

type Move = readonly [type: string, payload: object, by: string];

/** Both moves were made on the same screen; whichever comes second is decided again. */
function outcomes(room: Room, moves: readonly [Move, Move], order: 'as given' | 'turned') {
  const [first, second] = order === 'as given' ? moves : [moves[1], moves[0]];
  return [first, second].map(([type, payload, by]) => room.says(type, payload, { by }));
}

describe('of two moves at once, in either order, one stands:', () => {
  const offered = () => {
    const room = new Room();
    const exhibit = room.sealed();
    const transfer = room.offered(exhibit);
    const accept: Move = ['AcceptTransfer', { transfer, seal: 'intact', condition: '' }, 'sofia'];
    const withdraw: Move = ['WithdrawTransfer', { transfer, reason: '' }, 'ruiz'];
    return { room, exhibit, accept, withdraw, transfer };
  };

  it('accepting and withdrawing', () => {
    const first = offered();
    expect(outcomes(first.room, [first.accept, first.withdraw], 'as given')).toEqual([['TransferAccepted'], 'evidence-offer-gone']);
    expect(first.room.at(first.exhibit).custodian).toBe('sofia');
    const second = offered();
    expect(outcomes(second.room, [second.accept, second.withdraw], 'turned')).toEqual([['TransferWithdrawn'], 'evidence-offer-gone']);
    expect(second.room.at(second.exhibit).custodian).toBe('ruiz');
  });

  it('accepting on two devices', () => {
    const { room, accept } = offered();
    expect(outcomes(room, [accept, accept], 'as given')).toEqual([['TransferAccepted'], 'evidence-offer-gone']);
  });

  it('offering to two people', () => {
    const room = new Room();
    const exhibit = room.sealed();
    const to = (person: string): Move => ['OfferTransfer', { exhibit, to: person, courier: null, route: 'hand', waybill: '' }, 'ruiz'];
    expect(outcomes(room, [to('sofia'), to('tom')], 'as given')).toEqual([['TransferOffered'], 'evidence-transfer-open']);
  });

  it('a hold and a disposal', () => {
    const made = () => {
      const room = new Room();
      const exhibit = room.proposed(room.sealed());
      const hold: Move = ['SetHold', { exhibit, reason: 'court' }, 'lena'];
      const dispose: Move = ['DisposeExhibit', { exhibit, to: null, certificate: '' }, 'sofia'];
      return { room, exhibit, moves: [hold, dispose] as const };
    };
    const held = made();
    expect(outcomes(held.room, held.moves, 'as given')).toEqual([['HoldSet'], 'evidence-held']);
    expect(held.room.place(held.exhibit)).toBe('sealed');
    const gone = made();
    expect(outcomes(gone.room, gone.moves, 'turned')).toEqual([['ExhibitDisposed'], 'evidence-exhibit-state']);
    expect(isHeld(gone.room.at(gone.exhibit))).toBe(false);
  });

  it('lifting one of two holds and a disposal', () => {
    for (const order of ['as given', 'turned'] as const) {
      const room = new Room();
      const exhibit = room.sealed();
      const set = ['lena', 'omar'].map((by) => room.result<{ hold: string }>('SetHold', { exhibit, reason: 'r' }, { by }).hold);
      const lift: Move = ['LiftHold', { exhibit, hold: set[0]!, reason: 'r' }, 'lena'];
      const dispose: Move = ['DisposeExhibit', { exhibit, to: null, certificate: '' }, 'sofia'];
      const said = outcomes(room, [lift, dispose], order);
      expect([...said].toSorted()).toEqual([['HoldLifted'], 'evidence-held']);
      expect(room.place(exhibit)).toBe('sealed');
    }
  });

  it('an offer and a disposal', () => {
    for (const [order, said] of [
      ['as given', [['TransferOffered'], 'evidence-in-transit']],
      ['turned', [['ExhibitDisposed'], 'evidence-exhibit-state']],
    ] as const) {
      const room = new Room();
      const exhibit = room.proposed(room.sealed());
      const offer: Move = ['OfferTransfer', { exhibit, to: 'tom', courier: null, route: 'hand', waybill: '' }, 'ruiz'];
      const dispose: Move = ['DisposeExhibit', { exhibit, to: null, certificate: '' }, 'sofia'];
      expect(outcomes(room, [offer, dispose], order)).toEqual(said);
    }
  });

  it('two uses of one override', () => {
    const room = new Room();
    const exhibit = room.taken();
    room.result('OverrideWorkingCopy', { exhibit, decision: 'D', reason: 'r' }, { by: 'cd' });
    const use: Move = ['RecordAccess', { exhibit, purpose: 'analysis', note: '' }, 'ruiz'];
    expect(outcomes(room, [use, use], 'as given')).toEqual([['ExhibitAccessed'], 'evidence-working-copy']);
  });
});

it('the overdue timer and an acceptance both stand when the timer is first; the timer is stale when it is second', () => {
  const room = new Room();
  const exhibit = room.sealed();
  const transfer = room.offered(exhibit);
  const [timer] = Object.values(room.state.timers);
  room.later(3_600_000);
  room.result('AcceptTransfer', { transfer, seal: 'intact', condition: '' }, { by: 'sofia' });
  const due = { owner: timer!.owner, id: timer!.id, generation: timer!.generation };
  expect(room.says('TimerDue', due, { kind: 'system', by: 'system:clock' })).toBe('kernel-timer-stale');
});
