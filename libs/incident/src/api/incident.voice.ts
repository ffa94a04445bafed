import { msBetween } from '@chancery/kernel';
import type { LogVoice } from './log-voice.ts';

/** Sentences that follow the name of who acted; where a rule of the house acted they stand alone. */
export const incidentVoice: LogVoice = {
  ReportReceived: ({ reference }, { language }) =>
    ({ en: `reported an event, reference ${reference}.`, fr: `a signalé un événement, référence ${reference}.` })[language],
  ReportRaised: ({ proposedSeverity }, { language }) =>
    ({
      en: `raised the report. Proposed: severity ${proposedSeverity}.`,
      fr: `a transmis le signalement. Proposition : gravité ${proposedSeverity}.`,
    })[language],
  IncidentDeclared: ({ codeName, severity }, { language }) =>
    ({
      en: `declared the incident. Code name ${codeName}, severity ${severity}.`,
      fr: `a déclaré l’incident. Nom de code ${codeName}, gravité ${severity}.`,
    })[language],
  DirectorAppointed: ({ person }, { language, nameOf, actor }) =>
    actor === person
      ? { en: 'is in command.', fr: 'assure la direction.' }[language]
      : { en: `put ${nameOf(String(person))} in command.`, fr: `a confié la direction à ${nameOf(String(person))}.` }[language],
  LogAdded: () => '',
  LogCorrected: (_, { language }) => ({ en: 'corrected a line of the log.', fr: 'a corrigé une ligne du journal.' })[language],
  SeverityChanged: ({ from, to }, { language }) =>
    ({ en: `changed the severity from ${from} to ${to}.`, fr: `a changé la gravité de ${from} à ${to}.` })[language],
  CircleChanged: ({ to }, { language }) =>
    ({ en: `changed who is read in: ${CIRCLE[String(to)]!.en}.`, fr: `a changé le cercle : ${CIRCLE[String(to)]!.fr}.` })[language],
  ObservationOrdered: ({ until }, { language }) =>
    ({
      en: `ordered observation, without a cut, until ${String(until).slice(0, 16)}Z.`,
      fr: `a ordonné l’observation, sans coupure, jusqu’à ${String(until).slice(0, 16)}Z.`,
    })[language],
  ObservationEnded: (_, { language }) => ({ en: 'ended the observation.', fr: 'a mis fin à l’observation.' })[language],
  ObservationReviewFell: (_, { language }) =>
    ({
      en: 'The time for observing is over. Nothing is cut by itself: decide.',
      fr: 'Le temps d’observation est écoulé. Rien n’est coupé de soi-même : décidez.',
    })[language],
  IncidentStabilised: (_, { language }) => ({ en: 'declared the incident stable.', fr: 'a déclaré l’incident stabilisé.' })[language],
  IncidentEscalated: (_, { language }) =>
    ({ en: 'declared the incident active again.', fr: 'a déclaré l’incident de nouveau actif.' })[language],
  IncidentStoodDown: (_, { language }) => ({ en: 'stood the incident down.', fr: 'a levé l’alerte.' })[language],
  IncidentClosed: (_, { language }) => ({ en: 'closed the incident.', fr: 'a clos l’incident.' })[language],
  IncidentReopened: (_, { language }) => ({ en: 'reopened the incident.', fr: 'a rouvert l’incident.' })[language],
  ClosedOver: (_, { language }) =>
    ({
      en: 'closed the incident over what only you and other named readers know to be open: one of you says what becomes of it.',
      fr: 'a clos l’incident alors que restait ouvert ce que seuls ses lecteurs désignés connaissent : l’un d’eux dit ce qu’il en advient.',
    })[language],
  OpenVouched: (_, { language }) => ({ en: 'vouched for what was left open:', fr: 'a répondu de ce qui restait ouvert :' })[language],
  CloseRefused: (_, { language }) =>
    ({ en: 'tried to close; things are still open.', fr: 'a tenté de clore ; il reste des points ouverts.' })[language],
};

const CIRCLE: { readonly [circle: string]: { readonly en: string; readonly fr: string } } = {
  open: { en: 'everybody', fr: 'tout le monde' },
  restricted: { en: 'the circle only', fr: 'le cercle seulement' },
  'closed-list': { en: 'those on the list only', fr: 'la liste seulement' },
};

/** What the record itself writes into any stream. */
export const recordVoice: LogVoice = {
  ClockSet: (_, { language }) => ({ en: 'The clock of this record was set.', fr: 'L’horloge de ce registre a été réglée.' })[language],
  SectionRelabelled: (_, { language }) => ({ en: 'A marking was changed.', fr: 'Un marquage a été modifié.' })[language],
  Erased: (_, { language }) => ({ en: 'Words were erased.', fr: 'Des mots ont été effacés.' })[language],
  TimeSettled: ({ from, to }, { language }) => {
    const ahead = spanOf(msBetween(String(to), String(from)));
    return {
      en: `settled the time of this record, which ran ${ahead.en} ahead; until then it told ${String(from).slice(0, 16)}Z.`,
      fr: `a rétabli l’heure de ce registre, qui avançait de ${ahead.fr} ; il indiquait jusque-là ${String(from).slice(0, 16)}Z.`,
    }[language];
  },
  StreamOpened: (_, { language }) => ({ en: 'A record was opened.', fr: 'Un registre a été ouvert.' })[language],
};

const MINUTE_MS = 60_000;
const UNITS = [
  { ms: 24 * 60 * MINUTE_MS, en: ['day', 'days'], fr: ['jour', 'jours'] },
  { ms: 60 * MINUTE_MS, en: ['hour', 'hours'], fr: ['heure', 'heures'] },
  { ms: MINUTE_MS, en: ['minute', 'minutes'], fr: ['minute', 'minutes'] },
] as const;

/** To the largest unit that fits, rounded. */
function spanOf(ms: number): { readonly en: string; readonly fr: string } {
  const unit = UNITS.find((one) => Math.round(ms / one.ms) >= 1) ?? UNITS[2];
  const n = Math.round(ms / unit.ms);
  const plural = n === 1 ? 0 : 1;
  return { en: `${n} ${unit.en[plural]}`, fr: `${n} ${unit.fr[plural]}` };
}
