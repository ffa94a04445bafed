import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DashboardChannelPlanQuery, PaceLevel, PartyKind } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { ask } from '../../net/request.ts';
import { ChannelCatalogueDocument, ChannelPlanDocument } from './plan.documents.ts';
import { wholeList } from '../../net/whole-list.ts';

export const LEVELS: readonly PaceLevel[] = ['PRIMARY', 'ALTERNATE', 'CONTINGENCY', 'EMERGENCY'];

export type PlannedParty = DashboardChannelPlanQuery['channelPlan'][number];

const planKey = ['channel-plan'] as const;

/** The standing plan of the house, and how to look again after a change of one's own. */
export function usePlan() {
  const { language } = useMessages();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: [...planKey, language],
    queryFn: () => wholeList(async (after) => (await ask(ChannelPlanDocument, { after }, language)).channelPlan),
  });
  return { plan: data, again: () => void client.invalidateQueries({ queryKey: planKey }) };
}

/** Every channel that can be planned. */
export function useCatalogue(): readonly { readonly channel: string; readonly title: string }[] {
  const { language } = useMessages();
  const query = {
    queryKey: ['channel-catalogue', language],
    queryFn: async () => (await ask(ChannelCatalogueDocument, {}, language)).channelCatalogue,
  };
  return useQuery(query).data ?? [];
}

/** What most houses have for a party of this kind: a first day's plan, to be made one's own. */
export const USUAL: { readonly [K in PartyKind]: { readonly [L in PaceLevel]: string } } = {
  MISSION: { PRIMARY: 'cable', ALTERNATE: 'secure-voice', CONTINGENCY: 'satellite', EMERGENCY: 'courier' },
  PARTNER: { PRIMARY: 'secure-voice', ALTERNATE: 'mail', CONTINGENCY: 'telephone', EMERGENCY: 'courier' },
  DUTY_LIST: { PRIMARY: 'pager', ALTERNATE: 'telephone', CONTINGENCY: 'runner', EMERGENCY: '' },
};
