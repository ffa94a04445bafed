import fs from 'node:fs';
import { freshDataDir } from '@chancery/testing';
import { expect, it, onTestFinished } from 'vitest';
import { recover } from './crashes.ts';
import { peopleWork, type Acknowledged } from './people.ts';
import { reckon } from './reckoning.ts';
import { Replica } from './replica.ts';
import { startWriter } from './writer-process.ts';

const HOURS = 4 * 3_600_000;

it('what a reckoning finds: an answer that is not kept, a page that never went out, rows and timers that no entry gives', async () => {
  const dataDir = await freshDataDir();
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }));
  const [acknowledged, pages]: [Acknowledged[], string[]] = [[], []];
  const replica = (await Replica.open({ dataDir }, { onPage: (id) => pages.push(id) })).start();
  onTestFinished(() => replica.close());
  await peopleWork(replica, { streams: 1, lines: 4 }, (told) => acknowledged.push(told));
  replica.leap(HOURS);
  await replica.quiet();
  expect(await reckon(replica, acknowledged, pages)).toMatchObject({ lost: [], doubled: [], wrong: [] });

  const invented: Acknowledged = { key: 'never-sent', stream: 'inc:0', seq: 1, outcome: { accepted: true, result: null } };
  const otherwise: Acknowledged = { ...acknowledged.at(-1)!, outcome: { accepted: true, result: 'another' } };
  const ahead: Acknowledged = { ...acknowledged.at(-1)!, seq: 10_000 };
  const found = await reckon(replica, [invented, otherwise, ahead], pages.slice(1));
  expect(found.lost).toEqual(['never-sent', expect.stringMatching(/^inc:0\/sealed: told/), 'inc:0 had reached 10000']);
  expect(found.wrong).toEqual(['a page of inc:0 never went out']);

  await replica.database.dataSource.query(`UPDATE log_row SET text = 'another' WHERE stream = 'inc:0' AND seq = 3`);
  await replica.database.dataSource.query(
    `INSERT INTO timer (stream, owner, id, generation, due_at) VALUES ('inc:0', 'nobody', 't', 1, now())`,
  );
  const { wrong } = await reckon(replica, acknowledged, pages);
  expect(wrong).toEqual(['log_row is not what the entries give', expect.stringMatching(/^timer rows are .*nobody\/t\/1/)]);
});

it('a build that answers before its commit is stored is found by the kill after an answer', async () => {
  const dataDir = await freshDataDir();
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }));
  const plan = { streams: 3, lines: 12 };
  const writer = startWriter({ where: { dataDir }, plan, hasty: true }, onTestFinished, 'after-reply:8');
  expect(await writer.ended).toMatchObject({ signal: 'SIGKILL' });
  expect((await recover({ dataDir }, writer.acknowledged, writer.pages, plan)).lost).not.toEqual([]);
});
