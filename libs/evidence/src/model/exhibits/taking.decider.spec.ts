import { describe, expect, it } from 'vitest';
import { FOUND, Room, SHA, TAKEN } from '../../testing/cell.ts';
import { evidence } from '../evidence.decider.ts';
import type { EvidenceState } from '../evidence.state.ts';
import { integrityOf } from './exhibit.state.ts';

const ORIGIN = { run: 'run', loc: 'T5' };
const SEAL = { sealKind: 'bag', sealNumber: 'S-1' };

describe('a candidate', () => {
  it('has a finder and no custodian, its words beside its structure', () => {
    const room = new Room();
    const [[type, structure, words]] = room.records('IdentifyExhibit', { ...FOUND, forTask: 'T5' }, { by: 'tom' }) as any;
    const exhibit = structure.exhibit as string;
    expect([type, structure, words]).toEqual([
      'ExhibitIdentified',
      { exhibit, category: 'memory-image', volatile: true, finder: 'tom', forTask: 'T5', origin: ORIGIN },
      { reference: 'GW/1', description: 'gateway memory', source: 'gw-2' },
    ]);
    expect([room.at(exhibit).custodian, room.at(exhibit).custody, room.place(exhibit)]).toEqual([null, 0, 'identified']);
  });

  it('is named by whoever holds a role in the incident', () => {
    const room = new Room();
    expect(room.says('IdentifyExhibit', FOUND, { by: 'tom' })).toEqual(['ExhibitIdentified']);
    expect(room.says('IdentifyExhibit', FOUND, { by: 'guest' })).toBe('identity-role-needed');
  });

  it('is for a task that its finder knows of, and that nobody reads who may not know of the exhibit', () => {
    const room = new Room();
    const absent = { code: 'not-found', data: { field: 'forTask' }, recorded: [] };
    expect(room.refusal('IdentifyExhibit', { ...FOUND, forTask: 'nothing' })).toEqual(absent);
    expect(room.refusal('IdentifyExhibit', { ...FOUND, forTask: 'TR1' }, { by: 'omar' })).toEqual(absent);
    const wider = { code: 'evidence-task-wider', data: { field: 'forTask' }, recorded: [] };
    expect(room.refusal('IdentifyExhibit', { ...FOUND, forTask: 'T5', label: 'R:few' })).toEqual(wider);
    expect(room.refusal('IdentifyExhibit', { ...FOUND, forTask: 'TR1', label: 'R:other' })).toEqual(wider);
    for (const label of ['I', 'R:few'])
      expect(room.says('IdentifyExhibit', { ...FOUND, forTask: 'TR1', label })).toEqual(['ExhibitIdentified']);
  });

  it('is given up by its finder or forensics, with a reason, and not under hold', () => {
    const room = new Room();
    const exhibit = room.result<{ exhibit: string }>('IdentifyExhibit', FOUND, { by: 'tom' }).exhibit;
    expect(room.says('DropCandidate', { exhibit, reason: 'r' }, { by: 'lena' })).toBe('identity-role-needed');
    expect(room.says('DropCandidate', { exhibit, reason: ' ' }, { by: 'tom' })).toBe('evidence-reason-needed');
    const { hold } = room.result<{ hold: string }>('SetHold', { exhibit, reason: 'court' }, { by: 'lena' });
    expect(room.refusal('DropCandidate', { exhibit, reason: 'r' })).toEqual({
      code: 'evidence-held',
      data: { exhibit, holds: [hold] },
      recorded: [],
    });
    room.result('LiftHold', { exhibit, hold, reason: 'over' }, { by: 'lena' });
    expect(room.says('DropCandidate', { exhibit, reason: 'r' }, { by: 'tom' })).toEqual(['CandidateDropped']);
    expect(room.says('AcquireExhibit', { ...TAKEN, exhibit })).toBe('evidence-exhibit-state');
  });

  it('has no custody rows, whatever is done about it: the collection is the first', () => {
    const room = new Room();
    const exhibit = room.candidate();
    const { hold } = room.result<{ hold: string }>('SetHold', { exhibit, reason: 'court' }, { by: 'lena' });
    room.result('LiftHold', { exhibit, hold, reason: 'over' }, { by: 'lena' });
    expect(Object.values(room.evidence.writtenAt)).toEqual([1, 2, 3].map(() => ({ exhibit, custody: null })));
    room.result('AcquireExhibit', { ...TAKEN, exhibit });
    expect(room.at(exhibit).custody).toBe(1);
  });

  it('cannot be sealed, offered, checked out, verified or ended before somebody has it', () => {
    const room = new Room();
    const exhibit = room.candidate();
    const state = { code: 'evidence-exhibit-state', data: { exhibit, place: 'identified', integrity: 'unverified' }, recorded: [] };
    for (const [type, more] of [
      ['SealExhibit', SEAL],
      ['OfferTransfer', { to: 'sofia', courier: null, route: 'hand', waybill: '' }],
      ['CheckOut', { to: 'tom', purpose: 'copying', note: '' }],
      ['VerifyExhibit', { alg: 'sha256', digestOk: true, note: '' }],
      ['ProposeDisposition', { ending: 'disposed', authorityKind: 'policy', authorityRef: null, reason: 'r' }],
    ] as const)
      expect(room.refusal(type, { exhibit, ...more })).toEqual(state);
  });
});

