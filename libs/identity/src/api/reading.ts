import type { StreamId } from '@chancery/kernel';
import type { Clearance, ReadDoor } from '../read-door.ts';
import type { Asker, Language } from './asker.ts';

/** A reader of one language in one stream: who they are does not matter, only what they may read there. */
export interface Reading {
  readonly clearance: Clearance;
  readonly language: Language;
}

/** An item as a query answers it, with the name of its type: what is pushed when it changed. */
export interface Changed {
  readonly __typename: string;
  readonly id: string;
}

/** A reader whose items are pushed: it gives those that an entry after `seq` touched, complete, as its queries answer them. */
export interface Pushes {
  changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]>;
}

export async function readingIn(door: ReadDoor, { viewer, language }: Asker, stream: StreamId): Promise<Reading> {
  return { clearance: await door.clearanceIn(viewer, stream), language };
}
