import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'run-evidence-first'
  | 'run-evidence-narrower'
  | 'run-decision-narrower'
  | 'run-confirm-own'
  | 'run-confirm-same-role'
  | 'run-nothing-to-confirm'
  | 'run-exhibit-needed'
  | 'run-not-yours'
  | 'run-no-doer'
  | 'run-role-needed'
  | 'run-due-past'
  | 'run-person-without-role'
  | 'run-reason-needed'
  | 'run-decision-needed'
  | 'run-gate-open'
  | 'run-override-not-allowed'
  | 'run-waive-not-allowed'
  | 'run-step-has-task'
  | 'run-step-kept-elsewhere'
  | 'run-task-moved'
  | 'run-task-not-so-far'
  | 'run-task-of-run'
  | 'run-task-settled'
  | 'run-task-taken';

export const tasksSentences: Sentences<Code> = {
  'run-evidence-first': {
    en: { sentence: '{reference} waits for evidence: {names}.', cure: 'Seal it first, or ask the director to override, with a reason.' },
    fr: {
      sentence: '{reference} attend des preuves : {names}.',
      cure: 'Scellez-les d’abord, ou demandez à la direction de passer outre, avec un motif.',
    },
  },
  'run-evidence-narrower': {
    en: {
      sentence: 'Some who will read this task may not know of the evidence that it would wait for.',
      cure: 'Ask for it under the label of that evidence, or choose evidence that all of its readers know of.',
    },
    fr: {
      sentence: 'Certaines personnes qui liront cette tâche n’ont pas à connaître les preuves qu’elle attendrait.',
      cure: 'Demandez-la sous l’étiquette de ces preuves, ou choisissez des preuves que toutes connaissent.',
    },
  },
  'run-decision-narrower': {
    en: {
      sentence: 'Some who read {reference} may not know of this decision.',
      cure: 'Name a decision that all of them read, or ask the question again for all of them.',
    },
    fr: {
      sentence: 'Certaines personnes qui lisent {reference} n’ont pas à connaître cette décision.',
      cure: 'Indiquez une décision que toutes lisent, ou posez de nouveau la question pour toutes.',
    },
  },
  'run-confirm-own': {
    en: { sentence: 'You had a hand in {reference}.', cure: 'Ask somebody else to look and confirm the effect.' },
    fr: { sentence: 'Vous avez pris part à {reference}.', cure: 'Demandez à une autre personne de vérifier l’effet et de le confirmer.' },
  },
  'run-confirm-same-role': {
    en: { sentence: 'The role {role} would confirm what it did itself.', cure: 'Choose another role to confirm the effect.' },
    fr: { sentence: 'Le rôle {role} confirmerait ce qu’il a fait lui-même.', cure: 'Choisissez un autre rôle pour la confirmation.' },
  },
  'run-nothing-to-confirm': {
    en: { sentence: 'Nobody has said yet that {reference} is done.', cure: 'Wait until it is done, then look and confirm.' },
    fr: {
      sentence: 'Personne n’a encore signalé que {reference} est fait.',
      cure: 'Attendez que ce soit fait, puis vérifiez et confirmez.',
    },
  },
  'run-exhibit-needed': {
    en: { sentence: '{reference} is to preserve something.', cure: 'Name the sealed exhibit; seal it first if it is not.' },
    fr: { sentence: '{reference} doit conserver une preuve.', cure: 'Indiquez la pièce scellée ; scellez-la d’abord si besoin.' },
  },
  'run-not-yours': {
    en: {
      sentence: '{reference} is for the role {role}.',
      cure: 'Tell whoever holds that role, or the director; they may also ask you by name.',
    },
    fr: {
      sentence: '{reference} revient au rôle {role}.',
      cure: 'Prévenez qui tient ce rôle, ou la direction ; on peut aussi vous le confier nommément.',
    },
  },
  'run-no-doer': {
    en: { sentence: 'There is no such role in a crisis cell.', cure: 'Choose one of the roles on the list.' },
    fr: { sentence: 'Ce rôle n’existe pas dans une cellule de crise.', cure: 'Choisissez un rôle de la liste.' },
  },
  'run-role-needed': {
    en: {
      sentence: 'Only somebody with a role in this incident may ask for that.',
      cure: 'Ask the director for a role, or tell one who has one.',
    },
    fr: {
      sentence: 'Il faut un rôle dans cet incident pour le demander.',
      cure: 'Demandez un rôle à la direction, ou adressez-vous à qui en a un.',
    },
  },
  'run-due-past': {
    en: { sentence: 'That time has passed.', cure: 'Choose a later one, or none.' },
    fr: { sentence: 'Cette heure est passée.', cure: 'Choisissez-en une plus tardive, ou aucune.' },
  },
  'run-person-without-role': {
    en: { sentence: 'This person has no role in this incident.', cure: 'Offer them a role first, or ask somebody who has one.' },
    fr: {
      sentence: 'Cette personne n’a pas de rôle dans cet incident.',
      cure: 'Proposez-lui d’abord un rôle, ou demandez à quelqu’un d’autre.',
    },
  },
  'run-reason-needed': {
    en: { sentence: 'A reason is needed; it stays in the record.', cure: 'Write why, in a few words.' },
    fr: { sentence: 'Il faut un motif ; il reste au dossier.', cure: 'Écrivez pourquoi, en quelques mots.' },
  },
  'run-decision-needed': {
    en: {
      sentence: 'No decision that was taken stands behind this.',
      cure: 'Name a decision that was taken, or say whose authority it is.',
    },
    fr: { sentence: 'Aucune décision prise ne l’autorise.', cure: 'Indiquez une décision prise, ou de quelle autorité il s’agit.' },
  },
  'run-gate-open': {
    en: { sentence: 'The evidence for {reference} is safe; there is nothing to override.', cure: 'Start the task.' },
    fr: { sentence: 'Les preuves pour {reference} sont en sûreté ; il n’y a pas à passer outre.', cure: 'Commencez la tâche.' },
  },
  'run-override-not-allowed': {
    en: { sentence: 'You may not go ahead of the evidence for {reference}.', cure: 'Ask the director; a decision may stand behind it.' },
    fr: {
      sentence: 'Vous ne pouvez pas passer outre aux preuves pour {reference}.',
      cure: 'Adressez-vous à la direction, qui peut en décider.',
    },
  },
  'run-waive-not-allowed': {
    en: { sentence: 'The playbook lets nobody waive {reference}.', cure: 'Have it done, or leave the playbook by one of its exits.' },
    fr: {
      sentence: 'Le plan ne permet à personne de lever {reference}.',
      cure: 'Faites-la exécuter, ou quittez le plan par une de ses sorties.',
    },
  },
  'run-step-has-task': {
    en: { sentence: 'This step has a task: {reference}.', cure: 'Complete the task; the playbook moves on by itself.' },
    fr: { sentence: 'Cette étape a une tâche : {reference}.', cure: 'Terminez la tâche ; le plan avance de lui-même.' },
  },
  'run-step-kept-elsewhere': {
    en: {
      sentence: 'This step is a decision, a text or an assignment, and moves with it.',
      cure: 'Take the decision, or work on the text, where it is kept.',
    },
    fr: {
      sentence: 'Cette étape est une décision, un texte ou une désignation, et avance avec eux.',
      cure: 'Prenez la décision, ou travaillez le texte, là où ils se trouvent.',
    },
  },
  'run-task-moved': {
    en: { sentence: '{reference} changed while you looked at it.', cure: 'Look at it again, then do what is still needed.' },
    fr: { sentence: '{reference} a changé entre-temps.', cure: 'Relisez-la, puis faites ce qui reste utile.' },
  },
  'run-task-not-so-far': {
    en: { sentence: '{reference} is not where this could be done.', cure: 'Look where it stands now.' },
    fr: { sentence: '{reference} n’en est pas là.', cure: 'Regardez où elle en est.' },
  },
  'run-task-of-run': {
    en: { sentence: 'A playbook waits for {reference}.', cure: 'Waive it, where the playbook allows that, or have it done.' },
    fr: { sentence: 'Un plan attend {reference}.', cure: 'Levez-la si le plan le permet, ou faites-la exécuter.' },
  },
  'run-task-settled': {
    en: { sentence: '{reference} is settled.', cure: 'Nothing more is to be done about it; open another if something is.' },
    fr: { sentence: '{reference} est close.', cure: 'Il n’y a plus rien à y faire ; ouvrez-en une autre au besoin.' },
  },
  'run-task-taken': {
    en: { sentence: 'Somebody else has {reference} in hand.', cure: 'Speak with them; they can give it back, or it can be assigned anew.' },
    fr: {
      sentence: 'Quelqu’un d’autre s’occupe de {reference}.',
      cure: 'Voyez avec cette personne ; elle peut la rendre, ou on peut la confier de nouveau.',
    },
  },
};