describe('a collection', () => {
  it('makes the actor custodian and the first custody row; the digests are words', () => {
    const room = new Room();
    const exhibit = room.candidate();
    expect(room.records('AcquireExhibit', { ...TAKEN, exhibit })).toEqual([
      [
        'ExhibitAcquired',
        {
          exhibit,
          custodian: 'ruiz',
          authorityKind: 'policy',
          authorityRef: null,
          original: true,
          derivedFrom: null,
          blob: null,
          algorithms: ['sha256'],
        },
        { place: 'server room', method: 'live', tool: 'avml 0.14', witness: 'tom', digests: [{ alg: 'sha256', value: SHA }] },
      ],
    ]);
    expect([room.at(exhibit).custodian, room.at(exhibit).custody]).toEqual(['ruiz', 1]);
  });

  it('is forensics work', () => {
    const room = new Room();
    const exhibit = room.candidate();
    expect(room.refusal('CollectExhibit', { ...TAKEN, exhibit }, { by: 'tom' })).toMatchObject({
      code: 'identity-role-needed',
      data: { roles: ['FOR'] },
    });
  });

  it.each([
    [null, null],
    ['order', null],
    ['waiver', ' '],
    ['habit', 'x'],
  ])('under the authority %s, named %s, is refused', (authorityKind, authorityRef) => {
    const room = new Room();
    const exhibit = room.candidate();
    expect(room.says('CollectExhibit', { ...TAKEN, exhibit, authorityKind, authorityRef })).toBe('evidence-authority-needed');
  });

  it('of data needs digests that are digests; of a thing it does not', () => {
    const room = new Room();
    const exhibit = room.candidate();
    for (const digests of [[], [{ alg: 'sha256', value: 'ab' }], [{ alg: 'md5', value: SHA }], [{ alg: 'sha512', value: SHA }]])
      expect(room.says('AcquireExhibit', { ...TAKEN, exhibit, digests })).toBe('evidence-hash-missing');
    const blob = { file: 'f1', address: SHA, bytes: 3 };
    expect(room.says('CollectExhibit', { ...TAKEN, exhibit, digests: [], blob })).toBe('evidence-hash-missing');
    expect(room.says('CollectExhibit', { ...TAKEN, exhibit, digests: [] })).toEqual(['ExhibitCollected']);
  });

  it('of a file that is another exhibit’s is refused', () => {
    const room = new Room();
    const blob = { file: 'f1', address: SHA, bytes: 3 };
    room.taken({ blob });
    const exhibit = room.candidate();
    expect(room.refusal('AcquireExhibit', { ...TAKEN, exhibit, blob })).toEqual({
      code: 'evidence-blob-taken',
      data: { exhibit },
      recorded: [],
    });
  });

  it('happens once', () => {
    const room = new Room();
    const exhibit = room.taken();
    expect(room.says('AcquireExhibit', { ...TAKEN, exhibit }, { by: 'sofia' })).toBe('evidence-exhibit-state');
    expect(room.at(exhibit).custodian).toBe('ruiz');
  });

  it('of a copy names what it was copied from, which somebody must have', () => {
    const room = new Room();
    const [exhibit, parent] = [room.candidate(), room.candidate()];
    expect(room.says('AcquireExhibit', { ...TAKEN, exhibit, derivedFrom: 'nothing' })).toBe('not-found');
    for (const derivedFrom of [parent, exhibit])
      expect(room.says('AcquireExhibit', { ...TAKEN, exhibit, derivedFrom })).toBe('evidence-exhibit-state');
    room.result('AcquireExhibit', { ...TAKEN, exhibit: parent });
    room.result('AcquireExhibit', { ...TAKEN, exhibit, derivedFrom: parent });
    expect([room.at(exhibit).original, room.at(exhibit).derivedFrom]).toEqual([false, parent]);
  });

  it('of what is not there is not found', () => expect(new Room().says('CollectExhibit', { ...TAKEN, exhibit: 'x' })).toBe('not-found'));
});

