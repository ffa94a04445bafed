import { erased, later, sectionRelabelled } from '@chancery/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandHandler, type HandlerLimits } from '../command/handler.ts';
import { Fault } from '../command/outcome.ts';
import type { Row, RowChanges, Table } from '../projections/projection.ts';
import { projectAgain } from '../projections/rebuild.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { timerCommand, TimerRunner } from '../timers/timer-runner.ts';
import { TimerWatch } from '../timers/timer-watch.ts';
import { Relay } from '../outbox/relay.ts';
import { commands, VirtualEdge } from './commands.ts';
import { LINE_ROW, NOTEBOOK_ROW, notebookKinds, notebookProjection, tellPolicy } from './notebook.ts';

/** A ledger to be tested: a fresh one, its read models, and the end of it. */
export interface LedgerUnderTest {
  readonly store: LedgerStore;
  /** All rows of a table, ordered by its key, columns as the projection put them. */
  rows(table: Table): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** What every ledger must do, whatever it is kept in. */
export function describeLedger(name: string, open: () => Promise<LedgerUnderTest>): void {
  describe(`a ledger in ${name}`, () => {
    let ledger: LedgerUnderTest;
    let edge: VirtualEdge;
    let handler: CommandHandler;
    let say: ReturnType<typeof commands>;
    const handlerOn = (store: LedgerStore, limits: Partial<HandlerLimits> = {}) =>
      new CommandHandler(store, notebookKinds(), { projections: [notebookProjection], policies: [tellPolicy] }, edge, limits);

    beforeEach(async () => {
      ledger = await open();
      edge = new VirtualEdge();
      handler = handlerOn(ledger.store);
      say = commands(edge);
    });
    afterEach(() => ledger.close());

    const opened = async (...streams: string[]) => {
      for (const stream of streams) expect(await handler.handle(say(stream, 'OpenNotebook'))).toMatchObject({ accepted: true });
    };
    const typesOf = async (stream: string) =>
      (await ledger.store.entries(stream, 0, 1000)).map((e) => (JSON.parse(e.structural) as { value: { type: string } }[])[0]!.value.type);

    it('records an opening in the stream and in the organisation, in one commit', async () => {
      await opened('inc:a');
      expect(await typesOf('inc:a')).toEqual(['NotebookOpened']);
      expect(await typesOf('org')).toEqual(['StreamOpened']);
      expect((await ledger.store.streams('', 10)).map((s) => [s.stream, s.head.seq])).toEqual([
        ['inc:a', 1],
        ['org', 1],
      ]);
    });

    it('refuses to open a stream twice, and any other command on one that does not exist', async () => {
      await opened('inc:a');
      expect(await handler.handle(say('inc:a', 'OpenNotebook'))).toEqual({ accepted: false, code: 'kernel-stream-exists', data: {} });
      expect(await handler.handle(say('inc:b', 'Write', { text: 'x' }))).toEqual({ accepted: false, code: 'not-found', data: {} });
    });

    it('links each entry to the one before it and moves the head', async () => {
      await opened('inc:a');
      await handler.handle(say('inc:a', 'Write', { text: 'echo one' }));
      const entries = await ledger.store.entries('inc:a', 0, 10);
      const parsed = entries.map((e) => JSON.parse(e.bytes) as { prev: string; seq: number });
      expect(parsed.map((p) => p.prev)).toEqual(['0'.repeat(64), entries[0]!.hash, entries[1]!.hash]);
      expect((await ledger.store.heads(['inc:a'])).get('inc:a')).toEqual({ seq: 3, hash: entries[2]!.hash });
    });

    it('gives a rule the words that it compares, also of what was staged a moment before, and null once they are erased', async () => {
      await opened('inc:a');
      const write = (text: string) => handler.handle(say('inc:a', 'WriteOther', { text }));
      const answers = await Promise.all(['one', 'two', 'three'].map(write));
      expect(answers.map((a) => a.accepted && a.result)).toEqual([
        { line: 1, last: null },
        { line: 2, last: 'one' },
        { line: 3, last: 'two' },
      ]);
      expect(await handlerOn(ledger.store).handle(say('inc:a', 'WriteOther', { text: 'three' }))).toMatchObject({
        code: 'notebook-repeated',
      });
      const { seq } = (await ledger.store.heads(['inc:a'])).get('inc:a')!;
      await handler.handle(say('inc:a', 'Record', { event: erased([{ seq, sections: ['text'] }], 'court') as never }));
      expect(await write('one')).toEqual({ accepted: true, result: { line: 4, last: null } });
    });

    it('gives the same answer to the same key, also after a restart, and records nothing twice', async () => {
      await opened('inc:a');
      const write = say('inc:a', 'Write', { text: 'once' });
      expect(await handler.handle(write)).toEqual({ accepted: true, result: { line: 1 } });
      expect(await handler.handle(write)).toEqual({ accepted: true, result: { line: 1 }, repeated: true });
      expect(await handlerOn(ledger.store).handle(write)).toEqual({ accepted: true, result: { line: 1 }, repeated: true });
      expect(await typesOf('inc:a')).toEqual(['NotebookOpened', 'LineWritten']);
    });

    it('gives the same answer to the same key whatever was drawn for each sending, also after a restart', async () => {
      await opened('inc:a');
      const write = say('inc:a', 'Write', { text: 'once' });
      expect(await handler.handle({ ...write, drawn: { key: 'a' } })).toEqual({ accepted: true, result: { line: 1 } });
      const again = { ...write, drawn: { key: 'b' } };
      expect(await handlerOn(ledger.store).handle(again)).toEqual({ accepted: true, result: { line: 1 }, repeated: true });
      expect(await typesOf('inc:a')).toEqual(['NotebookOpened', 'LineWritten']);
    });

    it('answers two sendings of one command that arrive together by one entry', async () => {
      await opened('inc:a');
      const write = say('inc:a', 'Write', { text: 'twin' });
      const outcomes = await Promise.all([handler.handle(write), handler.handle(write)]);
      expect(outcomes).toEqual([
        { accepted: true, result: { line: 1 } },
        { accepted: true, result: { line: 1 }, repeated: true },
      ]);
    });

    it('refuses a key that comes again with another body, and a stranger may use the same key', async () => {
      await opened('inc:a');
      await handler.handle(say('inc:a', 'Write', { text: 'mine' }, 'k'));
      expect(await handler.handle(say('inc:a', 'Write', { text: 'other' }, 'k'))).toEqual({
        accepted: false,
        code: 'kernel-key-reused',
        data: {},
      });
      const karim = commands(edge, 'karim');
      expect(await handler.handle(karim('inc:a', 'Write', { text: 'other' }, 'k'))).toEqual({ accepted: true, result: { line: 2 } });
    });

    it('answers a refused command again by the refusal only while it still holds: refusals without a record use up no key', async () => {
      await opened('inc:a', 'inc:b');
      const write = say('inc:a', 'WriteIf', { other: 'inc:b', lines: 1 });
      expect(await handler.handle(write)).toEqual({ accepted: false, code: 'notebook-moved', data: { lines: 0 } });
      await handler.handle(say('inc:b', 'Write', { text: 'now' }));
      expect(await handler.handle(write)).toEqual({ accepted: true, result: { line: 1 } });
    });

    it('keeps a recorded refusal under its key', async () => {
      await opened('inc:a');
      const write = say('inc:a', 'Write', { text: 'forbidden' });
      expect(await handler.handle(write)).toEqual({ accepted: false, code: 'notebook-forbidden', data: {} });
      expect(await handler.handle(write)).toEqual({ accepted: false, code: 'notebook-forbidden', data: {}, repeated: true });
      expect(await typesOf('inc:a')).toEqual(['NotebookOpened', 'WriteRefused']);
    });

    it('accepts what changes nothing without an entry', async () => {
      await opened('inc:a');
      expect(await handler.handle(say('inc:a', 'Nothing'))).toEqual({ accepted: true, result: 'nothing' });
      expect((await ledger.store.heads(['inc:a'])).get('inc:a')).toMatchObject({ seq: 1 });
    });

    it('orders commands of one stream that arrive together, and shares commits among streams', async () => {
      const streams = Array.from({ length: 16 }, (_, i) => `inc:s${String(i).padStart(2, '0')}`);
      let commits = 0;
      handler.onCommit(() => commits++);
      await Promise.all(streams.map((stream) => handler.handle(say(stream, 'OpenNotebook'))));
      const outcomes = await Promise.all(
        streams.flatMap((stream) => [1, 2, 3].map(() => handler.handle(say(stream, 'Write', { text: 'x' })))),
      );
      expect(outcomes.map((o) => o.accepted && (o.result as { line: number }).line)).toEqual(streams.flatMap(() => [1, 2, 3]));
      expect(commits).toBeLessThan(20);
      expect((await ledger.rows(NOTEBOOK_ROW)).map((r) => r['lines'])).toEqual(streams.map(() => 3));
    });

    it('lets a poison command and a losing stream in a batch harm no other', async () => {
      const streams = Array.from({ length: 62 }, (_, i) => `inc:s${String(i).padStart(2, '0')}`);
      await opened('inc:loser', 'inc:poison', ...streams);
      const elsewhere = handlerOn(ledger.store);
      await elsewhere.handle(say('inc:loser', 'Write', { text: 'from another process' }));
      const outcomes = await Promise.allSettled([
        handler.handle(say('inc:loser', 'Write', { text: 'decided on an old head' })),
        handler.handle(say('inc:poison', 'Write', { text: 'bug' })),
        ...streams.map((stream) => handler.handle(say(stream, 'Write', { text: 'fine' }))),
      ]);
      expect(outcomes[0]).toEqual({ status: 'fulfilled', value: { accepted: true, result: { line: 2 } } });
      expect(outcomes[1]!.status).toBe('rejected');
      expect(outcomes.slice(2)).toEqual(streams.map(() => ({ status: 'fulfilled', value: { accepted: true, result: { line: 1 } } })));
    });

    it('relies on another stream only as far as its head has not moved', async () => {
      await opened('inc:a', 'inc:b');
      await handler.handle(say('inc:a', 'WriteIf', { other: 'inc:b', lines: 0 }));
      await handlerOn(ledger.store).handle(say('inc:b', 'Write', { text: 'from another process' }));
      expect(await handler.handle(say('inc:a', 'WriteIf', { other: 'inc:b', lines: 0 }))).toEqual({
        accepted: false,
        code: 'notebook-moved',
        data: { lines: 1 },
      });
    });

    it('fires a due timer once, marks a late one, and drops one that was cancelled or armed again', async () => {
      await opened('inc:a');
      for (const [id, afterMs] of [
        ['soon', 1_000],
        ['never', 1_000],
        ['again', 1_000],
      ] as const)
        await handler.handle(say('inc:a', 'Remind', { id, afterMs }));
      await handler.handle(say('inc:a', 'Forget', { id: 'never' }));
      await handler.handle(say('inc:a', 'Remind', { id: 'again', afterMs: 60_000 }));
      const runner = new TimerRunner(ledger.store, handler, edge, (fault) => expect.unreachable(String(fault)));
      edge.advance(10_000);
      const fell = new Promise<void>((resolve) => handler.onCommit(() => resolve()));
      runner.start();
      await fell;
      runner.stop();
      const last = (await ledger.store.entries('inc:a', 6, 10)).map(
        (e) => JSON.parse(e.structural) as { value: Record<string, unknown> }[],
      );
      expect(last.map(([header]) => [header!.value['type'], header!.value['timer']])).toEqual([
        ['ReminderFell', { owner: 'notebook:reminders', id: 'soon', generation: 2, late: true }],
      ]);
      expect(await ledger.store.claimTimers(edge.clock.now(), edge.clock.now(), 10)).toEqual([]);
      expect(await ledger.store.nextTimer(edge.clock.now())).toBe('2026-11-25T02:48:00.000Z');
    });

    it('hands a due timer to one asker until the claim runs out', async () => {
      await opened('inc:a');
      await handler.handle(say('inc:a', 'Remind', { id: 'soon', afterMs: 1_000 }));
      const claim = (now: string, until: string) => ledger.store.claimTimers(now, until, 10).then((rows) => rows.map((r) => r.id));
      expect(await claim('2026-11-25T02:47:00.500Z', '2026-11-25T02:47:30.000Z')).toEqual([]);
      expect(await claim('2026-11-25T02:47:01.000Z', '2026-11-25T02:47:30.000Z')).toEqual(['soon']);
      expect(await claim('2026-11-25T02:47:02.000Z', '2026-11-25T02:47:32.000Z')).toEqual([]);
      expect(await ledger.store.nextTimer('2026-11-25T02:47:02.000Z')).toBe('2026-11-25T02:47:30.000Z');
      expect(await claim('2026-11-25T02:47:30.000Z', '2026-11-25T02:48:00.000Z')).toEqual(['soon']);
    });

    it('keeps a timer that was handed in early, because the clock stepped back meanwhile, and fires it at its time', async () => {
      await opened('inc:a');
      await handler.handle(say('inc:a', 'Remind', { id: 'soon', afterMs: 60_000 }));
      const [timer] = await ledger.store.claimTimers('2026-11-25T03:47:00.000Z', '2026-11-25T03:47:10.000Z', 10);
      expect(await handler.handle(timerCommand(timer!, edge))).toMatchObject({ accepted: false, code: 'kernel-timer-early' });
      // The claim was made by a clock that was an hour ahead: nobody waits for it to end.
      edge.advance(60_000);
      const now = edge.clock.now();
      expect(await ledger.store.nextTimer(now)).toBeDefined();
      const [again] = await ledger.store.claimTimers(now, later(now, 10_000), 10);
      expect(again).toEqual(timer);
      await ledger.store.putBackTimers([{ ...again!, generation: 1 }], now);
      expect(await ledger.store.claimTimers(now, later(now, 10_000), 10)).toEqual([]);
      await ledger.store.putBackTimers([again!], later(now, 1_000));
      expect(await ledger.store.claimTimers(now, later(now, 10_000), 10)).toEqual([]);
      const runner = new TimerRunner(ledger.store, handler, edge, (fault) => expect.unreachable(String(fault)));
      edge.advance(1_000);
      const fell = new Promise<void>((resolve) => handler.onCommit(() => resolve()));
      runner.start();
      await fell;
      runner.stop();
      expect(await ledger.store.nextTimer(edge.clock.now())).toBeUndefined();
    });

    it('mends timer rows to what the stream arms, and leaves them alone once the stream has gone on', async () => {
      await opened('inc:a', 'inc:b');
      for (const id of ['first', 'second', 'third']) await handler.handle(say('inc:a', 'Remind', { id, afterMs: 60_000 }));
      const { store } = ledger;
      const rows = async () => (await store.timerRows('inc:a')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const [first, second, third] = await rows();
      const extra = { ...third!, id: 'never armed' };
      const moved = { ...second!, generation: 1, fireAt: '2027-01-01T00:00:00.000Z' };
      const spoil = () => store.mendTimers('inc:a', 4, [moved, extra], [first!]);
      const mended: [string, number][] = [];
      const failed = (fault: unknown) => expect.unreachable(String(fault));
      const watchOn = ({ cache }: CommandHandler) =>
        new TimerWatch(store, notebookKinds(), cache, edge, { failed, mended: (stream, count) => void mended.push([stream, count]) });
      expect(await spoil()).toBe(3);
      expect(await store.mendTimers('inc:a', 3, [extra], [])).toBe(0);
      const watch = watchOn(handlerOn(store));
      await watch.sweep();
      expect(await rows()).toEqual([first, second, third]);
      await watch.sweep();
      expect(mended).toEqual([['inc:a', 3]]);
      expect(await spoil()).toBe(3);
      await watch.sweep();
      expect(await rows()).toEqual([first, second, third]);
      // And as soon as somebody reads the stream, who does not wait for it.
      expect(await spoil()).toBe(3);
      const reader = handlerOn(store);
      const reading = watchOn(reader);
      reading.start();
      await reader.cache.load('inc:a');
      await expect.poll(rows).toEqual([first, second, third]);
      reading.stop();
      expect(await store.timerRows('inc:b')).toEqual([]);
    });

    it('carries out messages after their commit and strikes them off', async () => {
      await opened('inc:a');
      await handler.handle(say('inc:a', 'Write', { text: 'one' }));
      await handler.handle(say('inc:a', 'Write', { text: 'two' }));
      const told: unknown[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      const relay = new Relay(
        ledger.store,
        { 'whenever-line-written.tell': async ({ stream, body }) => void (told.push([stream, body]), told.length === 2 && resolve()) },
        edge,
        String,
      );
      relay.start(handler);
      await promise;
      await expect.poll(() => ledger.store.nextOutbox(edge.clock.now())).toBeUndefined();
      relay.stop();
      expect(told).toEqual([
        ['inc:a', { line: 1 }],
        ['inc:a', { line: 2 }],
      ]);
    });

    it('erases content for ever, keeps the chain, and leaves nothing of the request to compare with', async () => {
      await opened('inc:a');
      const write = say('inc:a', 'Write', { text: 'a name' });
      await handler.handle(write);
      await handler.handle(say('inc:a', 'Record', { event: { ...erased([{ seq: 2, sections: ['text'] }], 'court') } as never }));
      const [, entry] = await ledger.store.entries('inc:a', 0, 10);
      expect(entry!.content).toEqual([{ section: 'text', label: 'I', value: null, salt: null }]);
      expect(await ledger.store.findKeys([{ principal: 'ines', key: write.key }])).toMatchObject([
        { requestSalt: null, requestHash: null },
      ]);
      expect(await handler.handle(write)).toEqual({ accepted: true, result: { line: 1 }, repeated: true });
    });

    it('keeps the label in force beside the label at recording', async () => {
      await opened('inc:a');
      await handler.handle(say('inc:a', 'Write', { text: 'x' }));
      await handler.handle(say('inc:a', 'Record', { event: sectionRelabelled(2, 'text', 'R') as never }));
      expect((await handler.cache.load('inc:a')).state.labels).toEqual({ '2/text': 'R' });
    });

    it('builds read models again from entries, equal to the live ones', async () => {
      await opened('inc:a', 'inc:b');
      for (const text of ['one', 'echo two', 'three']) await handler.handle(say('inc:a', 'Write', { text }));
      const live = { notebooks: await ledger.rows(NOTEBOOK_ROW), lines: await ledger.rows(LINE_ROW) };
      const again = new Map<Table, Map<string, Row>>();
      for await (const changes of projectAgain(ledger.store, notebookKinds(), [notebookProjection])) applyAll(again, changes);
      expect([...again.get(NOTEBOOK_ROW)!.values()]).toEqual(live.notebooks);
      expect([...again.get(LINE_ROW)!.values()]).toEqual(live.lines);
      expect(live.lines.map((row) => row['text'])).toEqual(['one', 'echo two', 'three']);
    });

    it('does not refuse on a fold that another process has left behind', async () => {
      await opened('inc:a', 'inc:b');
      const left = handlerOn(ledger.store);
      expect(await left.handle(say('inc:a', 'WriteIf', { other: 'inc:b', lines: 9 }))).toMatchObject({ accepted: false });
      await handler.handle(say('inc:b', 'Write', { text: 'from another process' }));
      expect(await left.handle(say('inc:a', 'WriteIf', { other: 'inc:b', lines: 1 }))).toEqual({ accepted: true, result: { line: 1 } });
      expect(await left.handle(say('inc:c', 'Write', { text: 'x' }))).toMatchObject({ code: 'not-found' });
      await handler.handle(say('inc:c', 'OpenNotebook'));
      expect(await left.handle(say('inc:c', 'Write', { text: 'x' }))).toEqual({ accepted: true, result: { line: 1 } });
    });

    it('refuses more than it can hold as a fault, and takes commands again afterwards', async () => {
      await opened('inc:a');
      const small = handlerOn(ledger.store, { pendingMax: 2 });
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => small.handle(say('inc:a', 'Write', { text: 'x' }))));
      expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
      expect((outcomes[2] as PromiseRejectedResult).reason).toBeInstanceOf(Fault);
      expect(await small.handle(say('inc:a', 'Write', { text: 'x' }))).toEqual({ accepted: true, result: { line: 3 } });
    });

    it('takes two processes on one stream without a fork: who comes late decides again', async () => {
      await opened('inc:a');
      const [left, right] = [handlerOn(ledger.store), handlerOn(ledger.store)];
      const outcomes = await Promise.all(
        Array.from({ length: 40 }, (_, i) => (i % 2 ? left : right).handle(say('inc:a', 'Write', { text: `${i}` }))),
      );
      const lines = outcomes.map((o) => o.accepted && (o.result as { line: number }).line).sort((a, b) => Number(a) - Number(b));
      expect(lines).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      expect((await ledger.store.heads(['inc:a'])).get('inc:a')).toMatchObject({ seq: 41 });
    });
  });
}

function applyAll(tables: Map<Table, Map<string, Row>>, changes: RowChanges): void {
  for (const [table, list] of changes) {
    const rows = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, rows);
    for (const change of list) {
      const row = 'put' in change ? change.put : 'patch' in change ? change.patch : change.remove;
      const key = JSON.stringify(table.key.map((column) => row[column] ?? null));
      if ('put' in change) rows.set(key, row);
      else if ('remove' in change) rows.delete(key);
      else rows.set(key, { ...rows.get(key), ...row });
    }
  }
}
