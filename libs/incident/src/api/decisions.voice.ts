import type { LogVoice } from './log-voice.ts';
import { roleName } from './role-names.ts';

const AUDIENCE: { readonly [audience: string]: { readonly en: string; readonly fr: string } } = {
  cell: { en: 'the cell', fr: 'la cellule' },
  leadership: { en: 'the leadership', fr: 'la hiérarchie' },
  staff: { en: 'the staff', fr: 'le personnel' },
  partners: { en: 'partners', fr: 'les partenaires' },
};
const hour = (at: unknown): string => `${String(at).slice(0, 16)}Z`;

/** Decisions and situation reports. */
export const decisionVoice: LogVoice = {
  DecisionOpened: ({ owner }, { language, actor }) =>
    actor === undefined
      ? {
          en: `A decision is needed from: ${roleName(String(owner), 'en')}.`,
          fr: `Une décision est attendue de : ${roleName(String(owner), 'fr')}.`,
        }[language]
      : {
          en: `put a question to: ${roleName(String(owner), 'en')}.`,
          fr: `a posé une question à : ${roleName(String(owner), 'fr')}.`,
        }[language],
  DecisionRecommended: (_, { language }) => ({ en: 'gave a recommendation.', fr: 'a donné une recommandation.' })[language],
  DecisionTaken: ({ role }, { language }) =>
    ({ en: `decided, as ${roleName(String(role), 'en')}.`, fr: `a décidé, au titre de : ${roleName(String(role), 'fr')}.` })[language],
  DissentRecorded: (_, { language }) => ({ en: 'put a dissent on record.', fr: 'a fait consigner un désaccord.' })[language],
  DecisionDeferred: ({ until }, { language }) =>
    ({ en: `put the decision off until ${hour(until)}.`, fr: `a reporté la décision à ${hour(until)}.` })[language],
  QuestionWithdrawn: (_, { language, actor }) =>
    actor === undefined
      ? { en: 'A question was withdrawn.', fr: 'Une question a été retirée.' }[language]
      : { en: 'withdrew a question.', fr: 'a retiré une question.' }[language],
  DecisionLapsed: (_, { language }) =>
    ({ en: 'The time to decide ran out. The question stays open.', fr: 'Le délai de décision est écoulé. La question reste ouverte.' })[
      language
    ],
  DecisionReviewFell: (_, { language }) =>
    ({ en: 'A decision is due to be looked at again.', fr: 'Une décision est à réexaminer.' })[language],
  DecisionUpheld: (_, { language }) => ({ en: 'upheld a decision.', fr: 'a maintenu une décision.' })[language],
  DecisionSuperseded: (_, { language }) =>
    ({ en: 'put a later decision in its place.', fr: 'l’a remplacée par une décision ultérieure.' })[language],
  DecisionInfoMoved: (_, { language, actor }) =>
    actor === undefined
      ? { en: 'A fact under an open question changed.', fr: 'Un fait dont dépend une question ouverte a changé.' }[language]
      : { en: 'thereby changed a fact under an open question.', fr: 'a ainsi changé un fait dont dépend une question ouverte.' }[language],
  DutiesPassed: ({ decisions }, { language }) => {
    const count = (decisions as readonly string[] | undefined)?.length ?? 0;
    return { en: `now answers for ${count} open decisions.`, fr: `répond désormais de ${count} décisions en attente.` }[language];
  },
  SitrepDrafted: ({ audience }, { language }) =>
    ({
      en: `drafted a situation report for ${AUDIENCE[String(audience)]?.en}.`,
      fr: `a rédigé un point de situation pour ${AUDIENCE[String(audience)]?.fr}.`,
    })[language],
  SitrepRevised: (_, { language }) => ({ en: 'revised a situation report.', fr: 'a revu un point de situation.' })[language],
  SitrepPublished: ({ reference }, { language }) =>
    ({ en: `published situation report ${reference}.`, fr: `a diffusé le point de situation ${reference}.` })[language],
  SitrepDiscarded: (_, { language }) => ({ en: 'discarded a draft report.', fr: 'a abandonné un projet de point de situation.' })[language],
  SitrepSuperseded: (_, { language }) =>
    ({ en: 'thereby superseded the report before.', fr: 'a ainsi remplacé le point précédent.' })[language],
  SitrepOvertaken: (_, { language, actor }) =>
    actor === undefined
      ? { en: 'A situation report no longer holds in all points.', fr: 'Un point de situation ne vaut plus entièrement.' }[language]
      : { en: 'thereby overtook a situation report.', fr: 'a ainsi rendu caduc un point de situation.' }[language],
  SitrepDueFell: (_, { language }) => ({ en: 'The next situation report is due.', fr: 'Le prochain point de situation est dû.' })[language],
};
