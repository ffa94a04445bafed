import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'incident-report-settled'
  | 'incident-not-raised'
  | 'incident-already-declared'
  | 'incident-may-not-raise'
  | 'incident-may-not-declare'
  | 'incident-name-director'
  | 'log-time-ahead'
  | 'incident-wrong-phase'
  | 'incident-decision-needed'
  | 'incident-decision-narrower'
  | 'incident-no-such-channel'
  | 'log-ref-narrower'
  | 'incident-no-such-lane'
  | 'incident-nothing-changed'
  | 'incident-reason-needed'
  | 'incident-observation-span'
  | 'incident-close-gate';

/** Reporting, declaring, the phases and the log. */
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
  'incident-may-not-raise': {
    en: {
      sentence: 'This report is for its author to raise, or for those on duty.',
      cure: 'Call the duty officer, a director or the security lead: People shows who they are.',
    },
    fr: {
      sentence: 'Ce signalement revient à son auteur ou à la permanence.',
      cure: 'Appelez l’officier de permanence, une direction ou la sécurité : leurs noms figurent sous « Personnes ».',
    },
  },
  'incident-may-not-declare': {
    en: {
      sentence: 'The duty officer, a director or the security lead declares an incident.',
      cure: 'Call one of them: People shows who they are. If nobody has answered after fifteen minutes, declare it with one of them in command.',
    },
    fr: {
      sentence: 'L’officier de permanence, une direction ou la sécurité déclare un incident.',
      cure: 'Appelez-les : voir « Personnes ». Sans réponse après quinze minutes, déclarez-le en leur confiant la direction.',
    },
  },
  'incident-name-director': {
    en: {
      sentence: 'Whoever declares without being a duty officer or director does not command.',
      cure: 'Name a duty officer or a director of the house as director of the incident.',
    },
    fr: {
      sentence: 'Qui déclare sans être de permanence ni de direction n’assure pas la direction.',
      cure: 'Désignez à la direction de l’incident un officier de permanence ou une direction de la maison.',
    },
  },
  'log-time-ahead': {
    en: { sentence: 'The time that you gave lies in the future.', cure: 'Check the time, or leave it empty for now.' },
    fr: { sentence: 'L’heure indiquée est dans le futur.', cure: 'Vérifiez l’heure, ou laissez le champ vide pour « maintenant ».' },
  },
  'incident-wrong-phase': {
    en: {
      sentence: 'The incident is not at a point where this can be done.',
      cure: 'Look at its phase at the top; someone may have moved it.',
    },
    fr: {
      sentence: 'L’incident n’en est pas au point où cela peut se faire.',
      cure: 'Regardez sa phase en haut ; quelqu’un a pu la changer.',
    },
  },
  'incident-decision-needed': {
    en: { sentence: 'This needs a decision that was taken.', cure: 'Put the question, take the decision, then name it here.' },
    fr: { sentence: 'Il faut pour cela une décision prise.', cure: 'Posez la question, prenez la décision, puis indiquez-la ici.' },
  },
  'incident-decision-narrower': {
    en: {
      sentence: 'Some who will read this may not know of that decision.',
      cure: 'Name a decision that all of them read, or put the question again to all of them.',
    },
    fr: {
      sentence: 'Certaines personnes qui liront ceci n’ont pas à connaître cette décision.',
      cure: 'Indiquez une décision que toutes lisent, ou posez de nouveau la question à toutes.',
    },
  },
  'log-ref-narrower': {
    en: {
      sentence: 'Some who will read this line may not know of what it is about.',
      cure: 'Write it under the label of what it is about, or leave the reference out.',
    },
    fr: {
      sentence: 'Certaines personnes qui liront cette ligne n’ont pas à connaître ce dont elle parle.',
      cure: 'Écrivez-la sous l’étiquette de ce dont elle parle, ou retirez le renvoi.',
    },
  },
  'incident-no-such-channel': {
    en: { sentence: 'There is no such channel.', cure: 'Choose among the channels that are offered, or tell of it in words.' },
    fr: { sentence: 'Ce canal n’existe pas.', cure: 'Choisissez parmi les canaux proposés, ou dites-le en toutes lettres.' },
  },
  'incident-no-such-lane': {
    en: { sentence: 'No playbook of this incident has such a lane.', cure: 'Choose one of the lanes that the board shows, or none.' },
    fr: { sentence: 'Aucun plan de cet incident n’a de telle file.', cure: 'Choisissez une file affichée au tableau, ou aucune.' },
  },
  'incident-nothing-changed': {
    en: { sentence: 'It stands like this already.', cure: 'Nothing is to be done, or choose another value.' },
    fr: { sentence: 'C’est déjà le cas.', cure: 'Il n’y a rien à faire, ou choisissez une autre valeur.' },
  },
  'incident-reason-needed': {
    en: { sentence: 'This needs a reason.', cure: 'Write a few words that will still be understood in a year.' },
    fr: { sentence: 'Il faut un motif.', cure: 'Écrivez quelques mots que l’on comprendra encore dans un an.' },
  },
  'incident-observation-span': {
    en: {
      sentence: 'An observation ends within 24 hours.',
      cure: 'Give a time ahead of now and not later than that; it can be ordered again.',
    },
    fr: {
      sentence: 'Une observation prend fin dans les 24 heures.',
      cure: 'Indiquez une heure à venir, dans ce délai ; elle pourra être prolongée par un nouvel ordre.',
    },
  },
  'incident-close-gate': {
    en: { sentence: 'Not yet: {count} things are open.', cure: 'Open the list of what is missing and settle each; then close.' },
    fr: { sentence: 'Pas encore : il reste {count} points ouverts.', cure: 'Ouvrez la liste, réglez chaque point, puis clôturez.' },
  },
};
