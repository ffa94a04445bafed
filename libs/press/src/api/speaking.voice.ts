import type { LogVoice } from '@chancery/incident/api';

/** How spokespersons read in their own record. */
export const speakingVoice: LogVoice = {
  VoicesOpened: (_, { language }) =>
    ({ en: 'The record of spokespersons was opened.', fr: 'Le registre des porte-parole est ouvert.' })[language],
  AssignmentOffered: ({ person }, { language, nameOf }) =>
    ({ en: `asked ${nameOf(String(person))} to speak.`, fr: `a demandé à ${nameOf(String(person))} de parler.` })[language],
  AssignmentAccepted: (_, { language }) => ({ en: 'accepted to speak.', fr: 'a accepté de parler.' })[language],
  AssignmentDeclined: (_, { language }) => ({ en: 'declined to speak.', fr: 'a décliné.' })[language],
  AssignmentOfferLapsed: (_, { language }) => ({ en: 'An offer to speak lapsed.', fr: 'Une proposition de parole est caduque.' })[language],
  AssignmentWithdrawn: (_, { language }) => ({ en: 'took back an offer to speak.', fr: 'a retiré une proposition de parole.' })[language],
  AssignmentHandoverOffered: (_, { language }) => ({ en: 'offered to have somebody relieved.', fr: 'a proposé une relève.' })[language],
  AssignmentHandoverDeclined: (_, { language }) => ({ en: 'declined to relieve.', fr: 'a décliné la relève.' })[language],
  AssignmentHandoverLapsed: (_, { language }) =>
    ({ en: 'An offer to relieve lapsed.', fr: 'Une proposition de relève est caduque.' })[language],
  AssignmentHandoverWithdrawn: (_, { language }) =>
    ({ en: 'took back an offer to relieve.', fr: 'a retiré une proposition de relève.' })[language],
  AssignmentSucceeded: (_, { language }) =>
    ({ en: 'relieved the spokesperson before.', fr: 'a relevé le porte-parole précédent.' })[language],
  AssignmentEnded: (_, { language }) => ({ en: 'ended an assignment to speak.', fr: 'a mis fin à une mission de parole.' })[language],
  SpokespersonUnavailable: (_, { language }) =>
    ({ en: 'marked a spokesperson as unavailable.', fr: 'a marqué un porte-parole indisponible.' })[language],
  SpokespersonReturned: (_, { language }) =>
    ({ en: 'marked a spokesperson as back.', fr: 'a marqué un porte-parole de retour.' })[language],
  VoiceTurned: (_, { language }) =>
    ({ en: 'A term to speak began or ended.', fr: 'Une période de parole a commencé ou pris fin.' })[language],
  LineNoted: (_, { language }) => ({ en: 'A text that is out was noted.', fr: 'Un texte diffusé est noté.' })[language],
  LineDoubtful: (_, { language }) => ({ en: 'A text that is out is in doubt.', fr: 'Un texte diffusé est mis en doute.' })[language],
  LineEnded: (_, { language }) => ({ en: 'A text is no longer to be said.', fr: 'Un texte n’est plus à reprendre.' })[language],
};
