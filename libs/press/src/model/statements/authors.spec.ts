import { describe, expect, it } from 'vitest';
import { Desk, TEXT } from '../../testing/cell.ts';

describe('words of somebody else', () => {
  const WORDS = 'We have nothing to add to what was said.';
  const copied = (body: string, by = 'p4') => {
    const desk = new Desk();
    desk.draft({ body: `First.\n${WORDS}` });
    const { statement } = desk.result<{ statement: string }>('DraftStatement', { ...TEXT, body }, { by });
    return { desk, id: statement };
  };

  it.each([
    ['as they are', WORDS],
    ['in other typography, among others', `Something else.\nwe have  nothing to\u00a0add to what was SAID`],
  ])('drafted again by a colleague stay theirs: %s', (__, body) => {
    const { desk, id } = copied(body);
    expect(desk.statement(id).hands).toEqual(['p4', 'p5']);
  });

  it.each([
    ['joined', `The minister met the families in Geneva. ${WORDS}`, {}],
    ['split', 'We have nothing to add\nto what was said.', {}],
    ['in a list', `- ${WORDS}`, {}],
    ['with a word changed', 'We have nothing to report to what was said.', {}],
    ['in the title', 'Quite another sentence, by p4 alone.', { title: WORDS }],
  ])('stay theirs %s', (__, body, of) => {
    const desk = new Desk();
    desk.draft({ body: `The minister met the families in Geneva.\n${WORDS}` });
    const { statement } = desk.result<{ statement: string }>('DraftStatement', { ...TEXT, body, ...of }, { by: 'p4' });
    expect(desk.statement(statement).hands).toEqual(['p4', 'p5']);
  });

  it('are nobody’s where only a few run the same', () => {
    const { desk, id } = copied('What was said by the families is theirs to tell.');
    expect(desk.statement(id).hands).toEqual(['p4']);
  });

  it('are theirs too when a colleague brings them into a text by a new version', () => {
    const { desk, id } = copied('Quite another sentence, by p4 alone.', 'p4');
    expect(desk.statement(id).hands).toEqual(['p4']);
    desk.revise(id, { body: WORDS }, 'p1');
    expect(desk.statement(id).hands).toEqual(['p4', 'p1', 'p5']);
  });

  it('are nobody’s when they are few, or cleared for everybody to quote', () => {
    expect(copied('First.').desk.press.statements[copied('First.').id]!.hands).toEqual(['p4']);
    const desk = new Desk();
    const fact = desk.fact('clear', 'The talks took place on the 14th');
    const cites = [{ fact, version: 1, sentence: 1 }];
    desk.draft({ body: 'The talks took place on the 14th.', cites });
    const { statement } = desk.result<{ statement: string }>(
      'DraftStatement',
      { ...TEXT, body: 'The talks took place on the 14th.', cites },
      { by: 'p4' },
    );
    expect(desk.statement(statement).hands).toEqual(['p4']);
  });
});
