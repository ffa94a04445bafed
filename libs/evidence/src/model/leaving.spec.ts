import { describe, expect, it } from 'vitest';
import { Room } from '../testing/cell.ts';
import { integrityOf } from './exhibits/exhibit.state.ts';

const leaves = (room: Room, person: string) => {
  room.active = room.active.filter((each) => each !== person);
  return room.says('Leave', { person });
};

describe('What somebody had of the evidence, when they leave,', () => {
  it('falls to who collects, else to the director, and has to be checked by them', () => {
    const room = new Room();
    const exhibit = room.sealed();
    room.result('VerifyExhibit', { exhibit, alg: 'sha256', digestOk: true, note: '' });
    expect(leaves(room, 'ruiz')).toEqual(['PersonLeft', 'CustodyFell']);
    expect([room.at(exhibit).custodian, room.place(exhibit), integrityOf(room.at(exhibit))]).toEqual(['sofia', 'sealed', 'unverified']);
    expect(leaves(room, 'sofia')).toEqual(['PersonLeft', 'CustodyFell']);
    expect(room.at(exhibit).custodian).toBe('cd');
  });

  it('falls to one who may know of it', () => {
    const room = new Room();
    room.result('IdentifyExhibit', { category: 'device', volatile: false, forTask: null, reference: 'r', description: 'd', source: 's' });
    const exhibit = room.taken({}, { label: 'R:1' });
    expect(leaves(room, 'ruiz')).toEqual(['PersonLeft', 'CustodyFell']);
    expect(room.at(exhibit).custodian).toBe('sofia');
  });

  it('ends as an offer on either side, and custody stays where it was or falls', () => {
    const to = new Room();
    const first = to.sealed();
    to.offered(first, 'sofia');
    expect(leaves(to, 'sofia')).toEqual(['PersonLeft', 'TransferWithdrawn']);
    expect([to.at(first).custodian, to.place(first)]).toEqual(['ruiz', 'sealed']);
    const from = new Room();
    const second = from.sealed();
    from.offered(second, 'tom');
    expect(leaves(from, 'ruiz')).toEqual(['PersonLeft', 'TransferWithdrawn', 'CustodyFell']);
    expect([from.at(second).custodian, from.place(second)]).toEqual(['sofia', 'sealed']);
  });

  it('is its custodian’s to get back where it was out with them', () => {
    const room = new Room();
    const exhibit = room.sealed();
    room.result('OverrideWorkingCopy', { exhibit, decision: 'D', reason: 'r' }, { by: 'cd' });
    room.result('CheckOut', { exhibit, to: 'tom', purpose: 'analysis', note: '' });
    expect(leaves(room, 'tom')).toEqual(['PersonLeft', 'CheckoutFell']);
    expect([room.at(exhibit).checkedOutTo, room.place(exhibit)]).toEqual(['ruiz', 'checkedOut']);
    expect(room.says('CheckIn', { exhibit, note: '' })).toEqual(['ExhibitCheckedIn']);
  });
});

describe('A proposal to end custody', () => {
  it('falls with who made it, whether they leave the house or the role', () => {
    for (const gone of ['Leave', 'RelieveRole']) {
      const room = new Room();
      const exhibit = room.proposed(room.sealed(), 'disposed', 'policy', { by: 'lena' });
      room.active = gone === 'Leave' ? room.active.filter((each) => each !== 'lena') : room.active;
      expect(room.says(gone, { person: 'lena' })).toContain('DispositionWithdrawn');
      expect(room.says('DisposeExhibit', { exhibit, to: null, certificate: '' }, { by: 'sofia' })).toBe('evidence-not-proposed');
    }
  });

  it('of somebody who was deactivated counts for nothing before the rule has come by', () => {
    const room = new Room();
    const exhibit = room.proposed(room.sealed(), 'disposed', 'policy', { by: 'lena' });
    room.active = room.active.filter((each) => each !== 'lena');
    expect(room.says('DisposeExhibit', { exhibit, to: null, certificate: '' }, { by: 'sofia' })).toBe('incident-person-barred');
    expect(room.place(exhibit)).toBe('sealed');
  });
});

it('an exhibit goes to nobody who does not work here, or may not know of it', () => {
  const room = new Room();
  const [open, secret] = [room.sealed(), room.sealed({}, { label: 'R:1' })];
  const offer = { courier: null, route: 'hand', waybill: '' };
  const out = { purpose: 'storage-check', note: '' };
  for (const to of ['nobody', 'constructor']) {
    expect(room.says('OfferTransfer', { exhibit: open, to, ...offer })).toBe('incident-person-barred');
    expect(room.says('CheckOut', { exhibit: open, to, ...out })).toBe('incident-person-barred');
  }
  expect(room.says('OfferTransfer', { exhibit: secret, to: 'omar', ...offer })).toBe('evidence-not-reader');
  expect(room.says('CheckOut', { exhibit: secret, to: 'omar', ...out })).toBe('evidence-not-reader');
});
