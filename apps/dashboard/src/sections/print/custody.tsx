import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { custodyWords } from '../evidence/custody.words.ts';
import { EXHIBITS, exhibitReference, useCustody, type Custody as Step, type Exhibit } from '../evidence/evidence.ts';
import { evidenceWords } from '../evidence/evidence.words.ts';
import { useIncident } from '../incident.ts';
import { Hour } from './paper-time.tsx';
import { PaperPage } from './paper-page.tsx';
import { paperWords } from './papers.words.ts';
import { printWords } from './print.words.ts';
import { BlankRows, Title, usePaperTime } from './title.tsx';

const SPARE = 5;
const SPARE_ALONE = 12;

/** One exhibit: what it is, its chain with who gave and who took, and rows to sign by hand; or an empty form. */
export function CustodyPaper({ item }: { readonly item?: string | undefined }) {
  const { id: incident } = useIncident();
  const { t } = useMessages();
  const exhibits = useItems(EXHIBITS, incident);
  const exhibit = exhibits?.find(({ id }) => id === item);
  if (item === undefined) return <BlankForm />;
  if (!exhibit) return <p>{exhibits ? t.incident.notHere : t.incident.loading}</p>;
  return <Form exhibit={exhibit} />;
}

function Form({ exhibit }: { readonly exhibit: Exhibit }) {
  const w = useWords(paperWords);
  const print = useWords(printWords);
  const { id: incident } = useIncident();
  const at = usePaperTime();
  const steps = useCustody({ incident, exhibit }) ?? (exhibit.custodyRows === 0 ? [] : undefined);
  if (!steps) return <p>{print.loading}</p>;
  const body = (
    <>
      <Title title={`${w.custody} ${exhibitReference(exhibit.id)}`} at={at} />
      <Reference of={exhibitReference(exhibit.id)} />
      <Particulars exhibit={exhibit} steps={steps} at={at} />
      <Chain steps={steps} at={at} />
      <ByHand rows={SPARE} />
    </>
  );
  return <PaperPage kind="CUSTODY" item={exhibit.id} labels={[exhibit.label]} body={body} />;
}

/** Under which the signed form comes back into the record. */
function Reference({ of }: { readonly of: string }) {
  const w = useWords(paperWords);
  const { codeName, reference } = useIncident();
  return (
    <p>
      {w.scan}{' '}
      <bdi dir="ltr" className="paper-reference">
        {codeName ?? reference}-{of}
      </bdi>
    </p>
  );
}

function Particulars({ exhibit, steps, at }: { readonly exhibit: Exhibit; readonly steps: readonly Step[]; readonly at: string }) {
  const w = useWords(paperWords);
  const said = useWords(evidenceWords);
  const rows = [
    [w.description, exhibit.description],
    [said.aboutCategory, said.category[exhibit.category]],
    [said.aboutSource, exhibit.source],
    [said.aboutLabel, exhibit.reference],
    [w.custodian, exhibit.custodian?.name ?? said.nobodyYet],
    [said.seal, steps.findLast(({ kind }) => kind === 'ExhibitSealed')?.sealNumber],
    [said.integrityTitle, said.integrity[exhibit.integrity]],
    [said.legalHold, said.holds(exhibit.holds.length)],
    [said.original, exhibit.original ? said.yes : said.no],
    [said.aboutCopy, exhibit.derivedFrom && exhibitReference(exhibit.derivedFrom)],
  ] as const;
  const digests = steps.flatMap((step) => step.digests);
  return (
    <dl className="paper-facts">
      {rows.map(([what, value]) => value && <Fact key={what} what={what} value={value} />)}
      <dt>{w.found}</dt>
      <dd>
        {exhibit.finder.name ?? '—'}, <Hour at={exhibit.identifiedAt} on={at} exact />
      </dd>
      {digests.map(({ alg, value }) => (
        <Fact
          key={`${alg} ${value}`}
          what={`${w.digest} ${alg.replace('SHA', 'SHA-')}`}
          value={(value.match(/.{1,4}/g) ?? []).join(' ')}
          mono
        />
      ))}
    </dl>
  );
}

