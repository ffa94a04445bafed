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
};

/** What the record itself writes into any stream. */
export const recordVoice: LogVoice = {
  ClockSet: (_, { language }) => ({ en: 'The clock of this record was set.', fr: 'L’horloge de ce registre a été réglée.' })[language],
  SectionRelabelled: (_, { language }) => ({ en: 'A marking was changed.', fr: 'Un marquage a été modifié.' })[language],
  Erased: (_, { language }) => ({ en: 'Words were erased.', fr: 'Des mots ont été effacés.' })[language],
  StreamOpened: (_, { language }) => ({ en: 'A record was opened.', fr: 'Un registre a été ouvert.' })[language],
};
