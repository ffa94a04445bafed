import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, Route, Routes } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { Due } from '../../parts/clock.tsx';
import { useKeys } from '../../parts/use-key.ts';
import { Loading } from '../../parts/loading.tsx';
import { useIncident } from '../incident.ts';
import { AskSheet } from './ask-sheet.tsx';
import { DecisionPage } from './decision-page.tsx';
import { decisionReference, optionText, useDecisions, type Decision } from './decisions.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { decisionWords } from './decisions.words.ts';

export function DecisionsSection() {
  return (
    <Routes>
      <Route index element={<List />} />
      <Route path=":decision" element={<DecisionPage />} />
    </Routes>
  );
}

function List() {
  const w = useWords(decisionWords);
  const { id } = useIncident();
  const { open, taken, known } = useDecisions(id);
  const [asking, setAsking] = useState(false);
  useKeys({ d: () => setAsking(true) });
  return (
    <div className="stack">
      <section className="box" aria-labelledby="open">
        <div className="hd">
          <h2 id="open">{w.needed}</h2>
          <span className="push">
            <Button size="sm" onClick={() => setAsking(true)}>
              {w.ask} <kbd>D</kbd>
            </Button>
          </span>
        </div>
        {!known && <Loading />}
        {known && open.length === 0 && <p className="bd dim">{w.none}</p>}
        <Rows incident={id} decisions={open} />
      </section>
      {taken.length > 0 && (
        <section className="box" aria-labelledby="taken">
          <div className="hd">
            <h2 id="taken">{w.taken}</h2>
          </div>
          <Rows incident={id} decisions={taken} />
        </section>
      )}
      {asking && <AskSheet incident={id} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Rows({ incident, decisions }: { readonly incident: string; readonly decisions: readonly Decision[] }) {
  const w = useWords(decisionWords);
  const titleOf = useRoleTitle();
  return (
    <ul className="rows">
      {decisions.map((decision) => (
        <li key={decision.id} className="rowline">
          <div className="grow">
            <Link to={`/incidents/${incident}/decisions/${decision.id}`}>{decision.question ?? '—'}</Link>
            <div className="cap">
              {decision.decidedBy
                ? w.decidedBy(decision.decidedBy.name ?? '—', optionText(decision, decision.option))
                : w.decides(titleOf(decision.owner, decision.ownerTitle))}
              {decision.lapsed && <span className="st late"> {w.lapsed}</span>}
              {decision.infoMoved && <span className="st warn"> {w.infoMoved}</span>}
            </div>
          </div>
          <span className={decision.state === 'REVIEW_DUE' ? 'tag solid-warn' : 'tag'}>{w.state[decision.state]}</span>
          {decision.decideBy && !decision.decidedAt && (
            <div className="due">
              <Due at={decision.decideBy} />
            </div>
          )}
          <span className="ref">{decisionReference(decision.id)}</span>
        </li>
      ))}
    </ul>
  );
}
