import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frames, GONE, isTerminate } from './frames.ts';

function message(type: string, body = ''): Buffer {
  const bytes = Buffer.from(`${type}    ${body}`);
  bytes.writeInt32BE(4 + body.length, 1);
  return bytes;
}

function beforeSession(code: number, body = ''): Buffer {
  const bytes = Buffer.alloc(8 + body.length);
  bytes.writeInt32BE(bytes.length, 0);
  bytes.writeInt32BE(code, 4);
  bytes.write(body, 8);
  return bytes;
}

const STARTUP = beforeSession(196_608, 'user\0ada\0\0');
const CANCEL = beforeSession(80_877_102, 'pid+secret');

/** The types of the messages in a batch. */
function types(batch: Buffer): string {
  let found = '';
  for (let at = 0; at < batch.length; at += 1 + batch.readInt32BE(at + 1)) found += String.fromCharCode(batch[at]!);
  return found;
}

describe('the bytes of a client', () => {
  it('become one batch per question that the server answers', () => {
    const frames = new Frames();
    const bytes = Buffer.concat([message('P'), message('B'), message('E'), message('S'), message('Q', 'select 1\0'), message('X')]);
    expect(frames.push(bytes).map(types)).toEqual(['PBEfS', 'Qf', 'X']);
  });

  it('become the same batches however the network cuts them', () => {
    const all = Buffer.concat([STARTUP, message('Q', 'select 1\0'), message('P', 'x\0y\0'), message('S'), message('H'), message('X')]);
    const whole = new Frames().push(all);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: all.length })), (cuts) => {
        const frames = new Frames();
        const at = [0, ...cuts.sort((a, b) => a - b), all.length];
        const batches = at.slice(1).flatMap((end, i) => frames.push(Uint8Array.from(all.subarray(at[i], end))));
        expect(batches).toEqual(whole);
      }),
    );
  });

  it('wait until a message is complete', () => {
    const frames = new Frames();
    const query = message('Q', 'select 1\0');
    expect(frames.push(query.subarray(0, 7))).toEqual([]);
    expect(frames.push(query.subarray(7)).map(types)).toEqual(['Qf']);
  });

  it('carry the refusal of a COPY before each Sync and after each other question', () => {
    expect(new Frames().push(Buffer.concat([message('P'), message('H')])).map(types)).toEqual(['PHf']);
  });

  it('lose the rows of a COPY, which was refused, and cancel requests, which nothing can follow', () => {
    const rows = Buffer.concat([message('d', 'row'), message('c'), message('f', 'no\0'), message('Q', 'select 1\0')]);
    expect(new Frames().push(rows).map(types)).toEqual(['Qf']);
    expect(new Frames().push(CANCEL)).toEqual([]);
    expect(new Frames().push(STARTUP)).toEqual([STARTUP]);
  });

  it('end with Terminate or with the client', () => {
    expect([GONE, message('X')].map(isTerminate)).toEqual([true, true]);
    expect(isTerminate(message('S'))).toBe(false);
  });
});
