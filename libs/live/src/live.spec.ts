import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sessions, Viewer } from '@chancery/identity';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIST, type Frame } from './frame.ts';
import { Live } from './live.ts';
import type { Scope } from './topic.ts';

const VIEWER: Viewer = { person: 'ines', session: 's', roles: [], labels: ['I'] };
const LONG = 'x'.repeat(300_000);

describe('The live connection', () => {
  let http: Server;
  let live: Live;
  let seq = 0;
  let text = 'short';
  let readers: { [incident: string]: readonly string[] };
  const sockets: Socket[] = [];
  const faults: unknown[] = [];

  beforeEach(async () => {
    seq = 0;
    text = 'short';
    const sessions = {
      viewerOf: async (token?: string) => (token === 'good' ? VIEWER : token === 'other' ? { ...VIEWER, person: 'omar' } : undefined),
      onRevoked: () => () => {},
    };
    const rendering = {
      streamOf: (to: string) => `inc:${to}`,
      concerns: (to: string, stream: string) => stream === `inc:${to}` || (to === LIST ? stream.startsWith('inc:') : stream === 'voc:a'),
      headOf: async ({ clearance }: Scope, to: string) =>
        to === LIST ? 0 : to === 'a' && clearance.labels.includes('I') ? seq : undefined,
      since: async () => ({ state: [], added: [{ __typename: 'LogLine', id: `line-${seq}`, text }], upTo: seq }),
    };
    let cursors = 0;
    readers = { a: ['ines', 'omar'] };
    const has = (viewer: Viewer, incident: string): boolean => readers[incident]?.includes(viewer.person) ?? true;
    live = new Live(sessions as unknown as Sessions, rendering, {
      reading: {
        clearanceIn: async (viewer, stream) => ({ labels: has(viewer, stream.slice('inc:'.length)) ? ['I'] : [] }),
        hiddenFrom: async (viewer) => Object.keys(readers).flatMap((each) => (has(viewer, each) ? [] : [`inc:${each}`])),
        readersOf: async (stream) => JSON.stringify(readers[stream.slice('inc:'.length)] ?? []),
      },
      isOurOrigin: (origin) => origin === 'http://ours',
      tokenOf: ({ headers }) => headers.cookie,
      random: () => `c${cursors++}`,
      report: (fault) => faults.push(fault),
    });
    http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    live.attach(http);
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
    live.close();
    http.close();
    http.closeAllConnections();
    expect(faults.splice(0)).toEqual([]);
  });

  const connect = async (cookie = 'good'): Promise<Socket> => {
    const { port } = http.address() as AddressInfo;
    const extraHeaders = { Cookie: cookie, Origin: 'http://ours' };
    const socket = io(`http://127.0.0.1:${port}/live`, { transports: ['websocket'], extraHeaders, reconnection: false, forceNew: true });
    sockets.push(socket);
    await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
    return socket;
  };
  const record = (): void => live.heard('inc:a', ++seq);
  const framesOf = (socket: Socket): Frame[] => {
    const frames: Frame[] = [];
    socket.on('frame', (frame: Frame) => frames.push(frame));
    return frames;
  };
  const heardBy = (socket: Socket): string[] => {
    const heard: string[] = [];
    socket.onAny((event: string) => heard.push(event));
    socket.on('disconnect', () => heard.push('disconnect'));
    return heard;
  };

  it('pushes only to those who subscribed, and no more after they left', async () => {
    const [reads, other] = [await connect(), await connect()];
    const [frames, none] = [framesOf(reads), framesOf(other)];
    await reads.emitWithAck('subscribe', { to: 'a', language: 'en' });
    record();
    await expect.poll(() => frames.length).toBe(1);
    reads.emit('unsubscribe', { to: 'a' });
    expect(await reads.emitWithAck('subscribe', { to: 'b', language: 'en' })).toEqual({ refused: true });
    record();
    await other.emitWithAck('subscribe', { to: 'a', language: 'en' });
    record();
    await expect.poll(() => none.length).toBe(1);
    expect(frames).toHaveLength(1);
  });

  it('pushes a commit on another stream to an incident that shows something of it, not to the list', async () => {
    const [reads, lists] = [await connect(), await connect()];
    const [frames, listed] = [framesOf(reads), framesOf(lists)];
    await reads.emitWithAck('subscribe', { to: 'a', language: 'en' });
    await lists.emitWithAck('subscribe', { to: LIST, language: 'en' });
    live.heard('org', 1);
    live.heard('voc:b', 1);
    live.heard('voc:a', 1);
    await expect.poll(() => frames.length).toBe(1);
    record();
    await expect.poll(() => [frames.length, listed.length]).toEqual([2, 1]);
  });

  it('gives nothing of another stream to whom the incident shut out', async () => {
    const [stays, goes] = [await connect(), await connect('other')];
    const [all, few] = [framesOf(stays), framesOf(goes)];
    for (const socket of [stays, goes]) await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    readers = { a: ['ines'] };
    live.heard('voc:a', 1);
    await expect.poll(() => all.length).toBe(1);
    await expect.poll(() => few.map(({ set, gone }) => ({ set, gone }))).toEqual([{ set: [], gone: ['a'] }]);
  });

  it('shuts out at once whom an entry shut out, and gives them nothing of it; the others get it', async () => {
    const [stays, goes] = [await connect(), await connect('other')];
    const [all, few] = [framesOf(stays), framesOf(goes)];
    for (const socket of [stays, goes]) await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    readers = { a: ['ines'] };
    record();
    await expect.poll(() => all.map(({ set }) => set.map(({ id }) => id))).toEqual([['line-1']]);
    await expect.poll(() => few.map(({ to, set, gone }) => ({ to, set, gone }))).toEqual([{ to: 'a', set: [], gone: ['a'] }]);
    expect(few[0]!.c).toMatch(/^c\d+$/);
    record();
    await expect.poll(() => all.length).toBe(2);
    expect(few).toHaveLength(1);
    expect(await goes.emitWithAck('subscribe', { to: 'a', language: 'en' })).toEqual({ refused: true });
    expect(goes.connected).toBe(true);
  });

  it('has whoever the list changes for ask again, and pushes nothing about what is hidden to them', async () => {
    const [stays, goes] = [await connect(), await connect('other')];
    const [all, few, heard] = [framesOf(stays), framesOf(goes), heardBy(goes)];
    for (const socket of [stays, goes]) await socket.emitWithAck('subscribe', { to: LIST, language: 'en' });
    record();
    await expect.poll(() => few.length).toBe(1);
    readers = { a: ['ines'] };
    record();
    await expect.poll(() => all.length).toBe(2);
    await expect.poll(() => heard).toEqual(['frame', 'resync']);
    await goes.emitWithAck('subscribe', { to: LIST, language: 'en' });
    readers = { a: ['ines', 'omar'] };
    record();
    await expect.poll(() => heard).toEqual(['frame', 'resync', 'resync']);
  });

  it('answers a subscription that makes no sense like one that is not allowed', async () => {
    const socket = await connect();
    for (const wish of [null, 7, {}, { to: 7, language: 'en' }, { to: 'a', language: 'xx' }, { to: 'a' }]) {
      expect(await socket.emitWithAck('subscribe', wish)).toEqual({ refused: true });
    }
  });

  it("stops pushing and says so while it does not hear of others' commits, and has everyone ask anew afterwards", async () => {
    const socket = await connect();
    const [frames, heard] = [framesOf(socket), heardBy(socket)];
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    live.setDeaf(true);
    record();
    expect(await socket.emitWithAck('subscribe', { to: 'a', language: 'en' })).toMatchObject({ still: true });
    live.setDeaf(false);
    await expect.poll(() => heard).toEqual(['still', 'resync']);
    expect(frames).toEqual([]);
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    record();
    await expect.poll(() => frames.length).toBe(1);
  });

  it('cuts off a reader who takes nothing, and goes on for the others', async () => {
    const [slow, quick] = [await connect(), await connect()];
    const [few, all, heard] = [framesOf(slow), framesOf(quick), heardBy(slow)];
    for (const socket of [slow, quick]) await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    const wire = (slow.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }).ws._socket;
    wire.pause();
    text = LONG;
    for (let pushed = 1; pushed <= 60; pushed++) {
      record();
      await expect.poll(() => all.length).toBe(pushed);
    }
    wire.resume();
    await expect.poll(() => heard.slice(-2)).toEqual(['resync', 'disconnect']);
    expect(few.length).toBeLessThan(60);
    expect(quick.connected).toBe(true);
  });

  it('ends the connection of whoever sends more than 64 kB', async () => {
    const socket = await connect();
    const heard = heardBy(socket);
    socket.emit('subscribe', { to: LONG, language: 'en' });
    await expect.poll(() => heard).toEqual(['disconnect']);
  });

  it('says that it leaves before it closes', async () => {
    const socket = await connect();
    const heard = heardBy(socket);
    live.close();
    await expect.poll(() => heard).toEqual(['leaving', 'disconnect']);
  });
});
