import { clockSet, erased, sectionRelabelled, StreamKind } from '@chancery/kernel';
import { eachDatabase } from '@chancery/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { CommandHandler } from '../command/handler.ts';
import { openings, StreamKinds } from '../command/stream-kinds.ts';
import type { Database } from '../database/data-source.ts';
import { exportLedger } from '../export/export-ledger.ts';
import { Ledger0001 } from '../schema/0001-ledger.ts';
import { Ledger0003 } from '../schema/0003-outbox.ts';
import { Ledger0002 } from '../schema/0002-verification.ts';
import { Ledger0005 } from '../schema/0005-files.ts';
import { SqlLedgerStore } from '../store/sql-store.ts';
import { commands, T0, VirtualEdge } from '../testing/commands.ts';
import { Notebook0002, notebookKinds, notebookProjection, tellPolicy } from '../testing/notebook.ts';
import { verifyExport } from '../verify/verify.ts';
import { restoreFrom, type RestoreParts } from './restore-backup.ts';
import { backupLedger } from './write-backup.ts';

const MIGRATIONS = [Ledger0001, Ledger0002, Ledger0003, Ledger0005, Notebook0002];
const SCHEMA = ['Ledger0001', 'Ledger0002', 'Ledger0005', 'Notebook0002'];
const TABLES = ['stream_head', 'entry', 'content', 'command_key', 'outbox', 'timer', 'notebook_row', 'line_row'];
const parts = (): RestoreParts => ({ kinds: notebookKinds(), projections: [notebookProjection], schema: SCHEMA });

