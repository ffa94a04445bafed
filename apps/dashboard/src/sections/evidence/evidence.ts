import { useQuery } from '@tanstack/react-query';
import type { DashboardCustodyQuery, DashboardExhibitsQuery, ExhibitPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useItems, type Kind } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { useHeldRoles } from '../people/my-roles.ts';
import { CustodyDocument, ExhibitsDocument } from './evidence.documents.ts';

export type Exhibit = ExhibitPartsFragment;
export type Custody = DashboardCustodyQuery['custody']['edges'][number]['node'];

export const EXHIBITS: Kind<Exhibit, DashboardExhibitsQuery> = {
  typename: 'Exhibit',
  document: ExhibitsDocument,
  pick: ({ exhibits }) => exhibits,
};

/** What every act on an exhibit is told. */
export interface About {
  readonly incident: string;
  readonly exhibit: Exhibit;
}

/** To say aloud and to write on the bag: drawn from a random id, so that it counts nothing. */
export const exhibitReference = (id: string): string => `E-${id.slice(-4).toUpperCase()}`;

const DATA = ['DISK_IMAGE', 'MEMORY_IMAGE', 'LOG', 'MAIL', 'DOCUMENT_DIGITAL', 'PHOTO', 'RECORDING', 'NETWORK_CAPTURE', 'CLOUD_EXPORT'];
const COPIED_FIRST = [...DATA, 'STORAGE_MEDIUM', 'DEVICE'];
const ENDED = ['DROPPED', 'RETURNED', 'HANDED_OVER', 'DISPOSED'];

export const isData = ({ category }: Exhibit): boolean => DATA.includes(category);
/** Work on it is done on a copy, unless the director decides otherwise for one use. */
export const needsCopy = (exhibit: Exhibit): boolean => exhibit.original && COPIED_FIRST.includes(exhibit.category);
export const isEnded = ({ place }: Exhibit): boolean => ENDED.includes(place);
export const isInTransit = ({ place }: Exhibit): boolean => place === 'OFFERED' || place === 'OFFERED_OPEN';
export const isKept = ({ custodian }: Exhibit): boolean => custodian !== null;

/** Whether this person is of the forensics, the legal side or the direction: two of these end custody. */
const mayEnd = (roles: readonly string[]): boolean => ['FOR', 'LEG', 'CD'].some((role) => roles.includes(role));

/** What whoever looks is to this exhibit. */
export function useMine({ incident, exhibit }: About) {
  const { me, roles } = useHeldRoles(incident);
  return {
    me,
    custodian: exhibit.custodian?.id === me,
    receiver: exhibit.transferTo?.id === me,
    finder: exhibit.finder.id === me,
    forensic: roles.includes('FOR'),
    legal: roles.includes('LEG'),
    director: roles.includes('CD'),
    ending: mayEnd(roles),
  };
}

/** What is offered to whoever looks, and what waits for them as the second of two. */
export function useExhibitCount(incident: string): number {
  const { me, roles } = useHeldRoles(incident);
  return (useItems(EXHIBITS, incident) ?? []).filter((exhibit) => waitsForMe(exhibit, me, roles)).length;
}

/** Offered to this person, or in need of them as the second of two. */
export const waitsForMe = ({ transferTo, proposedBy }: Exhibit, me: string, roles: readonly string[]): boolean =>
  transferTo?.id === me || (mayEnd(roles) && proposedBy !== null && proposedBy.id !== me);

const PAGE = 200;

/** The whole chain, the first step first; asked for again whenever a step is added. */
export function useCustody({ incident, exhibit }: About): readonly Custody[] | undefined {
  const { language } = useMessages();
  const { data } = useQuery({
    queryKey: ['custody', incident, exhibit.id, exhibit.custodyRows, language],
    enabled: exhibit.custodyRows > 0,
    placeholderData: (before) => before,
    queryFn: async (): Promise<readonly Custody[]> => {
      const steps: Custody[] = [];
      for (let after: string | null = null; ;) {
        const { custody }: DashboardCustodyQuery = await ask(
          CustodyDocument,
          { incident, exhibit: exhibit.id, first: PAGE, after },
          language,
        );
        steps.push(...custody.edges.map(({ node }) => node));
        if (!custody.pageInfo.hasNextPage) return steps;
        after = custody.pageInfo.endCursor;
      }
    },
  });
  return data;
}
