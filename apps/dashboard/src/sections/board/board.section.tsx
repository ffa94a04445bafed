import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { localTime, span, useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { Lanes } from '../../panels/lanes.tsx';
import { Log } from '../../panels/log.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Severity } from '../../parts/severity.tsx';
import { useIncident } from '../incident.ts';
import { PagePreview } from '../people/page-preview.tsx';
import { useCommand } from '../people/people.ts';
import { DecisionNeeded, YoursNow } from './asked.tsx';
import { boardWords } from './board.words.ts';
import { ChannelsStrip } from './channels-strip.tsx';
import { Clocks } from './clocks.tsx';
import { Hints } from './hints.tsx';

/** Lines of the log on the board; the rest is a page of its own. */
const LINES = 12;

export function BoardSection() {
  const board = useIncident();
  if (board.declaredAt === null) return <NotDeclared board={board} />;
  return (
    <>
      <Clocks board={board} />
      <Observed incident={board.id} />
      {board.exercise && <Hints incident={board.id} />}
      <div className="board">
        <div className="stack">
          <DecisionNeeded incident={board.id} />
          <YoursNow incident={board.id} />
        </div>
        <div className="stack">
          <Lanes board={board} />
          <ChannelsStrip incident={board.id} />
        </div>
        <Log board={board} short={LINES} />
      </div>
    </>
  );
}

/** Before it is declared there is one thing to do, and what is known. */
function NotDeclared({ board }: { readonly board: BoardPage }) {
  return (
    <div className="board">
      <div className="stack">
        <Now board={board} />
      </div>
      <Reported board={board} />
      <Log board={board} />
    </div>
  );
}

/** While something is watched instead of cut, everybody sees until when. */
function Observed({ incident }: { readonly incident: string }) {
  const w = useWords(boardWords);
  const { language } = useMessages();
  const command = useCommand(incident);
  if (!command || command.watch === 'OPEN') return null;
  return (
    <div className="ban" role="status">
      <div>
        {command.watch === 'REVIEW_DUE' ? w.reviewDue : w.observing(command.observeUntil ? localTime(command.observeUntil, language) : '—')}{' '}
        {command.observeLimits}
      </div>
    </div>
  );
}

/** The clock, and what is asked of whoever looks. */
function Now({ board }: { readonly board: BoardPage }) {
  const { t } = useMessages();
  const now = useNow();
  const from = board.declaredAt ?? board.firstReportAt;
  return (
    <section className={board.phase === 'ACTIVE' ? 'box' : 'box need'}>
      <div className="bd stack pad">
        <div className="clk" role="timer" aria-live="off">
          <div className="k">{board.declaredAt ? t.incident.sinceDeclared : t.incident.sinceReported}</div>
          <div className="v">{span(now - Date.parse(from), t)}</div>
          <div className="a">
            <Moment at={from} utc />
          </div>
        </div>
        <div className="row">
          <Severity level={board.severity ?? board.proposedSeverity ?? null} words />
          {board.severity === null && board.proposedSeverity && <span className="cap">{t.severity.proposed(board.proposedSeverity)}</span>}
          <span className="cap">{t.phase[board.phase]}</span>
        </div>
        {board.phase === 'REPORTED' && (
          <>
            <p>{t.incident.nextRaise}</p>
            <Button component={Link} to={`/incidents/${board.id}/raise`} variant="filled" size="lg">
              {t.incident.raise}
            </Button>
          </>
        )}
        {board.phase === 'RAISED' && (
          <>
            <p>{t.incident.nextDeclare}</p>
            <PagePreview incident={board.id} />
            <Button component={Link} to={`/incidents/${board.id}/declare`} variant="filled" size="lg">
              {t.incident.declare}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function Reported({ board }: { readonly board: BoardPage }) {
  const { t } = useMessages();
  const channels = t.channels as Readonly<Record<string, string>>;
  return (
    <section className="box" aria-labelledby="reported">
      <div className="hd">
        <h2 id="reported">{board.title ?? t.incident.reported}</h2>
        <span className="push ref">
          <bdi dir="ltr">{board.reference}</bdi>
        </span>
      </div>
      <div className="bd stack2">
        {board.kind && <p className="cap">{t.kind[board.kind]}</p>}
        <p>{board.what ?? t.incident.notKnown}</p>
        <dl className="facts">
          <dt>{t.report.how}</dt>
          <dd>
            {t.incident.heard(t.heardHow[board.heardHow], board.reporter.name ?? '—')}, <Moment at={board.firstReportAt} />
          </dd>
          <dt>{t.incident.calledBack}</dt>
          <dd>{t.callBack[board.callBack]}</dd>
          <dt>{t.incident.channels}</dt>
          <dd>{board.affectedChannels.map((channel) => channels[channel] ?? channel).join(', ') || t.incident.notKnown}</dd>
        </dl>
      </div>
    </section>
  );
}
