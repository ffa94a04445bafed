import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { standardTerminal } from './terminal.ts';

it('a long answer into a slow pipe waits for its reader, and leaves nobody waiting for what has passed', async () => {
  const read: string[] = [];
  const pipe = new Writable({
    highWaterMark: 4,
    write: (chunk, _, done) => {
      read.push(String(chunk));
      setImmediate(done);
    },
  });
  const terminal = standardTerminal(pipe);
  const before = ['close', 'drain', 'error'].map((event) => pipe.listenerCount(event));
  for (let i = 0; i < 50; i++) await terminal.out(`line ${i}\n`);
  expect(read).toHaveLength(50);
  expect(['close', 'drain', 'error'].map((event) => pipe.listenerCount(event))).toEqual(before);
});
