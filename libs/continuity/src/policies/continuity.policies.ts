import type { ChannelDoubted } from '../model/channels/channel.events.ts';
import type { CommandHandler, Deliver, Edge, Policy } from '@chancery/ledger';
import { houseOf, type Json, own } from '@chancery/kernel';
import { structureOf } from '../model/entry.ts';

const DOUBT = 'whenever-channel-trust-moved.note-doubt';
const PAGE = 'whenever-role-offered.page';

const DOUBTED: { readonly [type: string]: boolean } = { ChannelSuspected: true, ChannelCompromised: true, ChannelTrusted: false };

/**
 * What one incident doubts by the word of somebody with the duty, pages of every other leave out; what an exercise doubts stays with
 * its cast.
 */
const noteDoubt: Policy = {
  topic: DOUBT,
  on: Object.keys(DOUBTED),
  plan: (event) => {
    const { channel, local } = structureOf<ChannelDoubted>(event);
    return local ? undefined : { channels: [channel], doubted: own(DOUBTED, event.type)!, by: event.header.principal.id };
  },
};

/** Who is offered a role is paged for it. */
const pageForRole: Policy = {
  topic: PAGE,
  on: ['RoleOffered'],
  plan: ({ structure: { person, role, assignment } }) => ({ person: person!, role: role!, offer: assignment! }),
};

export const CONTINUITY_POLICIES: readonly Policy[] = [noteDoubt, pageForRole];

export function deliverContinuity(
  handler: Pick<CommandHandler, 'handle'>,
  edge: Pick<Edge, 'clock' | 'random'>,
): { readonly [topic: string]: Deliver } {
  const send = async (topic: string, key: string, type: string, stream: string, payload: { [name: string]: Json }): Promise<void> => {
    const principal = { kind: 'system', id: `system:${topic}` } as const;
    await handler.handle({ type, stream, key, principal, now: edge.clock.now(), seed: edge.random(16), payload });
  };
  return {
    [DOUBT]: async ({ id, stream, body }) => {
      const { channels, doubted, by } = body as { channels: readonly string[]; doubted: boolean; by?: string };
      for (const channel of channels)
        await send(DOUBT, `${id}:${channel}`, 'NoteDoubt', houseOf(stream), {
          channel,
          incident: stream,
          doubted,
          ...(by === undefined ? {} : { by }),
        });
    },
    [PAGE]: async ({ id, stream, body }) => {
      const called = body as { person: string; role: string; offer?: string };
      await send(PAGE, id, 'PagePerson', stream, { ...called, deputy: null });
    },
  };
}
