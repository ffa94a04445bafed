import type { Sentences } from '@chancery/identity/api';

type Code =
  | 'continuity-role-needed'
  | 'continuity-reason-needed'
  | 'continuity-nothing-changed'
  | 'continuity-two-persons'
  | 'continuity-not-trusted'
  | 'continuity-already-paged'
  | 'continuity-page-settled'
  | 'continuity-channel-in-use'
  | 'continuity-planner-needed'
  | 'continuity-tester-needed'
  | 'continuity-primary-needed'
  | 'continuity-no-level'
  | 'continuity-test-ahead'
  | 'continuity-challenge-needed'
  | 'continuity-challenge-used'
  | 'continuity-listening-past';

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
  'continuity-planner-needed': {
    en: { sentence: 'The plan is kept by the continuity lead and the administrator.', cure: 'Ask one of them.' },
    fr: { sentence: 'Le plan est tenu par le responsable de la continuité et l’administrateur.', cure: 'Adressez-vous à l’un d’eux.' },
  },
  'continuity-tester-needed': {
    en: {
      sentence: 'Tests are recorded by the continuity lead, the administrator, duty officers, directors and security.',
      cure: 'Tell one of them what came of it.',
    },
    fr: {
      sentence: 'Les essais sont consignés par la continuité, l’administrateur, la permanence, la direction et la sécurité.',
      cure: 'Dites à l’un d’eux ce qu’il en est.',
    },
  },
  'continuity-primary-needed': {
    en: { sentence: 'A party needs at least a primary channel.', cure: 'Choose one; the other levels may follow.' },
    fr: { sentence: 'Il faut au moins un canal principal.', cure: 'Choisissez-en un ; les autres niveaux peuvent suivre.' },
  },
  'continuity-no-level': {
    en: { sentence: 'The plan has no channel on this level.', cure: 'Use another level, or have the plan completed.' },
    fr: { sentence: 'Le plan ne prévoit aucun canal à ce niveau.', cure: 'Employez un autre niveau, ou faites compléter le plan.' },
  },
  'continuity-test-ahead': {
    en: { sentence: 'This test would lie in the future.', cure: 'Give the time at which it was made.' },
    fr: { sentence: 'Cet essai se situerait dans le futur.', cure: 'Indiquez l’heure à laquelle il a été fait.' },
  },
  'continuity-challenge-needed': {
    en: { sentence: 'Which challenge was asked?', cure: 'Give its table and line; it is used up by this.' },
    fr: { sentence: 'Quel défi a été posé ?', cure: 'Indiquez sa table et sa ligne ; il est ainsi consommé.' },
  },
  'continuity-challenge-used': {
    en: { sentence: 'The challenge {challenge} was asked before and proves nothing any more.', cure: 'Ask another one, or call back.' },
    fr: { sentence: 'Le défi {challenge} a déjà été posé et ne prouve plus rien.', cure: 'Posez-en un autre, ou rappelez.' },
  },
  'continuity-listening-past': {
    en: { sentence: 'This time is over.', cure: 'Agree on one that is still to come.' },
    fr: { sentence: 'Cette heure est passée.', cure: 'Convenez d’une heure à venir.' },
  },
};
