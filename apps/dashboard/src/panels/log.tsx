import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '../i18n/messages.tsx';
import { localTime, withTimes } from '../i18n/time.ts';
import { boardKey, type BoardPage, type LogLine } from '../net/boards.ts';
import { BoardDocument } from '../net/documents.ts';
import { ask } from '../net/request.ts';
import { Moment } from '../parts/moment.tsx';
import { Recovered } from '../parts/recovered.tsx';
import { CorrectLine } from './correct-line.tsx';
import { LogEntry } from './log-entry.tsx';

const PAGE = 50;
const SAID_EVERY_MS = 10_000;

/** The log, the latest first. While somebody reads in it, nothing moves: what is new waits behind a line at the top. */
export function Log({ board, short }: { readonly board: BoardPage; readonly short?: number }) {
  const { t } = useMessages();
  const [reading, setReading] = useState(false);
  const { lines, hidden, showAll } = useStillWhile(reading, board);
  return (
    <section className="box" aria-labelledby="log">
      <div className="hd">
        <h2 id="log">{t.log.title}</h2>
      </div>
      <LogEntry incident={board.id} />
      {hidden > 0 && (
        <button type="button" className="fresh" onClick={showAll}>
          {t.log.fresh(hidden)}
        </button>
      )}
      <ol
        className="log"
        onPointerEnter={(event) => event.pointerType === 'mouse' && setReading(true)}
        onPointerLeave={() => setReading(false)}
      >
        {lines.slice(0, short).map((line) => (
          <Line key={line.id} line={line} {...(short === undefined ? { incident: board.id } : {})} />
        ))}
      </ol>
      {lines.length === 0 && <div className="bd dim">{t.log.none}</div>}
      {short === undefined ? <Earlier board={board} /> : <Whole board={board} />}
      <Spoken latest={board.log.edges[0]?.node} />
    </section>
  );
}

function useStillWhile(reading: boolean, board: BoardPage) {
  const all = board.log.edges.map(({ node }) => node);
  const [top, setTop] = useState<string>();
  const latest = all[0]?.id;
  useEffect(() => setTop(reading ? latest : undefined), [reading]); // eslint-disable-line react-hooks/exhaustive-deps -- the line on top when reading began
  const from =
    top === undefined
      ? 0
      : Math.max(
          0,
          all.findIndex(({ id }) => id === top),
        );
  return { lines: all.slice(from), hidden: from, showAll: () => setTop(latest) };
}

export function Line({ line, incident }: { readonly line: LogLine; readonly incident?: string }) {
  const { t, language } = useMessages();
  const [correcting, setCorrecting] = useState(false);
  return (
    <li className={line.person ? '' : 'auto'}>
      <Moment at={line.at} />
      <div>
        <span className="who">{line.person ? (line.person.name ?? '—') : t.log.system}</span> {withTimes(line.sentence, language)}{' '}
        {line.text && <span className="said">{line.text}</span>}
        {line.gapMarked && line.claimedAt && (
          <>
            {' '}
            <span className="tag">{t.log.happened(localTime(line.claimedAt, language))}</span>
          </>
        )}
        {line.offline && (
          <>
            {' '}
            <span className="tag">{t.log.offline}</span>
          </>
        )}
        {line.recovered && (
          <>
            {' '}
            <Recovered />
          </>
        )}
        {incident && line.entry && (
          <button type="button" className="quiet" aria-label={`${t.log.correct}: ${line.text ?? ''}`} onClick={() => setCorrecting(true)}>
            {t.log.correct}
          </button>
        )}
        {correcting && <CorrectLine incident={incident!} line={line} onClose={() => setCorrecting(false)} />}
      </div>
    </li>
  );
}

function Whole({ board }: { readonly board: BoardPage }) {
  const { t } = useMessages();
  return (
    <p className="bd pad">
      <Link to={`/incidents/${board.id}/log`}>{t.log.whole}</Link>
    </p>
  );
}

function Earlier({ board }: { readonly board: BoardPage }) {
  const { t, language } = useMessages();
  const client = useQueryClient();
  const { hasNextPage, endCursor } = board.log.pageInfo;
  if (!hasNextPage) return null;
  const more = async (): Promise<void> => {
    const { board: page } = await ask(BoardDocument, { incident: board.id, first: PAGE, after: endCursor ?? null }, language);
    if (!page) return;
    client.setQueryData<BoardPage | null>(
      boardKey(board.id),
      (now) => now && { ...now, log: { edges: [...now.log.edges, ...page.log.edges], pageInfo: page.log.pageInfo } },
    );
  };
  return (
    <div className="bd">
      <button type="button" className="quiet" onClick={() => void more()}>
        {t.log.more}
      </button>
    </div>
  );
}

/** For those who listen: the latest line, at most every ten seconds, never what was there when the page came. */
function Spoken({ latest }: { readonly latest: LogLine | undefined }) {
  const { t, language } = useMessages();
  const [said, setSaid] = useState('');
  const seen = useRef(latest?.id);
  useEffect(() => {
    if (!latest || latest.id === seen.current) return;
    const timer = setTimeout(
      () => {
        seen.current = latest.id;
        setSaid(
          t.log.spoken(latest.person?.name ?? t.log.system, [withTimes(latest.sentence, language), latest.text].filter(Boolean).join(' ')),
        );
      },
      seen.current === undefined ? 0 : SAID_EVERY_MS / 10,
    );
    return () => clearTimeout(timer);
  }, [latest, t, language]);
  return (
    <div className="sr" aria-live="polite">
      {said}
    </div>
  );
}
