import type { LogVoice } from '@chancery/incident/api';

/** Of a place of the run the step as people know it: not which part of it, nor what it lies within. */
const stepOf = (loc: unknown): string =>
  String(loc)
    .replace(/\.(?:evidence|confirm|review|release)$/, '')
    .split('.')
    .at(-1)!;

export const runVoice: LogVoice = {
  RunStarted: (_, { language }) =>
    ({ en: 'The playbook started; its lanes are open.', fr: 'Le plan est lancé ; ses volets sont ouverts.' })[language],
  StepReported: ({ loc, event }, { language }) =>
    ({ en: `reported “${event}” at step ${stepOf(loc)}.`, fr: `a signalé « ${event} » à l’étape ${stepOf(loc)}.` })[language],
  RunStepped: ({ loc }, { language, actor }) =>
    actor === undefined
      ? { en: `The playbook moved on from step ${stepOf(loc)}.`, fr: `Le plan avance après l’étape ${stepOf(loc)}.` }[language]
      : { en: `moved the playbook on from step ${stepOf(loc)}.`, fr: `a fait avancer le plan après l’étape ${stepOf(loc)}.` }[language],
  RunTimerFell: ({ pages }, { language }) =>
    (pages as readonly unknown[] | undefined)?.length
      ? { en: 'A deadline passed: the next in line is to be called.', fr: 'Un délai est dépassé : la personne suivante est à appeler.' }[
          language
        ]
      : { en: 'A time that the playbook had set is over.', fr: 'Un délai fixé par le plan est écoulé.' }[language],
  RunCompleted: (_, { language, actor }) =>
    actor === undefined
      ? { en: 'The playbook is complete.', fr: 'Le plan est terminé.' }[language]
      : { en: 'completed the playbook.', fr: 'a terminé le plan.' }[language],
  RunAborted: (_, { language }) => ({ en: 'stopped the playbook.', fr: 'a arrêté le plan.' })[language],
  RunQuarantined: (_, { language }) =>
    ({
      en: 'The playbook failed and stands still; everything else goes on.',
      fr: 'Le plan a échoué et reste figé ; tout le reste continue.',
    })[language],
};
