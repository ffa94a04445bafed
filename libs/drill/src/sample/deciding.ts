import type { Beat } from './beat.ts';
import { asJson, isQuestioned, question, says } from './places.ts';
import { line } from './opening.ts';

const position: readonly Beat[] = [
  {
    minute: 21,
    by: 'you',
    type: 'TakeDecision',
    once: isQuestioned('silent'),
    payload: (scene) =>
      asJson({
        decision: question(scene, 'silent'),
        option: 'silent',
        authority: 'role',
        rationale: says(scene, {
          en: 'Whoever reads along must not learn that we know.',
          fr: 'Celui qui lit ne doit pas savoir que nous savons.',
        }),
        risks: says(scene, { en: 'A paper may have it first.', fr: 'Un journal peut nous devancer.' }),
        advice: '',
        facts: [],
        reviewAt: null,
      }),
  },
  {
    minute: 22,
    by: 'jonas',
    type: 'RecordDissent',
    payload: (scene) => ({
      decision: question(scene, 'silent'),
      words: says(scene, {
        en: 'Silence suits us today and costs us the trust of two partners tomorrow.',
        fr: 'Le silence nous arrange aujourd’hui et nous coûtera demain la confiance de deux partenaires.',
      }),
    }),
  },
];

/** The question that is left to whoever explores: observe or cut. */
const advice: readonly Beat[] = [
  {
    minute: 32,
    by: 'okafor',
    type: 'Recommend',
    payload: (scene) => ({
      decision: question(scene, 'partial'),
      option: 'partial',
      reason: says(scene, { en: 'They read along as long as it is up.', fr: 'Ils lisent tant que la messagerie fonctionne.' }),
    }),
  },
  {
    minute: 35,
    by: 'jonas',
    type: 'Recommend',
    payload: (scene) => ({
      decision: question(scene, 'observe'),
      option: 'observe',
      reason: says(scene, { en: 'We may learn who it is by noon.', fr: 'Nous pourrions savoir qui d’ici midi.' }),
    }),
  },
];

const report: readonly Beat[] = [
  {
    minute: 37,
    by: 'you',
    type: 'DraftSitrep',
    as: 'report',
    payload: (scene) =>
      asJson({
        audience: 'leadership',
        asOf: scene.at(37),
        facts: [
          { fact: scene.of('fourteen', 'fact'), version: 1 },
          { fact: scene.of('cables', 'fact'), version: 1 },
        ],
        decisions: [question(scene, 'silent')],
        text: {
          headline: says(scene, {
            en: 'Someone reads the mail of one embassy. We keep off it and decide at once whether to cut.',
            fr: 'Quelqu’un lit la messagerie d’une ambassade. Nous l’évitons et décidons sans délai s’il faut couper.',
          }),
          situation: says(scene, { en: 'The embassy works over satellite voice.', fr: 'L’ambassade travaille par satellite.' }),
          changes: '',
          questions: says(scene, { en: 'Who reads along, and since when.', fr: 'Qui lit, et depuis quand.' }),
          forecast: '',
          needs: '',
        },
      }),
  },
  {
    minute: 38,
    by: 'you',
    type: 'PublishSitrep',
    payload: (scene) =>
      asJson({
        sitrep: scene.of('report', 'sitrep'),
        base: 1,
        distribution: [says(scene, { en: 'The minister’s office', fr: 'Cabinet du ministre' })],
        nextReportAt: scene.at(97),
      }),
  },
];

export const DECIDING: readonly Beat[] = [
  ...position,
  ...advice,
  ...report,
  line(
    39,
    'okafor',
    'Counter-intelligence would rather watch for two more hours.',
    'La contre-ingérence préférerait observer deux heures de plus.',
  ),
];
