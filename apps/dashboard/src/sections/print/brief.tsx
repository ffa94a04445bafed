import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { decisionReference, optionText, type Decision } from '../decisions/decisions.ts';
import { factReference, type Fact } from '../facts/facts.ts';
import { useIncident } from '../incident.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { latestOf, SITREPS } from '../reports/reports.ts';
import { Clocks, Reach, Speaking } from './brief-foot.tsx';
import { useBriefed, type Briefed } from './briefed.ts';
import { Hour } from './paper-time.tsx';
import { PaperPage } from './paper-page.tsx';
import { paperWords } from './papers.words.ts';
import { Blank, Title, usePaperTime } from './title.tsx';

/** For whoever decides: what is asked of them, how it stands, and how to reach us. One page. */
export function BriefPaper() {
  const { t } = useMessages();
  const w = useWords(paperWords);
  const incident = useIncident();
  const at = usePaperTime();
  const said = useBriefed(incident.id, at);
  const state = latestOf(useItems(SITREPS, incident.id) ?? [])?.headline ?? incident.title ?? incident.what ?? '—';
  const severity = incident.severity ?? incident.proposedSeverity;
  const grave = severity === null ? t.incident.notKnown : `${severity}, ${t.severity[severity as 1]}`;
  const body = (
    <>
      <Title title={w.brief(incident.codeName ?? incident.reference)} at={at}>
        {w.standing(grave, incident.circle ? t.circle[incident.circle] : t.incident.notDeclared)}{' '}
        {incident.declaredAt ? w.declared : w.reported} <Hour at={incident.declaredAt ?? incident.firstReportAt} on={at} />.{' '}
        {incident.director ? w.commands(incident.director.name ?? '—') : w.nobodyCommands}
      </Title>
      <Needed decisions={said.needed.shown} at={at} />
      <p className="paper-state">{state}</p>
      <div className="paper-two">
        <Confirmed facts={said.confirmed.shown} />
        <NotKnown said={said} />
      </div>
      <Decided decisions={said.decided.shown} at={at} />
      <Clocks clocks={said.clocks.shown} at={at} />
      <div className="paper-two">
        <Speaking said={said} at={at} />
        <Reach said={said} />
      </div>
      <LeftOut said={said} />
    </>
  );
  return <PaperPage kind="BRIEF" labels={said.labels} body={body} />;
}

function Needed({ decisions, at }: { readonly decisions: readonly Decision[]; readonly at: string }) {
  const w = useWords(paperWords);
  const titleOf = useRoleTitle();
  return (
    <section className="paper-need">
      <h3>{w.needed}</h3>
      {decisions.length === 0 && <p>{w.neededNone}</p>}
      {decisions.map((decision) => (
        <p key={decision.id}>
          <span className="tick" /> <b>{decision.question ?? '—'}</b> <span className="ref">{decisionReference(decision.id)}</span>{' '}
          {titleOf(decision.owner, decision.ownerTitle)}
          {decision.decideBy && (
            <>
              , {w.by} <Hour at={decision.decideBy} on={at} />
            </>
          )}
          . {decision.recommendations.map(({ person, option }) => w.advice(person.name ?? '—', optionText(decision, option))).join(' ')}{' '}
          {w.noted} <Blank wide /> {w.notedBy} <Blank /> {w.time} <Blank />
        </p>
      ))}
    </section>
  );
}

function Confirmed({ facts }: { readonly facts: readonly Fact[] }) {
  const w = useWords(paperWords);
  return (
    <section>
      <h3>{w.confirmed}</h3>
      {facts.length === 0 && <p>{w.confirmedNone}</p>}
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            {fact.wording ?? '—'}{' '}
            <bdi dir="ltr" className="ref">
              {factReference(fact.id)} v{fact.version}
            </bdi>
            {fact.alone && `, ${w.alone}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotKnown({ said }: { readonly said: Briefed }) {
  const w = useWords(paperWords);
  return (
    <section>
      <h3>{w.notKnown}</h3>
      {said.notKnown.shown.length === 0 && <p>{w.notKnownNone}</p>}
      <ul>
        {said.notKnown.shown.map((open) =>
          typeof open === 'string' ? (
            <li key={open}>{open}</li>
          ) : (
            <li key={open.id}>
              {open.wording ?? '—'} ({w.truth[open.truth as 'CLAIM']}). {w.owner(open.owner.name ?? '—')}{' '}
              <span className="ref">{factReference(open.id)}</span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Decided({ decisions, at }: { readonly decisions: readonly Decision[]; readonly at: string }) {
  const w = useWords(paperWords);
  const titleOf = useRoleTitle();
  return (
    <section>
      <h3>{w.decided}</h3>
      {decisions.length === 0 && <p>{w.decidedNone}</p>}
      <table>
        <tbody>
          {decisions.map((decision) => (
            <tr key={decision.id}>
              <td className="when">{decision.decidedAt && <Hour at={decision.decidedAt} on={at} />}</td>
              <td>
                {decision.question ?? '—'} <b>{optionText(decision, decision.option)}.</b> {decision.rationale}
                {decision.dissent.map(({ person, text }) => (
                  <div key={person.id}>
                    <b>{w.dissent(person.name ?? '—')}</b> “{text ?? '—'}”
                  </div>
                ))}
              </td>
              <td className="who">
                {decision.decidedBy?.name ?? '—'}
                {decision.decidedRole && `, ${titleOf(decision.decidedRole)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A page that leaves out says what. */
function LeftOut({ said }: { readonly said: Briefed }) {
  const w = useWords(paperWords);
  const left = (['needed', 'confirmed', 'notKnown', 'decided', 'clocks', 'lines'] as const).filter((part) => said[part].left > 0);
  if (left.length === 0) return null;
  return <p>{w.leftOut(left.map((part) => w.more[part](said[part].left)).join(', '))}</p>;
}
