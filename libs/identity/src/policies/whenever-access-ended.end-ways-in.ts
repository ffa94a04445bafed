import type { Id, Instant } from '@chancery/kernel';
import { ORGANISATION, type Deliver, type Policy } from '@chancery/ledger';
import type { Passwords } from '../passwords/passwords.ts';
import type { Sessions } from '../sessions/sessions.ts';

const TOPIC = 'whenever-access-ended.end-ways-in';

interface Ending {
  readonly person: Id;
  readonly by: Instant;
  /** False where they are only signed out, and come back by what they know. */
  readonly forgets: boolean;
}

/** What the record says has ended ends, even if the server fell right after it said so. */
export const endWaysInWheneverEnded: Policy = {
  topic: TOPIC,
  on: ['PersonDeactivated', 'RecoveryGranted', 'MachineLinkMade', 'SessionsEnded'],
  plan: ({ stream, type, structure, header }) =>
    stream === ORGANISATION ? { person: structure['person'] as Id, by: header.recordedTime, forgets: type !== 'SessionsEnded' } : undefined,
};

/** Late or twice, it ends nothing that began after its cause. */
export const deliverEndedWaysIn = (
  sessions: Pick<Sessions, 'revokeThoseOf'>,
  passwords: Pick<Passwords, 'forget'>,
): { readonly [TOPIC]: Deliver } => ({
  [TOPIC]: async ({ body }) => {
    const { person, by, forgets } = body as unknown as Ending;
    await sessions.revokeThoseOf(person, by);
    if (forgets) await passwords.forget(person, by);
  },
});
