import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDataDir, ServerProcess } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

  it("refuses an integrator's document that does not fit the schema, with its file and what is wrong", async () => {
    const documents = mkdtempSync(path.join(tmpdir(), 'chancery-documents-'));
    made.push(documents);
    writeFileSync(path.join(documents, 'mine.graphql'), 'query Mine { incidents { id secret } }');
    writeFileSync(path.join(documents, 'two.graphql'), 'query A { me { id } } query B { me { id } }');
    writeFileSync(path.join(documents, 'board.graphql'), 'query Board { me { id } }');
    const { code, said } = await ended({ CHANCERY_DATA: dataDir, PORT: '0', CHANCERY_DOCUMENTS: documents });
    expect(code).toBe(1);
    expect(said).toContain('board.graphql: another document already has the operation Board; choose another name.');
    expect(said).toContain('mine.graphql: Cannot query field "secret" on type "Board".');
    expect(said).toContain('two.graphql: it must hold exactly one operation, with a name.');
  });
});
