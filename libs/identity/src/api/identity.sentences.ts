import type { Sentences } from './sentence-book.ts';

type Code =
  | 'input-invalid'
  | 'not-found'
  | 'kernel-key-reused'
  | 'kernel-time-ahead'
  | 'kernel-part-stopped'
  | 'identity-recorded-unseen'
  | 'people-not-administrator'
  | 'people-first-is-administrator'
  | 'people-known'
  | 'people-last-administrator'
  | 'people-reason-needed'
  | 'people-recovery-needed'
  | 'people-recovery-own'
  | 'people-recovery-open'
  | 'people-recovery-gone'
  | 'people-recovery-needs-two'
  | 'people-recovery-not-yours'
  | 'people-recovery-newcomer'
  | 'identity-step-up-needed';

/** Also what any operation may be refused with. */
export const identitySentences: Sentences<Code> = {
  'input-invalid': {
    en: {
      sentence: 'Something in the form has to change before it can be recorded.',
      cure: 'Mend the marked fields and send again. Nothing that you wrote is lost.',
    },
    fr: {
      sentence: 'Un élément du formulaire doit changer avant l’enregistrement.',
      cure: 'Corrigez les champs indiqués et renvoyez. Rien de ce que vous avez écrit n’est perdu.',
    },
  },
  'not-found': {
    en: { sentence: 'There is nothing here that you may open.', cure: 'Check the address, or ask whoever gave it to you.' },
    fr: {
      sentence: 'Il n’y a rien ici que vous puissiez ouvrir.',
      cure: 'Vérifiez l’adresse, ou demandez à la personne qui vous l’a donnée.',
    },
  },
  'kernel-key-reused': {
    en: { sentence: 'Something else was already sent under this key.', cure: 'Send again under a new key.' },
    fr: { sentence: 'Autre chose a déjà été envoyé sous cette clé.', cure: 'Renvoyez sous une nouvelle clé.' },
  },
  'identity-recorded-unseen': {
    en: {
      sentence: 'This was recorded. You may no longer read what came of it.',
      cure: 'Nothing more is to be done. Do not send it again.',
    },
    fr: {
      sentence: 'C’est enregistré. Vous ne pouvez plus lire ce qui s’en est suivi.',
      cure: 'Il n’y a plus rien à faire. Ne renvoyez pas.',
    },
  },
  'kernel-time-ahead': {
    en: { sentence: 'The time at which you say that it happened lies ahead.', cure: 'Check the time, or leave it empty for now.' },
    fr: {
      sentence: 'Le moment que vous indiquez est encore à venir.',
      cure: 'Vérifiez l’heure, ou laissez le champ vide pour « maintenant ».',
    },
  },
  'kernel-part-stopped': {
    en: {
      sentence: 'This needs a part of the record that has stopped at an entry which it could not take.',
      cure: 'Nothing is lost, and everything else goes on: write it into the log. An administrator finds the entry with "chancery verify --replay".',
    },
    fr: {
      sentence: 'Ceci demande une partie du dossier qui s’est arrêtée à une inscription qu’elle ne pouvait pas reprendre.',
      cure: 'Rien n’est perdu et tout le reste continue : notez-le au journal. Un administrateur trouve l’inscription avec « chancery verify --replay ».',
    },
  },
  'people-not-administrator': {
    en: { sentence: 'Only an administrator can do this.', cure: 'Ask an administrator of your organisation.' },
    fr: { sentence: 'Seul un administrateur peut faire cela.', cure: 'Adressez-vous à un administrateur de votre organisation.' },
  },
  'people-first-is-administrator': {
    en: { sentence: 'The first person must be an administrator.', cure: 'Use the link that the server printed when it started.' },
    fr: { sentence: 'La première personne doit être administratrice.', cure: 'Utilisez le lien affiché par le serveur à son démarrage.' },
  },
  'people-known': {
    en: { sentence: 'This person is already known.', cure: 'Look for them in the list of people.' },
    fr: { sentence: 'Cette personne est déjà connue.', cure: 'Cherchez-la dans la liste des personnes.' },
  },
  'people-last-administrator': {
    en: {
      sentence: 'This is the last administrator: without one nobody could be invited.',
      cure: 'Make someone else an administrator first.',
    },
    fr: {
      sentence: 'C’est la dernière personne administratrice : sans elle, nul ne pourrait être invité.',
      cure: 'Nommez d’abord quelqu’un d’autre.',
    },
  },
  'people-reason-needed': {
    en: { sentence: 'A reason is needed here: it stands in the record.', cure: 'Write in a few words why.' },
    fr: { sentence: 'Un motif est nécessaire ici : il figure au registre.', cure: 'Écrivez pourquoi, en quelques mots.' },
  },
  'people-recovery-needed': {
    en: {
      sentence: 'This person has come in before: one person alone cannot let them in anew.',
      cure: 'Ask for a recovery, and have a second person grant it.',
    },
    fr: {
      sentence: 'Cette personne s’est déjà connectée : une seule personne ne peut lui rouvrir l’accès.',
      cure: 'Demandez une récupération, et faites-la accorder par une deuxième personne.',
    },
  },
  'people-recovery-own': {
    en: { sentence: 'You are signed in: your own way in needs no recovery.', cure: 'Change your password instead.' },
    fr: { sentence: 'Vous êtes connecté : votre propre accès n’a pas à être récupéré.', cure: 'Changez plutôt votre mot de passe.' },
  },
  'people-recovery-open': {
    en: { sentence: 'A recovery of this person is already asked for.', cure: 'Have a second person grant it, or refuse it first.' },
    fr: {
      sentence: 'Une récupération de cette personne est déjà demandée.',
      cure: 'Faites-la accorder par une deuxième personne, ou refusez-la d’abord.',
    },
  },
  'people-recovery-gone': {
    en: { sentence: 'This recovery is over: granted, refused, or older than a day.', cure: 'Ask for it anew if it is still needed.' },
    fr: {
      sentence: 'Cette récupération est terminée : accordée, refusée, ou vieille de plus d’un jour.',
      cure: 'Demandez-la de nouveau si elle est encore nécessaire.',
    },
  },
  'people-recovery-needs-two': {
    en: {
      sentence: 'Who asked for it does not grant it, nor does the person whom it is about.',
      cure: 'Ask another administrator, a director, the duty officer or the security lead.',
    },
    fr: {
      sentence: 'Ni la personne qui l’a demandée ni celle dont il s’agit ne l’accorde.',
      cure: 'Adressez-vous à un autre administrateur, à un directeur, au cadre de permanence ou au responsable de la sécurité.',
    },
  },
  'people-recovery-newcomer': {
    en: {
      sentence: 'One of you two is new here, and was brought in by the other or by the same person, less than a day ago.',
      cure: 'Ask somebody who has been here longer, or use the command of the machine: chancery sign-in --person.',
    },
    fr: {
      sentence: 'L’un de vous deux est nouveau, et a été invité par l’autre ou par la même personne il y a moins d’un jour.',
      cure: 'Adressez-vous à quelqu’un de plus ancien, ou utilisez la commande de la machine : chancery sign-in --person.',
    },
  },
  'people-recovery-not-yours': {
    en: {
      sentence: 'Granting it is for an administrator, a director, the duty officer or the security lead.',
      cure: 'Ask one of them.',
    },
    fr: {
      sentence: 'L’accorder revient à un administrateur, à un directeur, au cadre de permanence ou au responsable de la sécurité.',
      cure: 'Adressez-vous à l’un d’eux.',
    },
  },
  'identity-step-up-needed': {
    en: {
      sentence: 'This needs your password again: you gave it more than five minutes ago, or came in by a link.',
      cure: 'Give your password, or set one, then send again. Nothing that you wrote is lost.',
    },
    fr: {
      sentence: 'Votre mot de passe est redemandé ici : vous l’avez donné il y a plus de cinq minutes, ou vous êtes entré par un lien.',
      cure: 'Donnez votre mot de passe, ou choisissez-en un, puis renvoyez. Rien de ce que vous avez écrit n’est perdu.',
    },
  },
};
