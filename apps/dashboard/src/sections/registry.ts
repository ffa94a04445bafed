import { IconAntennaBars5, IconLayoutDashboard, IconListDetails } from '@tabler/icons-react';
import { words } from '../i18n/words.ts';
import { BoardSection } from './board/board.section.tsx';
import { ChannelsSection } from './channels/channels.section.tsx';
import { LogSection } from './log/log.section.tsx';
import type { Section } from './section.ts';

/** The pages of an incident, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  { path: '', label: words('Board', 'Tableau'), icon: IconLayoutDashboard, Page: BoardSection, key: 'b' },
  { path: 'channels', label: words('Channels', 'Canaux'), icon: IconAntennaBars5, Page: ChannelsSection, key: 'c' },
  { path: 'log', label: words('Log', 'Journal'), icon: IconListDetails, Page: LogSection, key: 'l' },
];
