import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { localTime, span, utcTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { ask } from '../net/request.ts';
import { Refused } from '../parts/refused.tsx';
import { useDoing } from '../parts/use-doing.ts';
import { AcceptClockDocument, ClockDocument, RecordTimeDocument, SettleTimeDocument } from './clock.documents.ts';
import { clockWords } from './clock.words.ts';

const EVERY_MS = 30_000;
const MINUTE_S = 60;

/** On every page while the server’s clock is not right: what is wrong, what holds meanwhile, and who says that it is right. */
export function ClockNotice() {
  const w = useWords(clockWords);
  const by = useSpan();
  const { language } = useMessages();
  const queryKey = ['clock', language];
  const queryFn = async () => (await ask(ClockDocument, {}, language)).clock;
  const { data } = useQuery({ queryKey, queryFn, refetchInterval: EVERY_MS });
  if (!data || data.state === 'RIGHT') return <div role="status" />;
  const isAhead = data.aheadSeconds > 0;
  const says =
    data.state === 'HELD'
      ? w.held(by(data.aheadSeconds), isAhead, data.since ? `${localTime(data.since, language)} (${utcTime(data.since)})` : '')
      : w.differs(by(data.aheadSeconds), isAhead);
  return (
    <Notice says={says} who={data.state === 'HELD' ? w.whoHeld : undefined}>
      {data.mayAccept && <Press document={AcceptClockDocument} variables={{}} queryKey={queryKey} verb={w.accept} />}
    </Notice>
  );
}

/** On an incident whose record ran ahead of the time. */
export function RecordTimeNotice({ incident }: { readonly incident: string }) {
  const w = useWords(clockWords);
  const by = useSpan();
  const { language } = useMessages();
  const queryKey = ['record-time', incident];
  const queryFn = async () => (await ask(RecordTimeDocument, { incident }, language)).recordTime;
  const { data } = useQuery({ queryKey, queryFn, refetchInterval: EVERY_MS });
  if (!data || data.aheadSeconds === 0) return <div role="status" />;
  return (
    <Notice says={w.record(by(data.aheadSeconds))} who={data.maySettle ? undefined : w.whoSettles}>
      {data.maySettle && <Press document={SettleTimeDocument} variables={{ incident }} queryKey={queryKey} verb={w.settle} />}
    </Notice>
  );
}

/** `45 s`, `3 d 0 h`, whichever way. */
function useSpan(): (seconds: number) => string {
  const { t } = useMessages();
  const w = useWords(clockWords);
  return (seconds) => (Math.abs(seconds) < MINUTE_S ? w.seconds(Math.abs(seconds)) : span(Math.abs(seconds) * 1_000, t));
}

/** Stands in the flow of the page and takes no focus; it is read aloud when it comes. */
function Notice({ says, who, children }: { readonly says: string; readonly who: string | undefined; readonly children: ReactNode }) {
  return (
    <div role="status">
      <div className="ban held">
        <div className="stack2">
          <span>{says}</span>
          {who && <span className="cap">{who}</span>}
          {children}
        </div>
      </div>
    </div>
  );
}

interface PressProps {
  readonly document: TypedDocumentString<unknown, never>;
  readonly variables: object;
  readonly queryKey: readonly string[];
  readonly verb: string;
}

function Press({ document, variables, queryKey, verb }: PressProps) {
  const client = useQueryClient();
  const { act, refusal } = useDoing();
  return (
    <>
      <Refused refusal={refusal} />
      <div>
        <Button onClick={() => act(document, variables, () => void client.invalidateQueries({ queryKey }))}>{verb}</Button>
      </div>
    </>
  );
}
