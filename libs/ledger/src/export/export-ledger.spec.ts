import { erased } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { CommandHandler } from '../command/handler.ts';
import { MemoryLedgerStore } from '../store/memory-store.ts';
import { commands, VirtualEdge } from '../testing/commands.ts';
import { notebookKinds } from '../testing/notebook.ts';
import { verifyExport } from '../verify/verify.ts';
import { exportLedger } from './export-ledger.ts';

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

async function notebook() {
  const store = new MemoryLedgerStore();
  const edge = new VirtualEdge();
  const say = commands(edge);
  const handler = new CommandHandler(store, notebookKinds(), { projections: [], policies: [] }, edge);
  await handler.handle(say('inc:a', 'OpenNotebook'));
  for (let i = 0; i < 250; i++) await handler.handle(say('inc:a', 'Write', { text: `line ${i}` }));
  return {
    store,
    erase: () => handler.handle(say('inc:a', 'Record', { event: erased([{ seq: 2, sections: ['text'] }], 'court') as never })),
  };
}

describe('an export', () => {
  it('of a snapshot is of one moment, also in memory', async () => {
    const { store, erase } = await notebook();
    const lines = await store.snapshot(async (then) => {
      await erase();
      return all(exportLedger(then));
    });
    expect(await verifyExport(lines)).toMatchObject({ intact: true, entries: 252, erased: 0 });
    expect(await verifyExport(await store.snapshot((then) => all(exportLedger(then))))).toMatchObject({
      intact: true,
      entries: 253,
      erased: 1,
    });
  });

  it('is a fault where entries below a head are missing, never a shorter export', async () => {
    const { store } = await notebook();
    store.byStream.get('inc:a')!.length = 200;
    await expect(all(exportLedger(store))).rejects.toMatchObject({
      name: 'Fault',
      code: 'ledger-cut',
      message: 'ledger-cut: inc:a ends at 200; its head says 251',
    });
  });

  it('hands a verifier also what does not fit: entries after a head, and what is no JSON', async () => {
    const { store } = await notebook();
    const everything = async () => (await verifyExport(exportLedger(store, { evenUnfit: true }))).finding;
    const head = store.headOf.get('inc:a')!;
    store.headOf.set('inc:a', { seq: 250, hash: store.byStream.get('inc:a')![249]!.hash });
    expect(await everything()).toMatchObject({ stream: 'inc:a', seq: 251, code: 'head-mismatch' });
    store.headOf.set('inc:a', head);
    const entries = store.byStream.get('inc:a')!;
    entries[99] = { ...entries[99]!, structural: '[' };
    expect(await everything()).toMatchObject({ stream: 'inc:a', seq: 100, code: 'export-unreadable' });
  });
});
