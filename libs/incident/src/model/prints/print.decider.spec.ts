import { describe, expect, it } from 'vitest';
import { Night, T0 } from '../../testing/night.ts';

const DIGEST = 'ab'.repeat(32);
const BRIEF = { kind: 'brief', item: null, digest: DIGEST, label: 'I' };
const TEXT = { headline: 'h', situation: 's', changes: '', questions: '', forecast: '', needs: '' };
const DRAFT = { audience: 'cell', asOf: T0, facts: [], decisions: [], text: TEXT };

const printed = (night: Night, payload: object, by = 'tomas') => {
  const { said, code } = night.send('RecordPrint', { ...BRIEF, ...payload }, by);
  return code ?? [said[0]!.label, said[0]!.structure['copy']];
};

describe('a print', () => {
  it('is an entry with who printed what, which copy it is, and the digest of its text', () => {
    const night = Night.declared();
    const { said, result } = night.send('RecordPrint', BRIEF, 'ines');
    expect(said).toEqual([
      {
        type: 'PaperPrinted',
        label: 'I',
        words: {},
        structure: { id: result.print, kind: 'brief', item: null, copy: 1, by: 'ines', digest: DIGEST },
      },
    ]);
  });

  it('is counted for each paper and each item', () => {
    const night = Night.declared();
    const { sitrep } = night.does('DraftSitrep', DRAFT);
    expect([{}, { kind: 'log' }, {}, { kind: 'sitrep', item: sitrep }, { kind: 'sitrep' }, {}].map((of) => printed(night, of))).toEqual([
      ['I', 1],
      ['I', 1],
      ['I', 2],
      ['I', 1],
      ['I', 1],
      ['I', 3],
    ]);
  });

  it('for named readers is counted apart, and by nobody else', () => {
    const night = Night.declared();
    const { label } = night.does('NameReaders', { label: null, readers: ['tomas'] });
    expect(printed(night, { label })).toEqual([label, 1]);
    expect(printed(night, {}, 'karim')).toEqual(['I', 1]);
    for (const unread of [label, 'R:none', 'P', 'X']) expect(printed(night, { label: unread }, 'karim')).toBe('not-found');
  });

  it('of an item has the label of that item, whatever is said; an item that is unknown or not to be known is absent', () => {
    const night = Night.declared();
    const { label } = night.does('NameReaders', { label: null, readers: ['tomas'] });
    const { sitrep } = night.does('DraftSitrep', { ...DRAFT, label });
    night.records('ExhibitFound', { exhibit: 'e1', label });
    for (const of of [
      { kind: 'sitrep', item: sitrep },
      { kind: 'custody', item: 'e1' },
    ]) {
      expect(printed(night, { ...of, label: 'I' })).toEqual([label, 1]);
      expect(printed(night, { ...of, label: 'I' }, 'karim')).toBe('not-found');
      expect(printed(night, { ...of, kind: 'brief' })).toBe('not-found');
      expect(printed(night, { ...of, item: 'none' })).toBe('not-found');
      expect(printed(night, { ...of, item: 'toString' })).toBe('not-found');
    }
  });

  it('needs the digest of what is printed', () => {
    const night = Night.declared();
    for (const digest of ['', 'ab', DIGEST.toUpperCase(), `${DIGEST}0`]) expect(printed(night, { digest })).toBe('print-no-digest');
  });

  it('that is the whole record names who has it, and by which labels it was cut in a section that nobody is served', () => {
    const night = Night.declared();
    const { said } = night.send('ExportRecord', { labels: ['R:x', 'I'] }, 'tomas');
    expect(said).toEqual([{ type: 'RecordExported', label: 'I', words: { scope: ['I', 'R:x'] }, structure: { by: 'tomas' } }]);
  });

  it('is taken after the end, and before the declaration', () => {
    const early = new Night();
    early.does(
      'ReportIncident',
      {
        who: 'w',
        what: 'w',
        words: '',
        heardHow: 'voice',
        callBack: 'yes',
        affectedChannels: [],
        occurredAt: null,
      },
      'ines',
    );
    expect(printed(early, {}, 'ines')).toEqual(['I', 1]);
    const night = Night.declared();
    const decision = night.does('AskDecision', { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] }).decision;
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
    night.does('StandDown', { reason: 'false alarm', decision });
    expect(printed(night, {})).toEqual(['I', 1]);
  });
});
