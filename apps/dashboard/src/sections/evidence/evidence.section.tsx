import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, Route, Routes } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useIncident } from '../incident.ts';
import { useHeldRoles } from '../people/my-roles.ts';
import { EXHIBITS, exhibitReference, isEnded, isInTransit, isKept, type Exhibit } from './evidence.ts';
import { evidenceWords } from './evidence.words.ts';
import { ExhibitPage } from './exhibit-page.tsx';
import { Custodian, Integrity, Place } from './exhibit-state.tsx';
import { IdentifySheet } from './identify-sheet.tsx';

export function EvidenceSection() {
  return (
    <Routes>
      <Route index element={<List />} />
      <Route path=":exhibit" element={<ExhibitPage />} />
    </Routes>
  );
}

const byFound = (a: Exhibit, b: Exhibit): number => b.identifiedAt.localeCompare(a.identifiedAt) || a.id.localeCompare(b.id);

function List() {
  const w = useWords(evidenceWords);
  const { t } = useMessages();
  const { id } = useIncident();
  const { roles } = useHeldRoles(id);
  const items = useItems(EXHIBITS, id);
  const [identifying, setIdentifying] = useState(false);
  const all = (items ?? []).toSorted(byFound);
  const here = all.filter((exhibit) => !isEnded(exhibit));
  const ended = all.filter(isEnded);
  return (
    <div className="stack">
      <div className="spread">
        <h2 className="big">{w.title}</h2>
        {roles.length > 0 && (
          <Button variant="filled" onClick={() => setIdentifying(true)}>
            {w.identify}
          </Button>
        )}
      </div>
      {here.length > 0 && <Figures exhibits={here} />}
      <section className="box exhibits" aria-label={w.title}>
        {!items && <p className="bd pad dim">{t.incident.loading}</p>}
        {items && here.length === 0 && <p className="bd pad dim">{w.none}</p>}
        <Rows incident={id} exhibits={here} />
      </section>
      {ended.length > 0 && (
        <section className="box exhibits" aria-labelledby="ended">
          <div className="hd">
            <h3 id="ended">{w.ended}</h3>
          </div>
          <Rows incident={id} exhibits={ended} />
        </section>
      )}
      {identifying && <IdentifySheet incident={id} onClose={() => setIdentifying(false)} />}
    </div>
  );
}

function Figures({ exhibits }: { readonly exhibits: readonly Exhibit[] }) {
  const w = useWords(evidenceWords);
  const figures = [
    [w.inCustody, exhibits.filter(isKept).length, false],
    [w.onItsWay, exhibits.filter(isInTransit).length, true],
    [w.notChecked, exhibits.filter(({ integrity }) => integrity === 'UNVERIFIED').length, true],
    [w.held, exhibits.filter(({ holds }) => holds.length > 0).length, false],
  ] as const;
  return (
    <dl className="clocks">
      {figures.map(([what, n, warns]) => (
        <div key={what} className={warns && n > 0 ? 'clk warn' : 'clk'}>
          <dt className="k">{what}</dt>
          <dd className="v">{n}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rows({ incident, exhibits }: { readonly incident: string; readonly exhibits: readonly Exhibit[] }) {
  const w = useWords(evidenceWords);
  if (exhibits.length === 0) return null;
  return (
    <ul className="rows">
      {exhibits.map((exhibit) => (
        <li key={exhibit.id} className={isInTransit(exhibit) ? 'exhibit transit' : 'exhibit'}>
          <div>
            <div className="ref">{exhibitReference(exhibit.id)}</div>
            <Link to={`/incidents/${incident}/evidence/${exhibit.id}`}>{exhibit.description ?? '—'}</Link>
            <div className="cap">
              {w.category[exhibit.category]}
              {exhibit.volatile && exhibit.place === 'IDENTIFIED' && <b className="st warn wrap"> {w.gone}</b>}
            </div>
          </div>
          <div>
            <Custodian exhibit={exhibit} />
          </div>
          <div>
            <Place exhibit={exhibit} />
            {exhibit.holds.length > 0 && <div className="cap">{w.hold}</div>}
            {exhibit.proposed && exhibit.proposedBy && (
              <div className="cap">{w.proposed(exhibit.proposedBy.name ?? '—', w.ending[exhibit.proposed])}</div>
            )}
          </div>
          <div>
            <Integrity exhibit={exhibit} />
          </div>
        </li>
      ))}
    </ul>
  );
}
