import { describe, expect, it } from 'vitest';
import { Room, type By } from '../../testing/cell.ts';
import { integrityOf } from './exhibit.state.ts';

const SHA = 'ab'.repeat(32);
const FILE = { blob: { file: '0'.repeat(25) + 'f', address: SHA, bytes: 10 }, digests: [{ alg: 'sha256', value: SHA }] };

function withFile() {
  const room = new Room();
  const exhibit = room.taken(FILE);
  const note = (found: string, as: By = {}) => room.says('NoteFile', { exhibit, found }, as);
  return { room, exhibit, note, integrity: () => integrityOf(room.at(exhibit)), missed: () => room.at(exhibit).missed?.what ?? null };
}

describe('a copy of an exhibit’s file', () => {
  it('is a step of its custody, with who took it', () => {
    const { room, exhibit } = withFile();
    const outcome = room.tell('TakeCopy', { exhibit }, { by: 'lena' });
    expect(outcome.drafts.map(({ type, structure }) => [type, structure])).toEqual([['CopyTaken', { exhibit, by: 'lena' }]]);
    expect(room.at(exhibit)).toMatchObject({ custody: 2, custodian: 'ruiz' });
  });

  it('is not taken of what has no file', () => {
    const room = new Room();
    const exhibit = room.taken();
    expect(room.tell('TakeCopy', { exhibit }, { by: 'lena' })).toMatchObject({ rejection: { code: 'evidence-exhibit-state' } });
  });
});

describe('what was found of a file', () => {
  it('is recorded when somebody read it whole, each time', () => {
    const { note, integrity } = withFile();
    expect([note('intact'), note('intact'), integrity()]).toEqual([['ExhibitVerified'], ['ExhibitVerified'], 'good']);
    expect([note('altered'), note('altered'), integrity()]).toEqual([['IntegrityFailed'], ['IntegrityFailed'], 'failed']);
  });

  it('missing is recorded once, until it is missing otherwise, and takes the good away', () => {
    const { note, integrity, missed } = withFile();
    note('intact');
    expect([note('file'), note('file'), note('key'), integrity(), missed()]).toEqual([
      ['FileMissed'],
      'evidence-nothing-changed',
      ['FileMissed'],
      'missing',
      'key',
    ]);
    expect([note('intact'), integrity(), missed()]).toEqual([['FileFoundAgain', 'ExhibitVerified'], 'good', null]);
  });

  it('altered and missing and back is still altered: one good reading does not mend it', () => {
    const { note, integrity, missed } = withFile();
    note('altered');
    expect([note('file'), integrity(), missed()]).toEqual([['FileMissed'], 'failed', 'file']);
    expect([note('intact'), integrity(), missed()]).toEqual([['FileFoundAgain'], 'failed', null]);
  });

  it('back and altered is both', () => {
    const { note, integrity, missed } = withFile();
    note('unreadable');
    expect([note('altered'), integrity(), missed()]).toEqual([['FileFoundAgain', 'IntegrityFailed'], 'failed', null]);
  });

  it('by the installation is news only: an intact file leaves nothing, a bad one an entry, and what is back one', () => {
    const { note, integrity } = withFile();
    const system = { kind: 'system', by: 'system:check' } as const;
    expect([note('intact', system), integrity()]).toEqual(['evidence-nothing-changed', 'unverified']);
    expect([note('altered', system), note('altered', system)]).toEqual([['IntegrityFailed'], 'evidence-nothing-changed']);
    expect([note('file', system), note('intact', system), integrity()]).toEqual([['FileMissed'], ['FileFoundAgain'], 'failed']);
  });

  it('takes away a proposal to end its custody', () => {
    const { room, exhibit, note } = withFile();
    room.result('SealExhibit', { exhibit, sealKind: 'bag', sealNumber: 'S-1' });
    room.proposed(exhibit);
    note('other-key');
    expect(room.at(exhibit).proposal).toBeNull();
  });
});
