import { Button } from '@mantine/core';
import { Link, Navigate, Route, Routes, useParams } from 'react-router';
import type { ComponentType } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Moment } from '../../parts/moment.tsx';
import { EXHIBITS, exhibitReference } from '../evidence/evidence.ts';
import { useIncident } from '../incident.ts';
import { isFrozen, SITREPS } from '../reports/reports.ts';
import { BriefPaper } from './brief.tsx';
import { CallListPaper } from './call-list.tsx';
import { CustodyPaper } from './custody.tsx';
import { LinesPaper } from './lines.tsx';
import { LogPaper } from './log.tsx';
import { printWords } from './print.words.ts';
import { PATHS, pathTo, PRINTS, type Paper } from './prints.ts';
import { ReportPaper } from './report.tsx';

interface Of {
  readonly item?: string | undefined;
}

const PAPERS: Readonly<Record<Paper, ComponentType<Of>>> = {
  BRIEF: BriefPaper,
  LOG: LogPaper,
  CUSTODY: CustodyPaper,
  CALL_LIST: CallListPaper,
  LINES: LinesPaper,
  SITREP: ReportPaper,
};
const ALL = Object.keys(PAPERS) as Paper[];

export function PrintSection() {
  return (
    <Routes>
      <Route index element={<Pack />} />
      <Route path=":paper/:item?" element={<OnePaper />} />
    </Routes>
  );
}

function OnePaper() {
  const { paper, item } = useParams();
  const kind = ALL.find((each) => PATHS[each] === paper);
  if (!kind) return <Navigate to=".." replace />;
  const Shown = PAPERS[kind];
  return <Shown key={`${kind} ${item}`} item={item} />;
}

/** Everything of an incident that can be taken away on paper, and who did last. */
function Pack() {
  const w = useWords(printWords);
  const { id } = useIncident();
  return (
    <section className="box" aria-labelledby="papers">
      <div className="hd">
        <h2 id="papers">{w.title}</h2>
      </div>
      <p className="bd dim">{w.lead}</p>
      <ul className="rows">
        {ALL.map((kind) => (
          <li key={kind} className="rowline">
            <div className="grow">
              <b>{w.papers[kind]}</b>
              <div className="cap">
                {w.purposes[kind]} <LastCopy incident={id} kind={kind} />
              </div>
              {kind === 'CUSTODY' && <Exhibits incident={id} />}
              {kind === 'SITREP' && <Reports incident={id} />}
            </div>
            <Button component={Link} size="sm" to={pathTo(id, kind)}>
              {w.open[kind]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LastCopy({ incident, kind, item }: { readonly incident: string; readonly kind: Paper } & Of) {
  const w = useWords(printWords);
  const prints = (useItems(PRINTS, incident) ?? []).filter((print) => print.kind === kind && print.item === (item ?? null));
  const last = prints.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (!last) return null;
  return (
    <>
      {w.copies(last.copy, last.printedBy.name ?? '—')} <Moment at={last.at} />
    </>
  );
}

function Exhibits({ incident }: { readonly incident: string }) {
  const exhibits = useItems(EXHIBITS, incident) ?? [];
  return (
    <ul className="papers">
      {exhibits.map(({ id, description }) => (
        <li key={id}>
          <Link to={pathTo(incident, 'CUSTODY', id)}>
            {exhibitReference(id)} {description}
          </Link>{' '}
          <span className="cap">
            <LastCopy incident={incident} kind="CUSTODY" item={id} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Reports({ incident }: { readonly incident: string }) {
  const { t } = useMessages();
  const reports = (useItems(SITREPS, incident) ?? []).filter(isFrozen);
  return (
    <ul className="papers">
      {reports.map(({ id, reference, headline }) => (
        <li key={id}>
          <Link to={pathTo(incident, 'SITREP', id)}>
            {reference} {headline ?? t.incident.notKnown}
          </Link>{' '}
          <span className="cap">
            <LastCopy incident={incident} kind="SITREP" item={id} />
          </span>
        </li>
      ))}
    </ul>
  );
}
