import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostgres, freshDatabase } from '@chancery/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { recover, owesNothing } from './crashes.ts';
import { by, Tally } from './effort.ts';
import { peopleWork, type Acknowledged, type Plan } from './people.ts';
import { startProxy, type Proxy } from './proxy.ts';
import { Replica } from './replica.ts';

const PLAN: Plan = { streams: 4, lines: by({ short: 40, usual: 200, long: 2_000 }) };
const EVERY = 10;
/** Trouble begins when the runs have started: a message whose claim is lost with its answer is handed out half a minute later. */
const FROM = PLAN.streams * (3 + PLAN.lines / 2);
/** Longer than an answer takes on a busy machine. */
const SILENCE_MS = 1_000;

const PATIENTLY = { timeout: by({ short: 2, usual: 4, long: 20 }) * 60_000 };

describe.skipIf(!findPostgres())('a server that vanishes and returns', () => {
  let direct: string;
  let proxy: Proxy;

  beforeEach(async () => {
    const { url, drop } = await freshDatabase();
    direct = url;
    proxy = await startProxy(url);
    onTestFinished(drop);
    onTestFinished(() => proxy.close());
  });

  /** Works through the proxy while `trouble` comes after every so many answers; then everything is reckoned without it. */
  async function workThrough(name: string, trouble: () => Promise<void>, roundsMax = Infinity): Promise<void> {
    const tally = new Tally(name, onTestFinished);
    const [acknowledged, pages]: [Acknowledged[], string[]] = [[], []];
    const replica = (
      await Replica.open({ url: proxy.url, dataDir: os.tmpdir(), poolMax: 4, silenceMs: SILENCE_MS }, { onPage: (id) => pages.push(id) })
    ).start();
    let rounds = 0;
    let troubled = Promise.resolve();
    await peopleWork(replica, PLAN, (told) => {
      acknowledged.push(told);
      if (acknowledged.length < FROM || acknowledged.length % EVERY !== 0 || rounds === roundsMax) return;
      rounds++;
      troubled = troubled.then(trouble);
    });
    await troubled;
    await replica.close();
    expect(acknowledged.length).toBe(PLAN.streams * (PLAN.lines + 4));
    expect(acknowledged.filter(({ outcome }) => !outcome.accepted)).toEqual([]);
    const owed = await recover({ url: direct, dataDir: os.tmpdir() }, acknowledged, pages, PLAN);
    tally.add(rounds, acknowledged.length, owed);
    owesNothing(owed);
  }

  it('makes commands wait, not fail, and none is lost or done twice', PATIENTLY, async () => {
    await workThrough('the way to PostgreSQL cut and healed', async () => {
      const before = proxy.turnedAway();
      proxy.cut();
      while (proxy.turnedAway() === before) await pause(1);
      proxy.heal();
    });
  });

  it('without a word is noticed by its silence, and the commands go on over new connections', PATIENTLY, async () => {
    await workThrough('PostgreSQL silent', async () => proxy.silence(), by({ short: 1, usual: 5, long: 40 }));
  });

  it('in the middle of a reply leaves a commit unknown, and it is neither lost nor done twice', PATIENTLY, async () => {
    await workThrough('replies of PostgreSQL torn', async () => {
      const before = proxy.torn();
      proxy.tearNextReply();
      while (proxy.torn() === before) await pause(1);
    });
  });
});
