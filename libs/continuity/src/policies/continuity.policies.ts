import type { CommandHandler, Deliver, Edge, Policy } from '@chancery/ledger';
import { houseOf, type Json } from '@chancery/kernel';
import { structureOf } from '../model/entry.ts';

const DOUBT = 'whenever-channel-trust-moved.note-doubt';
const PAGE = 'whenever-role-offered.page';

const DOUBTED: { readonly [type: string]: boolean } = { ChannelSuspected: true, ChannelCompromised: true, ChannelTrusted: false };

/** What one incident doubts, pages of every other leave out; what an exercise doubts stays with its cast. */
const noteDoubt: Policy = {
  topic: DOUBT,
  on: ['ReportReceived', ...Object.keys(DOUBTED)],
  plan: (event) => {
    if (event.type === 'ReportReceived') {
      const { affectedChannels } = structureOf<{ affectedChannels: readonly string[] }>(event);
      return affectedChannels.length ? { channels: [...affectedChannels], doubted: true } : undefined;
    }
    return { channels: [structureOf<{ channel: string }>(event).channel], doubted: DOUBTED[event.type]! };
  },
};

/** Who is offered a role is paged for it. */
const pageForRole: Policy = {
  topic: PAGE,
  on: ['RoleOffered'],
  plan: ({ structure }) => ({ person: structure['person'] as Json, role: structure['role'] as Json }),
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
      const { channels, doubted } = body as { channels: readonly string[]; doubted: boolean };
      for (const channel of channels)
        await send(DOUBT, `${id}:${channel}`, 'NoteDoubt', houseOf(stream), { channel, incident: stream, doubted });
    },
    [PAGE]: async ({ id, stream, body }) => {
      const { person, role } = body as { person: string; role: string };
      await send(PAGE, id, 'PagePerson', stream, { person, role, deputy: null });
    },
  };
}
