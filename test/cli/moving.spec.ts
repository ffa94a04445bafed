import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findPostgres, freshDatabase, freshDataDir } from '@chancery/testing';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsFrom, nightInMemory, openLedger, recordNight, untold, workDirectory } from './command-line.ts';

const GOLDEN = path.join(import.meta.dirname, '../golden/night.jsonl');
const golden = JSON.parse(readFileSync(path.join(import.meta.dirname, '../golden/expected-night.json'), 'utf8')) as {
  night: { verdict: { heads: { hash: string }[] }; digest: string };
};
const GOLDEN_HEAD = golden.night.verdict.heads.at(-1)!.hash;
const told = await nightInMemory();

const { dir, at, remove } = workDirectory();
const call = callsFrom(dir);
afterAll(remove);

beforeAll(async () => {
  const identity = await generateIdentity();
  writeFileSync(at('identity'), `# made for this test\n${identity}\n`);
  writeFileSync(at('recipient'), await identityToRecipient(identity));
  writeFileSync(at('other-identity'), await generateIdentity());
  writeFileSync(at('passphrase'), 'a passphrase of six plain words\n');
  writeFileSync(at('other-passphrase'), 'another one\n');
  mkdirSync(at('night'));
  const data = await freshDataDir();
  writeFileSync(at('where'), data);
  await recordNight({ dataDir: data });
});

const night = () => readFileSync(at('where'), 'utf8');
const recipient = () => readFileSync(at('recipient'), 'utf8');

describe('chancery ledger export', () => {
  it('writes from the embedded database what the same night is in memory, to the byte', async () => {
    expect(await call('ledger', 'export', '--data', night())).toEqual({ exit: 0, err: '', out: told.text });
  });

  it('says where it looked when there is no ledger, and makes none', async () => {
    const empty = at('nobody');
    for (const verb of [['ledger', 'export'], ['verify'], ['backup', 'x.age', '--passphrase-file', 'passphrase']]) {
      expect(await call(...verb, '--data', empty)).toEqual({
        exit: 2,
        out: '',
        err: `There is no ledger in ${empty}. Name its directory with --data, or its server with DATABASE_URL.\n`,
      });
    }
    expect([existsSync(empty), existsSync(at('x.age')), existsSync(at('x.age.part'))]).toEqual([false, false, false]);
  });
});

