import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'press-cells-empty'
  | 'press-term-over'
  | 'press-handover-open'
  | 'press-not-active'
  | 'press-not-yours'
  | 'press-offer-gone'
  | 'press-voice-taken'
  | 'identity-role-needed'
  | 'kernel-space-mixed'
  | 'identity-no-delegation';

/** What is said about who speaks. */
export const voiceSentences: Sentences<Code> = {
  'press-cells-empty': {
    en: { sentence: 'Say on what, to whom and in which language the person speaks.', cure: 'Name at least one of each; a star is all.' },
    fr: {
      sentence: 'Précisez sur quoi, à qui et dans quelle langue la personne parle.',
      cure: 'Indiquez au moins un élément de chaque ; un astérisque vaut tout.',
    },
  },
  'press-term-over': {
    en: { sentence: 'This time is over.', cure: 'Choose an end that lies ahead, after the beginning.' },
    fr: { sentence: 'Cette période est passée.', cure: 'Choisissez une fin à venir, après le début.' },
  },
  'press-handover-open': {
    en: { sentence: 'This assignment is already offered to someone else.', cure: 'Wait for their answer, or take that offer back.' },
    fr: { sentence: 'Cette mission est déjà proposée à quelqu’un d’autre.', cure: 'Attendez sa réponse, ou retirez cette proposition.' },
  },
  'press-not-active': {
    en: { sentence: 'This assignment does not stand.', cure: 'Look at the list: it is not accepted yet, or over.' },
    fr: { sentence: 'Cette mission n’est pas en cours.', cure: 'Voyez la liste : elle n’est pas encore acceptée, ou elle est terminée.' },
  },
  'press-not-yours': {
    en: { sentence: 'This was offered to somebody else.', cure: 'Only that person answers it.' },
    fr: { sentence: 'Cela a été proposé à quelqu’un d’autre.', cure: 'Seule cette personne y répond.' },
  },
  'press-offer-gone': {
    en: { sentence: 'This offer is gone.', cure: 'Ask for a new one.' },
    fr: { sentence: 'Cette proposition n’est plus valable.', cure: 'Demandez-en une nouvelle.' },
  },
  'press-voice-taken': {
    en: {
      sentence: 'Somebody else speaks there until {until}.',
      cure: 'Hand over from that person, or choose another time, topic or place in the order.',
    },
    fr: {
      sentence: 'Quelqu’un d’autre y parle jusqu’à {until}.',
      cure: 'Organisez une relève, ou choisissez un autre moment, un autre sujet ou un autre rang.',
    },
  },
  'identity-role-needed': {
    en: { sentence: 'This belongs to another role.', cure: 'Ask who holds it; the list of roles is on the incident’s page.' },
    fr: {
      sentence: 'Cela relève d’un autre rôle.',
      cure: 'Adressez-vous à la personne qui le tient ; la liste des rôles figure sur la page de l’incident.',
    },
  },
  'kernel-space-mixed': {
    en: { sentence: 'An exercise and a real incident do not mix.', cure: 'Do it where it belongs.' },
    fr: { sentence: 'Un exercice et un incident réel ne se mélangent pas.', cure: 'Faites-le là où cela relève.' },
  },
  'identity-no-delegation': {
    en: { sentence: 'You have no delegation of that person.', cure: 'Act in your own name, or ask for the delegation.' },
    fr: { sentence: 'Vous n’avez pas de délégation de cette personne.', cure: 'Agissez en votre nom, ou demandez la délégation.' },
  },
};
