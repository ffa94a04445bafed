import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { freshDataDir, ServerProcess } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryAllowed, memorySentence } from './place.ts';

const MAIN = path.join(import.meta.dirname, '../dist/main.js');

/** Starts the built server where it cannot start, and gives what it said and how it ended. */
async function ended(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, DATABASE_URL: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

describe('Starting the server', () => {
  let dataDir: string;
  const made: string[] = [];

  beforeAll(async () => {
    dataDir = await freshDataDir();
    made.push(dataDir);
  });
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('prints one line with the address and, while nobody is known, one with a link; then no link any more', async () => {
    const server = await ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '' });
    const link = await server.firstRunLink();
    expect(server.said.split('\n').filter((line) => line !== '' && !line.startsWith('{'))).toEqual([
      `Chancery listens on ${server.url}`,
      `Nobody is known yet. This link, good once and for 15 minutes, makes the first administrator: ${link}`,
    ]);
    const body = JSON.stringify({ token: link.split('#')[1], name: 'Ines' });
    expect(
      (await fetch(`${server.url}/session/begin`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status,
    ).toBe(200);
    expect(await server.end()).toBe(0);
    await server.start();
    expect(await server.end()).toBe(0);
    expect(server.said).not.toContain('/enter#');
  });

  it('refuses data that another process uses, and says so', async () => {
    const server = await ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '' });
    try {
      const { code, said } = await ended({ CHANCERY_DATA: dataDir, PORT: '0' });
      expect([code, said]).toEqual([1, expect.stringContaining('in use')]);
      expect(said).not.toContain('    at ');
    } finally {
      await server.end();
    }
  });

  it('says that the port is taken, and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const { code, said } = await ended({ CHANCERY_DATA: dataDir, PORT: port });
    other.close();
    expect([code, said.trim()]).toEqual([1, `Port ${port} is in use by another program. Stop it, or choose another: PORT=4001 npm start`]);
  });

  it('refuses settings that cannot be used before it touches any data', async () => {
    const absent = path.join(tmpdir(), 'chancery-never-made');
    const { code, said } = await ended({ CHANCERY_DATA: absent, HOST: '0.0.0.0' });
    expect([code, said]).toEqual([1, expect.stringContaining('HOST=0.0.0.0 would be reached without TLS')]);
  });

  it("leaves an integrator's document out that does not fit, says which and why, and serves the others", async () => {
    const documents = mkdtempSync(path.join(tmpdir(), 'chancery-documents-'));
    made.push(documents);
    writeFileSync(path.join(documents, 'mine.graphql'), 'query Mine { incidents { id secret } }');
    writeFileSync(path.join(documents, 'two.graphql'), 'query A { me { id } } query B { me { id } }');
    writeFileSync(path.join(documents, 'board.graphql'), 'query Board { me { id } }');
    writeFileSync(path.join(documents, 'broken.graphql'), 'query {{{');
    writeFileSync(path.join(documents, 'right.graphql'), 'query Right { me { id } }');
    const server = await ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: '', CHANCERY_DOCUMENTS: documents });
    try {
      for (const said of [
        'Left out, mend it and start again: board.graphql: another document already has the operation Board; choose another name.',
        'Left out, mend it and start again: mine.graphql: Cannot query field "secret" on type "Board".',
        'Left out, mend it and start again: two.graphql: it must hold exactly one operation, with a name.',
        'Left out, mend it and start again: broken.graphql: Syntax Error',
        '"code":"documents-left-out","count":4',
      ])
        await expect.poll(() => server.said).toContain(said);
      const asked = async (documentId: string) => {
        const headers = { 'Content-Type': 'application/json' };
        const { status } = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ documentId }) });
        return status;
      };
      expect([await asked('Right'), await asked('Mine'), await asked('A')]).toEqual([401, 400, 400]);
    } finally {
      await server.end();
    }
  });

  it.each([
    ['a file in its place', (place: string) => writeFileSync(place, 'x'), 'is a file and no folder'],
    ['a file above it', (place: string) => (writeFileSync(place, 'x'), path.join(place, 'data')), 'is a file and no folder'],
  ])('says of %s what it is, and what to do', async (_, make, says) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chancery-place-'));
    made.push(folder);
    const place = path.join(folder, 'data');
    const { code, said } = await ended({ CHANCERY_DATA: make(place) ?? place, PORT: '0' });
    expect([code, said]).toEqual([1, expect.stringContaining(says)]);
    expect(said).toContain('CHANCERY_DATA=… npm start');
  });

  it.skipIf(process.getuid?.() === 0)('says of a folder that may not be written whose it has to be', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chancery-place-'));
    made.push(folder);
    chmodSync(folder, 0o500);
    const { code, said } = await ended({ CHANCERY_DATA: path.join(folder, 'data'), PORT: '0' });
    expect([code, said]).toEqual([1, expect.stringContaining('may not be written by this account')]);
  });

  it('says beforehand where there is too little memory, of the machine or of the container around it', () => {
    const of = (limits: Readonly<Record<string, string>>) => (file: string) => {
      const limit = Object.entries(limits).find(([name]) => file.includes(name))?.[1];
      if (limit === undefined) throw new Error('ENOENT');
      return limit;
    };
    expect(memoryAllowed(of({ 'memory.max': '536870912\n' }))).toBe(512 * 1024 * 1024);
    expect(memoryAllowed(of({ limit_in_bytes: '268435456' }))).toBe(256 * 1024 * 1024);
    for (const unlimited of [{ 'memory.max': 'max' }, { limit_in_bytes: '9223372036854771712' }, {}] as Record<string, string>[])
      expect(memoryAllowed(of(unlimited))).toBe(totalmem());
    expect(memorySentence(512 * 1024 * 1024)).toContain('may use 512 MB of memory; the embedded database needs about 600 MB');
    expect(memorySentence(600 * 1024 * 1024)).toBeUndefined();
  });

  it('ends cleanly when it is told to while it starts', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chancery-early-'));
    made.push(folder);
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, DATABASE_URL: '', CHANCERY_DATA: folder, PORT: '0' },
      stdio: 'ignore',
    });
    await expect.poll(() => readdirSync(folder).length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
    child.kill('SIGTERM');
    await once(child, 'close');
    expect([child.exitCode, child.signalCode]).toEqual([0, null]);
    const again = await ServerProcess.start({ CHANCERY_DATA: folder, DATABASE_URL: '' });
    expect(await again.end()).toBe(0);
  });
});
