import { describe, expect, it } from 'vitest';
import { Night, REPORT } from '../../testing/night.ts';
import type { CircleState } from './circle.state.ts';

/** Who reads each label now. */
const readers = (night: Night): { [label: string]: string[] } => {
  const all = (night.state.slices['circle'] as CircleState).readers;
  return Object.fromEntries(
    [...Map.groupBy(all, ({ label }) => label)].map(([label, rows]) => [label, rows.map(({ person }) => person).toSorted()]),
  );
};
const person = (name: string, reason = '') => ({ person: name, reason });

describe('the circle of an incident', () => {
  it('is of a report its author and who is on duty, once raised also who is called to judge it, and everybody once it is open', () => {
    const night = new Night();
    night.does('ReportIncident', REPORT, 'ines');
    expect(readers(night)).toEqual({ I: ['@director', '@duty-officer', 'ines'] });
    night.does('RaiseReport', { confidential: true, ongoing: true, people: false, note: '' }, 'ines');
    expect(readers(night)).toEqual({ I: ['@director', '@duty-officer', '@security-lead', 'ines'] });
    expect(readers(Night.declared('open'))).toEqual({ I: ['*'], P: ['tomas'] });
  });

  it('once restricted is who reported, declared or directs, and whoever is offered or holds a role', () => {
    const night = Night.declared('restricted');
    expect(readers(night)).toEqual({ I: ['ines', 'tomas'], P: ['tomas'] });
    const { assignment } = night.does('OfferRole', { role: 'HOP', person: 'karim', deputy: false });
    expect(readers(night)).toEqual({ I: ['ines', 'karim', 'tomas'], P: ['tomas'] });
    night.does('AcceptRole', { assignment, reason: '' }, 'karim');
    expect(readers(night)).toEqual({ I: ['ines', 'karim', 'tomas'], P: ['karim', 'tomas'] });
    night.does('RelieveRole', { assignment, reason: 'rest' });
    expect(readers(night)).toEqual({ I: ['ines', 'tomas'], P: ['tomas'] });
  });

  it('keeps no one whose offer lapsed or was declined', () => {
    const night = Night.declared('restricted');
    night.does('OfferRole', { role: 'SEC', person: 'karim', deputy: false });
    const { assignment } = night.does('OfferRole', { role: 'LEG', person: 'sofia', deputy: false });
    expect(readers(night)['I']).toEqual(['ines', 'karim', 'sofia', 'tomas']);
    night.does('DeclineRole', { assignment, reason: '' }, 'sofia');
    night.fall();
    expect(readers(night)['I']).toEqual(['ines', 'tomas']);
  });

  it('that is a closed list says so, so that no role of the house opens it', () => {
    expect(readers(Night.declared('closed-list'))['I']).toEqual(['#closed', 'ines', 'tomas']);
  });

  it('lets people in and out by the director, and nobody who has a part in the cell out', () => {
    const night = Night.declared('restricted');
    expect(night.send('AdmitPerson', person('lena'), 'ines')).toMatchObject({ code: 'incident-not-director', data: { director: 'tomas' } });
    expect(night.says('AdmitPerson', person('lena', 'liaison'))).toEqual(['PersonAdmitted']);
    expect(night.says('AdmitPerson', person('lena'))).toBe('incident-already-admitted');
    expect(readers(night)['I']).toEqual(['ines', 'lena', 'tomas']);
    expect(night.says('RemovePerson', person('lena'))).toBe('incident-reason-needed');
    expect(night.says('RemovePerson', person('lena', 'not needed'))).toEqual(['PersonRemoved']);
    expect(night.says('RemovePerson', person('ines', 'is the subject'))).toEqual(['PersonRemoved']);
    expect(night.says('RemovePerson', person('ines', 'again'))).toBe('not-found');
    expect(readers(night)['I']).toEqual(['tomas']);
    night.seat('SEC', 'karim');
    expect(night.says('RemovePerson', person('karim', 'x'))).toBe('incident-person-in-cell');
    expect(night.says('RemovePerson', person('tomas', 'x'))).toBe('incident-person-in-cell');
  });

  it('keeps who handed command over, and takes in whom it is offered to', () => {
    const night = Night.declared('restricted');
    const { brief } = night.does('OfferCommand', { to: 'karim', worries: '' });
    expect(readers(night)['I']).toEqual(['ines', 'karim', 'tomas']);
    night.does('AcceptCommand', { brief, ticked: [] }, 'karim');
    expect(readers(night)).toEqual({ I: ['ines', 'karim', 'tomas'], P: ['karim'] });
  });

  it('that widens by decision is open again to everybody', () => {
    const night = Night.declared('restricted');
    const { decision } = night.does('AskDecision', { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] });
    night.does('TakeDecision', {
      decision,
      option: 'o1',
      authority: 'role',
      rationale: 'r',
      risks: '',
      advice: '',
      facts: [],
      reviewAt: null,
    });
    expect(night.says('SetCircle', { to: 'open', decision, reason: 'known' })).toEqual(['CircleChanged']);
    expect(readers(night)).toEqual({ I: ['*'], P: ['tomas'] });
  });

  it('lets nobody be taken out in vain: where they would go on reading, or read nothing, it says so', () => {
    const open = Night.declared();
    expect(open.says('RemovePerson', person('lena', 'r'))).toBe('incident-circle-open');
    const night = Night.declared('restricted');
    night.roles = { karim: ['duty-officer'], sofia: ['director'] };
    for (const overseeing of ['karim', 'sofia'])
      expect(night.says('RemovePerson', person(overseeing, 'r'))).toBe('incident-person-oversees');
    expect(night.says('RemovePerson', person('lena', 'r'))).toBe('incident-not-in-circle');
    for (const nobody of ['nobody', 'constructor']) expect(night.says('RemovePerson', person(nobody, 'r'))).toBe('incident-person-barred');
    night.does('SetCircle', { to: 'closed-list', decision: null, reason: 'r' });
    night.does('AdmitPerson', person('karim'));
    expect(night.says('RemovePerson', person('karim', 'r'))).toEqual(['PersonRemoved']);
    const { label } = night.does('NameReaders', { label: null, readers: ['tomas', 'ines'] });
    expect(night.says('NameReaders', { label, readers: ['ines', 'tomas', 'ines'] })).toBe('incident-nothing-changed');
  });

  it('is asked on the very state that a command is decided on, and of everything that a person sends', () => {
    const night = Night.declared('restricted');
    night.does('AdmitPerson', person('lena'));
    expect(night.says('AddLogEntry', { text: 't' }, 'lena')).toEqual(['LogAdded']);
    night.does('RemovePerson', person('lena', 'r'));
    for (const [type, payload] of [
      ['AddLogEntry', { text: 't' }],
      ['RaiseReport', { confidential: true, ongoing: true, people: true, note: '' }],
      ['AcceptRole', { assignment: 'a', reason: '' }],
    ] as const)
      expect(night.says(type, payload, 'lena')).toBe('not-found');
    night.roles = { lena: ['security-lead', 'administrator'] };
    expect(night.says('AddLogEntry', { text: 't' }, 'lena')).toBe('not-found');
    night.roles = { karim: ['duty-officer'] };
    expect(night.says('AddLogEntry', { text: 't' }, 'karim')).toEqual(['LogAdded']);
    night.does('SetCircle', { to: 'closed-list', decision: null, reason: 'r' });
    expect(night.says('AddLogEntry', { text: 't' }, 'karim')).toBe('not-found');
  });

  it('has nobody in it who left the house, though it is open', () => {
    const night = Night.declared();
    expect(night.says('AddLogEntry', { text: 't' }, 'karim')).toEqual(['LogAdded']);
    night.leaves('karim');
    expect(night.says('AddLogEntry', { text: 't' }, 'karim')).toBe('not-found');
  });
});

