import type { LogVoice } from '@chancery/incident/api';

export const drillVoice: LogVoice = {
  ExerciseOpened: (_, { language }) =>
    ({ en: 'The exercise was opened. Nothing in it has happened.', fr: 'L’exercice est ouvert. Rien de ce qu’il contient n’est réel.' })[
      language
    ],
  SampleReady: (_, { language }) =>
    ({ en: 'From here on it is yours. The clock runs.', fr: 'À vous de jouer : l’horloge tourne.' })[language],
  ExerciseEnded: (_, { language }) => ({ en: 'put the exercise away.', fr: 'a mis fin à l’exercice.' })[language],
};
