import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ShortHash } from '../../parts/hash.tsx';
import { decisionReference, DECISIONS, optionText } from '../decisions/decisions.ts';
import { factReference, FACTS, type Fact } from '../facts/facts.ts';
import { useIncident } from '../incident.ts';
import { isFrozen, SITREPS, type Sitrep } from '../reports/reports.ts';
import { reportWords } from '../reports/reports.words.ts';
import { fullTime, zoneName } from './paper-time.tsx';
import { PaperPage } from './paper-page.tsx';
import { paperWords } from './papers.words.ts';
import { printWords } from './print.words.ts';
import { Blank } from './title.tsx';

const PARTS = ['situation', 'changes', 'questions', 'forecast', 'needs'] as const;

/** A published report as it was frozen, with the value of the entry that froze it; or an empty one to write on. */
export function ReportPaper({ item }: { readonly item?: string | undefined }) {
  const w = useWords(paperWords);
  const { t } = useMessages();
  const incident = useIncident();
  const sitreps = useItems(SITREPS, incident.id);
  const sitrep = sitreps?.find(({ id }) => id === item);
  const cited = useCited(incident.id, sitrep);
  if (item === undefined) return <PaperPage kind="SITREP" labels={[]} body={<BlankReport />} />;
  if (!sitrep) return <p>{sitreps ? t.incident.notHere : t.incident.loading}</p>;
  if (!isFrozen(sitrep)) return <p>{w.notFrozen}</p>;
  const body = (
    <>
      <Head sitrep={sitrep} />
      <p className="paper-state">{sitrep.headline ?? w.gone}</p>
      <Parts sitrep={sitrep} />
      <section>
        <h3>{w.restsOn}</h3>
        {cited.length === 0 && <p>{w.noFacts}</p>}
        <ul>
          {cited.map(({ reference, text }) => (
            <li key={reference}>
              <bdi dir="ltr" className="ref">
                {reference}
              </bdi>{' '}
              {text}
            </li>
          ))}
        </ul>
      </section>
      <Values sitrep={sitrep} />
    </>
  );
  return <PaperPage kind="SITREP" item={item} labels={[sitrep.label]} body={body} />;
}

function Head({ sitrep }: { readonly sitrep: Sitrep }) {
  const w = useWords(paperWords);
  const report = useWords(reportWords);
  const print = useWords(printWords);
  const { language } = useMessages();
  return (
    <>
      <h2 className="paper-title">
        {w.report} <span className="ref">{sitrep.reference}</span>
      </h2>
      <p className="paper-lead">
        <b>{print.asOf(fullTime(sitrep.asOf, language))}</b> {w.forWhom}: {report.audiences[sitrep.audience as 'CELL'] ?? sitrep.audience}.{' '}
        {w.from}: {(sitrep.publishedBy ?? sitrep.author).name ?? '—'}. {w.version} {sitrep.version}.{' '}
        {sitrep.publishedAt && `${w.frozen}: ${fullTime(sitrep.publishedAt, language)}.`}{' '}
        {sitrep.nextReportAt && `${w.nextReport}: ${fullTime(sitrep.nextReportAt, language)}.`} {print.zone(zoneName())}
      </p>
      {sitrep.state === 'SUPERSEDED' && <p className="boxed-warning">{w.superseded}</p>}
      {sitrep.overtaken && <p className="boxed-warning">{w.overtaken}</p>}
    </>
  );
}

function Parts({ sitrep }: { readonly sitrep: Sitrep }) {
  const report = useWords(reportWords);
  return PARTS.map(
    (part) =>
      sitrep[part] && (
        <section key={part}>
          <h3>{report[part]}</h3>
          <p className="said">{sitrep[part]}</p>
        </section>
      ),
  );
}

function Values({ sitrep }: { readonly sitrep: Sitrep }) {
  const w = useWords(paperWords);
  return (
    <p>
      {w.value} {sitrep.entryHash ? <ShortHash value={sitrep.entryHash} /> : '—'}. {w.textValue}{' '}
      {sitrep.textSha256 ? <ShortHash value={sitrep.textSha256} /> : w.gone}.
    </p>
  );
}

/** What it cites, in the version that it cites. */
function useCited(incident: string, sitrep: Sitrep | undefined): readonly { readonly reference: string; readonly text: string }[] {
  const facts = useItems(FACTS, incident) ?? [];
  const decisions = useItems(DECISIONS, incident) ?? [];
  const wordingOf = (fact: Fact | undefined, version: number): string =>
    (fact?.version === version ? fact.wording : fact?.earlier.find((each) => each.version === version)?.wording) ?? '—';
  return [
    ...(sitrep?.facts ?? []).map(({ fact, version }) => ({
      reference: `${factReference(fact)} v${version}`,
      text: wordingOf(
        facts.find(({ id }) => id === fact),
        version,
      ),
    })),
    ...(sitrep?.decisions ?? []).flatMap((id) => {
      const decision = decisions.find((each) => each.id === id);
      return decision
        ? [{ reference: decisionReference(id), text: `${decision.question ?? '—'} ${optionText(decision, decision.option)}` }]
        : [];
    }),
  ];
}

function BlankReport() {
  const w = useWords(paperWords);
  const report = useWords(reportWords);
  const print = useWords(printWords);
  return (
    <>
      <h2 className="paper-title">
        {w.report}, {print.blank}
      </h2>
      <p>
        {w.asOfLabel}: <Blank wide /> {w.forWhom}: <Blank wide /> {w.from}: <Blank wide />
      </p>
      {(['headline', ...PARTS] as const).map((part) => (
        <section key={part}>
          <h3>{report[part]}</h3>
          <div className="paper-ruled" />
        </section>
      ))}
    </>
  );
}