describe('chancery verify', () => {
  it('of an export file says how much was seen, and gives the head to write down', async () => {
    expect(await call('verify', GOLDEN)).toEqual({
      exit: 0,
      err: '',
      out: `Intact: 29 entries in 3 streams, 2 sections erased.\nWrite this down to compare later: --head ${GOLDEN_HEAD}\n`,
    });
  });

  it('with --replay gives the digest of the rules, from a file and from a database alike', async () => {
    expect(JSON.parse((await call('verify', GOLDEN, '--replay', '--json')).out)).toMatchObject({ digest: golden.night.digest });
    writeFileSync(at('night.jsonl'), told.text);
    const fromFile = await call('verify', 'night.jsonl', '--replay', '--json');
    expect(JSON.parse(fromFile.out)).toMatchObject({ intact: true, digest: told.digest });
    const fromLedger = JSON.parse((await call('verify', '--data', night(), '--replay', '--json')).out);
    expect(fromLedger).toEqual({ ...JSON.parse(fromFile.out), told: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('with --head takes a hash that the ledger holds, and 1 for one that it does not', async () => {
    expect(await call('verify', '--data', night(), '--head', told.head)).toMatchObject({ exit: 0 });
    expect(await call('verify', GOLDEN, '--head', 'f'.repeat(64))).toEqual({
      exit: 1,
      err: '',
      out: `Not intact: - 0 head-unknown: no entry has the hash ${'f'.repeat(64)}.\n`,
    });
    expect(await call('verify', GOLDEN, '--head', 'F00')).toMatchObject({
      exit: 2,
      err: '--head wants a hash: 64 hexadecimal digits, in lower case.\n',
    });
  });

  it('names the first bad entry of a damaged file', async () => {
    writeFileSync(at('damaged.jsonl'), readFileSync(GOLDEN, 'utf8').replace('It goes on', 'It goes in'));
    expect(await call('verify', 'damaged.jsonl')).toEqual({
      exit: 1,
      err: '',
      out: 'Not intact: inc:0000000000000000000000brch 2 section-mismatch: section note.\n',
    });
    expect(JSON.parse((await call('verify', 'damaged.jsonl', '--json')).out)).toMatchObject({
      intact: false,
      finding: { stream: 'inc:0000000000000000000000brch', seq: 2, code: 'section-mismatch' },
    });
  });

  it('takes one source only', async () => {
    expect(await call('verify', GOLDEN, '--data', night())).toMatchObject({ exit: 2, err: 'Name one export file, or --data, not both.\n' });
  });
});

describe('chancery backup and restore', () => {
  it('wants to know for whom, and never replaces a file', async () => {
    expect(await call('backup', 'b.age', '--data', night())).toMatchObject({
      exit: 2,
      err: 'Say for whom the backup is encrypted: --passphrase-file FILE, or --recipient AGE1…\n',
    });
    expect(await call('backup', 'b.age', '--data', night(), '--recipient', 'age1nobody')).toMatchObject({
      exit: 2,
      err: '--recipient age1nobody is no age recipient. One begins with "age1"; age-keygen makes it.\n',
    });
    expect(await call('backup', 'passphrase', '--data', night(), '--recipient', recipient())).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/exists already\. Name a new file/),
    });
    expect(readdirSync(dir).filter((name) => name.includes('b.age'))).toEqual([]);
  });

  it('by recipient and identity brings the night back whole, into a file that only its owner may read', async () => {
    const backup = await call('backup', 'night.age', '--data', night(), '--recipient', recipient(), '--json');
    expect([backup.exit, JSON.parse(backup.out)]).toEqual([
      0,
      {
        file: at('night.age'),
        bytes: statSync(at('night.age')).size,
        entries: told.entries,
        keys: told.keys,
        messages: told.messages,
        lists: expect.any(Number),
        told: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(statSync(at('night.age')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('night.age'), 'latin1')).not.toContain('KESTREL');
    const restored = await call('restore', 'night.age', '--data', 'again', '--identity-file', 'identity', '--head', told.head);
    expect(restored).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringMatching(
        new RegExp(`^Restored and intact: ${told.extent}, ${told.keys} command keys, ${told.messages} messages, \\d+ timers\\.\\n`),
      ),
    });
    expect(untold((await call('ledger', 'export', '--data', 'again')).out)).toBe(told.text);
  });

  it('into a database that holds a ledger is refused, which keeps its own', async () => {
    expect(await call('restore', 'night.age', '--data', 'again', '--identity-file', 'identity')).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^The database already holds a ledger\./),
    });
    expect((await call('verify', '--data', 'again')).exit).toBe(0);
  });

  it('into a database in which a server has run and recorded nothing is taken', async () => {
    await (await openLedger({ dataDir: at('begun') })).close();
    expect(await call('restore', 'night.age', '--data', 'begun', '--identity-file', 'identity')).toMatchObject({ exit: 0, err: '' });
    expect(await call('verify', '--data', 'begun', '--head', told.head)).toMatchObject({ exit: 0 });
  });

  const refused = async (file: string, opens: readonly string[]) => {
    const said = await call('restore', file, '--data', 'nothing', ...opens);
    expect([said.out, existsSync(at('nothing'))]).toEqual(['', false]);
    return { exit: said.exit, err: said.err };
  };

  it('with the wrong identity, passphrase or file is refused, and leaves nothing behind', async () => {
    await call('backup', 'by-passphrase.age', '--data', night(), '--passphrase-file', 'passphrase');
    const closed = {
      exit: 1,
      err: 'The passphrase or identity does not open this backup, or the beginning of the file is damaged: which of the two cannot be told. Give the one that it was made for, or another copy of the file.\n',
    };
    expect(await refused('by-passphrase.age', ['--passphrase-file', 'other-passphrase'])).toEqual(closed);
    expect(await refused('night.age', ['--identity-file', 'other-identity'])).toEqual(closed);
    expect(await refused('passphrase', ['--passphrase-file', 'passphrase'])).toEqual({
      exit: 1,
      err: 'The file is no backup, or its beginning is damaged. Restore another copy of it.\n',
    });
    expect(await refused('gone.age', ['--passphrase-file', 'passphrase'])).toEqual({ exit: 2, err: `${at('gone.age')} does not exist.\n` });
    expect(await call('restore', 'by-passphrase.age', '--data', 'by-passphrase', '--passphrase-file', 'passphrase')).toMatchObject({
      exit: 0,
    });
  });

  it('of a file that was cut or altered anywhere is refused whole, and leaves nothing behind', async () => {
    const whole = readFileSync(at('night.age'));
    const opens = ['--identity-file', 'identity'];
    for (const length of [whole.length - 1, whole.length - 70_000, 100, 0]) {
      writeFileSync(at('cut.age'), whole.subarray(0, length));
      expect((await refused('cut.age', opens)).exit, `${length} bytes`).toBe(1);
    }
    for (const place of [10, 150, whole.length >> 1, whole.length - 5]) {
      const altered = Buffer.from(whole);
      altered[place]! ^= 1;
      writeFileSync(at('altered.age'), altered);
      expect((await refused('altered.age', opens)).exit, `byte ${place}`).toBe(1);
    }
    writeFileSync(at('longer.age'), whole);
    appendFileSync(at('longer.age'), 'x');
    expect(await refused('longer.age', opens)).toEqual({
      exit: 1,
      err: 'The backup is cut or was altered: it does not decrypt to its end. Restore another copy of it.\n',
    });
  });
});

