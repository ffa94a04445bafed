import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatePlaybook } from '../testing/generate.ts';
import { soundPlaybook } from '../testing/read.ts';
import { draw, type DrawnNode, type Drawing } from './draw.ts';
import { captionOf, linesOf } from './words.ts';

const text = readFileSync(new URL('../../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8');
const { ir, head } = soundPlaybook(text);
const drawing = draw(ir, 'en', Object.keys(head.lanes));
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);
const generated = (seed: number) => soundPlaybook(generatePlaybook({ lanes: 3, length: 6, gates: 3, seed })).ir;

const node = (id: string, from: Drawing = drawing): DrawnNode => from.nodes.find((each) => each.id === id)!;
const rightOf = ({ x, w }: DrawnNode): number => x + w;

function overlaps({ nodes }: Drawing): readonly string[] {
  return nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter((b) => a.x < rightOf(b) && b.x < rightOf(a) && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.id} ${b.id}`),
  );
}

/** Lines that go on, and nevertheless end before they begin; what one cell holds stands side by side. */
const backwards = ({ nodes, edges }: Drawing): readonly string[] =>
  edges
    .filter(({ kind }) => kind !== 'again')
    .filter(({ from, to }) => nodes.find(({ id }) => id === to)!.x < rightOf(nodes.find(({ id }) => id === from)!))
    .map(({ from, to, kind }) => `${from} ${kind} ${to}`);

describe('the drawing of a playbook', () => {
  it('has the lanes in the order in which the playbook tells them, one below the other', () => {
    expect(drawing.lanes.map(({ id }) => id)).toEqual(Object.keys(head.lanes));
    for (const [index, { y }] of drawing.lanes.entries()) expect(y).toBe(drawing.lanes.slice(0, index).reduce((sum, { h }) => sum + h, 0));
    for (const { lane, y, h } of drawing.nodes) {
      const row = drawing.lanes.find(({ id }) => id === lane)!;
      expect([y >= row.y, y + h <= row.y + row.h]).toEqual([true, true]);
    }
  });

  it('lets time go to one side: whatever is waited for in another lane stands before its gate', () => {
    expect(backwards(drawing)).toEqual([]);
    expect(drawing.edges.filter(({ kind, to }) => kind === 'wait' && to === 'T8.evidence').map(({ from }) => from)).toEqual(['T5']);
    expect(node('T8.evidence').x).toBeGreaterThan(rightOf(node('T5')));
  });

  it('draws a gate beside the step that it holds up', () => {
    expect([node('T8.evidence').kind, rightOf(node('T8.evidence'))]).toEqual(['gate', node('T8').x]);
    expect([rightOf(node('T15.needs')), rightOf(node('T15.evidence'))]).toEqual([node('T15.evidence').x, node('T15').x]);
  });

  it('puts what only some options lead to below the main line, and many short ways as strips', () => {
    const main = (id: string): number => node(id).y + node(id).h / 2;
    expect(main('T12')).toBeCloseTo(main('D1'), -1);
    expect(main('W1')).toBeGreaterThan(node('D1').y + node('D1').h);
    expect(['T22', 'T21', 'T23', 'T24', 'T25'].map((id) => node(id).strip)).toEqual([true, true, true, true, true]);
    expect(new Set(['T22', 'T21', 'T23', 'T24', 'T25'].map((id) => node(id).x)).size).toBe(1);
    expect(node('T14').strip).toBe(false);
  });

  it('tells the ways out of a loop apart: another round, and none left', () => {
    const out = drawing.edges.filter(({ from, kind }) => from === 'W1' && kind !== 'wait').map(({ to, kind }) => [to, kind]);
    expect(out.toSorted()).toEqual([
      ['D1', 'again'],
      ['D1b', 'bound'],
    ]);
    expect(drawing.edges.find(({ from, to }) => from === 'D1' && to === 'T12')!.options).toEqual(['partial', 'full']);
  });

  it('says what a gate waits for, alternatives together', () => {
    expect(node('G1').requires.map((any) => any.map(({ mark }) => mark))).toEqual([['D1', 'D1b']]);
    expect(node('T8.evidence').requires.map((any) => any.map(({ step, how }) => `${step} ${how}`))).toEqual([['T5 done', 'T5 waived']]);
    expect(node('G9').requires).toHaveLength(6);
  });

  it('is the same for the same playbook, and keeps its order in another language', () => {
    expect(draw(ir, 'en', Object.keys(head.lanes))).toEqual(drawing);
    const french = draw(ir, 'fr', Object.keys(head.lanes));
    expect([overlaps(french), backwards(french), french.nodes.length]).toEqual([[], [], drawing.nodes.length]);
    expect(node('D1', french).title).toMatch(/^Observer ou couper/);
  });

  it.each(SEEDS)('of a made-up playbook (%i) has no two things in one place and no line that goes back in its lane', (seed) => {
    const made = draw(generated(seed), 'en');
    expect(overlaps(made)).toEqual([]);
    expect(backwards({ ...made, edges: made.edges.filter(({ kind }) => kind !== 'wait') })).toEqual([]);
  });
});

describe('the words in a box', () => {
  it.each([
    ['Assess the damage: conversations, positions and sources', 'Assess the damage'],
    ['Observation has run its four periods. Which cut now?', 'Which cut now?'],
    ['Say which system, which key period, and which posts share it', 'Say which system'],
    ['Rebuild the gateway and the terminals', 'Rebuild the gateway and the terminals'],
    ['Short', 'Short'],
  ])('of "%s" are "%s"', (whole, caption) => {
    expect(captionOf(whole)).toBe(caption);
  });

  it('take as many lines as whole words need', () => {
    expect([linesOf('one two three', 7), linesOf('one two three', 5), linesOf('incommunicability', 5)]).toEqual([2, 3, 1]);
  });
});
