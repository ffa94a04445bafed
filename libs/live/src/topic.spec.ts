import { describe, expect, it } from 'vitest';
import type { Fragment } from './frame.ts';
import { Topic, type Rendering } from './topic.ts';

const board = (phase: string): Fragment & { phase: string } => ({ __typename: 'Board', id: 'a', phase });
const line = (seq: number): Fragment => ({ __typename: 'LogLine', id: `line-${seq}` });

/** An incident whose lines are its entries; `hidden` ones cannot be read by this scope. */
function topicOn(record: { seq: number; phase: string; hidden?: readonly number[] }, rendering: Partial<Rendering> = {}) {
  const frames: { p: string; c: string; set: string[] }[] = [];
  const faults: unknown[] = [];
  const asked: number[] = [];
  const rendered: Rendering = {
    streamOf: (to) => `inc:${to}`,
    concerns: (to, stream) => stream === `inc:${to}`,
    headOf: async () => record.seq,
    since: async (_scope, _to, _stream, seq) => {
      asked.push(seq);
      const all = Array.from({ length: record.seq - seq }, (_, i) => seq + 1 + i);
      return { state: [board(record.phase)], added: all.filter((each) => !record.hidden?.includes(each)).map(line), upTo: record.seq };
    },
    ...rendering,
  };
  let cursors = 0;
  const topic = new Topic(
    { to: 'a', scope: { clearance: { labels: ['I'] }, language: 'en' }, seen: new Map([['inc:a', record.seq]]) },
    rendered,
    () => `c${cursors++}`,
    (set, p, c) => frames.push({ p, c, set: set.map(({ __typename, id }) => `${__typename} ${id}`) }),
    (fault) => faults.push(fault),
  );
  return { topic, frames, faults, asked };
}

describe('A topic', () => {
  it('pushes what was added since the subscription, as a chain of cursors', async () => {
    const record = { seq: 3, phase: 'reported' };
    const { topic, frames } = topicOn(record);
    record.seq = 4;
    topic.heard('inc:a', 4);
    await expect.poll(() => frames.length).toBe(1);
    record.seq = 5;
    topic.heard('inc:a', 5);
    await expect
      .poll(() => frames)
      .toEqual([
        { p: 'c0', c: 'c1', set: ['Board a', 'LogLine line-4'] },
        { p: 'c1', c: 'c2', set: ['LogLine line-5'] },
      ]);
  });

  it('pushes nothing, and moves no cursor, for an entry that its readers may not see', async () => {
    const record = { seq: 3, phase: 'reported', hidden: [5] };
    const { topic, frames, asked } = topicOn(record);
    for (const seq of [4, 5, 6]) {
      record.seq = seq;
      topic.heard('inc:a', seq);
      await expect.poll(() => asked.length).toBe(seq - 3);
    }
    await expect
      .poll(() => frames.map(({ p, set }) => [p, ...set]))
      .toEqual([
        ['c0', 'Board a', 'LogLine line-4'],
        ['c1', 'LogLine line-6'],
      ]);
  });

  it('gives each line once, however hints come doubled, late or together', async () => {
    const record = { seq: 3, phase: 'reported' };
    const { topic, frames } = topicOn(record);
    record.seq = 6;
    for (const seq of [6, 4, 5, 6, 4]) topic.heard('inc:a', seq);
    await expect.poll(() => frames.length).toBe(1);
    topic.heard('inc:a', 5);
    record.seq = 7;
    topic.heard('inc:a', 7);
    await expect
      .poll(() => frames.map(({ set }) => set))
      .toEqual([['Board a', 'LogLine line-4', 'LogLine line-5', 'LogLine line-6'], ['LogLine line-7']]);
  });

  it('says once that it failed, so that its readers ask anew', async () => {
    const { topic, frames, faults } = topicOn({ seq: 3, phase: 'reported' }, { since: () => Promise.reject(new Error('away')) });
    topic.heard('inc:a', 4);
    await expect.poll(() => faults.length).toBe(1);
    expect(frames).toEqual([]);
  });
});
