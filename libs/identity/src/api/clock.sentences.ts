import type { Sentences } from './sentence-book.ts';

type Code = 'clock-not-yours' | 'clock-not-held' | 'settling-not-yours' | 'settling-not-ahead';

/** Of the clock, and of records that ran ahead of it. */
export const clockSentences: Sentences<Code> = {
  'clock-not-yours': {
    en: {
      sentence: 'An administrator, a director or a duty officer says whether the clock is right.',
      cure: 'Tell one of them what the right time is.',
    },
    fr: {
      sentence: 'C’est un administrateur, un directeur ou un officier de permanence qui dit si l’horloge est juste.',
      cure: 'Dites à l’un d’eux quelle est l’heure juste.',
    },
  },
  'clock-not-held': {
    en: { sentence: 'No clock is held back any more.', cure: 'There is nothing to do.' },
    fr: { sentence: 'Plus aucune horloge n’est tenue en suspens.', cure: 'Il n’y a rien à faire.' },
  },
  'settling-not-yours': {
    en: {
      sentence: 'Whoever directs the incident, an administrator or a duty officer settles the time of its record.',
      cure: 'Ask one of them.',
    },
    fr: {
      sentence: 'C’est la personne qui dirige l’incident, un administrateur ou un officier de permanence qui rétablit l’heure du registre.',
      cure: 'Demandez à l’un d’eux.',
    },
  },
  'settling-not-ahead': {
    en: { sentence: 'This record is not ahead of the time.', cure: 'There is nothing to settle.' },
    fr: { sentence: 'Ce registre n’est pas en avance sur l’heure.', cure: 'Il n’y a rien à rétablir.' },
  },
};
