import type { Role } from '@chancery/identity';
import type { Id, Instant, JsonObject, StreamState } from '@chancery/kernel';

/** The cast of the sample, and `you`: whoever explores it, who is in command. */
export const CAST = {
  ines: 'Ines Almada',
  okafor: 'Adaeze Okafor',
  nadia: 'Nadia Ruiz',
  lena: 'Lena Moss',
  karim: 'Karim Haddad',
  mara: 'Mara Lindqvist',
  jonas: 'Jonas Weil',
  pavel: 'Pavel Renner',
} as const;
export type Who = keyof typeof CAST | 'you';
export const PLAYED = Object.keys(CAST) as readonly (keyof typeof CAST)[];

/** What the house of the sample says of them; the others are staff. */
export const CAST_ROLES: { readonly [W in Who]?: readonly Role[] } = { you: ['administrator', 'director'], ines: ['duty-officer'] };

export type Language = 'en' | 'fr';
export type Said = { readonly [L in Language]: string };

/** What a beat may look at: what came of earlier ones, and where the exercise stands. */
export interface Scene {
  readonly language: Language;
  readonly entity: Id;
  readonly policy: JsonObject & { readonly id: Id; readonly version: number };
  readonly person: (who: Who) => Id;
  /** A member of the result of the beat that was kept under this name. */
  readonly of: (kept: string, member: string) => string;
  /** The moment on the exercise's clock, in minutes from its beginning. */
  readonly at: (minute: number) => Instant;
  readonly state: () => StreamState;
}

/** One command of the sample, at a minute of the exercise, in the name of somebody of its cast. */
export interface Beat {
  readonly minute: number;
  readonly by: Who;
  readonly type: string;
  readonly payload: (scene: Scene) => JsonObject;
  /** Under which name its result is kept. */
  readonly as?: string;
  /** As which role, where the stream that decides cannot know it. */
  readonly role?: string;
  readonly stream?: 'voices' | 'cast';
  /** Needs random values of its own. */
  readonly drawsText?: true;
  /** What has to be there first: what the outbox carries comes in its own time. */
  readonly once?: (scene: Scene) => boolean;
}
