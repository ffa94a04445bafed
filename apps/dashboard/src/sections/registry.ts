import {
  IconAntennaBars5,
  IconFingerprint,
  IconGitFork,
  IconLayoutDashboard,
  IconListCheck,
  IconListDetails,
  IconReport,
  IconSteeringWheel,
  IconQuote,
  IconSubtask,
  IconUsers,
} from '@tabler/icons-react';
import { lazy } from 'react';
import { words } from '../i18n/words.ts';
import { BoardSection } from './board/board.section.tsx';
import { useDecisionCount } from './decisions/decisions.ts';
import { useExhibitCount } from './evidence/evidence.ts';
import { usePeopleCount } from './people/people.ts';
import { useInboxCount } from './press/statements.ts';
import type { Section } from './section.ts';
import { useTaskCount } from './tasks/tasks.ts';

// The board comes with the page; the others when they are opened.
const Decisions = lazy(async () => ({ default: (await import('./decisions/decisions.section.tsx')).DecisionsSection }));
const Tasks = lazy(async () => ({ default: (await import('./tasks/tasks.section.tsx')).TasksSection }));
const Facts = lazy(async () => ({ default: (await import('./facts/facts.section.tsx')).FactsSection }));
const Evidence = lazy(async () => ({ default: (await import('./evidence/evidence.section.tsx')).EvidenceSection }));
const Press = lazy(async () => ({ default: (await import('./press/press.section.tsx')).PressSection }));
const Channels = lazy(async () => ({ default: (await import('./channels/channels.section.tsx')).ChannelsSection }));
const People = lazy(async () => ({ default: (await import('./people/people.section.tsx')).PeopleSection }));
const Reports = lazy(async () => ({ default: (await import('./reports/reports.section.tsx')).ReportsSection }));
const Conduct = lazy(async () => ({ default: (await import('./conduct/conduct.section.tsx')).ConductSection }));
const Log = lazy(async () => ({ default: (await import('./log/log.section.tsx')).LogSection }));

/** The pages of an incident, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  { path: '', label: words('Board', 'Tableau'), icon: IconLayoutDashboard, Page: BoardSection, key: 'b' },
  { path: 'decisions', label: words('Decisions', 'Décisions'), icon: IconGitFork, Page: Decisions, key: 'd', useWaiting: useDecisionCount },
  { path: 'tasks', label: words('Tasks', 'Tâches'), icon: IconSubtask, Page: Tasks, key: 't', useWaiting: useTaskCount },
  { path: 'facts', label: words('Facts', 'Faits'), icon: IconListCheck, Page: Facts, key: 'f' },
  { path: 'evidence', label: words('Evidence', 'Preuves'), icon: IconFingerprint, Page: Evidence, key: 'e', useWaiting: useExhibitCount },
  { path: 'press', label: words('Press', 'Presse'), icon: IconQuote, Page: Press, key: 'p', useWaiting: useInboxCount },
  { path: 'channels', label: words('Channels', 'Canaux'), icon: IconAntennaBars5, Page: Channels, key: 'c' },
  { path: 'people', label: words('People', 'Personnes'), icon: IconUsers, Page: People, key: 'm', useWaiting: usePeopleCount },
  { path: 'reports', label: words('Reports', 'Situation'), icon: IconReport, Page: Reports, key: 's' },
  { path: 'conduct', label: words('Conduct', 'Conduite'), icon: IconSteeringWheel, Page: Conduct, key: 'x' },
  { path: 'log', label: words('Log', 'Journal'), icon: IconListDetails, Page: Log, key: 'l' },
];
