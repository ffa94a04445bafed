import {
  IconAntennaBars5,
  IconLayoutDashboard,
  IconListCheck,
  IconListDetails,
  IconQuote,
  IconSubtask,
  IconUsers,
} from '@tabler/icons-react';
import { words } from '../i18n/words.ts';
import { BoardSection } from './board/board.section.tsx';
import { ChannelsSection } from './channels/channels.section.tsx';
import { FactsSection } from './facts/facts.section.tsx';
import { LogSection } from './log/log.section.tsx';
import { PeopleSection, usePeopleCount } from './people/people.section.tsx';
import { PressSection, useInboxCount } from './press/press.section.tsx';
import { TasksSection, useTaskCount } from './tasks/tasks.section.tsx';
import type { Section } from './section.ts';

/** The pages of an incident, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  { path: '', label: words('Board', 'Tableau'), icon: IconLayoutDashboard, Page: BoardSection, key: 'b' },
  { path: 'tasks', label: words('Tasks', 'Tâches'), icon: IconSubtask, Page: TasksSection, key: 't', useWaiting: useTaskCount },
  { path: 'facts', label: words('Facts', 'Faits'), icon: IconListCheck, Page: FactsSection, key: 'f' },
  { path: 'press', label: words('Press', 'Presse'), icon: IconQuote, Page: PressSection, key: 'p', useWaiting: useInboxCount },
  { path: 'channels', label: words('Channels', 'Canaux'), icon: IconAntennaBars5, Page: ChannelsSection, key: 'c' },
  {
    path: 'people',
    label: words('People', 'Personnes'),
    icon: IconUsers,
    Page: PeopleSection,
    key: 'm',
    useWaiting: usePeopleCount,
  },
  { path: 'log', label: words('Log', 'Journal'), icon: IconListDetails, Page: LogSection, key: 'l' },
];
