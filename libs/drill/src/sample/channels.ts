import type { AuthenticateParty, PlanParty, RecordChannelTest, RecordNoContact, TryParty } from '@chancery/continuity';
import { later, type JsonObject } from '@chancery/kernel';
import type { Beat, Said, Scene } from './beat.ts';
import { asJson, says } from './places.ts';

type Levels = PlanParty['levels'];
type Level = keyof Levels;
const LEVELS: readonly Level[] = ['primary', 'alternate', 'contingency', 'emergency'];
const DAY_MS = 86_400_000;

interface Party {
  readonly as: string;
  readonly name: Said;
  readonly kind: PlanParty['kind'];
  readonly zone: string;
  readonly channels: readonly [string, string, string, string | null];
  /** Days since each level was tested, in their order. */
  readonly tested: readonly number[];
}

const PORT_MERIDIAN: Party = {
  as: 'port',
  name: { en: 'Port Meridian', fr: 'Port-Méridien' },
  kind: 'mission',
  zone: 'Asia/Singapore',
  channels: ['mail', 'satellite', 'telephone', 'courier'],
  tested: [4, 21, 9, 54],
};
const CASTELLAN: Party = {
  as: 'castellan',
  name: { en: 'Castellan', fr: 'Castellan' },
  kind: 'mission',
  zone: 'Europe/Vienna',
  channels: ['mail', 'secure-voice', 'satellite', 'bag'],
  tested: [3, 15, 6, 15],
};
const ALTA: Party = {
  as: 'alta',
  name: { en: 'Alta', fr: 'Alta' },
  kind: 'mission',
  zone: 'Africa/Nairobi',
  channels: ['mail', 'radio', 'chat', 'courier'],
  tested: [5, 12, 7, 55],
};
const DUTY_LIST: Party = {
  as: 'duty',
  name: { en: 'Cell to duty list', fr: 'Cellule vers la permanence' },
  kind: 'duty-list',
  zone: 'Europe/Vienna',
  channels: ['pager', 'telephone', 'runner', null],
  tested: [23, 4, 43],
};
const PARTIES = [PORT_MERIDIAN, CASTELLAN, ALTA, DUTY_LIST];

/** Kept in calm times, before the sample begins. */
const planned = ({ as, name, kind, zone, channels, tested }: Party, place: number): Beat[] => [
  {
    minute: 0,
    by: 'you',
    type: 'PlanParty',
    stream: 'cast',
    as,
    payload: (scene) =>
      asJson({
        name: says(scene, name),
        kind,
        zone,
        criticality: Math.min(place + 1, 3),
        levels: Object.fromEntries(LEVELS.map((level, i) => [level, channels[i]!])) as unknown as Levels,
        called: { primary: '', alternate: '', contingency: '', emergency: '' },
      } satisfies PlanParty),
  },
  ...tested.map((days, i): Beat => ({
    minute: 0,
    by: 'you',
    type: 'RecordChannelTest',
    stream: 'cast',
    payload: (scene): RecordChannelTest & JsonObject => ({
      party: scene.of(as, 'party'),
      level: LEVELS[i]!,
      result: 'passed',
      at: later(scene.at(0), -days * DAY_MS),
      note: '',
    }),
  })),
];

const on = (scene: Scene, { as, name }: Party, level: Level) => ({ party: scene.of(as, 'party'), level, called: says(scene, name) });

const contact = (minute: number, type: string, payload: (scene: Scene) => object): Beat => ({
  minute,
  by: 'pavel',
  type,
  payload: (scene) => asJson(payload(scene)),
});

/** One mission is reached, one is being tried, one has not been heard. */
const contacts: readonly Beat[] = [
  contact(13, 'TryParty', (scene): TryParty => on(scene, PORT_MERIDIAN, 'alternate')),
  contact(15, 'AuthenticateParty', (scene): AuthenticateParty => ({
    ...on(scene, PORT_MERIDIAN, 'alternate'),
    means: 'challenge',
    challenge: 'Heron 12',
  })),
  contact(28, 'TryParty', (scene): TryParty => on(scene, ALTA, 'alternate')),
  contact(33, 'RecordNoContact', (scene): RecordNoContact => ({ ...on(scene, ALTA, 'alternate'), failure: 'no-answer', challenge: '' })),
  contact(39, 'TryParty', (scene): TryParty => on(scene, CASTELLAN, 'alternate')),
];

export const CHANNELS: readonly Beat[] = [...PARTIES.flatMap(planned), ...contacts];
