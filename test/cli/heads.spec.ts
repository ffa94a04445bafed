import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandHandler, SqlLedgerStore, type Database, type Edge } from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { POLICIES, PROJECTIONS, streamKinds } from '@chancery/server/composition';
import { findPostgres, freshDatabase, freshDataDir } from '@chancery/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { BREACH, OUTAGE, realNight } from '../golden/real-night.ts';
import { callsFrom, openLedger, workDirectory } from './command-line.ts';

const { dir, at, remove } = workDirectory();
afterAll(remove);
writeFileSync(at('passphrase'), 'a passphrase of six plain words\n');

interface Where {
  readonly url?: string;
  readonly dataDir: string;
  readonly drop?: () => Promise<void>;
}

const HEADS = /--heads ([0-9a-f]{64})\n$/;
const LATER = 1_000;
const ADA = '0000000000000000000000ada0';

/** So many more lines of a log, by the server's own writer. */
async function logged(database: Database, stream: string, lines: number): Promise<void> {
  const random = (bytes: number) => randomBytes(bytes).toString('hex');
  const edge = { ...new VirtualEdge(), clock: { now: () => '2026-12-01T00:00:00.000Z' }, random } as Edge;
  const handler = new CommandHandler(new SqlLedgerStore(database), streamKinds(), { projections: PROJECTIONS, policies: POLICIES }, edge);
  const add = (text: string) =>
    handler.handle({
      type: 'AddLogEntry',
      stream,
      key: random(16),
      principal: { kind: 'person', id: ADA },
      now: edge.clock.now(),
      seed: random(16),
      payload: { kind: 'note', text, lane: null, refs: [], occurredAt: null },
    });
  const outcomes = await Promise.all(Array.from({ length: lines }, (_, i) => add(`line ${i}`)));
  expect(outcomes.filter(({ accepted }) => !accepted)).toEqual([]);
}

/** Cuts the end of a stream as a superuser of the database can, and writes its head to fit. */
const cutting = (stream: string, keep: string) => [
  `DELETE FROM content WHERE stream = '${stream}' AND seq > ${keep}`,
  `DELETE FROM entry WHERE stream = '${stream}' AND seq > ${keep}`,
  `UPDATE stream_head h SET seq = e.seq, hash = e.hash FROM entry e
   WHERE h.stream = '${stream}' AND e.stream = h.stream AND e.seq = (SELECT max(seq) FROM entry WHERE stream = '${stream}')`,
];

function written(name: string, place: () => Promise<Where>): void {
  it(`in ${name} finds every cut and every older backup, after ${LATER} more entries as well`, { timeout: 240_000 }, async () => {
    const where = await place();
    const call = callsFrom(dir, where.url === undefined ? {} : { databaseUrl: where.url });
    const data = where.url === undefined ? ['--data', where.dataDir] : [];
    const verify = async (hash: string) => await call('verify', ...data, '--heads', hash);
    const file = `${path.basename(where.dataDir)}.age`;
    const backup = (of: string) => call('backup', of, '--passphrase-file', 'passphrase', ...data);
    const { drop: _, ...found } = where;

    let database = await openLedger(found);
    await realNight(new SqlLedgerStore(database));
    await database.close();
    const older = HEADS.exec((await backup(`old-${file}`)).out)![1]!;

    database = await openLedger(found);
    await logged(database, BREACH, 40);
    await database.close();
    const told = HEADS.exec((await call('verify', ...data)).out)![1]!;
    expect((await verify(older)).exit).toBe(0);

    database = await openLedger(found);
    await logged(database, OUTAGE, LATER);
    await database.close();
    expect([(await verify(told)).exit, (await verify(older)).exit]).toEqual([0, 0]);
    expect((await backup(`new-${file}`)).exit).toBe(0);
    const restore = (of: string, hash: string) =>
      call('restore', of, '--passphrase-file', 'passphrase', '--data', at(`${of}-${hash.slice(0, 4)}`), '--heads', hash);
    expect(await restore(`old-${file}`, told)).toMatchObject({ exit: 1, err: expect.stringContaining('heads-unknown') });
    expect((await restore(`new-${file}`, told)).exit).toBe(0);

    database = await openLedger(found);
    const runner = database.dataSource.createQueryRunner();
    await runner.query('RESET ROLE');
    await runner.query(`SET session_replication_role = 'replica'`);
    const keep = `(SELECT max(seq) - 40 FROM entry WHERE stream = '${BREACH}')`;
    const [{ most }] = await runner.query(`SELECT ${keep} AS most`);
    for (const statement of cutting(BREACH, String(most))) await runner.query(statement);
    await runner.release();
    await database.close();
    expect((await call('verify', ...data)).exit).toBe(0);
    expect(await verify(told)).toMatchObject({
      exit: 1,
      out: expect.stringMatching(new RegExp(`^Not intact: ${BREACH} \\d+ heads-cut: `)),
    });
    expect((await verify(older)).exit).toBe(0);
    await where.drop?.();
  });
}

describe('the hash of all heads, written down', () => {
  written('the embedded database', async () => ({ dataDir: await freshDataDir() }));
  if (findPostgres()) written('PostgreSQL', async () => ({ ...(await freshDatabase()), dataDir: (mkdirSync(at('server')), at('server')) }));

  it(
    'is known in the data folder: an older backup is refused there until a person decides, which is recorded',
    { timeout: 120_000 },
    async () => {
      const dataDir = await freshDataDir();
      const call = callsFrom(dir);
      let database = await openLedger({ dataDir });
      await realNight(new SqlLedgerStore(database));
      await database.close();
      const opens = ['--passphrase-file', 'passphrase'];
      expect((await call('backup', 'first.age', ...opens, '--data', dataDir)).exit).toBe(0);
      database = await openLedger({ dataDir });
      await logged(database, BREACH, 3);
      await logged(database, OUTAGE, 2);
      await database.close();
      expect((await call('verify', '--data', dataDir)).exit).toBe(0);
      rmSync(path.join(dataDir, 'pg'), { recursive: true });
      const refused = await call('restore', 'first.age', ...opens, '--data', dataDir);
      expect(refused).toEqual({
        exit: 1,
        out: '',
        err: expect.stringContaining(`5 entries in 2 streams are not in it (${BREACH}, ${OUTAGE})`),
      });
      expect((await call('restore', 'first.age', ...opens, '--data', dataDir, '--older-than-known')).exit).toBe(0);
      const exported = (await call('ledger', 'export', '--data', dataDir)).out.trimEnd().split('\n');
      const last = exported.findLast((line) => line.includes('"stream\\":\\"org\\"'))!;
      expect(last).toContain('OlderStateRestored');
      expect((await call('verify', '--data', dataDir)).exit).toBe(0);
    },
  );
});
