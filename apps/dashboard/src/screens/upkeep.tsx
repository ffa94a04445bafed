import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DashboardUpkeepQuery } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { localTime, span } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { ask } from '../net/request.ts';
import { useSession } from '../net/session.tsx';
import { Shell } from '../panels/shell.tsx';
import { Refused } from '../parts/refused.tsx';
import { useDoing } from '../parts/use-doing.ts';
import { SettleHouseDocument, TryAgainDocument, UpkeepDocument } from './upkeep.documents.ts';
import { upkeepWords } from './upkeep.words.ts';

const EVERY_MS = 30_000;
const UPKEEP = ['upkeep'] as const;

type Message = DashboardUpkeepQuery['undelivered'][number];
type Ahead = DashboardUpkeepQuery['recordsAhead'][number];

/** For administrators: what waits for somebody to mend its cause. */
export function Upkeep() {
  const w = useWords(upkeepWords);
  const { t, language } = useMessages();
  const { me } = useSession();
  const { data } = useQuery({ queryKey: UPKEEP, queryFn: () => ask(UpkeepDocument, {}, language), refetchInterval: EVERY_MS });
  const messages = data?.undelivered ?? [];
  return (
    <Shell title={w.title}>
      <div className="narrow stack">
        <Link to="/">{t.incident.back}</Link>
        <h1>{w.title}</h1>
        {me.roles.includes('ADMINISTRATOR') ? <p className="dim">{w.lead}</p> : <p>{w.noRight}</p>}
        {me.roles.includes('ADMINISTRATOR') && (
          <section className="box" aria-labelledby="undelivered">
            <div className="hd">
              <h2 id="undelivered">{w.messages}</h2>
            </div>
            {data && messages.length === 0 && <p className="bd">{w.none}</p>}
            <ul className="list">
              {messages.map((message) => (
                <Waiting key={message.id} message={message} />
              ))}
            </ul>
          </section>
        )}
        {data && data.recordsAhead.length > 0 && <RecordsAhead records={data.recordsAhead} />}
      </div>
    </Shell>
  );
}

function Waiting({ message }: { readonly message: Message }) {
  const w = useWords(upkeepWords);
  const { language } = useMessages();
  const client = useQueryClient();
  const { act, refusal } = useDoing();
  const at = (instant: string): string => localTime(instant, language);
  const standing = message.setAsideAt ? w.aside(at(message.setAsideAt)) : message.nextTryAt ? w.next(at(message.nextTryAt)) : '';
  return (
    <li>
      <div className="stack2">
        <b>{w.topics[message.topic as 'whenever-task-rung-fired.page'] ?? message.topic}</b>
        <span className="cap">{[w.planned(at(message.plannedAt)), w.tries(message.tries), standing].filter(Boolean).join(', ')}</span>
        <span className="cap">{w.failure(message.failure, message.correlation ?? '')}</span>
        {message.incident && <Link to={`/incidents/${message.incident}`}>{w.incident}</Link>}
        <Refused refusal={refusal} />
        {message.setAsideAt && (
          <div>
            <Button
              onClick={() => act(TryAgainDocument, { message: message.id }, () => void client.invalidateQueries({ queryKey: UPKEEP }))}
            >
              {w.tryAgain}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function RecordsAhead({ records }: { readonly records: readonly Ahead[] }) {
  const w = useWords(upkeepWords);
  const { t } = useMessages();
  const client = useQueryClient();
  const { act, refusal } = useDoing();
  const incidentOf = (record: string): string | undefined => /^(?:inc|exr):(.+)$/.exec(record)?.[1];
  return (
    <section className="box" aria-labelledby="ahead">
      <div className="hd">
        <h2 id="ahead">{w.ahead}</h2>
      </div>
      <ul className="list">
        {records.map(({ record, aheadSeconds }) => (
          <li key={record}>
            <div className="stack2">
              <b>
                <bdi dir="ltr">{record}</bdi>
              </b>
              <span className="cap">{w.by(span(aheadSeconds * 1_000, t))}</span>
              {incidentOf(record) && <Link to={`/incidents/${incidentOf(record)}`}>{w.inIncident}</Link>}
            </div>
          </li>
        ))}
      </ul>
      <div className="bd stack2">
        <Refused refusal={refusal} />
        {records.some(({ record }) => !incidentOf(record)) && (
          <div>
            <Button onClick={() => act(SettleHouseDocument, {}, () => void client.invalidateQueries({ queryKey: UPKEEP }))}>
              {w.settle}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
