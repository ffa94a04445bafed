import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bindingOf, openExhibitFiles } from '@chancery/evidence';
import { SqlLedgerStore } from '@chancery/ledger';
import { findPostgres, freshDatabase, freshDataDir } from '@chancery/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { BREACH, realNight } from '../golden/real-night.ts';
import { callsFrom, openLedger, workDirectory } from './command-line.ts';

const { dir, at, remove } = workDirectory();
afterAll(remove);

interface Where {
  readonly url?: string;
  readonly dataDir: string;
}

const FORENSICS = '000000000000000000000f0ra0';
const FOUND = { category: 'log', volatile: false, forTask: null, reference: '', description: 'gateway log', source: '' };
const TAKEN = { authorityKind: 'policy', authorityRef: null, derivedFrom: null, place: '', method: 'copy', tool: '', witness: '' };
const FILES = 3;

/** The night, with files of exhibits; gives their ids and where their bytes lie. */
async function nightWithFiles(where: Where) {
  const database = await openLedger(where);
  try {
    const night = await realNight(new SqlLedgerStore(database));
    const { blobs } = await openExhibitFiles(where.dataDir);
    const kept = [];
    for (let i = 0; i < FILES; i++) {
      const file = `${'0'.repeat(25)}${i}`;
      const put: any = await blobs.put(bindingOf(BREACH, file), [Buffer.from(`line ${i}`)] as never, 100);
      const { exhibit } = (await night.say(BREACH, 'IdentifyExhibit', FOUND, FORENSICS)) as { exhibit: string };
      const blob = { file, address: put.address, bytes: put.bytes };
      await night.say(BREACH, 'AcquireExhibit', { ...TAKEN, exhibit, blob, digests: [{ alg: 'sha256', value: put.sha256 }] }, FORENSICS);
      kept.push({
        exhibit,
        blob: path.join(where.dataDir, 'blobs', put.address.slice(0, 2), put.address),
        key: path.join(where.dataDir, 'keys', `${file}.key`),
      });
    }
    return kept;
  } finally {
    await database.close();
  }
}

const lineOf = (exhibit: string, how: string) => `  ${BREACH} E-${exhibit.slice(-4).toUpperCase()} (${exhibit}) ${how}\n`;
const CURE = 'Copy blobs/ and keys/ of the data folder that the ledger comes from into this one, then: chancery verify\n';

function filesBeside(name: string, place: () => Promise<Where & { drop?: () => Promise<void> }>): void {
  it(`of a ledger in ${name} are part of its verification and of its restore`, { timeout: 120_000 }, async () => {
    const where = await place();
    const call = callsFrom(dir, { ...(where.url === undefined ? {} : { databaseUrl: where.url }), dataDir: where.dataDir });
    const [one, two, three] = await nightWithFiles(where);
    const data = where.url === undefined ? ['--data', where.dataDir] : [];
    const whole = await call('verify', ...data);
    expect([whole.exit, whole.out]).toEqual([0, expect.stringContaining(`\n${FILES} files of exhibits are whole in ${where.dataDir}.\n`)]);
    writeFileSync(at('passphrase'), 'a passphrase of six plain words\n');
    const file = `${path.basename(where.dataDir)}.age`;
    expect((await call('backup', file, '--passphrase-file', 'passphrase', ...data)).exit).toBe(0);

    rmSync(one!.blob);
    rmSync(two!.key);
    writeFileSync(three!.blob, 'noise');
    const bad = await call('verify', ...data);
    const told = `0 of ${FILES} files of exhibits are whole in ${where.dataDir}; these are not:\n${lineOf(one!.exhibit, 'is missing')}${lineOf(two!.exhibit, 'has no key')}${lineOf(three!.exhibit, 'is altered')}${CURE}`;
    expect([bad.exit, bad.out]).toEqual([1, expect.stringMatching(/^Intact: /)]);
    expect(bad.out.endsWith(told)).toBe(true);
    expect(JSON.parse((await call('verify', '--json', ...data)).out)).toMatchObject({
      intact: true,
      files: {
        count: FILES,
        bad: [{ stream: BREACH, exhibit: one!.exhibit, finding: 'file' }, { finding: 'key' }, { finding: 'altered' }],
      },
    });

    const target = at(`${path.basename(where.dataDir)}-restored`);
    const restored = await call('restore', file, '--passphrase-file', 'passphrase', '--data', target);
    expect([restored.exit, restored.out]).toEqual([
      3,
      expect.stringContaining(`0 of ${FILES} files of exhibits are whole in ${target}; these are not:\n`),
    ]);
    expect([existsSync(path.join(target, 'blobs')), existsSync(path.join(target, 'keys'))]).toEqual([false, false]);
    await where.drop?.();
  });
}

describe('files of exhibits', () => {
  filesBeside('the embedded database', async () => ({ dataDir: await freshDataDir() }));
  if (findPostgres()) filesBeside('PostgreSQL', async () => ({ ...(await freshDatabase()), dataDir: at('beside') }));

  it('that are in the target already are found whole by a restore', async () => {
    const from = await freshDataDir();
    await nightWithFiles({ dataDir: from });
    const call = callsFrom(dir);
    expect((await call('backup', 'whole.age', '--passphrase-file', 'passphrase', '--data', from)).exit).toBe(0);
    const target = at('with-files');
    for (const folder of ['blobs', 'keys']) cpSync(path.join(from, folder), path.join(target, folder), { recursive: true });
    const restored = await call('restore', 'whole.age', '--passphrase-file', 'passphrase', '--data', target);
    expect([restored.exit, restored.out]).toEqual([0, expect.stringContaining(`\n${FILES} files of exhibits are whole in ${target}.\n`)]);
  });
});
