import { untilAnswered, type Acknowledged } from './people.ts';
import type { Replica } from './replica.ts';

/** One writer's share of a race on one stream. */
export interface Lap {
  readonly stream: string;
  /** Commands of the whole race; this writer sends every `writers`-th, from `first` on. */
  readonly commands: number;
  readonly first: number;
  readonly writers: number;
  /** Share of commands after which some command of the whole race is sent too, often one that another writer sends. */
  readonly doubled: number;
  readonly atOnce: number;
}

/** Sends its share, and others' commands too, as fast as answers come. The order of what is doubled depends on `first` only. */
export async function race(replica: Replica, lap: Lap, heard: (acknowledged: Acknowledged) => void): Promise<void> {
  const random = randomFrom(lap.first + 1);
  const { stream } = lap;
  const send = async (n: number): Promise<void> => {
    const key = `lap-${n}`;
    const outcome = await untilAnswered(replica, stream, 'AddLogEntry', { text: `lap ${n}` }, key);
    heard({ key, stream, seq: 0, outcome });
  };
  let next = lap.first;
  const runner = async (): Promise<void> => {
    for (let n = next; n < lap.commands; n = next) {
      next += lap.writers;
      await send(n);
      if (random() < lap.doubled) await send(Math.floor(random() * lap.commands));
    }
  };
  await Promise.all(Array.from({ length: lap.atOnce }, runner));
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
