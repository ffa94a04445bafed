import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from './at-once.ts';
import type { Request } from './middleware.ts';

const MAX = 3;

describe('What one person has under way at the same time', () => {
  let server: Server;
  const held: (() => void)[] = [];

  beforeAll(async () => {
    const door = atOnce(MAX, (asked, _, next) => {
      (asked as Request).asker = { viewer: { person: asked.headers['x-who'] as string } } as never;
      next();
    });
    server = createServer((asked, response) => door(asked, response, () => held.push(() => response.end('{}')))).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const begin = (who: string) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ port, headers: { 'X-Who': who, 'Accept-Language': 'fr' }, agent: false }).on('error', () => undefined);
    const { promise: answered, resolve } = Promise.withResolvers<IncomingMessage>();
    sent.on('response', resolve);
    return Object.assign(sent.end(), { answered });
  };
  const underWay = async (count: number) => await expect.poll(() => held.length).toBe(count);

  it('has an end, which is told, and is nobody else’s', async () => {
    const first = Array.from({ length: MAX }, () => begin('ana'));
    await underWay(MAX);
    const refused = await begin('ana').answered;
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '1']);
    expect(JSON.parse(String(Buffer.concat(await refused.toArray())))).toMatchObject({
      errors: [{ extensions: { code: 'too-many-at-once' }, message: expect.stringContaining('en cours') }],
    });
    begin('ben');
    await underWay(MAX + 1);
    held.shift()!(); // answered
    await Promise.race(first.map(({ answered }) => answered));
    begin('ana');
    await underWay(MAX + 1);
    first.at(-1)!.destroy(); // given up
    await expect
      .poll(async () => {
        const [asked, before] = [begin('ana'), held.length];
        const taken = expect.poll(() => held.length).toBeGreaterThan(before);
        return (await Promise.race([asked.answered, taken.then(() => undefined)]))?.statusCode;
      })
      .toBeUndefined();
  });
});
