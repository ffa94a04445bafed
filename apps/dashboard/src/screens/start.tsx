import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { planWords } from '../sections/channels/plan.words.ts';
import { LIST, intoList, listKey, type Card } from '../net/boards.ts';
import { IncidentsDocument } from '../net/documents.ts';
import { ask } from '../net/request.ts';
import { askMeanwhile, useLive, useSession } from '../net/session.tsx';
import { Moment } from '../parts/moment.tsx';
import { Severity } from '../parts/severity.tsx';
import { Shell } from '../panels/shell.tsx';
import { Explore } from './explore.tsx';
import { MyAccess } from './my-access.tsx';
import { upkeepWords } from './upkeep.words.ts';
import { wholeList } from '../net/whole-list.ts';

export function Start() {
  const { t } = useMessages();
  const { me } = useSession();
  const { link } = useWords(planWords);
  const { link: upkeep } = useWords(upkeepWords);
  return (
    <Shell title={t.product}>
      <div className="narrow stack">
        <div className="row sp">
          <h1>{t.start.title(me.name ?? '—')}</h1>
          <span className="row">
            <Link to="/channels">{link}</Link>
            {me.roles.includes('ADMINISTRATOR') && <Link to="/people">{t.start.invite}</Link>}
            {me.roles.includes('ADMINISTRATOR') && <Link to="/upkeep">{upkeep}</Link>}
          </span>
        </div>
        <MyAccess />
        <div className="ways">
          <section className="box need">
            <div className="bd way">
              <h2>{t.start.reportTitle}</h2>
              <p className="dim">{t.start.reportWhy}</p>
              <Button component={Link} to="/report" variant="filled" size="lg" fullWidth>
                {t.start.report}
              </Button>
            </div>
          </section>
          <section className="box">
            <div className="bd way">
              <h2>{t.declare.title}</h2>
              <p className="dim">{t.start.declareWhy}</p>
              <Button component={Link} to="/declare" size="lg" fullWidth>
                {t.start.declare}
              </Button>
            </div>
          </section>
          <Explore />
        </div>
        <Incidents />
      </div>
    </Shell>
  );
}

function Incidents() {
  const { t, language } = useMessages();
  const { live } = useSession();
  useLive(LIST);
  const { data } = useQuery({
    queryKey: listKey,
    queryFn: () =>
      askMeanwhile<readonly Card[]>(
        live,
        LIST,
        () => wholeList(async (after) => (await ask(IncidentsDocument, { after }, language)).incidents),
        (list, set) => set.reduce(intoList, list),
      ),
  });
  return (
    <section className="box" aria-labelledby="incidents">
      <div className="hd">
        <h2 id="incidents">{t.start.incidents}</h2>
      </div>
      {data === undefined && <div className="bd dim">{t.incident.loading}</div>}
      {data?.length === 0 && <div className="bd dim">{t.start.none}</div>}
      <ul className="list">
        {data?.map((card) => (
          <IncidentRow key={card.id} card={card} />
        ))}
      </ul>
    </section>
  );
}

function IncidentRow({ card }: { readonly card: Card }) {
  const { t } = useMessages();
  return (
    <li>
      <Severity level={card.severity ?? card.proposedSeverity ?? null} />
      <div>
        <Link to={`/incidents/${card.id}`}>
          <b>{card.codeName ?? card.reference}</b>
        </Link>{' '}
        <span>{card.title ?? card.what}</span>
        <div className="cap">{card.director ? `${card.director.name ?? '—'}, ${t.incident.inCommand}` : t.incident.nobodyCommands}</div>
      </div>
      <div className="end">
        <span>{t.phase[card.phase]}</span>
        <div className="cap">
          <Moment at={card.declaredAt ?? card.firstReportAt} utc />
        </div>
      </div>
    </li>
  );
}
