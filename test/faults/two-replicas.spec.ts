import os from 'node:os';
import { findPostgres, freshDatabase } from '@chancery/testing';
import { expect, it, onTestFinished } from 'vitest';
import { by, Tally } from './effort.ts';
import { reckon } from './reckoning.ts';
import { Replica } from './replica.ts';
import { startWriter } from './writer-process.ts';

const COMMANDS = by({ short: 10_000, usual: 40_000, long: 200_000 });
const WRITERS = 2;
const STREAM = 'inc:race';

it.skipIf(!findPostgres())(
  'two replicas racing on one stream make no fork, lose no answer and do nothing twice',
  { timeout: 60_000 + COMMANDS * 10 },
  async () => {
    const { url, drop } = await freshDatabase();
    onTestFinished(drop);
    const where = { url, dataDir: os.tmpdir() };
    const opening = await Replica.open(where);
    const report = { who: 'w', what: 'w', words: 'w', heardHow: 'voice', callBack: 'yes', affectedChannels: [], occurredAt: null };
    await opening.handler.handle(opening.command(STREAM, 'ReportIncident', report, 'report'));
    await opening.close();

    const lap = { stream: STREAM, commands: COMMANDS, writers: WRITERS, doubled: 0.1, atOnce: 128 };
    const writers = Array.from({ length: WRITERS }, (_, first) => startWriter({ where, lap: { ...lap, first } }, onTestFinished));
    await Promise.all(writers.map((writer) => writer.until(() => writer.acknowledged.length > 0)));
    const tally = new Tally('two replicas on one stream', onTestFinished);
    const begun = performance.now();
    for (const { ended } of writers) expect(await ended).toEqual({ code: 0, signal: null, errors: '' });
    const ms = performance.now() - begun;

    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    expect(new Set(acknowledged.map(({ key }) => key)).size).toBe(COMMANDS);
    expect(acknowledged.filter(({ outcome }) => !outcome.accepted)).toEqual([]);
    expect(acknowledged.length, 'some were sent twice').toBeGreaterThan(COMMANDS);
    const replica = await Replica.open(where);
    onTestFinished(() => replica.close());
    const { lost, doubled, wrong, entries } = await reckon(replica, acknowledged, []);
    const rate = `${Math.round(acknowledged.length / (ms / 1_000))} commands/s`;
    tally.add(1, acknowledged.length, { lost, doubled }, rate);
    expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
    expect(entries, 'an opening in two streams, and one entry for each command').toBe(COMMANDS + 2);
  },
);
