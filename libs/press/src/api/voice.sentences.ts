import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'press-cells-empty'
  | 'press-term-over'
  | 'press-handover-open'
  | 'press-not-active'
  | 'press-not-yours'
  | 'press-offer-gone'
  | 'press-voice-taken'
  | 'press-voice-elsewhere'
  | 'press-not-assigning'
  | 'press-place-uncounted'
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
  'press-voice-elsewhere': {
    en: {
      sentence: 'Somebody already speaks there for us, for another incident.',
      cure: 'Choose other topics, audiences or times, or ask a director of the organisation to settle who speaks.',
    },
    fr: {
      sentence: 'Quelqu’un parle déjà là en notre nom, pour un autre incident.',
      cure: 'Choisissez d’autres sujets, publics ou moments, ou demandez à un directeur de l’organisation de trancher.',
    },
  },
  'press-not-assigning': {
    en: {
      sentence: 'Who speaks is named by the head of press of this incident, or by a director of the organisation.',
      cure: 'Ask the head of press; where there is none, the crisis director offers somebody that role first.',
    },
    fr: {
      sentence: 'Le porte-parole est désigné par le chef du service de presse de cet incident, ou par un directeur de l’organisation.',
      cure: 'Adressez-vous au chef du service de presse ; s’il n’y en a pas, le directeur de crise propose d’abord ce rôle à quelqu’un.',
    },
  },
  'press-place-uncounted': {
    en: { sentence: 'Places in the order are counted from 0.', cure: 'Choose 0 for who speaks first, 1 for the first deputy, and so on.' },
    fr: {
      sentence: 'Les rangs se comptent à partir de 0.',
      cure: 'Choisissez 0 pour qui parle en premier, 1 pour le premier suppléant, et ainsi de suite.',
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
