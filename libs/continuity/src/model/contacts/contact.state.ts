import { type Id, type Instant, own, type StructuralEvent } from '@chancery/kernel';
import { structureOf } from '../entry.ts';
import type { Level } from '../plan/plan.events.ts';
import type { Failure, ListeningAgreed, Means, PartyAuthenticated, PartyNotReached, PartyTried } from './contact.events.ts';

/** The last that was said of a party on one level. */
export interface OnLevel {
  readonly said: 'tried' | 'reached' | Failure;
  readonly means: Means | null;
  readonly channel: string;
  readonly at: Instant;
  readonly by: Id;
}

export interface Contact {
  /** Where both sides heard and recognised each other last. */
  readonly inUse: Level | null;
  readonly trying: Level | null;
  readonly levels: { readonly [L in Level]?: OnLevel };
  /** When it is listened next. */
  readonly listens: { readonly [L in Level]?: Instant };
}

export interface Contacts {
  readonly parties: { readonly [party: Id]: Contact };
  /** Challenges that were asked once, and are worth nothing any more. */
  readonly used: { readonly [challenge: string]: true };
}

export const nobodyReached: Contacts = { parties: {}, used: {} };

const fresh: Contact = { inUse: null, trying: null, levels: {}, listens: {} };

export function evolveContacts(contacts: Contacts, event: StructuralEvent): Contacts {
  const { party, level } = structureOf<PartyTried>(event);
  const before = own(contacts.parties, party) ?? fresh;
  const to = (contact: Partial<Contact>, challenge: string | null = null): Contacts => ({
    parties: { ...contacts.parties, [party]: { ...before, ...contact } },
    used: challenge === null ? contacts.used : { ...contacts.used, [challenge]: true },
  });
  switch (event.type) {
    case 'PartyTried':
      return to({ trying: level, levels: { ...before.levels, [level]: said(event, 'tried') } });
    case 'PartyAuthenticated': {
      const { means, challenge } = structureOf<PartyAuthenticated>(event);
      return to({ inUse: level, trying: null, levels: { ...before.levels, [level]: said(event, 'reached', means) } }, challenge);
    }
    case 'PartyNotReached': {
      const { failure, challenge } = structureOf<PartyNotReached>(event);
      const levels = { ...before.levels, [level]: said(event, failure) };
      return to({ inUse: other(before.inUse, level), trying: other(before.trying, level), levels }, challenge);
    }
    default: {
      const { at } = structureOf<ListeningAgreed>(event);
      return to({ listens: { ...before.listens, [level]: at } });
    }
  }
}

const other = (known: Level | null, than: Level): Level | null => (known === than ? null : known);

function said({ header, structure }: StructuralEvent, what: OnLevel['said'], means: Means | null = null): OnLevel {
  return { said: what, means, channel: structure['channel'] as string, at: header.streamTime, by: header.principal.id };
}
