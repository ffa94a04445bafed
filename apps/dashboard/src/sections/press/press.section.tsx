import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, Route, Routes, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useIncident } from '../incident.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { PrintLink } from '../print/print-link.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import { Requests } from './requests.tsx';
import { Speakers } from './speakers.tsx';
import { StatementPage } from './statement-page.tsx';
import { StatementState } from './statement-state.tsx';
import { statementReference, STATEMENTS, useInboxNow } from './statements.ts';
import { pressWords } from './press.words.ts';

export function PressSection() {
  return (
    <Routes>
      <Route index element={<Desk />} />
      <Route path=":statement" element={<StatementPage />} />
    </Routes>
  );
}

/** What waits for whoever looks, all texts, and who speaks. */
function Desk() {
  const w = useWords(pressWords);
  const incident = useIncident();
  const navigate = useNavigate();
  const [drafting, setDrafting] = useState(false);
  return (
    <div className="two">
      <div className="stack">
        <Inbox incident={incident.id} />
        <Requests incident={incident.id} />
        <section className="box" aria-labelledby="texts">
          <div className="hd">
            <h2 id="texts">{w.texts}</h2>
            <span className="push row">
              <PrintLink kind="LINES" />
              <Button size="sm" variant="filled" onClick={() => setDrafting(true)}>
                {w.draft}
              </Button>
            </span>
          </div>
          <Texts incident={incident.id} />
        </section>
      </div>
      <Speakers incident={incident.id} />
      {drafting && (
        <DraftSheet
          incident={incident.id}
          onClose={() => setDrafting(false)}
          onDrafted={(statement) => void navigate(`/incidents/${incident.id}/press/${statement}`)}
        />
      )}
    </div>
  );
}

function Inbox({ incident }: { readonly incident: string }) {
  const w = useWords(pressWords);
  const answered = useInboxNow(incident);
  const items = answered ?? [];
  const titleOf = useRoleTitle();
  return (
    <section className={items.length ? 'box need' : 'box'} aria-labelledby="inbox">
      <div className="hd">
        <h2 id="inbox">{w.inbox}</h2>
      </div>
      {answered === undefined && <Loading />}
      {answered?.length === 0 && <p className="bd dim">{w.inboxNone}</p>}
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id} className="rowline">
            <div className="grow">
              <b>{item.title ?? w.whoSpeaks}</b>
              <div className="cap">
                {w.asks[item.kind]}
                {item.role && `, ${titleOf(item.role)}`} · <Moment at={item.since} />
              </div>
            </div>
            {item.statement && (
              <Button component={Link} size="sm" to={`/incidents/${incident}/press/${item.statement}`}>
                {w.asks[item.kind]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Texts({ incident }: { readonly incident: string }) {
  const w = useWords(pressWords);
  const statements = useItems(STATEMENTS, incident);
  if (statements === undefined) return <Loading />;
  if (statements.length === 0) return <p className="bd dim">{w.textsNone}</p>;
  return (
    <ul className="rows">
      {statements?.map((statement) => (
        <li key={statement.id} className="rowline">
          <div className="grow">
            <Link to={`/incidents/${incident}/press/${statement.id}`}>{statement.title ?? statementReference(statement.id)}</Link>
            <div className="cap">
              {{ ...w.kinds, ...w.otherKinds }[statement.kind]}, {w.language[statement.language as 'en'] ?? statement.language} ·{' '}
              {w.by(statement.author.name ?? '—')}
            </div>
          </div>
          <StatementState statement={statement} />
          <span className="ref">{statementReference(statement.id)}</span>
        </li>
      ))}
    </ul>
  );
}
