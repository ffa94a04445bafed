import { roleName, type LogVoice } from '@chancery/incident/api';

/** How texts read in the log. */
export const statementVoice: LogVoice = {
  StatementDrafted: (_, { language }) => ({ en: 'drafted a text.', fr: 'a rédigé un texte.' })[language],
  StatementRevised: (_, { language }) => ({ en: 'revised a text.', fr: 'a révisé un texte.' })[language],
  StatementSubmitted: (_, { language }) => ({ en: 'submitted a text for approval.', fr: 'a soumis un texte à approbation.' })[language],
  StatementApproved: ({ role }, { language }) => {
    const as = roleName(String(role), language);
    return { en: `approved a text as ${as}.`, fr: `a approuvé un texte (${as}).` }[language];
  },
  ChangesRequested: (_, { language }) => ({ en: 'asked for changes to a text.', fr: 'a demandé des changements à un texte.' })[language],
  StatementRefused: (_, { language }) => ({ en: 'refused a text.', fr: 'a refusé un texte.' })[language],
  StatementAbandoned: (_, { language }) => ({ en: 'gave a text up.', fr: 'a abandonné un texte.' })[language],
  ReleaseOffered: (_, { language }) => ({ en: 'offered a text for release.', fr: 'a proposé la diffusion d’un texte.' })[language],
  ReleaseOfferWithdrawn: (_, { language }) =>
    ({ en: 'took back the offer to release a text.', fr: 'a retiré la proposition de diffuser un texte.' })[language],
  StatementReleased: (_, { language }) =>
    ({ en: 'released a text, as the second of two.', fr: 'a diffusé un texte, en seconde personne.' })[language],
  StatementCorrected: (_, { language }) => ({ en: 'corrected a text that was out.', fr: 'a corrigé un texte diffusé.' })[language],
  StatementSuperseded: (_, { language }) => ({ en: 'replaced a text that was out.', fr: 'a remplacé un texte diffusé.' })[language],
  StatementWithdrawn: (_, { language }) => ({ en: 'withdrew a text that was out.', fr: 'a retiré un texte diffusé.' })[language],
  CorrectionWaived: (_, { language }) =>
    ({ en: 'decided that a correction is not sent.', fr: 'a décidé de ne pas diffuser de rectificatif.' })[language],
  StatementExpired: (_, { language }) =>
    ({ en: 'A text expired before it was released.', fr: 'Un texte a expiré avant sa diffusion.' })[language],
  LineExpired: (_, { language }) =>
    ({ en: 'A text that is out is no longer in force.', fr: 'Un texte diffusé n’est plus en vigueur.' })[language],
  ReviewFell: (_, { language }) =>
    ({
      en: 'A text has waited too long for its approvals.',
      fr: 'Un texte attend ses approbations depuis trop longtemps.',
    })[language],
  CorrectionFell: (_, { language }) => ({ en: 'A correction is overdue.', fr: 'Un rectificatif est en retard.' })[language],
  PolicyApplied: (_, { language }) =>
    ({
      en: 'The approval policy changed; texts under the older one lost their approvals.',
      fr: 'La règle d’approbation a changé ; les textes sous l’ancienne ont perdu leurs approbations.',
    })[language],
  StatementRefusalRecorded: (_, { language }) =>
    ({ en: 'tried what separation of duties forbids; it was refused.', fr: 'a tenté ce que la séparation des tâches interdit ; refusé.' })[
      language
    ],
  VariantStale: (_, { language }) =>
    ({ en: 'A translation has to follow its original.', fr: 'Une traduction doit suivre son original.' })[language],
  StatementBlocked: (_, { language }) =>
    ({ en: 'A text was blocked: a fact that it cites moved.', fr: 'Un texte est bloqué : un fait qu’il cite a changé.' })[language],
  ApprovalVoided: (_, { language }) => ({ en: 'Approvals of a text fell.', fr: 'Les approbations d’un texte sont tombées.' })[language],
  StatementPassed: ({ owner }, { language, nameOf }) =>
    ({ en: `A text passes to ${nameOf(String(owner))}.`, fr: `Un texte passe à ${nameOf(String(owner))}.` })[language],
  ReviewRestarted: (_, { language }) => ({ en: 'A text is in review again.', fr: 'Un texte est de nouveau en relecture.' })[language],
  CorrectionDue: (_, { language }) =>
    ({ en: 'A text that is out owes a correction.', fr: 'Un texte diffusé appelle un rectificatif.' })[language],
  ReleaseOfferVoided: (_, { language }) =>
    ({ en: 'An offer to release a text fell.', fr: 'Une proposition de diffusion est tombée.' })[language],
  StatementRequested: (_, { language }) => ({ en: 'The playbook asks for a text.', fr: 'Le plan demande un texte.' })[language],
  AssignmentRequested: (_, { language }) =>
    ({ en: 'The playbook asks for someone to speak.', fr: 'Le plan demande un porte-parole.' })[language],
  VoiceNoted: ({ person, standing }, { language, nameOf }) =>
    ({
      en: `${nameOf(String(person))} ${standing === 'accepted' ? 'speaks for us.' : 'no longer speaks for us.'}`,
      fr: `${nameOf(String(person))} ${standing === 'accepted' ? 'parle en notre nom.' : 'ne parle plus en notre nom.'}`,
    })[language],
};
