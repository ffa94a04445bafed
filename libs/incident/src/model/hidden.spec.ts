import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@chancery/kernel';
import { Night } from '../testing/night.ts';

const TAKE = { option: 'o1', authority: 'role', rationale: 'r', risks: '', advice: '', adviceLabel: null, facts: [], reviewAt: null };
const cites = [{ fact: 'f1', version: 1 }];
const text = { headline: 'h', situation: 's', changes: '', questions: '', forecast: '', needs: '' };

/** `ines` reads the label, `tomas` directs and does not. */
function secretly(): { night: Night; label: string } {
  const night = Night.declared();
  night.seat('SEC', 'ines');
  const { label } = night.does('NameReaders', { label: null, readers: ['ines'] }, 'ines');
  return { night, label };
}

const asks = (night: Night, facts: readonly { fact: string; version: number }[] = [], label?: string): string =>
  night.does(
    'AskDecision',
    { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts, ...(label ? { label } : {}) },
    label ? 'ines' : 'tomas',
  ).decision;

describe('What follows from a fact that was corrected in secret', () => {
  const worlds = (corrected: boolean) => {
    const { night, label } = secretly();
    night.records('FactCorrected', { fact: 'f1', was: 0, to: 1 });
    const decision = asks(night, cites);
    const { sitrep } = night.does('DraftSitrep', { audience: 'cell', asOf: night.now, facts: cites, decisions: [], text });
    night.records('FactMarked', { fact: 'f1', label });
    const followed = corrected ? night.records('FactCorrected', { fact: 'f1', was: 1, to: 2 }, label) : [];
    return { night, label, decision, sitrep, followed };
  };

  it('is recorded under the label of the fact, where that is the stricter, and nowhere else', () => {
    const { night, label, followed } = worlds(true);
    expect(followed).toEqual(['FactCorrected', 'DecisionInfoMoved', 'SitrepOvertaken']);
    const { said } = night.send('Record', { type: 'FactCorrected', structure: { fact: 'f1', was: 1, to: 2 }, label });
    expect(said.map((each) => each.label)).toEqual([label, label, label]);
  });

  it('is not recorded where nobody is known to read both', () => {
    const { night, label } = secretly();
    const other = night.does('NameReaders', { label: null, readers: ['ines', 'karim'] }, 'ines').label;
    night.records('FactCorrected', { fact: 'f1', was: 0, to: 1 });
    asks(night, cites, other);
    night.records('FactMarked', { fact: 'f1', label });
    expect(night.records('FactCorrected', { fact: 'f1', was: 1, to: 2 }, label)).toEqual(['FactCorrected']);
  });

  it('refuses nothing and counts nothing for who does not read it, and both for who does', () => {
    const [still, moved] = [worlds(false), worlds(true)];
    for (const { night, decision, sitrep } of [still, moved]) {
      expect(night.says('PublishSitrep', { sitrep, base: 1, distribution: [], nextReportAt: null })).toEqual(['SitrepPublished']);
      expect(night.says('TakeDecision', { decision, ...TAKE })).toEqual(['DecisionTaken']);
    }
    const told = worlds(true);
    told.night.does('OfferCommand', { to: 'ines', worries: '' });
    const draft = { audience: 'staff', asOf: told.night.now, facts: cites, decisions: [], text };
    expect(told.night.send('DraftSitrep', draft, 'ines')).toMatchObject({ code: 'sitrep-facts-moved', data: { facts: ['f1'], count: 1 } });
    expect(told.night.says('DraftSitrep', draft)).toEqual(['SitrepDrafted']);
  });
});