function Fact({ what, value, mono }: { readonly what: string; readonly value: string; readonly mono?: boolean }) {
  return (
    <>
      <dt>{what}</dt>
      <dd className={mono ? 'ref' : ''}>{mono ? <bdi dir="ltr">{value}</bdi> : value}</dd>
    </>
  );
}

const SAID = ['place', 'method', 'tool', 'witness', 'sealNumber', 'waybill', 'condition', 'reason', 'note', 'certificate'] as const;

function Chain({ steps, at }: { readonly steps: readonly Step[]; readonly at: string }) {
  const w = useWords(paperWords);
  const title = useWords(custodyWords).title;
  return (
    <section>
      <h3>{title}</h3>
      {steps.length === 0 && <p>{w.stepsNone}</p>}
      {steps.length > 0 && (
        <table className="ruled">
          <thead>
            <tr>
              {[w.step, w.when, w.stepWhat, w.given, w.taken].map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, i) => (
              <StepRow key={step.id} step={step} before={steps[i - 1]?.custodian ?? null} at={at} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface Row {
  readonly step: Step;
  /** Who had it until then: where it changes hands, they gave it. */
  readonly before: Step['custodian'];
  readonly at: string;
}

function StepRow({ step, before, at }: Row) {
  const w = useWords(paperWords);
  const said = useWords(custodyWords);
  const changes = before !== null && step.custodian !== null && before.id !== step.custodian.id;
  const told = SAID.filter((word) => step[word] !== null && step[word] !== '');
  return (
    <tr>
      <td>{step.no}</td>
      <td className="when">
        <Hour at={step.claimedAt ?? step.at} on={at} exact />
        {step.claimedAt && (
          <div>
            {w.recorded} <Hour at={step.at} on={at} exact />
          </div>
        )}
      </td>
      <td>
        <b>{said.kinds[step.kind as keyof typeof said.kinds] ?? step.kind}</b>
        {told.map((word) => (
          <div key={word}>{said.pair(said.said[word], step[word] ?? '')}</div>
        ))}
      </td>
      <Signed name={(changes ? before : step.by).name} />
      <Signed name={step.custodian?.name ?? null} />
    </tr>
  );
}

/** A name, and a line beneath it to sign on. */
function Signed({ name }: { readonly name: string | null }) {
  const w = useWords(paperWords);
  return (
    <td className="signed">
      {name ?? '—'}
      <span className="sign">{w.signature}</span>
    </td>
  );
}

function ByHand({ rows }: { readonly rows: number }) {
  const w = useWords(paperWords);
  return (
    <section>
      <h3>{w.byHand}</h3>
      <p>{w.byHandLead}</p>
      <table className="ruled hands">
        <thead>
          <tr>
            {[w.when, w.stepWhat, w.releasedBy, w.receivedBy, w.sealAndPlace].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <BlankRows rows={rows} cells={5} />
        </tbody>
      </table>
    </section>
  );
}

const FIELDS = ['description', 'found', 'custodian', 'digest'] as const;

/** Where there is no exhibit in the record yet, or no way to get at it. */
function BlankForm() {
  const w = useWords(paperWords);
  const said = useWords(evidenceWords);
  const print = useWords(printWords);
  const body = (
    <>
      <h2 className="paper-title">
        {w.custody}, {print.blank}
      </h2>
      <Reference of="E-____" />
      <dl className="paper-facts">
        {[...FIELDS.map((field) => w[field]), said.aboutCategory, said.aboutSource, said.seal].map((what) => (
          <Fact key={what} what={what} value={'\u00A0'} />
        ))}
      </dl>
      <ByHand rows={SPARE_ALONE} />
    </>
  );
  return <PaperPage kind="CUSTODY" labels={[]} body={body} />;
}
