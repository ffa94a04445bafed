import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'evidence-authority-needed'
  | 'evidence-blob-taken'
  | 'evidence-copy-wider'
  | 'evidence-decision-needed'
  | 'evidence-exhibit-state'
  | 'evidence-hash-missing'
  | 'evidence-held'
  | 'evidence-in-transit'
  | 'evidence-not-custodian'
  | 'evidence-not-hold-owner'
  | 'evidence-not-proposed'
  | 'evidence-not-reader'
  | 'evidence-not-receiver'
  | 'evidence-nothing-changed'
  | 'evidence-offer-gone'
  | 'evidence-reason-needed'
  | 'evidence-receiver-needed'
  | 'evidence-second-person'
  | 'evidence-self-transfer'
  | 'evidence-task-wider'
  | 'evidence-transfer-open'
  | 'evidence-working-copy';

/** What is said about exhibits. */
export const evidenceSentences: Sentences<Code> = {
  'evidence-authority-needed': {
    en: {
      sentence: 'Say by what right this is taken or given away.',
      cure: 'Choose policy, consent, order or waiver; name the order or waiver.',
    },
    fr: {
      sentence: 'Indiquez de quel droit ceci est pris ou remis.',
      cure: 'Choisissez règle, consentement, ordre ou dérogation ; nommez l’ordre ou la dérogation.',
    },
  },
  'evidence-blob-taken': {
    en: { sentence: 'This file belongs to another exhibit.', cure: 'Upload it again for this one.' },
    fr: { sentence: 'Ce fichier appartient à une autre pièce.', cure: 'Téléversez-le de nouveau pour celle-ci.' },
  },
  'evidence-copy-wider': {
    en: {
      sentence: 'A copy may not be known to more people than its original.',
      cure: 'Identify the copy under the label of its original.',
    },
    fr: {
      sentence: 'Une copie ne peut être connue de plus de personnes que son original.',
      cure: 'Identifiez la copie sous l’étiquette de son original.',
    },
  },
  'evidence-decision-needed': {
    en: { sentence: 'This needs the director’s decision.', cure: 'Have it taken, then name it here.' },
    fr: { sentence: 'Cela demande une décision de la direction.', cure: 'Faites-la prendre, puis indiquez-la ici.' },
  },
  'evidence-exhibit-state': {
    en: { sentence: 'This cannot be done to the exhibit as it stands.', cure: 'Look at where it is and whether it was checked.' },
    fr: {
      sentence: 'Cela n’est pas possible dans l’état actuel de la pièce.',
      cure: 'Regardez où elle se trouve et si elle a été contrôlée.',
    },
  },
  'evidence-hash-missing': {
    en: { sentence: 'A digest is missing, or is none.', cure: 'Give the SHA-256 or SHA-512 that was taken of it.' },
    fr: { sentence: 'Il manque une empreinte, ou elle n’en est pas une.', cure: 'Donnez l’empreinte SHA-256 ou SHA-512 relevée.' },
  },
  'evidence-held': {
    en: { sentence: 'The exhibit is under legal hold.', cure: 'Whoever set the hold lifts it first.' },
    fr: { sentence: 'La pièce fait l’objet d’une conservation légale.', cure: 'La personne qui l’a posée doit d’abord la lever.' },
  },
  'evidence-in-transit': {
    en: { sentence: 'The exhibit is on its way.', cure: 'Wait until it is accepted or refused, or take the offer back.' },
    fr: { sentence: 'La pièce est en cours de transfert.', cure: 'Attendez qu’elle soit acceptée ou refusée, ou retirez la proposition.' },
  },
  'evidence-not-custodian': {
    en: { sentence: 'Somebody else has this exhibit.', cure: 'Ask its custodian.' },
    fr: { sentence: 'Quelqu’un d’autre détient cette pièce.', cure: 'Adressez-vous à son gardien.' },
  },
  'evidence-not-hold-owner': {
    en: { sentence: 'Only who set the hold lifts it.', cure: 'Ask that person.' },
    fr: { sentence: 'Seule la personne qui a posé la conservation la lève.', cure: 'Adressez-vous à elle.' },
  },
  'evidence-task-wider': {
    en: {
      sentence: 'Some who read this task may not know of this exhibit.',
      cure: 'Let them all know of the exhibit, ask for a task under its label, or identify it for no task.',
    },
    fr: {
      sentence: 'Certaines personnes qui lisent cette tâche n’ont pas à connaître cette pièce.',
      cure: 'Faites connaître la pièce à toutes, demandez une tâche sous son étiquette, ou identifiez-la sans tâche.',
    },
  },
  'evidence-not-reader': {
    en: { sentence: 'This person may not know of this exhibit.', cure: 'Name them as a reader first, or choose somebody who is one.' },
    fr: {
      sentence: 'Cette personne n’a pas à connaître cette pièce.',
      cure: 'Désignez-la d’abord comme lectrice, ou choisissez quelqu’un qui l’est.',
    },
  },
  'evidence-not-proposed': {
    en: { sentence: 'Nobody has proposed this yet, or it fell since.', cure: 'Propose it; a second person then carries it out.' },
    fr: {
      sentence: 'Personne ne l’a encore proposé, ou la proposition est caduque.',
      cure: 'Proposez-le ; une deuxième personne l’exécute ensuite.',
    },
  },
  'evidence-not-receiver': {
    en: { sentence: 'This was offered to somebody else.', cure: 'Only that person accepts or refuses it.' },
    fr: { sentence: 'Cela a été proposé à quelqu’un d’autre.', cure: 'Seule cette personne accepte ou refuse.' },
  },
  'evidence-nothing-changed': {
    en: { sentence: 'Nothing would change by this.', cure: 'It already stands so; go on.' },
    fr: { sentence: 'Cela ne changerait rien.', cure: 'C’est déjà ainsi ; continuez.' },
  },
  'evidence-offer-gone': {
    en: { sentence: 'This offer was already answered or taken back.', cure: 'Look at who has the exhibit now.' },
    fr: { sentence: 'Cette proposition a déjà reçu une réponse ou a été retirée.', cure: 'Regardez qui détient la pièce à présent.' },
  },
  'evidence-reason-needed': {
    en: { sentence: 'A reason is missing.', cure: 'Say in a few words why.' },
    fr: { sentence: 'Il manque un motif.', cure: 'Dites pourquoi en quelques mots.' },
  },
  'evidence-receiver-needed': {
    en: { sentence: 'Say who takes the exhibit.', cure: 'Name the person.' },
    fr: { sentence: 'Indiquez qui prend la pièce.', cure: 'Nommez la personne.' },
  },
  'evidence-second-person': {
    en: {
      sentence: 'You proposed this: a second person carries it out.',
      cure: 'Ask someone else of forensics or the legal side, or the director.',
    },
    fr: {
      sentence: 'Vous l’avez proposé : une deuxième personne l’exécute.',
      cure: 'Demandez à une autre personne de l’expertise ou du juridique, ou à la direction.',
    },
  },
  'evidence-self-transfer': {
    en: { sentence: 'You have this exhibit already.', cure: 'Choose somebody else.' },
    fr: { sentence: 'Vous détenez déjà cette pièce.', cure: 'Choisissez une autre personne.' },
  },
  'evidence-transfer-open': {
    en: { sentence: 'The exhibit is already offered to somebody.', cure: 'Wait for the answer, or take the offer back.' },
    fr: { sentence: 'La pièce est déjà proposée à quelqu’un.', cure: 'Attendez la réponse, ou retirez la proposition.' },
  },
  'evidence-working-copy': {
    en: {
      sentence: 'Work on an original leaves traces: work on a copy.',
      cure: 'Make a copy, or ask the director to override it for one use.',
    },
    fr: {
      sentence: 'Travailler sur un original laisse des traces : travaillez sur une copie.',
      cure: 'Faites une copie, ou demandez à la direction une dérogation pour un usage.',
    },
  },
};
