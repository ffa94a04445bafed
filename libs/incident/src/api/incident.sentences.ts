import type { Sentences } from '@chancery/identity/api';

type Code = 'incident-report-settled' | 'incident-not-raised' | 'incident-already-declared' | 'log-time-ahead';

export const incidentSentences: Sentences<Code> = {
  'incident-report-settled': {
    en: { sentence: 'This report was already raised.', cure: 'Open the incident; it can be declared from there.' },
    fr: { sentence: 'Ce signalement a déjà été transmis.', cure: 'Ouvrez l’incident ; il peut être déclaré à partir de là.' },
  },
  'incident-not-raised': {
    en: { sentence: 'The report was not raised yet.', cure: 'Answer the three questions and raise it; then it can be declared.' },
    fr: {
      sentence: 'Le signalement n’a pas encore été transmis.',
      cure: 'Répondez aux trois questions et transmettez-le ; il pourra ensuite être déclaré.',
    },
  },
  'incident-already-declared': {
    en: { sentence: 'This incident was already declared.', cure: 'Open it: its code name and director are at the top.' },
    fr: { sentence: 'Cet incident a déjà été déclaré.', cure: 'Ouvrez-le : son nom de code et sa direction figurent en haut.' },
  },
  'log-time-ahead': {
    en: { sentence: 'The time that you gave lies in the future.', cure: 'Check the time, or leave it empty for now.' },
    fr: { sentence: 'L’heure indiquée est dans le futur.', cure: 'Vérifiez l’heure, ou laissez le champ vide pour « maintenant ».' },
  },
};
