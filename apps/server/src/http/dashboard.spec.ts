import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDashboard } from './dashboard.ts';

const SCRIPT = 'export const board = 1;'.repeat(100);

describe('The built dashboard, as it is sent', () => {
  let folder: string;
  let server: Server;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'chancery-dashboard-'));
    mkdirSync(path.join(folder, 'assets'));
    mkdirSync(path.join(folder, '.vite'));
    writeFileSync(path.join(folder, 'index.html'), '<script nonce="__NONCE__"></script>');
    writeFileSync(path.join(folder, 'assets/page-1a.js'), SCRIPT);
    writeFileSync(path.join(folder, 'assets/page-1a.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(path.join(folder, 'assets/plain-2b.js'), SCRIPT);
    writeFileSync(path.join(folder, '.vite/manifest.json'), '{}');
    const serve = serveDashboard(folder);
    server = createServer((asked, response) =>
      serve(asked, response, () => {
        response.statusCode = 404;
        response.end();
      }),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function get(asked: string, accepts = 'gzip, deflate, br, zstd'): Promise<{ head: IncomingMessage; body: Buffer }> {
    const { port } = server.address() as AddressInfo;
    const [head] = (await once(
      request({ port, path: asked, headers: { 'Accept-Encoding': accepts }, agent: false }).end(),
      'response',
    )) as [IncomingMessage];
    return { head, body: Buffer.concat(await head.toArray()) };
  }

  it('travels as small as the browser takes it', async () => {
    const small = await get('/assets/page-1a.js');
    expect(small.head.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.body).toString()).toBe(SCRIPT);
    const older = await get('/assets/page-1a.js', 'gzip');
    expect(older.head.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(older.body).toString()).toBe(SCRIPT);
    const oldest = await get('/assets/page-1a.js', 'identity');
    expect([oldest.head.headers['content-encoding'], oldest.body.toString()]).toEqual([undefined, SCRIPT]);
  });

  it('is packed when it is asked for, where the build did not', async () => {
    const { head, body } = await get('/assets/plain-2b.js');
    expect([head.headers['content-encoding'], gunzipSync(body).toString()]).toEqual(['gzip', SCRIPT]);
  });

  it('is kept for ever under its own name, by each way it can travel', async () => {
    const { headers } = (await get('/assets/page-1a.js')).head;
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(headers['content-type']).toContain('text/javascript');
  });

  it('says nothing of how it was built', async () => {
    expect((await get('/.vite/manifest.json')).head.statusCode).toBe(404);
    expect((await get('/assets/page-1a.js.br')).head.statusCode).toBe(404);
  });
});
