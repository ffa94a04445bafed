import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { controlAddress, keepTold, SqlLedgerStore, type Database } from '@chancery/ledger';
import { Links } from '@chancery/identity';
import { freshDataDir } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openControl, type Control } from '../../apps/server/src/control.ts';
import { Log } from '../../apps/server/src/log.ts';
import { wayIn } from '../../apps/server/src/way-in.ts';
import { OUTAGE, realNight, type Night } from '../golden/real-night.ts';
import { callsFrom, nightInMemory, openLedger, untold, workDirectory } from './command-line.ts';

const told = await nightInMemory();

async function connected(data: string): Promise<net.Socket> {
  const address = controlAddress(data);
  const socket = net.connect(address.path);
  await once(socket, 'connect');
  address.release();
  return socket;
}

describe('while a server holds the embedded database', () => {
  const { dir, at, remove } = workDirectory();
  const call = callsFrom(dir);
  // Longer than the operating system lets the path of a socket be.
  const data = at(`${'a-long-name-'.repeat(9)}data`);
  const logged: string[] = [];
  let database: Database;
  let control: Control;
  let night: Night;

  beforeAll(async () => {
    renameSync(await freshDataDir(), data);
    writeFileSync(at('passphrase'), 'a passphrase of six plain words\n');
    database = await openLedger({ dataDir: data });
    night = await realNight(new SqlLedgerStore(database));
    writeFileSync(path.join(data, 'control.sock'), 'left by a server that was killed');
    const asked = {
      ledger: new SqlLedgerStore(database),
      tells: (heads: Parameters<typeof keepTold>[1]) => keepTold(database, heads),
      wayIn: (person?: string) => wayIn({ dataSource: database.dataSource, handler: night.handler, edge: night.edge }, person),
    };
    control = await openControl(data, asked, new Log((line) => logged.push(line)));
  });
  afterAll(async () => {
    await control.close();
    await database.close();
    remove();
  });

  it('its socket is open to its own account only', () => {
    expect(Buffer.byteLength(path.join(data, 'control.sock'))).toBeGreaterThan(107);
    expect(statSync(path.join(data, 'control.sock')).mode & 0o777).toBe(0o600);
  });

  it('export and verify answer as they do without it', async () => {
    expect(await call('ledger', 'export', '--data', data)).toEqual({ exit: 0, err: '', out: told.text });
    expect(await call('verify', '--replay', '--data', data)).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringMatching(new RegExp(`^Intact: ${told.extent}\\.\nReplayed`)),
    });
  });

  it('a backup is made that restores to the same ledger', async () => {
    expect(await call('backup', 'b.age', '--data', data, '--passphrase-file', 'passphrase')).toMatchObject({ exit: 0, err: '' });
    expect(await call('restore', 'b.age', '--data', 'again', '--passphrase-file', 'passphrase')).toMatchObject({ exit: 0, err: '' });
    expect(untold((await call('ledger', 'export', '--data', 'again')).out)).toBe(told.text);
  });

  it('a way in for its administrator is made, by the server that runs and by itself where none does', async () => {
    const asked = await call('sign-in', '--data', data, '--json');
    expect([asked.exit, JSON.parse(asked.out)]).toEqual([
      0,
      { person: '0000000000000000000000ada0', name: 'Ada Lövenström 🜁', path: expect.stringMatching(/^\/enter#[0-9a-f]{64}$/) },
    ]);
    expect(await new Links(database.dataSource, night.edge).look(JSON.parse(asked.out).path.split('#')[1])).toEqual({
      purpose: 'machine',
      person: '0000000000000000000000ada0',
      needsCode: false,
    });
    const made = await database.dataSource.query(`SELECT structural FROM entry WHERE stream = 'org' ORDER BY seq DESC LIMIT 1`);
    expect(made[0].structural).toContain('MachineLinkMade');
    expect(await call('sign-in', '--data', data, '--person', '0'.repeat(26))).toMatchObject({
      exit: 1,
      err: expect.stringContaining('works here'),
    });
    expect(await call('sign-in', '--data', 'again')).toEqual({
      exit: 0,
      err: '',
      out: expect.stringMatching(
        /^Good once and for 15 minutes, for Ada Lövenström 🜁\.\nStart the server and open this at its address: \/enter#/,
      ),
    });
  });

  it('a restore into its directory is refused', async () => {
    expect(await call('restore', 'b.age', '--data', data, '--passphrase-file', 'passphrase')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^The data directory .* is in use by another Chancery process\./),
    });
  });

  it('a reader who stops reading does not keep commands waiting, and nothing stays of the answer', async () => {
    const socket = await connected(data);
    socket.pause();
    socket.write('{"chancery":"control","v":1,"ask":"export"}\n');
    await night.say(OUTAGE, 'AddLogEntry', { text: 'Still writing' });
    await night.say(OUTAGE, 'AddLogEntry', { text: 'And again' });
    expect(readdirSync(data).sort()).toEqual(['control.sock', 'known-heads', 'lock', 'pg']);
    socket.destroy();
  });

  it('what is not asked in its words is refused without a word about why, which the log has', async () => {
    const socket = await connected(data);
    socket.end('{"chancery":"control","v":1,"ask":"toString"}\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(JSON.parse(answer.toString())).toEqual({
      control: 'fault',
      message: expect.stringMatching(/^The server could not answer \(correlation [0-9a-f-]{36} in its log\)\.$/),
    });
    expect(JSON.parse(logged.at(-1)!)).toMatchObject({ level: 'error', code: 'control-failed' });
  });

  it('a server that ends in the middle of its answer has given none', async () => {
    const half = at('half');
    mkdirSync(path.join(half, 'pg'), { recursive: true });
    writeFileSync(path.join(half, 'pg', 'PG_VERSION'), '18\n');
    const { lockDirectory } = await import('../../libs/ledger/src/database/pglite/lock.ts');
    const unlock = lockDirectory(path.join(half, 'lock'));
    expect(await call('verify', '--data', half)).toMatchObject({
      exit: 2,
      err: `Another Chancery process holds ${half}, and it does not answer: wait until it has started or stopped, and try again.\n`,
    });
    const server = net.createServer((socket) => void socket.end('{"chancery":"ledger","v":1,"streams":[]}\n'));
    server.listen(path.join(half, 'control.sock'));
    await once(server, 'listening');
    for (const verb of [['verify'], ['ledger', 'export'], ['backup', 'half.age', '--passphrase-file', 'passphrase']]) {
      expect(await call(...verb, '--data', half)).toMatchObject({
        exit: 2,
        err: 'The server ended before its answer did. Try again when it runs.\n',
      });
    }
    expect(readdirSync(dir).filter((name) => name.startsWith('half.age'))).toEqual([]);
    server.close();
    unlock();
    rmSync(half, { recursive: true });
  });
});
