import type {
  ApproveStatement,
  DraftStatement,
  OfAssignment,
  OfferAssignment,
  OfferRelease,
  ReleaseStatement,
  Text,
} from '@chancery/press';
import type { Beat, Said, Scene, Who } from './beat.ts';
import { asJson, isRequested, request, says } from './places.ts';

interface Written {
  readonly name: string;
  readonly minute: number;
  readonly title: Said;
  /** Each with the fact that it rests on. */
  readonly sentences: readonly (readonly [fact: string | null, words: Said])[];
  readonly form: Pick<Text, 'audience' | 'topic' | 'kind' | 'use' | 'attribution'>;
}

const textOf = (scene: Scene, { title, sentences, form }: Written): Text => ({
  ...form,
  title: says(scene, title),
  body: sentences.map(([, words]) => says(scene, words)).join('\n'),
  cites: sentences.flatMap(([fact], index) => (fact ? [{ fact: scene.of(fact, 'fact'), version: 1, sentence: index + 1 }] : [])),
  language: scene.language,
  entity: scene.entity,
  embargo: null,
  expires: scene.at(12 * 60),
  parentVersion: null,
});

const APPROVERS: readonly (readonly [Who, string])[] = [
  ['karim', 'HOP'],
  ['jonas', 'POL'],
  ['okafor', 'SEC'],
];

/** Written by whoever speaks, and brought before those who approve it. */
const submitted = (text: Written, wanted?: string): Beat[] => [
  {
    minute: text.minute,
    by: 'mara',
    type: 'DraftStatement',
    as: text.name,
    drawsText: true,
    ...(wanted === undefined ? {} : { once: isRequested(wanted) }),
    payload: (scene): DraftStatement => ({
      ...textOf(scene, text),
      parent: null,
      request: wanted === undefined ? null : request(scene, wanted),
    }),
  },
  {
    minute: text.minute + 1,
    by: 'mara',
    type: 'SubmitStatement',
    payload: (scene) => asJson({ statement: scene.of(text.name, 'statement'), base: scene.of(text.name, 'version'), policy: scene.policy }),
  },
];

/** By people who did not write it, one after the other. */
const approved = (text: Written, approvers: readonly (readonly [Who, string])[]): Beat[] =>
  approvers.map(([by, role], place) => ({
    minute: text.minute + 2 + place,
    by,
    type: 'ApproveStatement',
    payload: (scene): ApproveStatement => ({
      statement: scene.of(text.name, 'statement'),
      version: scene.of(text.name, 'version'),
      digest: scene.of(text.name, 'digest'),
      step: role,
      role,
      comment: '',
    }),
  }));

const FOURTEEN: Said = { en: 'Fourteen messages were read by a third party.', fr: 'Quatorze messages ont été lus par un tiers.' };
const CABLES: Said = { en: 'Our cable system is not affected.', fr: 'Nos télégrammes ne sont pas touchés.' };

const PARTNERS: Written = {
  name: 'partners',
  minute: 27,
  title: { en: 'To our colleagues in Norhaven', fr: 'À nos collègues de Norhaven' },
  sentences: [
    ['fourteen', FOURTEEN],
    ['cables', CABLES],
  ],
  form: { audience: 'partners', topic: 'mail-partners', kind: 'partner-message', use: 'proactive', attribution: 'named' },
};

const STAFF: Written = {
  name: 'staff',
  minute: 35,
  title: { en: 'To the staff of the embassy', fr: 'Au personnel de l’ambassade' },
  sentences: [['fourteen', FOURTEEN]],
  form: { audience: 'staff', topic: 'mail-staff', kind: 'staff-note', use: 'proactive', attribution: 'none' },
};

const IF_ASKED: Written = {
  name: 'asked',
  minute: 38,
  title: { en: 'If a journalist asks', fr: 'En cas de question d’un journaliste' },
  sentences: [[null, { en: 'We do not comment on our communications.', fr: 'Nous ne commentons pas nos communications.' }]],
  form: { audience: 'media', topic: 'mail', kind: 'line', use: 'reactive', attribution: 'spokesperson' },
};

const voice: readonly Beat[] = [
  {
    minute: 16,
    by: 'karim',
    type: 'OfferAssignment',
    once: isRequested('T31'),
    as: 'voice',
    stream: 'voices',
    role: 'HOP',
    payload: (scene): OfferAssignment => ({
      person: scene.person('mara'),
      order: 0,
      topics: ['*'],
      audiences: ['*'],
      languages: ['*'],
      from: scene.at(16),
      to: scene.at(24 * 60),
      succeeds: null,
      origin: { stream: scene.state().stream, request: request(scene, 'T31') },
      limits: says(scene, { en: 'Nothing about who read them.', fr: 'Rien sur l’auteur de la lecture.' }),
    }),
  },
  {
    minute: 17,
    by: 'mara',
    type: 'AcceptAssignment',
    stream: 'voices',
    payload: (scene): OfAssignment => ({ assignment: scene.of('voice', 'assignment'), incident: scene.state().stream }),
  },
];

const release: readonly Beat[] = [
  {
    minute: 33,
    by: 'mara',
    type: 'OfferRelease',
    payload: (scene): OfferRelease => ({
      statement: scene.of('partners', 'statement'),
      version: scene.of('partners', 'version'),
      entity: scene.entity,
      channels: ['telephone'],
      recipientLists: [],
      recipients: says(scene, { en: 'The two desks that they named', fr: 'Les deux bureaux désignés' }),
    }),
  },
  {
    minute: 34,
    by: 'karim',
    type: 'ReleaseStatement',
    payload: (scene): ReleaseStatement => ({
      statement: scene.of('partners', 'statement'),
      version: scene.of('partners', 'version'),
      entity: scene.entity,
      policy: { id: scene.policy.id, version: scene.policy.version },
      sheet: null,
    }),
  },
];

/** One text is out, one is approved and waits, both on the same fact; a third is what the playbook asked for, in review. */
export const PRESS: readonly Beat[] = [
  ...voice,
  ...submitted(PARTNERS),
  ...approved(PARTNERS, APPROVERS),
  ...release,
  ...submitted(STAFF),
  ...approved(STAFF, APPROVERS),
  ...submitted(IF_ASKED, 'S1'),
  ...approved(IF_ASKED, APPROVERS.slice(0, 1)),
];