async function* linesFrom(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

async function backupOf(database: Database): Promise<string[]> {
  return new SqlLedgerStore(database).snapshot((then) => all(backupLedger(then, SCHEMA)));
}

async function everyRow(database: Database): Promise<unknown> {
  const rows = TABLES.map(async (table) => [
    table,
    await database.dataSource.query(`SELECT to_jsonb(t) - 'claimed_until' AS row FROM ${table} t ORDER BY 1`),
  ]);
  const all: unknown[] = [];
  for (const table of rows) all.push(await table);
  return all;
}

/** Two streams with content, derived entries, timers on a clock of their own, an erasure, a relabelling, messages not yet sent. */
async function fill(database: Database): Promise<void> {
  const edge = new VirtualEdge();
  const say = commands(edge);
  const handler = new CommandHandler(
    new SqlLedgerStore(database),
    notebookKinds(),
    { projections: [notebookProjection], policies: [tellPolicy] },
    edge,
  );
  const all = [
    say('inc:a', 'OpenNotebook'),
    say('inc:b', 'OpenNotebook'),
    say('inc:a', 'Write', { text: 'echo \u2028 "ä" \u0001 😀' }),
    say('inc:a', 'Write', { text: 'a name' }),
    say('inc:b', 'Remind', { id: 'real', afterMs: 60_000 }),
    say('inc:a', 'Remind', { id: 'dead', afterMs: 1_000 }),
    say('inc:a', 'Forget', { id: 'dead' }),
    say('inc:a', 'Record', { event: clockSet({ real: T0, stream: T0, rate: 60 }) as never }),
    say('inc:a', 'Remind', { id: 'fast', afterMs: 3_600_000 }),
    say('inc:a', 'Record', { event: sectionRelabelled(2, 'text', 'R') as never }),
    say('inc:a', 'Record', {
      event: { type: 'Erased', label: 'record', structure: { authority: 'court', entries: [{ seq: 4, sections: ['text'], line: 2 }] } },
    }),
    say('inc:b', 'Write', { text: 'forbidden' }),
  ];
  for (const command of all) await handler.handle(command);
}

const isList = (line: string): boolean => /^\{"(told|end)":/.test(line);

eachDatabase((name, open) => {
  describe(`a backup of ${name}`, () => {
    let source: Database;
    let lines: string[];
    const fresh = () => open({ entities: [], migrations: MIGRATIONS });

    beforeAll(async () => {
      source = await fresh();
      await fill(source);
      lines = await backupOf(source);
    });

    it('restores every row of the ledger, and makes timers and read models anew as the commits made them', async () => {
      const target = await fresh();
      const restored = await restoreFrom(target, linesFrom(lines), parts());
      expect(restored).toMatchObject({ entries: 15, keys: 12, messages: 2, streams: 3, erased: 1, timers: 2 });
      expect(await everyRow(target)).toEqual(await everyRow(source));
      // The list of heads of the first is now one that was told.
      expect((await backupOf(target)).filter((line) => !isList(line))).toEqual(lines.filter((line) => !isList(line)));
    });

    it('has every key, message and entry, also where there are more than are read at once', async () => {
      const [many, target] = [await fresh(), await fresh()];
      const edge = new VirtualEdge();
      const say = commands(edge);
      const store = new SqlLedgerStore(many);
      const handler = new CommandHandler(store, notebookKinds(), { projections: [notebookProjection], policies: [tellPolicy] }, edge);
      await handler.handle(say('inc:many', 'OpenNotebook'));
      const written = Array.from({ length: 2_300 }, (_, i) => say('inc:many', 'Write', { text: `line ${i}` }, `written-${i}`));
      await Promise.all(written.map((command) => handler.handle(command)));
      const restored = await restoreFrom(target, linesFrom(await backupOf(many)), parts());
      expect(restored).toMatchObject({ keys: 2_301, messages: 2_300 });
      expect(await everyRow(target)).toEqual(await everyRow(many));
      // A command that comes again has no second effect, whichever page of the backup its key was in.
      const again = new CommandHandler(
        new SqlLedgerStore(target),
        notebookKinds(),
        { projections: [notebookProjection], policies: [] },
        edge,
      );
      for (const i of [0, 999, 1_000, 1_001, 2_299])
        expect(await again.handle(written[i]!)).toMatchObject({ accepted: true, repeated: true });
    });

    it('is restored into an empty database only', async () => {
      await expect(restoreFrom(source, linesFrom(lines), parts())).rejects.toMatchObject({
        code: 'BACKUP_REFUSED',
        message: /already holds a ledger/,
      });
    });

    const end = () => lines.at(-1)!;
    const refusals: readonly (readonly [rule: string, damage: () => string[], message: RegExp])[] = [
      ['that is cut before its end', () => lines.slice(0, -1), /its end is missing/],
      ['that lacks a line', () => lines.filter((_, i) => i !== lines.length - 3), /is not whole: it says 2 messages and holds 1/],
      [
        'that lacks its list of heads',
        () => lines.filter((line) => !line.startsWith('{"told":')),
        /is not whole: it says 1 lists and holds 0/,
      ],
      ['with an altered word', () => lines.map((line) => line.replace('Night', 'Light')), /does not verify: inc:a 1 section-mismatch/],
      ['with a line more', () => [...lines, end()], /goes on after its end/],
      ['with an entry twice', () => [...lines.slice(0, 3), ...lines.slice(2)], /does not fit/],
      [
        'of a newer format',
        () => [lines[0]!.replace('"v":1', '"v":2'), ...lines.slice(1)],
        /has format 2; this build reads 1\. Restore it with the build that wrote it/,
      ],
      [
        'of a newer schema',
        () => [lines[0]!.replace('Notebook0002', 'Notebook0003'), ...lines.slice(1)],
        /newer than this build: it knows Notebook0003/,
      ],
      [
        'with files, which this build has not',
        () => [...lines.slice(0, -1), '{"blob":{}}', end()],
        /holds files, which this build does not know/,
      ],
      ['that is something else', () => ['{"chancery":"ledger","v":1,"streams":[]}'], /is no backup of Chancery/],
      ['that is not JSON', () => [lines[0]!, 'x'], /Line 2 of the backup/],
    ];
    it('that is not whole and sound is refused, and nothing of it stays', async () => {
      const target = await fresh();
      const before = await everyRow(target);
      for (const [rule, damage, message] of refusals) {
        await expect(restoreFrom(target, linesFrom(damage()), parts()), rule).rejects.toMatchObject({ code: 'BACKUP_REFUSED', message });
        expect(await everyRow(target), rule).toEqual(before);
      }
      await expect(restoreFrom(target, linesFrom(lines), parts(), { head: 'f'.repeat(64) })).rejects.toMatchObject({
        message: /head-unknown/,
      });
      expect(await everyRow(target)).toEqual(before);
    });

    it('of event types that this build does not know is refused', async () => {
      const target = await fresh();
      const kinds = new StreamKinds([new StreamKind('org', [openings]), new StreamKind('inc', [])]);
      await expect(restoreFrom(target, linesFrom(lines), { ...parts(), kinds })).rejects.toMatchObject({
        code: 'BACKUP_REFUSED',
        message: /unknown event type NotebookOpened/,
      });
    });
  });

  describe(`an export of ${name}`, () => {
    it('shows the ledger of one moment, though content is erased between its heads and its entries', async () => {
      const database = await open({ entities: [], migrations: MIGRATIONS });
      const edge = new VirtualEdge();
      const say = commands(edge);
      const handler = new CommandHandler(
        new SqlLedgerStore(database),
        notebookKinds(),
        { projections: [notebookProjection], policies: [] },
        edge,
      );
      await handler.handle(say('inc:a', 'OpenNotebook'));
      await handler.handle(say('inc:a', 'Write', { text: 'a name' }));
      const lines: string[] = [];
      let erasing: Promise<unknown> | undefined;
      await new SqlLedgerStore(database).snapshot(async (then) => {
        for await (const line of exportLedger(then)) {
          lines.push(line);
          erasing ??= handler.handle(say('inc:a', 'Record', { event: erased([{ seq: 2, sections: ['text'] }], 'court') as never }));
          // A server takes the erasure at once; the embedded database after the export, having one session.
          if (lines.length === 1 && database.kind === 'server') await erasing;
        }
      });
      await erasing;
      expect((await new SqlLedgerStore(database).entries('inc:a', 1, 1))[0]!.content).toMatchObject([{ value: null }]);
      expect(await verifyExport(lines)).toMatchObject({ intact: true, entries: 3, erased: 0 });
    });
  });
});
