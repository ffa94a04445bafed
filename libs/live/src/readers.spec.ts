import { describe, expect, it } from 'vitest';
import { LIST } from './frame.ts';
import { liveScene, VIEWERS } from './testing/scene.ts';

describe('Who is told of what', () => {
  const { on, connect, record, stir, told, framesOf, heardBy, caughtUp } = liveScene();

  it.each(['I', 'R:1'])('classes each reader as they are at the moment, whoever came and went while nobody looked: %s', async (label) => {
    const base = label === 'I' ? [] : ['I ines', 'I omar', 'I dora'];
    const withThem = (...people: string[]) =>
      void (on.readers = { a: [...base, 'I dora', ...people.map((person) => `${label} ${person}`)] });
    withThem('ines');
    stir();
    const first = await connect();
    await first.emitWithAck('subscribe', { to: 'a', language: 'en' });
    withThem();
    stir();
    first.disconnect();
    withThem('omar');
    stir();
    const second = await connect('other');
    const frames = framesOf(second);
    await second.emitWithAck('subscribe', { to: 'a', language: 'en' });
    withThem();
    record(label);
    record(label);
    if (label === 'I') await expect.poll(() => frames.map(told)).toEqual(['-a']);
    else {
      await caughtUp(second);
      expect(frames).toEqual([]);
    }
  });

  it('classes after it has drawn: who is shut out in between gets nothing of it', async () => {
    const goes = await connect('other');
    const frames = framesOf(goes);
    await goes.emitWithAck('subscribe', { to: 'a', language: 'en' });
    on.between = () => void (on.readers = { a: ['I ines'] });
    record();
    await expect.poll(() => frames.map(told)).toEqual(['-a']);
  });

  it('draws again what was given another label in between', async () => {
    on.things = [{ id: 'fact', label: 'I', words: 'old' }];
    const socket = await connect();
    const frames = framesOf(socket);
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    on.things = [{ id: 'fact', label: 'I', words: 'new' }];
    on.between = () => {
      on.between = undefined;
      on.things = [{ id: 'fact', label: 'R:1', words: 'new' }];
      on.relabelledAt = on.seq + 1;
    };
    stir();
    await expect.poll(() => frames.map(told)).toEqual(['-fact']);
  });

  it('begins in silence: what a reader may not see, and what they see already, moves nothing', async () => {
    on.things = [{ id: 'fact', label: 'I', words: 'old' }];
    const socket = await connect();
    const heard = heardBy(socket);
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    await socket.emitWithAck('subscribe', { to: LIST, language: 'en' });
    on.things = [...on.things, { id: 'secret', label: 'R:1', words: 'hidden' }];
    record('R:1');
    on.readers = { ...on.readers, b: ['I omar'] };
    record('R:1');
    on.readers = { a: ['I ines', 'I omar', 'R:2 omar'], b: ['I omar'] };
    record('R:1');
    await caughtUp(socket);
    expect(heard).toEqual([]);
  });

  it('names to a class what it can no longer read, and nothing that it never saw', async () => {
    on.readers = { a: ['I ines', 'I omar', 'R:1 ines'] };
    on.things = [
      { id: 'fact', label: 'I', words: 'old' },
      { id: 'task', label: 'I', words: 'old' },
      { id: 'secret', label: 'R:1', words: 'hidden' },
    ];
    const [named, other] = [await connect(), await connect('other')];
    const [all, few] = [framesOf(named), framesOf(other)];
    for (const socket of [named, other]) await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    on.things = on.things.map((thing) => (thing.id === 'fact' ? { ...thing, label: 'R:1' } : thing));
    stir();
    await expect.poll(() => few.map(told)).toEqual(['-fact']);
    await expect.poll(() => all.map(told)).toEqual(['fact']);
    on.things = on.things.filter(({ id }) => id !== 'secret');
    stir();
    await expect.poll(() => all.map(told)).toEqual(['fact', '-secret']);
    await caughtUp(other);
    expect(few).toHaveLength(1);
  });

  it('names to somebody who loses a label all that they had under it, and nothing written since', async () => {
    on.readers = { a: ['I ines', 'I omar', 'R:1 omar', 'R:1 ines'] };
    on.things = [{ id: 'secret', label: 'R:1', words: 'hidden' }];
    const socket = await connect('other');
    const [frames, heard] = [framesOf(socket), heardBy(socket)];
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    record('R:1');
    await expect.poll(() => frames.map(told)).toEqual(['line-1']);
    on.readers = { a: ['I ines', 'I omar', 'R:1 ines'] };
    on.things = [...on.things, { id: 'later', label: 'R:1', words: 'hidden' }];
    record('R:1');
    await expect.poll(() => frames.map(told)).toEqual(['line-1', '-secret -line-1']);
    expect(heard).toEqual(['frame', 'frame']);
    record();
    await expect.poll(() => frames.length).toBe(3);
    expect(frames.slice(1).map(({ p }) => p)).toEqual(frames.slice(0, 2).map(({ c }) => c));
  });

  it('says nothing to somebody whose labels change and for whom nothing does, and goes on where they were', async () => {
    on.readers = { a: ['I ines', 'R:1 ines'] };
    const socket = await connect();
    const [frames, heard] = [framesOf(socket), heardBy(socket)];
    const { c } = (await socket.emitWithAck('subscribe', { to: 'a', language: 'en' })) as { c: string };
    on.readers = { a: ['I ines'] };
    stir();
    await caughtUp(socket);
    expect(heard).toEqual([]);
    record();
    await expect.poll(() => frames.map(({ p }) => p)).toEqual([c]);
  });

  it('has somebody who gains something read anew', async () => {
    on.things = [{ id: 'secret', label: 'R:1', words: 'hidden' }];
    const socket = await connect();
    const heard = heardBy(socket);
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    on.readers = { a: ['I ines', 'R:1 ines'] };
    stir();
    await expect.poll(() => heard).toEqual(['resync']);
  });

  it('takes what a role gave as soon as the house takes the role, and ends who is no longer of the house', async () => {
    on.readers = { a: ['I ines'] };
    const [socket, leaves] = [await connect('duty'), await connect('other')];
    const [frames, heard] = [framesOf(socket), heardBy(leaves)];
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    await socket.emitWithAck('subscribe', { to: LIST, language: 'en' });
    on.viewers = { good: VIEWERS['good']!, duty: { ...VIEWERS['duty']!, roles: [] } };
    on.live.heard('org', 1);
    await expect
      .poll(() => frames.map(({ to, gone }) => [to, ...gone]).toSorted())
      .toEqual([
        ['a', 'a'],
        ['incidents', 'a'],
      ]);
    await expect.poll(() => heard).toEqual(['disconnect']);
  });

  it('asks who is signed in at each push, not only when it is told', async () => {
    const socket = await connect('other');
    const heard = heardBy(socket);
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    on.viewers = { good: VIEWERS['good']! };
    record();
    await expect.poll(() => heard).toEqual(['disconnect']);
  });

  it('has everybody read anew where more happened at once than a board takes', async () => {
    const socket = await connect();
    const heard = heardBy(socket);
    await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
    for (let i = 0; i < 600; i++) on.lines.push({ seq: ++on.seq, id: `line-${on.seq}`, label: 'I' });
    on.live.heard('inc:a', on.seq);
    await expect.poll(() => heard).toEqual(['resync']);
  });

  it('hears everything from their first look on, though the last other reader leaves in that very moment', async () => {
    for (let i = 0; i < 20; i++) {
      const [goes, comes] = [await connect(), await connect('other')];
      await goes.emitWithAck('subscribe', { to: 'a', language: 'en' });
      const frames = framesOf(comes);
      const joined = comes.emitWithAck('subscribe', { to: 'a', language: 'en' });
      if (i % 2) goes.disconnect();
      else goes.emit('unsubscribe', { to: 'a' });
      expect(await joined).toHaveProperty('c');
      record();
      await expect.poll(() => frames.length).toBe(1);
      comes.disconnect();
      goes.disconnect();
      await expect.poll(() => on.live.topics).toEqual([]);
    }
  });

  it('leaves nothing behind of who came and went in one breath, and takes who wished for it again', async () => {
    for (let i = 0; i < 10; i++) {
      const socket = await connect();
      socket.emit('subscribe', { to: 'a', language: 'en' }, () => undefined);
      socket.emit('unsubscribe', { to: 'a' });
      if (i % 2) socket.disconnect();
      await expect.poll(() => on.live.topics).toEqual([]);
      socket.disconnect();
    }
    const socket = await connect();
    const frames = framesOf(socket);
    socket.emit('subscribe', { to: 'a', language: 'en' }, () => undefined);
    socket.emit('unsubscribe', { to: 'a' });
    expect(await socket.emitWithAck('subscribe', { to: 'a', language: 'en' })).toHaveProperty('c');
    record();
    await expect.poll(() => frames.length).toBe(1);
  });

  it.each([{ to: { toString: null } }, { to: Object.create(null) as object }, null, 7, { to: ['a'] }, {}])(
    'takes %j for no wish to leave, and goes on',
    async (wish) => {
      const socket = await connect();
      await socket.emitWithAck('subscribe', { to: 'a', language: 'en' });
      const frames = framesOf(socket);
      socket.emit('unsubscribe', wish);
      record();
      await expect.poll(() => frames.length).toBe(1);
    },
  );
});