describe('What its director does not read', () => {
  /** Everything is ready to be closed. */
  const ready = (hidden: boolean) => {
    const { night, label } = secretly();
    const decision = asks(night);
    night.does('TakeDecision', { decision, ...TAKE });
    night.does('Stabilise', { decision, reason: 'r' });
    if (hidden) night.records('TaskHidden', { id: 't9', label }, label);
    return { night, label, closing: { decision, summary: 's', residualRisk: '' } };
  };

  it('keeps no incident open, and tells them nothing: only its readers learn that it was closed over it', () => {
    const [empty, hidden] = [ready(false), ready(true)];
    const answers = [empty, hidden].map(({ night, closing }) => night.send('CloseIncident', closing));
    expect(answers[1]!.result).toEqual(answers[0]!.result);
    expect(answers[1]!.said.filter(({ label }) => label === 'I')).toEqual(answers[0]!.said);
    expect(answers[1]!.said.filter(({ label }) => label !== 'I')).toEqual([
      { type: 'ClosedOver', label: hidden.label, words: {}, structure: { label: hidden.label, codes: ['run-task-open'], items: ['t9'] } },
    ]);
  });

  it('is vouched for by one of its readers, once, and for others there is nothing to vouch for', () => {
    const { night, label, closing } = ready(true);
    expect(night.says('VouchForOpen', { label, words: 'w' }, 'ines')).toBe('not-found');
    night.does('CloseIncident', closing);
    for (const by of ['tomas', 'karim']) expect(night.says('VouchForOpen', { label, words: 'w' }, by)).toBe('not-found');
    expect(night.says('VouchForOpen', { label, words: '' }, 'ines')).toBe('incident-reason-needed');
    expect(night.send('VouchForOpen', { label, words: 'handed to the service' }, 'ines').said).toEqual([
      { type: 'OpenVouched', label, structure: { label, by: 'ines' }, words: { words: 'handed to the service' } },
    ]);
    expect(night.says('VouchForOpen', { label, words: 'w' }, 'ines')).toBe('not-found');
  });

  it('is named to who reads it, and keeps them from closing; the log of the circle does not say why', () => {
    const { night, label, closing } = ready(true);
    night.does('OfferCommand', { to: 'ines', worries: '' });
    const { open, brief } = (night.state.slices['incident'] as any).handover;
    expect(open).toEqual([]);
    night.does('AcceptCommand', { brief, ticked: [] }, 'ines');
    const secret = night.send('CloseIncident', closing, 'ines');
    expect(secret).toMatchObject({ code: 'incident-close-gate', data: { codes: ['run-task-open'], count: 1 }, said: [] });
    night.records('TaskOpened', { id: 't1' });
    const both = night.send('CloseIncident', closing, 'ines');
    expect(both.data).toEqual({ codes: ['run-task-open'], count: 2 });
    expect(both.said.map(({ type, structure }) => [type, structure['codes']])).toEqual([['CloseRefused', ['run-task-open']]]);
    expect(night.kind.missing('close', night.state, night.now, 'tomas')).toEqual([{ code: 'run-task-open', items: ['t1'] }]);
    expect(night.kind.missing('close', night.state, night.now, 'ines')).toEqual([{ code: 'run-task-open', items: ['t1', 't9'] }]);
    expect(label).toMatch(/^R:/);
  });
});

describe('A decision that only named readers know of', () => {
  const taken = () => {
    const { night, label } = secretly();
    night.seat('REC', 'tomas');
    const known = asks(night);
    night.does('TakeDecision', { decision: known, ...TAKE });
    night.does('OfferCommand', { to: 'ines', worries: '' });
    const { brief } = (night.state.slices['incident'] as any).handover;
    night.does('AcceptCommand', { brief, ticked: [] }, 'ines');
    const decision = asks(night, [], label);
    night.does('TakeDecision', { decision, ...TAKE }, 'ines');
    return { night, label, decision, known };
  };

  it('is no ground of what everybody reads: not of a phase or a severity, of a report, nor of what takes the place of a decision', () => {
    const { night, decision, known } = taken();
    const refused = (type: string, payload: JsonObject) => night.send(type, payload, 'ines');
    const narrower = { code: 'incident-decision-narrower', said: [] };
    expect(refused('SetSeverity', { to: 2, decision, reason: 'r' })).toMatchObject({ ...narrower, data: { field: 'decision' } });
    expect(refused('Stabilise', { decision, reason: 'r' })).toMatchObject(narrower);
    expect(refused('StandDown', { decision, reason: 'r' })).toMatchObject(narrower);
    const paper = { audience: 'cell', asOf: night.now, facts: [], text };
    expect(refused('DraftSitrep', { ...paper, decisions: [known, decision] })).toMatchObject({ ...narrower, data: { field: 'decisions' } });
    const review = { decision: known, successor: decision, reason: 'r', reviewAt: null };
    expect(refused('ReviewDecision', review)).toMatchObject({ ...narrower, data: { field: 'successor' } });
  });

  it('is for everybody else as one that is not there, and stands behind what the same readers read', () => {
    const { night, label, decision, known } = taken();
    const paper = { audience: 'cell', asOf: night.now, facts: [], text };
    for (const named of [decision, 'nothing'])
      expect(night.send('DraftSitrep', { ...paper, decisions: [named] })).toMatchObject({
        code: 'incident-decision-needed',
        data: { decision: named, field: 'decisions' },
      });
    expect(night.says('DraftSitrep', { ...paper, decisions: [known] })).toEqual(['SitrepDrafted']);
    expect(night.says('DraftSitrep', { ...paper, decisions: [known, decision], label }, 'ines')).toEqual(['SitrepDrafted']);
  });
});
