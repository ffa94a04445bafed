import type { LogVoice } from '@chancery/incident/api';

/** How facts read in the log. */
export const factVoice: LogVoice = {
  FactAdded: (_, { language }) => ({ en: 'wrote down a claim.', fr: 'a consigné une affirmation.' })[language],
  FactVerificationStarted: (_, { language }) => ({ en: 'began to verify a fact.', fr: 'a commencé à vérifier un fait.' })[language],
  FactConfirmed: ({ version, alone }, { language }) =>
    alone === true
      ? {
          en: `confirmed a fact, version ${version}: confirmed by its author alone.`,
          fr: `a confirmé un fait, version ${version} : confirmé par son seul auteur.`,
        }[language]
      : { en: `confirmed a fact, version ${version}.`, fr: `a confirmé un fait, version ${version}.` }[language],
  FactPassed: ({ owner }, { language, nameOf }) =>
    ({ en: `A fact is answered for by ${nameOf(String(owner))} now.`, fr: `Un fait relève désormais de ${nameOf(String(owner))}.` })[
      language
    ],
  FactFoundFalse: (_, { language }) => ({ en: 'found a claim to be false.', fr: 'a constaté qu’une affirmation est fausse.' })[language],
  FactUnverifiable: (_, { language }) =>
    ({ en: 'marked a claim as not verifiable.', fr: 'a marqué une affirmation comme invérifiable.' })[language],
  PublicWordingCleared: (_, { language }) =>
    ({ en: 'cleared the public wording of a fact.', fr: 'a validé la formulation publique d’un fait.' })[language],
  PublicWordingWithdrawn: (_, { language }) =>
    ({ en: 'withdrew the public wording of a fact.', fr: 'a retiré la formulation publique d’un fait.' })[language],
  FactCorrected: ({ was, to }, { language }) =>
    ({ en: `corrected a fact: version ${was} became ${to}.`, fr: `a corrigé un fait : la version ${was} devient ${to}.` })[language],
  FactDisputed: (_, { language }) => ({ en: 'disputed a fact.', fr: 'a contesté un fait.' })[language],
  FactRetracted: (_, { language }) => ({ en: 'retracted a fact.', fr: 'a retiré un fait.' })[language],
  FactRemarked: (_, { language }) => ({ en: 'marked a fact otherwise.', fr: 'a changé le marquage d’un fait.' })[language],
  FactRecheckFell: (_, { language }) => ({ en: 'A fact has to be looked at again.', fr: 'Un fait est à revérifier.' })[language],
};
