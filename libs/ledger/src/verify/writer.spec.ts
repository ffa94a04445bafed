import { erased, sectionRelabelled } from '@chancery/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommandHandler } from '../command/handler.ts';
import { exportLedger } from '../export/export-ledger.ts';
import { MemoryLedgerStore } from '../store/memory-store.ts';
import { commands, VirtualEdge } from '../testing/commands.ts';
import { notebookKinds } from '../testing/notebook.ts';
import { replay } from './replay.ts';
import { verifyExport } from './verify.ts';

/** The ledger's own writer against the verifier, which shares the written format with it and nothing else. */
describe('what the ledger writes', () => {
  let store: MemoryLedgerStore;
  let handler: CommandHandler;
  const edge = new VirtualEdge();
  const say = commands(edge);

  beforeEach(async () => {
    store = new MemoryLedgerStore();
    handler = new CommandHandler(store, notebookKinds(), { projections: [], policies: [] }, edge);
    const kept = [
      say('inc:a', 'OpenNotebook'),
      say('inc:b', 'OpenNotebook'),
      say('inc:a', 'Write', { text: 'echo \u2028 "ä" 😀' }),
      say('inc:a', 'Record', { event: { ...sectionRelabelled(2, 'text', 'R') } as never }),
      say('inc:b', 'Write', { text: 'a name' }),
      say('inc:b', 'Record', { event: { ...erased([{ seq: 2, sections: ['text'] }], 'court') } as never }),
    ];
    for (const command of kept) expect(await handler.handle(command)).toMatchObject({ accepted: true });
    expect(await handler.handle(say('inc:a', 'Write', { text: 'forbidden' }))).toMatchObject({ accepted: false });
  });

  it('verifies to the heads of its own rows, and replays', async () => {
    const { finding, intact, entries, streams, erased: gone, heads, digests } = await replay(exportLedger(store), [...notebookKinds()]);
    expect([finding, intact, entries, streams, gone]).toEqual([undefined, true, 10, 3, 1]);
    expect(heads).toEqual((await store.streams('', 10)).map(({ stream, head }) => ({ stream, ...head })));
    expect(digests.map(({ stream }) => stream)).toEqual(['inc:a', 'inc:b', 'org']);
  });

  it('is found damaged when a stored row is changed behind its back', async () => {
    const changed = {
      streams: (after: string, limit: number) => store.streams(after, limit),
      entries: async (stream: string, after: number, limit: number) =>
        (await store.entries(stream, after, limit)).map((entry) =>
          stream === 'inc:a' && entry.seq === 2
            ? { ...entry, content: entry.content.map((content) => ({ ...content, value: '"another word"' })) }
            : entry,
        ),
    };
    expect((await verifyExport(exportLedger(changed))).finding).toMatchObject({ stream: 'inc:a', seq: 2, code: 'section-mismatch' });
  });

  it('is found cut when its last entry and head row are taken away, only against a head that was written down', async () => {
    const [head] = (await store.streams('', 1)).map((row) => row.head);
    const before = (await store.entries('inc:a', 0, head!.seq)).at(-2)!;
    const cutTo = (last: { seq: number; hash: string }) => ({
      streams: async (after: string, limit: number) =>
        (await store.streams(after, limit)).map((row) =>
          row.stream === 'inc:a' ? { ...row, head: { seq: last.seq, hash: last.hash } } : row,
        ),
      entries: async (stream: string, after: number, limit: number) =>
        (await store.entries(stream, after, limit)).filter(({ seq }) => stream !== 'inc:a' || seq < head!.seq),
    });
    expect((await verifyExport(exportLedger(cutTo(before)))).intact).toBe(true);
    expect((await verifyExport(exportLedger(cutTo(before)), { head: head!.hash })).finding).toMatchObject({ code: 'head-unknown' });
  });
});