describe('a label with named readers', () => {
  const named = (night: Night, readersOf: string[], by = 'tomas', label: string | null = null) =>
    night.send('NameReaders', { label, readers: readersOf }, by);

  it('is made by one of its readers or by the director, and its entry bears it', () => {
    const night = Night.declared();
    expect(named(night, ['karim', 'lena'], 'ines').code).toBe('incident-not-director');
    expect(named(night, []).code).toBe('incident-readers-needed');
    const { said, result } = named(night, ['ines', 'karim'], 'ines');
    expect(result.label).toMatch(/^R:[0-9a-z]{26}$/);
    expect(said).toEqual([
      { type: 'ReadersNamed', label: result.label, words: {}, structure: { label: result.label, readers: ['ines', 'karim'] } },
    ]);
    expect(readers(night)[result.label]).toEqual(['ines', 'karim']);
    expect([night.ask.reads('karim', result.label), night.ask.reads('tomas', result.label)]).toEqual([true, false]);
    expect([night.ask.reads('lena', 'I'), night.ask.reads('lena', 'R:unknown')]).toEqual([true, false]);
  });

  it('is widened and narrowed by the director or a reader; for others it does not exist', () => {
    const night = Night.declared();
    const { label } = named(night, ['ines', 'karim'], 'ines').result;
    expect(named(night, ['lena'], 'lena', label).code).toBe('not-found');
    expect(named(night, ['lena'], 'lena', 'R:unknown').code).toBe('not-found');
    expect(named(night, ['lena'], 'tomas', 'I').code).toBe('not-found');
    expect(named(night, ['ines', 'sofia'], 'karim', label).said.map(({ type, structure }) => [type, structure])).toEqual([
      ['ReadersNamed', { label, readers: ['sofia'] }],
      ['ReadersRemoved', { label, readers: ['karim'] }],
    ]);
    expect(named(night, ['ines'], 'karim', label).code).toBe('not-found');
    expect(readers(night)[label]).toEqual(['ines', 'sofia']);
  });

  it('is read no more by whoever was taken out of the circle, until they are let in again', () => {
    const night = Night.declared('restricted');
    night.does('AdmitPerson', person('lena'));
    const { label } = named(night, ['tomas', 'lena']).result;
    night.does('RemovePerson', person('lena', 'leak'));
    expect([readers(night)[label], night.ask.reads('lena', label)]).toEqual([['tomas'], false]);
    night.does('AdmitPerson', person('lena'));
    expect([readers(night)[label], night.ask.reads('lena', label)]).toEqual([['lena', 'tomas'], true]);
  });

  it('stands above what a line is about: nobody reads of a thing that they may not know of, and nothing is named that is not there', () => {
    const night = Night.declared();
    const { label } = named(night, ['tomas', 'lena']).result;
    night.records('ExhibitFound', { exhibit: 'x1', label }, label);
    night.records('TaskOpened', { id: 't1' });
    const line = { text: 't', kind: 'note', lane: null };
    const told = (more: object, by = 'tomas') => {
      const { code, data } = night.send('AddLogEntry', { ...line, ...more }, by);
      return [code, data?.['field']];
    };
    expect(told({ refs: ['nothing'] })).toEqual(['not-found', 'refs']);
    expect(told({ refs: ['t1', 'x1'] })).toEqual(['log-ref-narrower', 'refs']);
    expect(told({ refs: ['x1'] }, 'ines')).toEqual(['not-found', 'refs']);
    expect(told({ refs: ['p1'] })).toEqual(['log-ref-narrower', 'refs']);
    expect(told({ refs: [], lane: 'nolane' })).toEqual(['incident-no-such-lane', 'lane']);
    expect(night.says('AddLogEntry', { ...line, refs: ['t1'], lane: 'ops' })).toEqual(['LogAdded']);
    expect(night.says('AddLogEntry', { ...line, refs: ['t1', 'x1'], label })).toEqual(['LogAdded']);
  });

  it('is used for a line of the log, or a correction of it, by its readers only', () => {
    const night = Night.declared();
    const { label } = named(night, ['tomas', 'lena']).result;
    expect(night.says('AddLogEntry', { text: 't', label }, 'ines')).toBe('not-found');
    expect(night.says('AddLogEntry', { text: 't', label: 'P' })).toBe('not-found');
    night.records('ExhibitFound', { exhibit: 'x1', label }, label);
    const { said, result } = night.send('AddLogEntry', { text: 'source met', kind: 'call', lane: 'ops', refs: ['x1'], label }, 'lena');
    expect(said).toEqual([
      {
        type: 'LogAdded',
        label,
        words: { text: 'source met' },
        structure: { id: result.id, gapMarked: false, kind: 'call', lane: 'ops', refs: ['x1'] },
      },
    ]);
    const correction = { entry: result.id, text: 'source not met', reason: 'misheard' };
    expect(night.says('CorrectLog', correction, 'ines')).toBe('not-found');
    expect(night.says('CorrectLog', { ...correction, entry: 'unknown' }, 'lena')).toBe('not-found');
    expect(night.says('CorrectLog', { ...correction, reason: '' }, 'lena')).toBe('incident-reason-needed');
    expect(night.send('CorrectLog', correction, 'tomas').said).toMatchObject([
      {
        type: 'LogCorrected',
        label,
        words: { text: 'source not met', reason: 'misheard' },
        structure: { of: result.id, gapMarked: false },
      },
    ]);
  });
});
