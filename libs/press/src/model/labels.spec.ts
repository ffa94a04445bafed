import { describe, expect, it } from 'vitest';
import { noteLineWheneverReleased } from '../policies/whenever-line-moved.note-line.ts';
import { Desk, RED, TEXT } from '../testing/cell.ts';

const OUTSIDER = 'p7';

describe('what has named readers', () => {
  it('is made by one of them only, and under no other label', () => {
    const desk = new Desk();
    const draft = (label: string, by: string) => desk.says('DraftStatement', { ...TEXT, label }, { by });
    expect(draft(RED, 'p5')).toEqual(['StatementDrafted']);
    expect(draft(RED, OUTSIDER)).not.toEqual(['StatementDrafted']);
    for (const label of ['I', 'X']) expect(draft(label, 'p5')).toBe('not-found');
  });

  it('is to anybody else what never was, whatever they hold', () => {
    const desk = new Desk();
    const { id, version } = desk.draft({ label: RED });
    desk.submit(id);
    const answers = [id, 'none'].map((statement) => [
      desk.says('SubmitStatement', { statement, base: version.id, policy: {} }, { by: OUTSIDER }),
      desk.says('ApproveStatement', { ...desk.approval(id, 'HOP'), statement }, { by: OUTSIDER }),
      desk.says('RequestChanges', { statement, version: version.id, step: 'HOP', reason: 'r' }, { by: OUTSIDER }),
      desk.says('OfferRelease', { ...desk.offering(id), statement }, { by: OUTSIDER }),
      desk.says('WithdrawStatement', { statement, decision: 'd', reason: 'r' }, { by: OUTSIDER }),
      desk.says('AbandonStatement', { statement, decision: null, reason: 'r' }, { by: OUTSIDER }),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(new Set(answers[0])).toEqual(new Set(['not-found']));
  });

  it('keeps its label in everything that happens to it, a translation included', () => {
    const desk = new Desk();
    const fact = desk.fact();
    const { id, version } = desk.draft({ label: RED, cites: [{ fact, version: 1, sentence: 1 }] });
    const variant = { ...TEXT, language: 'fr', parent: id, parentVersion: version.id };
    desk.submit(id);
    desk.approve(id);
    const labels = (type: string, payload: object, by: string) => desk.tell(type, payload, { by }).drafts.map((draft) => draft.label);
    expect(labels('DraftStatement', variant, 'p5')).toEqual([RED]);
    const told = labels('RetractFact', { fact, from: 1, reason: 'r' }, 'cd');
    expect(told).toEqual(['I', RED, RED]);
  });

  it('is no line that others of the entity hear of', () => {
    const desk = new Desk();
    desk.voice();
    const { id } = desk.draft({ label: RED });
    desk.submit(id);
    desk.approve(id).release(id);
    const event = { stream: 'inc:1', type: 'StatementReleased', structure: { statement: id }, content: {} };
    expect(noteLineWheneverReleased.plan(event as never, desk.inc)).toBeUndefined();
  });

  it('is not cited by who does not read it, nor changed', () => {
    const desk = new Desk();
    const fact = desk.fact('red');
    const cites = [{ fact, version: 1, sentence: 1 }];
    expect(desk.says('StartVerification', { fact, from: 1 }, { by: OUTSIDER })).toBe('not-found');
    expect(desk.says('StartVerification', { fact: 'none', from: 1 }, { by: OUTSIDER })).toBe('not-found');
    expect(desk.says('DraftStatement', { ...TEXT, cites }, { by: 'p5' })).toEqual(['StatementDrafted']);
  });
});
