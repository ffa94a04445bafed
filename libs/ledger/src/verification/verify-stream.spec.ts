import { erased } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { CommandHandler } from '../command/handler.ts';
import { MemoryLedgerStore } from '../store/memory-store.ts';
import { commands, VirtualEdge } from '../testing/commands.ts';
import { notebookKinds } from '../testing/notebook.ts';
import { verifyStream, type Watch } from './verify-stream.ts';

const LINES = 250;

async function notebook() {
  const store = new MemoryLedgerStore();
  const edge = new VirtualEdge();
  const say = commands(edge);
  const kinds = notebookKinds();
  const handler = new CommandHandler(store, kinds, { projections: [], policies: [] }, edge);
  await handler.handle(say('inc:a', 'OpenNotebook'));
  const write = (text: string) => handler.handle(say('inc:a', 'Write', { text }));
  for (let i = 0; i < LINES; i++) await write(`line ${i}`);
  const told: number[] = [];
  const watch: Watch = { now: edge.clock.now, reached: async (part) => void told.push(part), stopped: () => false };
  return {
    store,
    edge,
    told,
    write,
    erase: () => handler.handle(say('inc:a', 'Record', { event: erased([{ seq: 240, sections: ['text'] }], 'court') as never })),
    entries: store.byStream.get('inc:a')!,
    verify: (some: Partial<Watch> = {}) => verifyStream(store, 'inc:a', kinds.of('inc:a'), { ...watch, ...some }),
  };
}

describe('verifying one stream as it is stored', () => {
  it('finds nothing in a whole one, says up to where, and tells how far it is', async () => {
    const { verify, entries, told, edge } = await notebook();
    const { seq, hash } = entries.at(-1)!;
    expect(await verify()).toEqual({ finding: undefined, head: { seq, hash }, at: edge.clock.now() });
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toBe(1);
  });

  it('takes in what is written and erased meanwhile', async () => {
    const { verify, write, erase, entries } = await notebook();
    let meanwhile = async () => {
      meanwhile = async () => undefined;
      await write('one more');
      await erase();
    };
    expect(await verify({ reached: () => meanwhile() })).toMatchObject({ finding: undefined, head: { seq: LINES + 3 } });
    expect(entries.length).toBe(LINES + 3);
  });

  it('ends without a verdict when it is stopped', async () => {
    const { verify } = await notebook();
    expect(await verify({ stopped: () => true })).toBeUndefined();
  });

  it('names the first entry that does not hold', async () => {
    const { verify, store, entries } = await notebook();
    const found = async () => {
      const { finding, head } = (await verify())!;
      return [finding?.seq, finding?.code, head.seq];
    };
    const entry = entries[99]!;
    entries[99] = { ...entry, content: entry.content.map((each) => ({ ...each, value: '"other words"' })) };
    expect(await found()).toEqual([100, 'section-mismatch', 99]);
    entries[99] = { ...entry, content: entry.content.map((each) => ({ ...each, value: null, salt: null })) };
    expect(await found()).toEqual([100, 'section-lost', LINES + 1]);
    entries[99] = { ...entry, structural: '[' };
    expect(await found()).toEqual([100, 'export-unreadable', 99]);
    entries[99] = entry;
    const last = entries.pop()!;
    expect(await found()).toEqual([LINES, 'head-mismatch', LINES]);
    entries.push(last);
    store.headOf.set('inc:a', { seq: LINES, hash: entries[LINES - 1]!.hash });
    expect(await found()).toEqual([LINES + 1, 'head-mismatch', LINES + 1]);
    store.headOf.delete('inc:a');
    expect(await found()).toEqual([LINES + 1, 'head-mismatch', LINES + 1]);
  });
});
