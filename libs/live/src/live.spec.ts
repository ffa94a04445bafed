import { io, type Socket } from 'socket.io-client';
import { describe, expect, it } from 'vitest';
import { LIST } from './frame.ts';
import { liveScene, LONG } from './testing/scene.ts';

describe('The live connection', () => {
  const { on, port, sockets, connect, record, told, framesOf, heardBy } = liveScene();

  it('pushes only to those who subscribed, and no more after they left', async () => {
    const [reads, other] = [await connect(), await connect()];
    const [frames, none] = [framesOf(reads), framesOf(other)];
    await reads.emitWithAck('subscribe', { to: 'a', language: 'en' });
    record();
    await expect.poll(() => frames.length).toBe(1);
    reads.emit('unsubscribe', { to: 'a' });
    expect(await reads.emitWithAck('subscribe', { to: 'c', language: 'en' })).toEqual({ refused: true });
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
    on.live.heard('org', 1);
    on.live.heard('voc:b', 1);
    on.voices = 1;
    on.live.heard('voc:a', 1);
    await expect.poll(() => frames.length).toBe(1);
    on.text = 'other';
    record();
    await expect.poll(() => [frames.length, listed.length]).toEqual([2, 1]);
  });

  it('gives nothing of another stream to whom the incident shut out', async () => {
    const [stays, goes] = [await connect(), await connect('other')];
    const [all, few] = [framesOf(stays), framesOf(goes)];
    for (const socket of [stays, goes]) await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    on.readers = { a: ['I ines'] };
    on.voices = 2;
    on.live.heard('voc:a', 2);
    await expect.poll(() => all.length).toBe(1);
    await expect.poll(() => few.map(({ set, gone }) => ({ set, gone }))).toEqual([{ set: [], gone: ['a'] }]);
  });

  it('shuts out at once whom an entry shut out, and gives them nothing of it; the others get it', async () => {
    const [stays, goes] = [await connect(), await connect('other')];
    const [all, few] = [framesOf(stays), framesOf(goes)];
    for (const socket of [stays, goes]) await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    on.readers = { a: ['I ines'] };
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

  it('tells whoever looks at the list what left it and what came, and nothing about what is hidden to them', async () => {
    const [stays, goes] = [await connect(), await connect('other')];
    const [all, few] = [framesOf(stays), framesOf(goes)];
    for (const socket of [stays, goes]) await socket.emitWithAck('subscribe', { to: LIST, language: 'en' });
    record();
    on.text = 'other';
    record();
    await expect.poll(() => few.map(told)).toEqual(['a']);
    on.readers = { a: ['I ines'] };
    record();
    await expect.poll(() => few.map(told)).toEqual(['a', '-a']);
    on.text = 'third';
    record();
    await expect.poll(() => all.map(told)).toEqual(['a', 'a']);
    on.readers = { a: ['I ines', 'I omar'] };
    record();
    await expect.poll(() => few.map(told)).toEqual(['a', '-a', 'a']);
    expect(few[2]!.p).toBe(few[1]!.c);
  });

  it('bounds what one socket and one person hold and ask, before anything is asked for them', async () => {
    const [one, two] = [await connect(), await connect()];
    const wish = (socket: Socket, to: string) => socket.emitWithAck('subscribe', { to, language: 'en' });
    const all = await Promise.all(Array.from({ length: 25 }, (_, i) => wish(one, i === 0 ? 'a' : i === 1 ? 'b' : `none-${i}`)));
    expect(all.filter((answer: { c?: string }) => answer.c !== undefined)).toHaveLength(2);
    expect(on.asked.length).toBeLessThan(30);
    const heard = heardBy(two);
    for (let i = 0; i < 40; i++) two.emit('subscribe', { to: 'a', language: 'en' }, () => {});
    await expect.poll(() => heard.slice(-2)).toEqual(['resync', 'disconnect']);
    await connect();
    await connect();
    await expect(connect()).rejects.toThrow('too-many');
  });

  it('keeps no connection that has not signed in at the one place that there is', async () => {
    const options = {
      transports: ['websocket'],
      extraHeaders: { Cookie: 'good', Origin: 'http://ours' },
      reconnection: false,
      forceNew: true,
    };
    const lost = io(`http://127.0.0.1:${port()}/`, options);
    sockets.push(lost);
    const closed = new Promise((resolve) => lost.io.on('close', resolve));
    const refused = new Promise<Error>((resolve) => lost.on('connect_error', resolve));
    expect((await refused).message).toBe('not-here');
    expect(await closed).toBeDefined();
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
    on.live.setDeaf(true);
    record();
    expect(await socket.emitWithAck('subscribe', { to: 'a', language: 'en' })).toMatchObject({ still: true });
    on.live.setDeaf(false);
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
    on.text = LONG;
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
    on.live.close();
    await expect.poll(() => heard).toEqual(['leaving', 'disconnect']);
  });
});
