import type {
  CellRolePartsFragment,
  CommandPartsFragment,
  DashboardCommandQuery,
  DashboardPagesQuery,
  DashboardRolesQuery,
  PagePartsFragment,
} from '../../gql/graphql.ts';
import { useItems, type Kind } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { CommandDocument, PagesDocument, RolesDocument } from './people.documents.ts';

export type CellRole = CellRolePartsFragment;
export type Page = PagePartsFragment;
export type Command = CommandPartsFragment;

export const ROLES: Kind<CellRole, DashboardRolesQuery> = { typename: 'CellRole', document: RolesDocument, pick: ({ roles }) => roles };
export const PAGES: Kind<Page, DashboardPagesQuery> = { typename: 'Page', document: PagesDocument, pick: ({ pages }) => pages };
export const COMMAND: Kind<Command, DashboardCommandQuery> = {
  typename: 'IncidentCommand',
  document: CommandDocument,
  pick: ({ command }) => (command ? [command] : []),
};

export const useCommand = (incident: string): Command | undefined => useItems(COMMAND, incident)?.[0];

/** Codes of the roles that a crisis cell has, in the order in which they are usually filled. */
export const CELL_ROLES = ['DO', 'SEC', 'FOR', 'ICT', 'CRY', 'LEG', 'HOP', 'SPK', 'POL', 'LIA', 'CI', 'REC', 'COO', 'MIN', 'DMIN'] as const;

/** Who holds a role or has been asked, now. */
export const isCurrent = ({ standing }: CellRole): boolean => ['OFFERED', 'PRESENT', 'UNREACHABLE'].includes(standing);

/** Offers and pages that wait for whoever looks, and an offer of command. */
export function usePeopleCount(incident: string): number {
  const { me } = useSession();
  const roles = (useItems(ROLES, incident) ?? []).filter(({ person, standing }) => person.id === me.id && standing === 'OFFERED').length;
  const pages = (useItems(PAGES, incident) ?? []).filter(({ person, call }) => person.id === me.id && call === 'CALLED').length;
  return Math.max(roles, pages) + (useCommand(incident)?.offeredTo?.id === me.id ? 1 : 0);
}
