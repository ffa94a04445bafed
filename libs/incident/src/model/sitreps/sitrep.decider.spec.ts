import { describe, expect, it } from 'vitest';
import { MINUTE, Night, T0 } from '../../testing/night.ts';
import { currencyOf, paperOf, type SitrepsState } from './sitrep.state.ts';

const TEXT = { headline: 'Contained', situation: 'Two cables.', changes: '', questions: '', forecast: '', needs: '' };
const DRAFT = { audience: 'cell', asOf: T0, facts: [], decisions: [], text: TEXT };
const OUT = { base: 1, distribution: ['MIN'], nextReportAt: null };

const drafted = (night: Night, more: object = {}): string => night.does('DraftSitrep', { ...DRAFT, ...more }).sitrep;
const at = (night: Night, id: string) => {
  const sitrep = (night.state.slices['sitreps'] as SitrepsState).sitreps[id]!;
  return [paperOf(sitrep), currencyOf(sitrep), sitrep.version];
};

describe('a situation report', () => {
  it('is drafted by the cell, of a moment that has passed, from facts as they stand', () => {
    const night = Night.declared();
    expect(night.says('DraftSitrep', DRAFT, 'lena')).toBe('incident-role-needed');
    expect(night.says('DraftSitrep', { ...DRAFT, asOf: night.later(1) })).toBe('log-time-ahead');
    expect(night.send('DraftSitrep', { ...DRAFT, facts: [{ fact: 'f1', version: 1 }] })).toMatchObject({
      code: 'sitrep-facts-moved',
      data: { facts: ['f1'], count: 1 },
    });
    const { said, result } = night.send('DraftSitrep', DRAFT);
    expect(said).toEqual([
      {
        type: 'SitrepDrafted',
        label: 'I',
        words: { headline: 'Contained', situation: 'Two cables.' },
        structure: { sitrep: result.sitrep, version: 1, by: 'tomas', audience: 'cell', asOf: T0, facts: [], decisions: [] },
      },
    ]);
  });

  it('is revised from the version that was on the screen', () => {
    const night = Night.declared();
    const sitrep = drafted(night);
    expect(night.says('ReviseSitrep', { ...DRAFT, sitrep: 'unknown', base: 1 })).toBe('not-found');
    expect(night.says('ReviseSitrep', { ...DRAFT, sitrep, base: 1, asOf: night.later(1) })).toBe('log-time-ahead');
    expect(night.says('ReviseSitrep', { ...DRAFT, sitrep, base: 1 })).toEqual(['SitrepRevised']);
    expect(night.send('ReviseSitrep', { ...DRAFT, sitrep, base: 1 })).toMatchObject({ code: 'sitrep-moved', data: { version: 2 } });
    expect(night.says('PublishSitrep', { ...OUT, sitrep })).toBe('sitrep-moved');
  });

  it('is let out by the director, the duty officer or the record keeper, under a drawn reference, and is frozen', () => {
    const night = Night.declared();
    night.seat('REC', 'karim');
    night.seat('SEC', 'sofia');
    const sitrep = drafted(night);
    expect(night.says('PublishSitrep', { ...OUT, sitrep }, 'sofia')).toBe('incident-role-needed');
    expect(night.says('PublishSitrep', { ...OUT, sitrep, nextReportAt: night.now }, 'karim')).toBe('decision-time-past');
    const { said, result } = night.send('PublishSitrep', { ...OUT, sitrep }, 'karim');
    expect(result.reference).toMatch(/^S-[2-9A-Y]{4}-[2-9A-Y]$/);
    expect(said).toEqual([
      {
        type: 'SitrepPublished',
        label: 'I',
        words: {},
        structure: { sitrep, version: 1, by: 'karim', reference: result.reference, distribution: ['MIN'], nextReportAt: null },
      },
    ]);
    for (const type of ['ReviseSitrep', 'PublishSitrep', 'DiscardSitrep'])
      expect(night.send(type, { ...DRAFT, ...OUT, sitrep })).toMatchObject({ code: 'sitrep-closed', data: { state: 'published' } });
  });

  it('supersedes what the same audience had before, and asks for the next one when that is due', () => {
    const night = Night.declared();
    const [first, other, second] = [drafted(night), drafted(night, { audience: 'staff' }), drafted(night)];
    night.does('PublishSitrep', { ...OUT, sitrep: first, nextReportAt: night.later(30 * MINUTE) });
    night.does('PublishSitrep', { ...OUT, sitrep: other });
    expect(night.says('PublishSitrep', { ...OUT, sitrep: second, nextReportAt: night.later(60 * MINUTE) })).toEqual([
      'SitrepPublished',
      'SitrepSuperseded',
    ]);
    expect([at(night, first)[0], at(night, other)[0], at(night, second)[0]]).toEqual(['superseded', 'published', 'published']);
    expect(night.fall()).toEqual(['SitrepDueFell']);
    expect(Date.parse(night.now) - Date.parse(T0)).toBe(60 * MINUTE);
    expect(night.fall()).toBeUndefined();
  });

  it('that cites a fact which moves says so in the same commit, draft or published, and a draft is not let out with it', () => {
    const night = Night.declared();
    night.records('FactCorrected', { fact: 'f1', was: 0, to: 1 });
    const facts = [{ fact: 'f1', version: 1 }];
    const [out, draft, free] = [drafted(night, { facts }), drafted(night, { facts }), drafted(night)];
    night.does('PublishSitrep', { ...OUT, sitrep: out });
    expect(night.records('FactCorrected', { fact: 'f1', was: 1, to: 2 })).toEqual(['FactCorrected', 'SitrepOvertaken', 'SitrepOvertaken']);
    expect([at(night, out), at(night, draft), at(night, free)]).toEqual([
      ['published', 'overtaken', 1],
      ['draft', 'overtaken', 1],
      ['draft', 'current', 1],
    ]);
    expect(night.says('PublishSitrep', { ...OUT, sitrep: draft })).toBe('sitrep-facts-moved');
    night.does('ReviseSitrep', { ...DRAFT, sitrep: draft, base: 1, facts: [{ fact: 'f1', version: 2 }] });
    expect(at(night, draft)).toEqual(['draft', 'current', 2]);
  });

  it('that nobody needs is discarded', () => {
    const night = Night.declared();
    const sitrep = drafted(night);
    expect(night.says('DiscardSitrep', { sitrep })).toEqual(['SitrepDiscarded']);
    expect(night.says('PublishSitrep', { ...OUT, sitrep })).toBe('sitrep-closed');
  });

  it('with readers of its own is absent for all others', () => {
    const night = Night.declared();
    night.seat('REC', 'karim');
    const { label } = night.does('NameReaders', { label: null, readers: ['tomas'] });
    const sitrep = drafted(night, { label });
    expect(night.says('DraftSitrep', { ...DRAFT, label }, 'karim')).toBe('not-found');
    for (const type of ['ReviseSitrep', 'PublishSitrep', 'DiscardSitrep'])
      expect(night.says(type, { ...DRAFT, ...OUT, sitrep }, 'karim')).toBe('not-found');
  });
});
