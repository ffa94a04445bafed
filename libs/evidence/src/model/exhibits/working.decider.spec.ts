import { describe, expect, it } from 'vitest';
import { Room, TAKEN } from '../../testing/cell.ts';
import { integrityOf } from './exhibit.state.ts';

const CD = { by: 'cd' };
const out = (exhibit: string, purpose = 'analysis') => ({ exhibit, to: 'tom', purpose, note: '' });
const accepting = (transfer: string) => ({ transfer, seal: 'intact', condition: 'dry' });
const check = (exhibit: string, digestOk: boolean, alg = 'sha256') => ({ exhibit, alg, digestOk, note: '' });

describe('work on an original', () => {
  it('that can be copied is refused, and that it was tried is recorded', () => {
    const room = new Room();
    const exhibit = room.sealed();
    const refused = {
      code: 'evidence-working-copy',
      data: { exhibit },
      recorded: [{ type: 'ExhibitRefusalRecorded', exhibit, code: 'evidence-working-copy', by: 'ruiz' }],
    };
    expect(room.refusal('CheckOut', out(exhibit))).toEqual(refused);
    expect(room.refusal('RecordAccess', { exhibit, purpose: 'analysis', note: '' })).toEqual(refused);
    expect([room.place(exhibit), room.at(exhibit).custody]).toEqual(['sealed', 2]);
  });

  it('is allowed on a working copy, for copying, and on what cannot be copied', () => {
    const room = new Room();
    const original = room.taken();
    const copy = room.taken({ derivedFrom: original });
    const paper = room.taken({}, { category: 'document-paper' });
    expect(room.says('CheckOut', out(copy))).toEqual(['ExhibitCheckedOut']);
    expect(room.says('CheckOut', out(paper))).toEqual(['ExhibitCheckedOut']);
    expect(room.says('CheckOut', out(original, 'copying'))).toEqual(['ExhibitCheckedOut']);
    expect(room.says('RecordAccess', { exhibit: original, purpose: 'analysis', note: '' }, { by: 'tom' })).toBe('evidence-working-copy');
  });

  it.each(['device', 'storage-medium', 'photo', 'log'])('of the kind %s needs a copy', (category) => {
    const room = new Room();
    expect(room.says('CheckOut', out(room.taken({}, { category })))).toBe('evidence-working-copy');
  });

  it('under the director’s override is recorded with the decision, and the override is spent', () => {
    const room = new Room();
    const exhibit = room.taken();
    const override = { exhibit, decision: 'D7', reason: 'no time to copy' };
    expect(room.refusal('OverrideWorkingCopy', override)).toMatchObject({ code: 'identity-role-needed', data: { roles: ['CD'] } });
    expect(room.says('OverrideWorkingCopy', { ...override, decision: null }, CD)).toBe('evidence-decision-needed');
    expect(room.says('OverrideWorkingCopy', { ...override, reason: '' }, CD)).toBe('evidence-reason-needed');
    expect(room.records('OverrideWorkingCopy', override, CD)).toEqual([
      ['WorkingCopyOverridden', { exhibit, by: 'cd', decision: 'D7' }, { reason: 'no time to copy' }],
    ]);
    expect(room.says('OverrideWorkingCopy', override, CD)).toBe('evidence-nothing-changed');
    // What needs no override does not spend it.
    expect(room.records('RecordAccess', { exhibit, purpose: 'inspection', note: '' })[0]![1]['overrideDecision']).toBeNull();
    expect(room.records('CheckOut', out(exhibit))).toEqual([
      ['ExhibitCheckedOut', { exhibit, by: 'ruiz', to: 'tom', purpose: 'analysis', overrideDecision: 'D7' }, {}],
    ]);
    room.result('CheckIn', { exhibit, note: '' });
    expect(room.says('CheckOut', out(exhibit))).toBe('evidence-working-copy');
  });

  it('of a copy needs no override', () => {
    const room = new Room();
    const copy = room.taken({ derivedFrom: room.taken() });
    expect(room.says('OverrideWorkingCopy', { exhibit: copy, decision: 'D7', reason: 'r' }, CD)).toBe('evidence-nothing-changed');
  });
});

describe('an exhibit that was checked out', () => {
  it('keeps its custodian, and comes back unsealed', () => {
    const room = new Room();
    const exhibit = room.sealed();
    expect(room.says('CheckOut', out(exhibit, 'copying'), { by: 'sofia' })).toBe('evidence-not-custodian');
    room.result('CheckOut', out(exhibit, 'copying'));
    expect([room.at(exhibit).custodian, room.at(exhibit).checkedOutTo]).toEqual(['ruiz', 'tom']);
    expect(room.says('RecordAccess', { exhibit, purpose: 'inspection', note: '' }, { by: 'tom' })).toEqual(['ExhibitAccessed']);
    expect(room.says('RecordAccess', { exhibit, purpose: 'inspection', note: '' }, { by: 'sofia' })).toBe('evidence-not-custodian');
    expect(room.says('CheckOut', out(exhibit, 'copying'))).toBe('evidence-exhibit-state');
    expect(room.says('CheckIn', { exhibit, note: '' }, { by: 'tom' })).toBe('evidence-not-custodian');
    expect(room.says('CheckIn', { exhibit, note: '' })).toEqual(['ExhibitCheckedIn']);
    expect([room.place(exhibit), room.at(exhibit).checkedOutTo]).toEqual(['collected', null]);
    expect(room.says('CheckIn', { exhibit, note: '' })).toBe('evidence-exhibit-state');
  });

  it('does not leave while it is offered to somebody', () => {
    const room = new Room();
    const exhibit = room.sealed();
    room.offered(exhibit);
    expect(room.refusal('CheckOut', out(exhibit, 'copying'))).toEqual({ code: 'evidence-in-transit', data: { exhibit }, recorded: [] });
  });
});

