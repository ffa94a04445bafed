import type { Sentences } from './sentence-book.ts';

type Code =
  | 'input-invalid'
  | 'not-found'
  | 'kernel-key-reused'
  | 'kernel-time-ahead'
  | 'identity-recorded-unseen'
  | 'people-not-administrator'
  | 'people-first-is-administrator'
  | 'people-known'
  | 'people-last-administrator'
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
