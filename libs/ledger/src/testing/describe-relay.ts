import { later } from '@chancery/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandHandler } from '../command/handler.ts';
import { Fault } from '../command/outcome.ts';
import { carriedOut, type Deliver } from '../outbox/policy.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { CLAIM_MS, Relay, WAITS_MS } from '../outbox/relay.ts';
import { commands, VirtualEdge } from './commands.ts';
import type { LedgerUnderTest } from './describe-ledger.ts';
import { notebookKinds, notebookProjection, tellPolicy } from './notebook.ts';

const TOPIC = 'whenever-line-written.tell';
const LIMIT = 100;

/** How messages are carried out, whatever the ledger is kept in. */
export function describeRelay(name: string, open: () => Promise<LedgerUnderTest>): void {
  describe(`messages of a ledger in ${name}`, () => {
    let ledger: LedgerUnderTest;
    let edge: VirtualEdge;
    let handler: CommandHandler;
    const relays: Relay[] = [];

    beforeEach(async () => {
      ledger = await open();
      edge = new VirtualEdge();
      handler = new CommandHandler(ledger.store, notebookKinds(), { projections: [notebookProjection], policies: [tellPolicy] }, edge);
      const say = commands(edge);
      for (const stream of ['inc:a', 'inc:b']) {
        await handler.handle(say(stream, 'OpenNotebook'));
        for (const text of ['one', 'two', 'three']) await handler.handle(say(stream, 'Write', { text }));
      }
    });
    afterEach(async () => {
      for (const relay of relays.splice(0)) relay.stop();
      await ledger.close();
    });

    const told: string[] = [];
    beforeEach(() => void told.splice(0));
    const say = (message: Parameters<Deliver>[0]): string => `${message.stream.slice(4)}${(message.body as { line: number }).line}`;
    const telling =
      (fails: (what: string) => Error | undefined): Deliver =>
      async (message) => {
        const what = say(message);
        const failure = fails(what);
        if (failure) throw failure;
        told.push(what);
      };
    const started = (deliver: Deliver, report: (fault: unknown) => unknown = () => 'correlation-1'): Relay => {
      const relay = new Relay(ledger.store, { [TOPIC]: deliver }, edge, report);
      relays.push(relay);
      relay.start(handler);
      return relay;
    };
    /** Time passes, also for a relay that was just about to wait. */
    const pass = (ms: number): void => {
      edge.advance(ms);
      for (const relay of relays) relay.wake();
    };
    const waiting = async () =>
      (await ledger.store.undelivered(LIMIT)).map(({ stream, tries, setAsideAt }) => [stream.slice(4), tries, setAsideAt !== null]);
    const of = (stream: string) => told.filter((what) => what.startsWith(stream));
    const claim = (by: string, at = edge.clock.now()) => ledger.store.claimOutbox(at, later(at, CLAIM_MS), LIMIT, by);

    it('are told in the order of their stream, one after the other, and streams side by side', async () => {
      const open = new Map<string, PromiseWithResolvers<void>>();
      let most = 0;
      started(async (message) => {
        const what = say(message);
        open.set(what, Promise.withResolvers());
        most = Math.max(most, open.size);
        await open.get(what)!.promise;
        open.delete(what);
        told.push(what);
      });
      for (const line of [1, 2, 3]) {
        await expect.poll(() => [...open.keys()].toSorted()).toEqual([`a${line}`, `b${line}`]);
        for (const stream of ['b', 'a']) open.get(`${stream}${line}`)!.resolve();
      }
      await expect.poll(() => told).toEqual(['b1', 'a1', 'b2', 'a2', 'b3', 'a3']);
      expect(most).toBe(2);
    });

    it('wait behind one that fails, while other streams go on, and follow it once it is mended', async () => {
      let broken = true;
      started(telling((what) => (what === 'a2' && broken ? new Error('no line') : undefined)));
      await expect.poll(() => told.toSorted()).toEqual(['a1', 'b1', 'b2', 'b3']);
      await expect.poll(waiting).toEqual([['a', 1, false]]);
      pass(WAITS_MS[0]!);
      await expect.poll(waiting).toEqual([['a', 2, false]]);
      broken = false;
      pass(WAITS_MS[1]!);
      await expect.poll(() => of('a')).toEqual(['a1', 'a2', 'a3']);
      expect(await waiting()).toEqual([]);
    });

    it('are set aside after some tries, not dropped: those behind go on, and it goes out when somebody has it tried again', async () => {
      let broken = true;
      const relay = started(telling((what) => (what === 'a1' && broken ? new Error('no line') : undefined)));
      for (const [tries, wait] of [...WAITS_MS, 0].entries()) {
        await expect.poll(waiting).toEqual([['a', tries + 1, tries === WAITS_MS.length]]);
        pass(wait);
      }
      await expect.poll(() => of('a')).toEqual(['a2', 'a3']);
      pass(3_600_000);
      const [aside] = await ledger.store.undelivered(LIMIT);
      expect(aside).toMatchObject({ stream: 'inc:a', seq: 2, topic: TOPIC, failure: 'failed', correlation: 'correlation-1' });
      broken = false;
      expect(await ledger.store.tryAgain('another')).toBe(false);
      expect(await ledger.store.tryAgain(aside!.id)).toBe(true);
      expect(await ledger.store.tryAgain(aside!.id)).toBe(false);
      relay.wake();
      await expect.poll(() => of('a')).toEqual(['a2', 'a3', 'a1']);
      expect(await ledger.store.nextOutbox(edge.clock.now())).toBeUndefined();
    });

    it('count weather against none of them, however long it lasts', async () => {
      let broken = true;
      started(telling(() => (broken ? new Fault('database-unavailable', new Error('away')) : undefined)));
      for (let i = 0; i < 10; i++) {
        await expect.poll(waiting).toEqual([
          ['a', 0, false],
          ['b', 0, false],
        ]);
        pass(WAITS_MS.at(-1)!);
      }
      broken = false;
      pass(WAITS_MS.at(-1)!);
      await expect.poll(() => told.length).toBe(6);
    });

    it('are done when a rule refuses what was to be expected, and kept with its code when it refuses anything else', async () => {
      const refusal = (code: string) => ({ accepted: false, code, data: {} }) as const;
      started(async (message) => {
        const what = say(message);
        carriedOut([{ accepted: true, result: null }, refusal(what.startsWith('a') ? 'known-already' : 'not-yours')], ['known-already']);
        told.push(what);
      });
      await expect.poll(() => told).toEqual(['a1', 'a2', 'a3']);
      await expect.poll(waiting).toEqual([['b', 1, false]]);
      expect(await ledger.store.undelivered(LIMIT)).toMatchObject([{ failure: 'not-yours' }]);
    });

    it('are struck off by whoever holds them, and by nobody who held them before', async () => {
      const [late] = (await claim('first')).filter(({ stream }) => stream === 'inc:a');
      expect(await claim('second')).toEqual([]);
      const again = later(edge.clock.now(), CLAIM_MS);
      const [now] = (await claim('second', again)).filter(({ stream }) => stream === 'inc:a');
      expect(now).toEqual(late);
      const { store } = ledger;
      await store.settleOutbox([late!.id], 'first');
      await store.keepOutbox([late!.id], 'first', later(again, 3_600_000));
      await store.failOutbox(late!.id, 'first', { tries: 9, tryAt: again, setAsideAt: again, failure: 'late', correlation: null });
      expect(await store.undelivered(LIMIT)).toEqual([]);
      expect(await claim('third', later(again, CLAIM_MS - 1))).toEqual([]);
      await store.settleOutbox([now!.id], 'second');
      expect((await claim('third', later(again, CLAIM_MS - 1))).map(({ seq }) => seq)).toEqual([3]);
    });

    it('are not told by a process that stood still since it asked for them', async () => {
      const { store } = ledger;
      let asked = 0;
      const slow: LedgerStore = Object.create(store, {
        claimOutbox: {
          value: async (...asking: Parameters<LedgerStore['claimOutbox']>) => {
            const claimed = await store.claimOutbox(...asking);
            if (asked++ === 0) edge.advance(CLAIM_MS - 1_000);
            return claimed;
          },
        },
      });
      const relay = new Relay(slow, { [TOPIC]: telling(() => undefined) }, edge, String);
      relays.push(relay);
      relay.start(handler);
      await expect.poll(() => asked).toBeGreaterThan(1);
      expect([told, await claim('another')]).toEqual([[], []]);
      relay.stop();
      expect(await claim('another', later(edge.clock.now(), 1_000))).toHaveLength(2);
    });

    it('stay claimed while one is slow, by whoever is at it', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      started(async (message) => {
        if (say(message) === 'a1') await promise;
        told.push(say(message));
      });
      await expect.poll(() => of('b')).toEqual(['b1', 'b2', 'b3']);
      for (let i = 0; i < 12; i++) {
        edge.advance(CLAIM_MS / 3);
        await expect
          .poll(async () => (await ledger.store.nextOutbox(edge.clock.now()))! > later(edge.clock.now(), CLAIM_MS / 2))
          .toBe(true);
      }
      expect(await claim('another')).toEqual([]);
      resolve();
      await expect.poll(() => of('a')).toEqual(['a1', 'a2', 'a3']);
    });

    it('wait for no claim that a clock made which was days ahead', async () => {
      const ahead = later(edge.clock.now(), 3 * 86_400_000);
      expect(await claim('ahead', ahead)).toHaveLength(2);
      expect((await claim('now')).map(({ seq }) => seq)).toEqual([2, 2]);
    });
  });
}