const absent = findPostgres() ? '' : ' (skipped: neither a server nor its programs were found)';
describe.skipIf(absent !== '')(`between the embedded database and a server${absent}`, () => {
  it('a ledger moves there and back, and its head is the one that was written down', async () => {
    const { url, drop } = await freshDatabase();
    try {
      const onServer = callsFrom(dir, { databaseUrl: url });
      const opens = ['--identity-file', 'identity'];
      expect(await onServer('verify')).toMatchObject({ exit: 2, err: expect.stringMatching(/^The database lacks Ledger0001/) });
      expect(await call('backup', 'there.age', '--data', night(), '--recipient', recipient())).toMatchObject({ exit: 0 });
      expect(await onServer('restore', 'there.age', ...opens)).toMatchObject({ exit: 0, err: '' });
      expect(await onServer('verify', '--replay', '--head', told.head)).toMatchObject({
        exit: 0,
        out: expect.stringContaining(told.digest),
      });
      expect(untold((await onServer('ledger', 'export')).out)).toBe(told.text);
      expect(await onServer('restore', 'there.age', ...opens)).toMatchObject({
        exit: 1,
        err: expect.stringMatching(/already holds a ledger/),
      });
      expect(await onServer('backup', 'back.age', '--recipient', recipient())).toMatchObject({ exit: 0 });
      expect(await call('restore', 'back.age', '--data', 'home', ...opens)).toMatchObject({ exit: 0, err: '' });
      expect(await call('verify', '--data', 'home', '--replay', '--head', told.head)).toMatchObject({
        exit: 0,
        out: expect.stringContaining(told.digest),
      });
    } finally {
      await drop();
    }
  });

  it('a server that is not there is named without its password', async () => {
    const nowhere = callsFrom(dir, { databaseUrl: 'postgres://ada:secret@127.0.0.1:1/chancery' });
    expect(await nowhere('verify')).toEqual({
      exit: 2,
      out: '',
      err: 'The database 127.0.0.1:1/chancery cannot be opened: no server answers at the address.\n',
    });
  });
});