describe('a check', () => {
  it('says what was found, under a digest that the exhibit has', () => {
    const room = new Room();
    const exhibit = room.taken();
    expect(room.refusal('VerifyExhibit', check(exhibit, true, 'sha512'))).toEqual({
      code: 'evidence-hash-missing',
      data: { exhibit, alg: 'sha512' },
      recorded: [],
    });
    expect(room.records('VerifyExhibit', check(exhibit, true), { by: 'tom' })).toEqual([
      ['ExhibitVerified', { exhibit, by: 'tom', alg: 'sha256', digestOk: true }, {}],
    ]);
    expect(integrityOf(room.at(exhibit))).toBe('good');
  });

  it('that failed is recorded each time, and a good one after it does not mend it', () => {
    const room = new Room();
    const exhibit = room.taken();
    expect(room.says('VerifyExhibit', check(exhibit, false))).toEqual(['IntegrityFailed']);
    expect(room.says('VerifyExhibit', check(exhibit, false))).toEqual(['IntegrityFailed']);
    expect(room.says('VerifyExhibit', check(exhibit, true))).toBe('evidence-exhibit-state');
    expect(integrityOf(room.at(exhibit))).toBe('failed');
  });

  it.each([
    [true, 'DisputeSettledGood', 'good'],
    [false, 'DisputeSettledFailed', 'failed'],
  ])('that is disputed is settled by the director, by a decision: good is %s', (good, type, integrity) => {
    const room = new Room();
    const exhibit = room.taken();
    room.result('VerifyExhibit', check(exhibit, false));
    const settled = { exhibit, good, decision: 'D8', reason: 'wrong reader' };
    expect(room.says('SettleIntegrity', settled, CD)).toBe('evidence-exhibit-state');
    expect(room.says('DisputeIntegrity', { exhibit, reason: 'r' }, { by: 'tom' })).toBe('identity-role-needed');
    expect(room.says('DisputeIntegrity', { exhibit, reason: '' })).toBe('evidence-reason-needed');
    expect(room.says('DisputeIntegrity', { exhibit, reason: 'r' })).toEqual(['IntegrityDisputed']);
    expect(room.says('VerifyExhibit', check(exhibit, true))).toBe('evidence-exhibit-state');
    expect(room.says('VerifyExhibit', check(exhibit, false))).toEqual(['IntegrityFailed']);
    expect(room.says('SettleIntegrity', settled)).toBe('identity-role-needed');
    expect(room.says('SettleIntegrity', { ...settled, decision: null }, CD)).toBe('evidence-decision-needed');
    expect(room.says('SettleIntegrity', { ...settled, reason: '' }, CD)).toBe('evidence-reason-needed');
    expect(room.says('SettleIntegrity', settled, CD)).toEqual([type]);
    expect(integrityOf(room.at(exhibit))).toBe(integrity);
  });
});

it('what is incomplete stands between the incident and its end', () => {
  const room = new Room();
  const [candidate, given, out1] = [room.candidate(), room.sealed(), room.taken()];
  const transfer = room.offered(given);
  room.result('CheckOut', out(out1, 'copying'));
  expect(room.missing()).toEqual([
    { code: 'evidence-transfer-open', items: [transfer] },
    { code: 'evidence-checked-out', items: [out1] },
    { code: 'evidence-no-custodian', items: [candidate] },
  ]);
  room.result('AcquireExhibit', { ...TAKEN, exhibit: candidate });
  room.result('CheckIn', { exhibit: out1, note: '' });
  room.result('WithdrawTransfer', { transfer, reason: '' });
  expect(room.missing()).toEqual([]);
});

it('whoever takes command hears what the director answers for, has out, gives and is given, and of no readers that were named', () => {
  const room = new Room();
  const [kept, lent, given, coming, red] = [room.sealed(), room.taken(), room.sealed(), room.sealed(), room.sealed({}, { label: 'R:1' })];
  room.taken();
  for (const exhibit of [kept, given, red]) room.result('AcceptTransfer', accepting(room.offered(exhibit, 'cd')), CD);
  room.result('CheckOut', { ...out(lent, 'copying'), to: 'cd' });
  const [going, toCome] = [room.offered(given), room.offered(coming, 'cd')];
  expect(room.missing('handover')).toEqual([
    { code: 'evidence-transfer-open', items: [going, toCome] },
    { code: 'evidence-checked-out', items: [lent] },
    { code: 'evidence-in-custody', items: [kept, given] },
  ]);
});
