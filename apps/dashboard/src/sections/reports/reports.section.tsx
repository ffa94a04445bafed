import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Moment } from '../../parts/moment.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { ShortHash } from '../../parts/hash.tsx';
import { useAct } from '../../parts/use-act.ts';
import { Loading } from '../../parts/loading.tsx';
import { useIncident } from '../incident.ts';
import { PrintLink } from '../print/print-link.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { PublishSitrepDocument } from './reports.documents.ts';
import { isFrozen, SITREPS, type Sitrep } from './reports.ts';
import { reportWords } from './reports.words.ts';

/** What was reported, when, and to whom; a published report stays as it was read. */
export function ReportsSection() {
  const w = useWords(reportWords);
  const { id } = useIncident();
  const [writing, setWriting] = useState<Sitrep | 'new'>();
  const reports = useItems(SITREPS, id)
    ?.filter(({ state }) => state !== 'DISCARDED')
    .toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
  return (
    <section className="box" aria-labelledby="reports">
      <div className="hd">
        <h2 id="reports">{w.title}</h2>
        <span className="push">
          <Button size="sm" variant="filled" onClick={() => setWriting('new')}>
            {w.write}
          </Button>
        </span>
      </div>
      {reports === undefined && <Loading />}
      {reports?.length === 0 && <p className="bd dim">{w.none}</p>}
      <ul className="rows">
        {reports?.map((report) => (
          <li key={report.id}>
            <Report incident={id} report={report} onEdit={() => setWriting(report)} />
          </li>
        ))}
      </ul>
      {writing && <ReportSheet incident={id} report={writing === 'new' ? undefined : writing} onClose={() => setWriting(undefined)} />}
    </section>
  );
}

const PARTS = ['situation', 'changes', 'questions', 'forecast', 'needs'] as const;

function Report({ incident, report, onEdit }: { readonly incident: string; readonly report: Sitrep; readonly onEdit: () => void }) {
  const w = useWords(reportWords);
  const publish = useAct(`report-publish-${report.id}`, PublishSitrepDocument, () => ({
    incident,
    sitrep: report.id,
    base: report.version,
    distribution: [report.audience],
    nextReportAt: null,
  }));
  const draft = report.state === 'DRAFT';
  return (
    <article className="stack2">
      <div className="spread">
        <h3>{report.headline ?? '—'}</h3>
        <span className={report.overtaken ? 'tag solid-warn' : 'tag'}>{w.state[report.state]}</span>
      </div>
      <p className="cap">
        {report.reference && <span className="ref">{report.reference} </span>}
        {w.audiences[report.audience as 'CELL'] ?? report.audience}, {w.asOf} <Moment at={report.asOf} utc />,{' '}
        {w.by((report.publishedBy ?? report.author).name ?? '—')}
      </p>
      {report.overtaken && <p className="st warn">{w.overtaken}</p>}
      {PARTS.map(
        (part) =>
          report[part] && (
            <p key={part}>
              <span className="cap">{w[part]}</span> {report[part]}
            </p>
          ),
      )}
      {report.textSha256 && <Fingerprint of={report.textSha256} />}
      {isFrozen(report) && (
        <div className="row">
          <PrintLink kind="SITREP" item={report.id} />
        </div>
      )}
      {draft && (
        <div className="row">
          <ActButton acting={publish} kind="filled">
            {w.publish}
          </ActButton>
          <Button onClick={onEdit}>{w.edit}</Button>
        </div>
      )}
    </article>
  );
}

function Fingerprint({ of }: { readonly of: string }) {
  const w = useWords(reportWords);
  return (
    <p className="cap">
      {w.fingerprint} <ShortHash value={of} />
    </p>
  );
}
