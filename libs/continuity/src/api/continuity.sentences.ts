import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'continuity-role-needed'
  | 'continuity-reason-needed'
  | 'continuity-nothing-changed'
  | 'continuity-two-persons'
  | 'continuity-not-trusted'
  | 'continuity-already-paged'
  | 'continuity-page-settled'
  | 'continuity-channel-in-use';

export const continuitySentences: Sentences<Code> = {
  'continuity-role-needed': {
    en: {
      sentence: 'This is for the duty officer, the director, security or continuity.',
      cure: 'Ask one of them; they are named under People.',
    },
    fr: {
      sentence: 'Ceci revient à l’officier de permanence, à la direction, à la sécurité ou à la continuité.',
      cure: 'Adressez-vous à l’un d’eux ; leurs noms figurent sous Personnes.',
    },
  },
  'continuity-reason-needed': {
    en: { sentence: 'A change of trust needs a reason.', cure: 'Say in a few words what speaks for it.' },
    fr: { sentence: 'Un changement de confiance doit être motivé.', cure: 'Dites en quelques mots ce qui le justifie.' },
  },
  'continuity-nothing-changed': {
    en: { sentence: 'The channel already stands so.', cure: 'Look again: somebody may have been faster.' },
    fr: { sentence: 'Le canal est déjà dans cet état.', cure: 'Vérifiez : quelqu’un a pu être plus rapide.' },
  },
  'continuity-two-persons': {
    en: { sentence: 'You were the first to vouch for this channel.', cure: 'A second person has to say so as well.' },
    fr: { sentence: 'Vous êtes la première personne à vous porter garante de ce canal.', cure: 'Une seconde personne doit le confirmer.' },
  },
  'continuity-not-trusted': {
    en: { sentence: 'This channel is doubted and may not be used.', cure: 'Use another one, or have two people restore its trust first.' },
    fr: {
      sentence: 'Ce canal est mis en doute et ne doit pas être utilisé.',
      cure: 'Employez-en un autre, ou faites d’abord rétablir la confiance par deux personnes.',
    },
  },
  'continuity-already-paged': {
    en: { sentence: 'This person is being paged already.', cure: 'Call them by voice and write down what they answer.' },
    fr: { sentence: 'Cette personne est déjà appelée.', cure: 'Joignez-la de vive voix et notez sa réponse.' },
  },
  'continuity-page-settled': {
    en: { sentence: 'This page was answered or withdrawn.', cure: 'Look at the list; page again if you need to.' },
    fr: { sentence: 'Cet appel a reçu une réponse ou a été retiré.', cure: 'Consultez la liste ; appelez de nouveau au besoin.' },
  },
  'continuity-channel-in-use': {
    en: { sentence: 'A channel still stands in for another one.', cure: 'Stand it by, or say by decision that it stays.' },
    fr: { sentence: 'Un canal en remplace encore un autre.', cure: 'Remettez-le en réserve, ou décidez qu’il reste en service.' },
  },
};
