import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DashboardRecordEntriesQuery, DashboardRecordQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Refusal } from '../../net/outbox.ts';
import { ask } from '../../net/request.ts';
import type { Acting } from '../../parts/use-act.ts';
import { recordWords } from './record.words.ts';
import { RecordDocument, RecordEntriesDocument, VerifyRecordDocument } from './record.documents.ts';

export type RecordState = NonNullable<DashboardRecordQuery['record']>;
export type Entries = NonNullable<DashboardRecordEntriesQuery['recordEntries']>;
export type Entry = Entries['entries'][number];

const WHILE_RUNNING_MS = 500;
/** Somebody else may have it verified meanwhile. */
const AT_REST_MS = 30_000;
const PAGE = 50;

const keyOf = (incident: string) => ['record', incident];

/** Whether the record is whole; undefined until the first answer. */
export function useRecord(incident: string): { readonly record: RecordState | undefined; readonly brokeOff: boolean } {
  const { language } = useMessages();
  const { data } = useQuery({
    queryKey: keyOf(incident),
    queryFn: async () => (await ask(RecordDocument, { incident }, language)).record ?? null,
    refetchInterval: ({ state }) => (typeof state.data?.progress === 'number' ? WHILE_RUNNING_MS : AT_REST_MS),
  });
  const ran = useRef<{ readonly verifiedAt: string | null } | undefined>(undefined);
  const brokeOff = useRef(false);
  const runs = typeof data?.progress === 'number';
  if (data && runs) {
    ran.current = { verifiedAt: data.verifiedAt };
    brokeOff.current = false;
  } else if (data && ran.current) {
    brokeOff.current = ran.current.verifiedAt === data.verifiedAt;
    ran.current = undefined;
  }
  return { record: data ?? undefined, brokeOff: brokeOff.current };
}

/** It is no entry, so nothing is kept on the device: it needs the server now, and may be asked again. */
export function useVerify(incident: string): Acting<true> {
  const { language } = useMessages();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const w = useWords(recordWords);
  const act = async (): Promise<true | undefined> => {
    setPending(true);
    setRefusal(undefined);
    try {
      const { verifyRecord } = await ask(VerifyRecordDocument, { incident }, language);
      if (verifyRecord.__typename === 'Rejected') setRefusal(verifyRecord);
      else {
        await client.invalidateQueries({ queryKey: keyOf(incident) });
        return true;
      }
    } catch {
      setRefusal({ code: 'not-now', sentence: w.notNow, cure: '', fields: [] });
    } finally {
      setPending(false);
    }
    return undefined;
  };
  return { act, pending, held: false, refusal, clear: () => setRefusal(undefined) };
}

/** How much there is. Undefined for whoever is not to know, as before the first answer. */
export function useEntries(incident: string, verifiedAt: string | null) {
  const { language } = useMessages();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['record-entries', incident, verifiedAt, language],
    queryFn: async ({ pageParam }) =>
      (await ask(RecordEntriesDocument, { incident, first: PAGE, after: pageParam }, language)).recordEntries ?? null,
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page?.next ?? undefined,
    placeholderData: (before) => before,
    // A list that is being read stays as it is.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const first = data?.pages[0] ?? undefined;
  const entries = data?.pages.flatMap((page) => page?.entries ?? []) ?? [];
  return { first, entries, more: hasNextPage ? () => void fetchNextPage() : undefined };
}
