import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DashboardSampleQuery } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ask } from './request.ts';
import { OpenSampleDocument, SampleDocument } from './sample.documents.ts';

export type Sample = NonNullable<DashboardSampleQuery['sample']>;

const sampleKey = ['sample'] as const;

/** One's own sample; null while none is open, undefined until that is known. */
export function useSample(): Sample | null | undefined {
  const { language } = useMessages();
  return useQuery({ queryKey: sampleKey, queryFn: async () => (await ask(SampleDocument, {}, language)).sample ?? null }).data;
}

/** Opens one's sample, or another in its place; gives where it is, or undefined when that failed. */
export function useOpenSample() {
  const { language } = useMessages();
  const client = useQueryClient();
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle');
  const open = async (anew: boolean): Promise<string | undefined> => {
    setState('opening');
    try {
      const { openSample } = await ask(OpenSampleDocument, { anew }, language);
      client.setQueryData(sampleKey, openSample);
      setState('idle');
      return openSample.incident;
    } catch {
      setState('failed');
      return undefined;
    }
  };
  return { state, open };
}
