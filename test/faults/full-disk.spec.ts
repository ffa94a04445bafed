import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Fault } from '@chancery/ledger';
import { freshDataDir, startPostgres } from '@chancery/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { findPostgresBinaries } from '../../libs/testing/src/postgres-binaries.ts';
import { mountMemory, mountRefusal } from './database/mounts.ts';
import { Tally } from './effort.ts';
import type { Acknowledged } from './people.ts';
import { reckon } from './reckoning.ts';
import { Replica, type Where } from './replica.ts';

const STREAM = 'inc:full';
const TEXT_BYTES = 400_000;
const COMMANDS_MAX = 2_000;
const PATIENCE_MS = 1_000;
/** Long texts through a busy machine. */
const SLOWLY = { timeout: 180_000 };
const REPORT = { who: 'w', what: 'w', words: 'w', heardHow: 'voice', callBack: 'yes', affectedChannels: [], occurredAt: null };

/** Writes long texts until a fault comes, which is given back. */
async function fill(replica: Replica, acknowledged: Acknowledged[]): Promise<Fault> {
  const say = async (type: string, payload: object, key: string) => {
    const outcome = await replica.handler.handle(replica.command(STREAM, type, payload as never, key));
    acknowledged.push({ key, stream: STREAM, seq: 0, outcome });
  };
  await say('ReportIncident', REPORT, 'report');
  for (let i = 0; i < COMMANDS_MAX; i++) {
    try {
      await say('AddLogEntry', { text: randomBytes(TEXT_BYTES / 2).toString('hex') }, `fill-${i}`);
    } catch (fault) {
      expect(fault).toBeInstanceOf(Fault);
      return fault as Fault;
    }
  }
  throw new Error('The disk did not fill up.');
}

async function goesOn(replica: Replica, acknowledged: Acknowledged[], tally: Tally): Promise<void> {
  const outcome = await replica.handler.handle(replica.command(STREAM, 'AddLogEntry', { text: 'there is space again' }, 'after'));
  expect(outcome).toMatchObject({ accepted: true });
  const { lost, doubled, wrong } = await reckon(replica, [...acknowledged, { key: 'after', stream: STREAM, seq: 0, outcome }], []);
  tally.add(1, acknowledged.length, { lost, doubled });
  expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
}

describe('a full disk', () => {
  beforeEach((ctx) => ctx.skip(mountRefusal !== undefined, mountRefusal));

  async function fills(name: string, where: Where, resize: () => Promise<void>): Promise<void> {
    const tally = new Tally(`full disk, ${name}`, onTestFinished);
    const acknowledged: Acknowledged[] = [];
    const replica = await Replica.open(where, { limits: { patienceMs: PATIENCE_MS } });
    onTestFinished(() => replica.close());
    const fault = await fill(replica, acknowledged);
    expect([fault.code, fault.message]).toEqual([
      'database-unavailable',
      expect.stringMatching(/^database-unavailable: .*(No space left|could not (extend|write)|The embedded database ended)/),
    ]);
    await resize();
    await goesOn(replica, acknowledged, tally);
  }

  it('of the embedded database is a fault that says so; with more space the same process goes on', SLOWLY, async () => {
    const disk = mountMemory(110);
    const made = await freshDataDir();
    const dataDir = path.join(disk.dir, 'data');
    fs.cpSync(made, dataDir, { recursive: true });
    fs.rmSync(made, { recursive: true });
    await fills('the embedded database', { dataDir }, async () => disk.resize(400));
  });

  it.skipIf(!findPostgresBinaries())(
    'of a PostgreSQL server is a fault that says so; with more space the same process goes on',
    SLOWLY,
    async () => {
      const disk = mountMemory(110);
      const server = await startPostgres({ dir: path.join(disk.dir, 'server') });
      onTestFinished(() => server.stop());
      await fills('PostgreSQL', { url: server.url, dataDir: disk.dir }, async () => {
        disk.resize(400);
        await server.restart();
      });
    },
  );
});