describe('digests taken later', () => {
  it('are added once for each algorithm', () => {
    const room = new Room();
    const exhibit = room.taken();
    expect(room.says('RecordDigests', { exhibit, digests: [] })).toBe('evidence-hash-missing');
    expect(room.says('RecordDigests', { exhibit, digests: [{ alg: 'sha256', value: SHA }] })).toBe('evidence-nothing-changed');
    const digests = [{ alg: 'sha512', value: SHA + SHA }];
    expect(room.records('RecordDigests', { exhibit, digests })).toEqual([
      ['DigestsRecorded', { exhibit, by: 'ruiz', algorithms: ['sha512'] }, { digests }],
    ]);
    expect(room.at(exhibit).algorithms).toEqual(['sha256', 'sha512']);
  });
});

describe('a seal', () => {
  it('is its custodian’s to set and to break, with a reason', () => {
    const room = new Room();
    const exhibit = room.taken();
    expect(room.refusal('SealExhibit', { exhibit, ...SEAL }, { by: 'sofia' })).toEqual({
      code: 'evidence-not-custodian',
      data: { exhibit, custodian: 'ruiz' },
      recorded: [],
    });
    expect(room.records('SealExhibit', { exhibit, ...SEAL })).toEqual([
      ['ExhibitSealed', { exhibit, by: 'ruiz', sealKind: 'bag', forTask: null, origin: null }, { sealNumber: 'S-1' }],
    ]);
    expect(room.says('SealExhibit', { exhibit, ...SEAL })).toBe('evidence-exhibit-state');
    expect(room.says('BreakSeal', { exhibit, reason: '' })).toBe('evidence-reason-needed');
    expect(room.says('BreakSeal', { exhibit, reason: 'to copy' }, { by: 'sofia' })).toBe('evidence-not-custodian');
    expect(room.says('BreakSeal', { exhibit, reason: 'to copy' })).toEqual(['SealBroken']);
    expect(room.place(exhibit)).toBe('collected');
  });

  it('on data without a digest is refused until there is one', () => {
    const room = new Room();
    const exhibit = room.candidate();
    room.result('CollectExhibit', { ...TAKEN, exhibit, digests: [] });
    expect(room.says('SealExhibit', { exhibit, ...SEAL })).toBe('evidence-hash-missing');
    room.result('RecordDigests', { exhibit, digests: TAKEN.digests });
    expect(room.says('SealExhibit', { exhibit, ...SEAL })).toEqual(['ExhibitSealed']);
  });

  it('on a thing needs no digest', () => {
    const room = new Room();
    const exhibit = room.candidate({ category: 'device' });
    room.result('CollectExhibit', { ...TAKEN, exhibit, digests: [] });
    expect(room.says('SealExhibit', { exhibit, ...SEAL })).toEqual(['ExhibitSealed']);
    expect(integrityOf(room.at(exhibit))).toBe('unverified');
  });
});

describe('what a task waits for', () => {
  const wanted = { forTask: 'T5' };
  const kept = (room: Room): boolean => evidence.answers!.kept!(room.state.slices['evidence'] as EvidenceState, 'T5');

  it('is kept from the first seal on', () => {
    const room = new Room();
    expect(kept(room)).toBe(false);
    const exhibit = room.taken({}, wanted);
    expect(kept(room)).toBe(false);
    expect(room.records('SealExhibit', { exhibit, ...SEAL }).map(([type, structure]) => [type, structure])).toEqual([
      ['ExhibitSealed', { exhibit, by: 'ruiz', sealKind: 'bag', forTask: 'T5', origin: ORIGIN }],
    ]);
    expect(kept(room)).toBe(true);
    room.result('BreakSeal', { exhibit, reason: 'r' });
    expect(room.records('SealExhibit', { exhibit, ...SEAL }).map(([, structure]) => structure)).toEqual([
      { exhibit, by: 'ruiz', sealKind: 'bag', forTask: null, origin: null },
    ]);
    expect(kept(room)).toBe(true);
  });

  it('is all its exhibits, and not one that was given up', () => {
    const room = new Room();
    const [first, second] = [room.taken({}, wanted), room.taken({}, wanted)];
    const third = room.candidate(wanted);
    room.says('SealExhibit', { exhibit: first, ...SEAL });
    room.says('SealExhibit', { exhibit: second, ...SEAL });
    expect(kept(room)).toBe(false);
    room.says('DropCandidate', { exhibit: third, reason: 'a double' });
    expect(kept(room)).toBe(true);
  });

  it('is not kept by giving up all there was', () => {
    const room = new Room();
    room.says('DropCandidate', { exhibit: room.candidate(wanted), reason: 'r' });
    expect(kept(room)).toBe(false);
  });
});
