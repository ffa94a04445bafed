import { words } from '../../i18n/words.ts';

export const logWords = words(
  {
    filter: 'What to show',
    group: 'Of what?',
    all: 'Everything',
    groups: {
      NOTES: 'Notes',
      INCIDENT: 'The incident itself',
      PEOPLE: 'People and command',
      DECISIONS: 'Decisions',
      REPORTS: 'Reports',
      TASKS: 'Tasks and playbook',
      EVIDENCE: 'Evidence',
      PRESS: 'Facts and press',
      CHANNELS: 'Channels and pages',
    },
    person: 'By whom?',
    anybody: 'Anybody',
    search: 'Words in it',
    none: 'Nothing in the log fits.',
  },
  {
    filter: 'Que montrer',
    group: 'De quoi ?',
    all: 'Tout',
    groups: {
      NOTES: 'Notes',
      INCIDENT: 'L’incident lui-même',
      PEOPLE: 'Personnes et direction',
      DECISIONS: 'Décisions',
      REPORTS: 'Points de situation',
      TASKS: 'Tâches et plan',
      EVIDENCE: 'Preuves',
      PRESS: 'Faits et presse',
      CHANNELS: 'Canaux et appels',
    },
    person: 'Par qui ?',
    anybody: 'Tous',
    search: 'Mots contenus',
    none: 'Rien dans le journal ne correspond.',
  },
);
