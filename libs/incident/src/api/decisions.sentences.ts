import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'decision-closed'
  | 'decision-no-authority'
  | 'decision-no-rationale'
  | 'decision-no-such-option'
  | 'decision-options-needed'
  | 'decision-time-past'
  | 'decision-info-moved'
  | 'decision-not-taken'
  | 'decision-of-playbook'
  | 'sitrep-closed'
  | 'sitrep-moved'
  | 'sitrep-facts-moved';

/** Decisions and situation reports. */
export const decisionSentences: Sentences<Code> = {
  'decision-closed': {
    en: { sentence: 'This question is settled already.', cure: 'Read what was decided; to change it, review the decision.' },
    fr: { sentence: 'Cette question est déjà réglée.', cure: 'Lisez ce qui a été décidé ; pour y revenir, réexaminez la décision.' },
  },
  'decision-no-authority': {
    en: { sentence: 'You may recommend; whoever holds {owner} decides.', cure: 'Write a recommendation, and tell them that it waits.' },
    fr: {
      sentence: 'Vous pouvez recommander ; la décision revient à : {owner}.',
      cure: 'Rédigez une recommandation, et signalez qu’elle attend.',
    },
  },
  'decision-no-rationale': {
    en: { sentence: 'A decision needs its reasons.', cure: 'Write why, as you would answer for it in a year.' },
    fr: { sentence: 'Une décision doit être motivée.', cure: 'Écrivez pourquoi, comme vous en répondrez dans un an.' },
  },
  'decision-no-such-option': {
    en: { sentence: 'This is not among the options.', cure: 'Choose one that is shown, or put a new question.' },
    fr: { sentence: 'Cela ne figure pas parmi les options.', cure: 'Choisissez une option affichée, ou posez une nouvelle question.' },
  },
  'decision-options-needed': {
    en: { sentence: 'A decision has at least two options.', cure: 'Add what else could be done; doing nothing counts.' },
    fr: {
      sentence: 'Une décision a au moins deux options.',
      cure: 'Ajoutez ce que l’on pourrait faire d’autre ; ne rien faire compte aussi.',
    },
  },
  'decision-time-past': {
    en: { sentence: 'The time that you gave has passed.', cure: 'Give a time that lies ahead.' },
    fr: { sentence: 'L’heure indiquée est déjà passée.', cure: 'Indiquez une heure à venir.' },
  },
  'decision-info-moved': {
    en: { sentence: 'Facts changed while you decided: {count}.', cure: 'Look at the facts again; then decide on what holds now.' },
    fr: {
      sentence: 'Des faits ont changé pendant que vous décidiez : {count}.',
      cure: 'Relisez les faits, puis décidez d’après ce qui vaut maintenant.',
    },
  },
  'decision-not-taken': {
    en: { sentence: 'This was not decided, or no longer stands.', cure: 'Decide first; or choose the decision that stands.' },
    fr: { sentence: 'Ceci n’a pas été décidé, ou ne vaut plus.', cure: 'Décidez d’abord ; ou choisissez la décision en vigueur.' },
  },
  'decision-of-playbook': {
    en: { sentence: 'The playbook waits for this decision.', cure: 'Decide or defer it; or stop the playbook.' },
    fr: { sentence: 'Le plan attend cette décision.', cure: 'Prenez-la ou reportez-la ; ou arrêtez le plan.' },
  },
  'sitrep-closed': {
    en: { sentence: 'This report is out and stays as it is.', cure: 'Write a new one; it will supersede this one.' },
    fr: { sentence: 'Ce point de situation est diffusé et ne change plus.', cure: 'Rédigez-en un nouveau ; il le remplacera.' },
  },
  'sitrep-moved': {
    en: { sentence: 'Someone changed this report meanwhile.', cure: 'Look at the new version and bring your changes into it.' },
    fr: {
      sentence: 'Quelqu’un a modifié ce point de situation entre-temps.',
      cure: 'Lisez la nouvelle version et reportez-y vos modifications.',
    },
  },
  'sitrep-facts-moved': {
    en: { sentence: 'Facts in this report changed: {count}.', cure: 'Revise the sentences that rest on them, then publish.' },
    fr: { sentence: 'Des faits de ce point de situation ont changé : {count}.', cure: 'Revoyez les phrases concernées, puis diffusez.' },
  },
};
