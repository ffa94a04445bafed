import type { ChannelDoubted } from '../model/channels/channel.events.ts';
import { carriedOut, type CommandHandler, type Deliver, type Edge, type Outcome, type Policy } from '@chancery/ledger';
import { CALL_NOT_NEEDED } from '@chancery/incident';
import { houseOf, type Json, own } from '@chancery/kernel';
import { structureOf } from '../model/entry.ts';

const DOUBT = 'whenever-channel-trust-moved.note-doubt';
const PAGE = 'whenever-role-offered.page';

/** Whoever doubted works here no more: what they said counts in no other incident. */
const DOUBT_NOT_NEEDED = ['not-found'];

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
  const send = async (topic: string, key: string, type: string, stream: string, payload: { [name: string]: Json }): Promise<Outcome> => {
    const principal = { kind: 'system', id: `system:${topic}` } as const;
    return await handler.handle({ type, stream, key, principal, now: edge.clock.now(), seed: edge.random(16), payload });
  };
  return {
    [DOUBT]: async ({ id, stream, body }) => {
      const { channels, doubted, by } = body as { channels: readonly string[]; doubted: boolean; by?: string };
      const outcomes: Outcome[] = [];
      for (const channel of channels) {
        const payload = { channel, incident: stream, doubted, ...(by === undefined ? {} : { by }) };
        outcomes.push(await send(DOUBT, `${id}:${channel}`, 'NoteDoubt', houseOf(stream), payload));
      }
      carriedOut(outcomes, DOUBT_NOT_NEEDED);
    },
    [PAGE]: async ({ id, stream, body }) => {
      const called = body as { person: string; role: string; offer?: string };
      carriedOut([await send(PAGE, id, 'PagePerson', stream, { ...called, deputy: null })], CALL_NOT_NEEDED);
    },
  };
}
