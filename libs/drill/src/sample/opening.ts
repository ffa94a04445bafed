import type { AddLogEntry, DeclareIncident, OfferRole, RaiseReport, ReportIncident } from '@chancery/incident';
import type { Beat, Who } from './beat.ts';
import { asJson, isAsked, isPaged, onTask, says } from './places.ts';

const REPORT: Beat = {
  minute: 0,
  by: 'ines',
  type: 'ReportIncident',
  payload: (scene): ReportIncident => ({
    who: says(scene, { en: 'Ambassador Vale, Port Meridian', fr: 'Ambassadeur Vale, Port-Méridien' }),
    what: says(scene, {
      en: 'A host official quoted two sentences of an embassy message at breakfast, word for word.',
      fr: 'Un responsable du pays hôte a cité au petit-déjeuner, mot pour mot, deux phrases d’un message de l’ambassade.',
    }),
    words: says(scene, { en: '“Your minister need not wait for Thursday.”', fr: '« Votre ministre n’a pas à attendre jeudi. »' }),
    heardHow: 'voice',
    callBack: 'yes',
    affectedChannels: ['mail'],
    occurredAt: scene.at(-35),
  }),
};

const RAISE: Beat = {
  minute: 3,
  by: 'ines',
  type: 'RaiseReport',
  payload: (scene): RaiseReport => ({
    confidential: true,
    ongoing: true,
    people: false,
    note: says(scene, {
      en: 'Called the ambassador back on the satellite line.',
      fr: 'Ambassadeur rappelé par la liaison satellite.',
    }),
  }),
};

const DECLARE: Beat = {
  minute: 7,
  by: 'you',
  type: 'DeclareIncident',
  role: 'director',
  payload: (scene): DeclareIncident => ({
    title: says(scene, { en: 'Embassy mail read by others', fr: 'Messagerie de l’ambassade lue par des tiers' }),
    kind: 'interception',
    severity: 1,
    circle: 'restricted',
    playbook: 'PB-01',
  }),
};

const ROLES: readonly (readonly [Who, OfferRole['role']])[] = [
  ['ines', 'DO'],
  ['okafor', 'SEC'],
  ['nadia', 'FOR'],
  ['lena', 'LEG'],
  ['karim', 'HOP'],
  ['mara', 'SPK'],
  ['jonas', 'POL'],
  ['pavel', 'COO'],
];

/** Offered one after the other, and taken on within two minutes. */
const roles = ROLES.flatMap(([who, role], place): Beat[] => [
  {
    minute: 8 + Math.floor(place / 3),
    by: 'you',
    type: 'OfferRole',
    as: role,
    payload: (scene): OfferRole => ({ role, person: scene.person(who), deputy: false }),
  },
  {
    minute: 10 + Math.floor(place / 3),
    by: who,
    type: 'AcceptRole',
    once: isPaged(who, role),
    payload: (scene) => ({ assignment: scene.of(role, 'assignment'), reason: '' }),
  },
]);

/** Taken on, begun and done by one person, each in a minute of its own. */
export const carriedOut = (reference: string, by: Who, [taken, begun, done]: readonly [number, number, number?]): Beat[] => {
  const step = (minute: number, type: string, more: object = {}): Beat => ({
    minute,
    by,
    type,
    once: isAsked(reference),
    payload: (scene) => asJson({ ...onTask(scene, reference), ...more }),
  });
  const ended = done === undefined ? [] : [step(done, 'CompleteTask', { exhibits: [], note: '' })];
  return [step(taken, 'ClaimTask'), step(begun, 'StartTask'), ...ended];
};

export const line = (minute: number, by: Who, en: string, fr: string): Beat => ({
  minute,
  by,
  type: 'AddLogEntry',
  payload: (scene): AddLogEntry => ({ text: says(scene, { en, fr }) }),
});

/** From the first call to a cell at work. */
export const OPENING: readonly Beat[] = [
  REPORT,
  RAISE,
  DECLARE,
  ...roles,
  ...carriedOut('T3', 'nadia', [11, 11]),
  ...carriedOut('T30', 'karim', [11, 12, 15]),
  ...carriedOut('T1', 'ines', [10, 10, 11]),
  ...carriedOut('T1b', 'ines', [11, 11, 12]),
  ...carriedOut('T2', 'you', [12, 13, 14]),
  ...carriedOut('T50', 'you', [14, 15, 16]),
  ...carriedOut('T4', 'okafor', [16, 17, 24]),
  ...carriedOut('T4b', 'okafor', [24, 25, 27]),
  ...carriedOut('T6', 'pavel', [25, 27]),
  ...carriedOut('T20', 'lena', [26, 28]),
  line(
    15,
    'pavel',
    'Port Meridian answers on the satellite line. They keep to it for anything new.',
    'Port-Méridien répond par satellite et s’y tient pour tout ce qui est nouveau.',
  ),
  line(
    40,
    'ines',
    'The ambassador asks whether he should keep his breakfast on Thursday.',
    'L’ambassadeur demande s’il doit maintenir son petit-déjeuner de jeudi.',
  ),
];
