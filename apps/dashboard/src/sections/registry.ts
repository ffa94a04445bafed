import {
  IconAntennaBars5,
  IconFingerprint,
  IconGitFork,
  IconLayoutDashboard,
  IconListCheck,
  IconListDetails,
  IconPlayerPlay,
  IconPrinter,
  IconReport,
  IconSteeringWheel,
  IconQuote,
  IconShieldCheck,
  IconSubtask,
  IconUsers,
} from '@tabler/icons-react';
import { words } from '../i18n/words.ts';
import { later } from '../parts/later.tsx';
import { BoardSection } from './board/board.section.tsx';
import { useDecisionCount } from './decisions/decisions.ts';
import { useExhibitCount } from './evidence/evidence.ts';
import { usePeopleCount } from './people/people.ts';
import { useInboxCount } from './press/statements.ts';
import type { Section } from './section.ts';
import { useTaskCount } from './tasks/tasks.ts';

// The board comes with the frame; the others after it, or when they are opened.
const Decisions = later(async () => (await import('./decisions/decisions.section.tsx')).DecisionsSection);
const Playbook = later(async () => (await import('./playbook/playbook.section.tsx')).PlaybookSection);
const Tasks = later(async () => (await import('./tasks/tasks.section.tsx')).TasksSection);
const Facts = later(async () => (await import('./facts/facts.section.tsx')).FactsSection);
const Evidence = later(async () => (await import('./evidence/evidence.section.tsx')).EvidenceSection);
const Press = later(async () => (await import('./press/press.section.tsx')).PressSection);
const Channels = later(async () => (await import('./channels/channels.section.tsx')).ChannelsSection);
const People = later(async () => (await import('./people/people.section.tsx')).PeopleSection);
const Reports = later(async () => (await import('./reports/reports.section.tsx')).ReportsSection);
const Conduct = later(async () => (await import('./conduct/conduct.section.tsx')).ConductSection);
const Print = later(async () => (await import('./print/print.section.tsx')).PrintSection);
const Log = later(async () => (await import('./log/log.section.tsx')).LogSection);
const RecordPage = later(async () => (await import('./record/record.section.tsx')).RecordSection);

/** The pages of an incident, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  { path: '', label: words('Board', 'Tableau'), icon: IconLayoutDashboard, Page: BoardSection, key: 'b' },
  { path: 'decisions', label: words('Decisions', 'Décisions'), icon: IconGitFork, Page: Decisions, key: 'd', useWaiting: useDecisionCount },
  { path: 'playbook', label: words('Playbook', 'Plan'), icon: IconPlayerPlay, Page: Playbook, key: 'w' },
  { path: 'tasks', label: words('Tasks', 'Tâches'), icon: IconSubtask, Page: Tasks, key: 't', useWaiting: useTaskCount },
  { path: 'facts', label: words('Facts', 'Faits'), icon: IconListCheck, Page: Facts, key: 'f' },
  { path: 'evidence', label: words('Evidence', 'Preuves'), icon: IconFingerprint, Page: Evidence, key: 'e', useWaiting: useExhibitCount },
  { path: 'press', label: words('Press', 'Presse'), icon: IconQuote, Page: Press, key: 'p', useWaiting: useInboxCount },
  { path: 'channels', label: words('Channels', 'Canaux'), icon: IconAntennaBars5, Page: Channels, key: 'c' },
  { path: 'people', label: words('People', 'Personnes'), icon: IconUsers, Page: People, key: 'm', useWaiting: usePeopleCount },
  { path: 'reports', label: words('Reports', 'Situation'), icon: IconReport, Page: Reports, key: 's' },
  { path: 'conduct', label: words('Conduct', 'Conduite'), icon: IconSteeringWheel, Page: Conduct, key: 'x' },
  { path: 'log', label: words('Log', 'Journal'), icon: IconListDetails, Page: Log, key: 'l' },
  { path: 'record', label: words('Record', 'Registre'), icon: IconShieldCheck, Page: RecordPage, key: 'r' },
  { path: 'print', label: words('Print', 'Imprimer'), icon: IconPrinter, Page: Print, key: 'o' },
];
