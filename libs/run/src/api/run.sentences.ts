import type { Sentences } from '@chancery/identity/api';

type Code = 'incident-not-running' | 'run-step-not-open' | 'run-ended' | 'run-no-such-exit' | 'run-quarantined';

export const runSentences: Sentences<Code> = {
  'incident-not-running': {
    en: { sentence: 'This incident is not under way, so no playbook moves in it.', cure: 'Declare it first; a closed one stays as it is.' },
    fr: {
      sentence: 'Cet incident n’est pas en cours : aucun plan n’y avance.',
      cure: 'Déclarez-le d’abord ; un incident clos reste tel quel.',
    },
  },
  'run-step-not-open': {
    en: { sentence: 'This step does not wait for that now.', cure: 'Look where the lane stands; someone may have been faster.' },
    fr: {
      sentence: 'Cette étape n’attend pas cela pour l’instant.',
      cure: 'Regardez où en est le volet ; quelqu’un a pu être plus rapide.',
    },
  },
  'run-ended': {
    en: { sentence: 'This run has ended.', cure: 'Nothing more is to be reported to it.' },
    fr: { sentence: 'Ce plan est terminé.', cure: 'Plus rien n’est à y signaler.' },
  },
  'run-no-such-exit': {
    en: { sentence: 'The playbook has no such way out.', cure: 'Choose one of the exits that the playbook names.' },
    fr: { sentence: 'Le plan ne prévoit pas cette sortie.', cure: 'Choisissez une des sorties que le plan indique.' },
  },
  'run-quarantined': {
    en: { sentence: 'This run failed and stands still.', cure: 'Carry on by the paper plan, and tell whoever owns the playbook.' },
    fr: { sentence: 'Ce plan a échoué et reste figé.', cure: 'Poursuivez selon le plan papier, et prévenez son responsable.' },
  },
};
