import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { span, useNow } from '../../i18n/time.ts';
import type { BoardPage } from '../../net/boards.ts';
import { Lanes } from '../../panels/lanes.tsx';
import { Log } from '../../panels/log.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Severity } from '../../parts/severity.tsx';
import { useIncident } from '../incident-frame.tsx';

export function BoardSection() {
  const board = useIncident();
  return (
    <div className="board">
      <div className="stack">
        <Now board={board} />
        <Reported board={board} />
      </div>
      <Lanes board={board} />
      <Log board={board} />
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
