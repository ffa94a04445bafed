import os from 'node:os';
import { startPostgres } from '@chancery/testing';
import { expect, it, onTestFinished } from 'vitest';
import { findPostgresBinaries } from '../../libs/testing/src/postgres-binaries.ts';
import { owesNothing, recover } from './crashes.ts';
import { by, Tally } from './effort.ts';
import type { Plan } from './people.ts';
import { startWriter } from './writer-process.ts';

const KILLS = by({ short: 2, usual: 5, long: 40 });
const BETWEEN = 150;
const PLAN: Plan = { streams: 6, lines: Math.ceil(((KILLS + 1) * BETWEEN) / 6) };

it.skipIf(!findPostgresBinaries())(
  'SIGKILL of PostgreSQL under load makes the same process wait and go on; nothing acknowledged is lost, nothing done twice',
  { timeout: KILLS * 60_000 },
  async () => {
    const tally = new Tally('SIGKILL of PostgreSQL', onTestFinished);
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const where = { url: server.url, dataDir: os.tmpdir() };
    const writer = startWriter({ where, plan: PLAN }, onTestFinished);
    for (let kill = 1; kill <= KILLS; kill++) {
      await writer.until(() => writer.acknowledged.length >= kill * BETWEEN);
      await server.kill();
      expect(server.pids()).toEqual([]);
      await server.restart();
    }
    expect(await writer.ended).toEqual({ code: 0, signal: null, errors: '' });
    expect(writer.acknowledged.length).toBe(PLAN.streams * (PLAN.lines + 4));
    expect(writer.acknowledged.filter(({ outcome }) => !outcome.accepted)).toEqual([]);
    const owed = await recover(where, writer.acknowledged, writer.pages, PLAN);
    tally.add(KILLS, writer.acknowledged.length, owed);
    owesNothing(owed);
  },
);
