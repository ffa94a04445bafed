import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'incident-not-director'
  | 'incident-handover-open'
  | 'incident-handover-to-self'
  | 'incident-offer-gone'
  | 'incident-brief-changed'
  | 'incident-brief-unticked'
  | 'incident-no-right-to-take'
  | 'incident-takeover-open'
  | 'incident-takeover-needs-two'
  | 'incident-person-barred'
  | 'incident-role-by-handover'
  | 'incident-role-held'
  | 'incident-not-holder'
  | 'incident-readers-needed'
  | 'incident-already-admitted'
  | 'incident-person-in-cell'
  | 'incident-circle-open'
  | 'incident-person-oversees'
  | 'incident-not-in-circle'
  | 'incident-person-out'
  | 'incident-role-needed';

/** Command, roles and who is read in. */
export const cellSentences: Sentences<Code> = {
  'incident-not-director': {
    en: {
      sentence: 'Only the director may do this.',
      cure: 'Ask the director, whose name is at the top; or write your advice in the log.',
    },
    fr: {
      sentence: 'Seule la direction peut faire cela.',
      cure: 'Adressez-vous à elle : son nom figure en haut ; ou notez votre avis au journal.',
    },
  },
  'incident-handover-open': {
    en: {
      sentence: 'Command is already offered. The director remains in command.',
      cure: 'Wait for the answer, or withdraw the offer first.',
    },
    fr: {
      sentence: 'La direction est déjà proposée. Elle ne change pas entre-temps.',
      cure: 'Attendez la réponse, ou retirez d’abord la proposition.',
    },
  },
  'incident-handover-to-self': {
    en: { sentence: 'You are in command already.', cure: 'Choose who takes over from you.' },
    fr: { sentence: 'Vous assurez déjà la direction.', cure: 'Choisissez qui prend votre suite.' },
  },
  'incident-offer-gone': {
    en: { sentence: 'This offer no longer stands.', cure: 'It lapsed, or was answered or withdrawn. Ask for a new one.' },
    fr: { sentence: 'Cette proposition n’est plus valable.', cure: 'Le délai est passé, ou on y a répondu. Demandez-en une nouvelle.' },
  },
  'incident-brief-changed': {
    en: { sentence: 'The brief changed since you opened it: {count} new items.', cure: 'Look at the new items, tick each, then accept.' },
    fr: {
      sentence: 'Le dossier a changé depuis son ouverture : {count} éléments nouveaux.',
      cure: 'Lisez-les, cochez chacun, puis acceptez.',
    },
  },
  'incident-brief-unticked': {
    en: { sentence: '{count} items are not ticked yet.', cure: 'Go through the brief and tick each open item, then accept.' },
    fr: {
      sentence: '{count} éléments ne sont pas encore cochés.',
      cure: 'Parcourez le dossier, cochez chaque élément ouvert, puis acceptez.',
    },
  },
  'incident-no-right-to-take': {
    en: { sentence: 'You may not take command here.', cure: 'A deputy director, the duty officer or the minister may. Tell one of them.' },
    fr: {
      sentence: 'Vous ne pouvez pas prendre la direction ici.',
      cure: 'La suppléance, l’officier de permanence ou le ministre le peuvent. Prévenez-les.',
    },
  },
  'incident-takeover-open': {
    en: { sentence: 'Somebody is already taking command and waits for a second person.', cure: 'Second it, or wait until it lapses.' },
    fr: {
      sentence: 'Quelqu’un prend déjà la direction et attend une seconde personne.',
      cure: 'Appuyez cette prise, ou attendez qu’elle expire.',
    },
  },
  'incident-takeover-needs-two': {
    en: { sentence: 'Taking command needs a second person.', cure: 'Ask anyone of the cell to second it on their own device.' },
    fr: {
      sentence: 'Pour prendre la direction, il faut une seconde personne.',
      cure: 'Demandez à un membre de la cellule de confirmer sur son appareil.',
    },
  },
  'incident-person-barred': {
    en: { sentence: 'This person does not work here, or no longer.', cure: 'Choose someone else, or have an administrator add them.' },
    fr: {
      sentence: 'Cette personne ne travaille pas ici, ou plus.',
      cure: 'Choisissez quelqu’un d’autre, ou demandez son ajout à l’administration.',
    },
  },
  'incident-role-by-handover': {
    en: { sentence: 'Command is not a role to offer like others.', cure: 'Offer command with a brief; or make someone deputy director.' },
    fr: {
      sentence: 'La direction ne se propose pas comme un autre rôle.',
      cure: 'Proposez-la avec un dossier ; ou nommez une suppléance.',
    },
  },
  'incident-role-held': {
    en: {
      sentence: 'This role is taken or offered already.',
      cure: 'Relieve the holder or withdraw the offer first; or offer a deputy’s part.',
    },
    fr: {
      sentence: 'Ce rôle est déjà tenu ou proposé.',
      cure: 'Relevez d’abord son titulaire ou retirez l’offre ; ou proposez la suppléance.',
    },
  },
  'incident-not-holder': {
    en: {
      sentence: 'This person does not stand so in the role now.',
      cure: 'Look at the list of roles again; someone may have been faster.',
    },
    fr: { sentence: 'Cette personne n’est plus dans cette situation pour ce rôle.', cure: 'Regardez de nouveau la liste des rôles.' },
  },
  'incident-readers-needed': {
    en: { sentence: 'Somebody must be able to read this.', cure: 'Name at least one person.' },
    fr: { sentence: 'Il faut que quelqu’un puisse le lire.', cure: 'Indiquez au moins une personne.' },
  },
  'incident-already-admitted': {
    en: { sentence: 'This person was let in already.', cure: 'Nothing is to be done.' },
    fr: { sentence: 'Cette personne a déjà été admise.', cure: 'Il n’y a rien à faire.' },
  },
  'incident-person-in-cell': {
    en: { sentence: 'This person has a part in the cell.', cure: 'Relieve them of their role or hand command over first.' },
    fr: {
      sentence: 'Cette personne fait partie de la cellule.',
      cure: 'Relevez-la d’abord de son rôle, ou confiez la direction à une autre.',
    },
  },
  'incident-circle-open': {
    en: { sentence: 'Everybody in the house reads this incident.', cure: 'Restrict its circle first; then take people out of it.' },
    fr: { sentence: 'Toute la maison lit cet incident.', cure: 'Restreignez d’abord le cercle ; retirez ensuite des personnes.' },
  },
  'incident-person-oversees': {
    en: {
      sentence: 'Duty officers and directors read every incident that is no closed list.',
      cure: 'Make its circle a closed list first; then they read it only if they are on it.',
    },
    fr: {
      sentence: 'La permanence et les directions lisent tout incident qui n’est pas une liste fermée.',
      cure: 'Faites d’abord du cercle une liste fermée ; elles ne liront alors que si elles y figurent.',
    },
  },
  'incident-not-in-circle': {
    en: { sentence: 'This person is not in the circle.', cure: 'Nothing is to be done: they do not read it.' },
    fr: { sentence: 'Cette personne n’est pas dans le cercle.', cure: 'Il n’y a rien à faire : elle ne le lit pas.' },
  },
  'incident-person-out': {
    en: { sentence: 'This person was taken out of the circle.', cure: 'The director can admit them again; then they can be asked.' },
    fr: { sentence: 'Cette personne a été écartée du cercle.', cure: 'La direction peut l’y réadmettre ; on pourra alors la solliciter.' },
  },
  'incident-role-needed': {
    en: {
      sentence: 'This needs a role that you do not hold here.',
      cure: 'Ask whoever holds it: {roles}. The director can offer it to you.',
    },
    fr: {
      sentence: 'Il faut pour cela un rôle que vous ne tenez pas ici.',
      cure: 'Adressez-vous à qui le tient : {roles}. La direction peut vous le proposer.',
    },
  },
};
