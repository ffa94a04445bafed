import type { PeopleState } from '@chancery/identity';
import {
  own,
  reject,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Id,
  type Rejection,
  type StreamId,
  type StructuralEvent,
} from '@chancery/kernel';
import { structureOf } from '../entry.ts';
import { isChannel } from '../channels/catalogue.ts';

export type NoteDoubt = {
  readonly channel: string;
  readonly incident: StreamId;
  readonly doubted: boolean;
  /** By whose word: it counts only while they work here. */
  readonly by?: Id;
};

export interface DoubtsState {
  /** For each channel the incidents in which it is doubted. */
  readonly doubts: { readonly [channel: string]: readonly StreamId[] };
}

/** No person reads it: that a channel is doubted tells of the incident in which it is. Only routing asks. */
const NOBODY = 'routing';

function noteDoubt({ state, command, stream }: Deciding<DoubtsState, NoteDoubt>): Accepted | Rejection {
  const { channel, incident, doubted, by } = command.payload;
  const { people } = (stream.slices['people'] ?? { people: {} }) as PeopleState;
  if (doubted && by !== undefined && !(Object.hasOwn(people, by) && own(people, by)!.active)) return reject('not-found');
  if (command.principal.kind !== 'system' || !isChannel(channel)) return reject('not-found');
  if ((state.doubts[channel] ?? []).includes(incident) === doubted) return { events: [] };
  return { events: [{ type: doubted ? 'ChannelDoubted' : 'ChannelCleared', label: NOBODY, structure: { channel, incident } }] };
}

function evolve(state: DoubtsState, event: StructuralEvent): DoubtsState {
  if (event.type !== 'ChannelDoubted' && event.type !== 'ChannelCleared') return state;
  const { channel, incident } = structureOf<NoteDoubt>(event);
  const rest = (own(state.doubts, channel) ?? []).filter((each) => each !== incident);
  return { doubts: { ...state.doubts, [channel]: event.type === 'ChannelDoubted' ? [...rest, incident] : rest } };
}

/** Channels that some incident doubts, in the organisation's stream: a page of any other leaves them out too. */
export const doubts: DomainModule<DoubtsState> = {
  name: 'doubts',
  zero: { doubts: {} },
  events: {
    ChannelDoubted: { version: 1, rank: 9, content: [] },
    ChannelCleared: { version: 1, rank: 9, content: [] },
  },
  evolve,
  commands: { NoteDoubt: { decide: noteDoubt } },
};

export const isDoubtedAnywhere = (state: DoubtsState, channel: string): boolean => (own(state.doubts, channel) ?? []).length > 0;
