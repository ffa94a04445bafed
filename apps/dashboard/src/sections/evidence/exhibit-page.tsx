import { Link, useParams } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Hash } from '../../parts/hash.tsx';
import { ExactTime } from '../../parts/moment.tsx';
import { useIncident } from '../incident.ts';
import { ROLES } from '../people/people.ts';
import { PrintLink } from '../print/print-link.tsx';
import { TASKS } from '../tasks/tasks.ts';
import { Acts } from './acts.tsx';
import { Custody } from './custody.tsx';
import { Proposal } from './ending.tsx';
import { Custodian, Integrity, Place } from './exhibit-state.tsx';
import {
  EXHIBITS,
  exhibitReference,
  isInTransit,
  isKept,
  useCustody,
  useMine,
  type About,
  type Custody as Step,
  type Exhibit,
} from './evidence.ts';
import { evidenceWords } from './evidence.words.ts';
import { FileReading } from './file-reading.tsx';
import { sizeOf } from './files.ts';
import { Transit } from './transfer.tsx';

export function ExhibitPage() {
  const w = useWords(evidenceWords);
  const { t } = useMessages();
  const { id: incident } = useIncident();
  const id = useParams()['exhibit'];
  const exhibits = useItems(EXHIBITS, incident);
  const exhibit = exhibits?.find((each) => each.id === id);
  return (
    <>
      <p>
        <Link to={`/incidents/${incident}/evidence`}>{w.back}</Link>
      </p>
      {exhibit ? (
        <Whole key={exhibit.id} incident={incident} exhibit={exhibit} />
      ) : (
        <p>{exhibits ? t.incident.notHere : t.incident.loading}</p>
      )}
    </>
  );
}

/** One exhibit: who answers for it now, what may be done about it, its chain, and whether it is what it was. */
function Whole({ incident, exhibit }: About) {
  const steps = useCustody({ incident, exhibit });
  const offered = steps?.findLast(({ kind }) => kind === 'TransferOffered');
  return (
    <div className="stack">
      <div>
        <h2 className="big">
          <span className="ref">{exhibitReference(exhibit.id)}</span> {exhibit.description ?? '—'}
        </h2>
        <PrintLink kind="CUSTODY" item={exhibit.id} />
        <div className="standing">
          {!isInTransit(exhibit) && (
            <div>
              <Custodian exhibit={exhibit} />
            </div>
          )}
          <div>
            <Place exhibit={exhibit} />
          </div>
        </div>
      </div>
      <Transit incident={incident} exhibit={exhibit} since={offered?.at ?? exhibit.movedAt} />
      <Proposal incident={incident} exhibit={exhibit} />
      <WhoTakes incident={incident} exhibit={exhibit} />
      <Acts incident={incident} exhibit={exhibit} />
      <div className="two">
        <Custody exhibit={exhibit} steps={steps} />
        <div className="stack">
          <Checked incident={incident} exhibit={exhibit} steps={steps ?? []} />
          <Particulars incident={incident} exhibit={exhibit} steps={steps ?? []} />
        </div>
      </div>
    </div>
  );
}

/** A candidate waits for forensics: said to everybody else, and when there is nobody. */
function WhoTakes({ incident, exhibit }: About) {
  const w = useWords(evidenceWords);
  const { forensic } = useMine({ incident, exhibit });
  const held = (useItems(ROLES, incident) ?? []).some(({ role, standing }) => role === 'FOR' && standing === 'PRESENT');
  if (exhibit.place !== 'IDENTIFIED' || forensic) return null;
  return <p>{held ? w.forensicsTakes : w.forensicsNone}</p>;
}

type Part = About & { readonly steps: readonly Step[] };

function Checked({ incident, exhibit, steps }: Part) {
  const w = useWords(evidenceWords);
  const digests = steps.flatMap((step) => step.digests);
  return (
    <section className="box" aria-labelledby="integrity">
      <div className="hd">
        <h3 id="integrity">{w.integrityTitle}</h3>
      </div>
      <div className="bd stack2">
        <Integrity exhibit={exhibit} />
        <Missed exhibit={exhibit} />
        {digests.map(({ alg, value }) => (
          <div key={alg}>
            <div className="cap">{alg.replace('SHA', 'SHA-')}</div>
            <Hash value={value} />
          </div>
        ))}
        <p className="cap">{digests.length > 0 ? w.aloud : w.noDigest}</p>
        {exhibit.hasFile && isKept(exhibit) && <FileReading incident={incident} exhibit={exhibit} />}
      </div>
    </section>
  );
}

/** That its file cannot be read, beside whatever an earlier check has found. */
function Missed({ exhibit: { fileMissed, fileMissedSince } }: { readonly exhibit: Exhibit }) {
  const w = useWords(evidenceWords);
  if (!fileMissed || !fileMissedSince) return null;
  return (
    <>
      <p className="st wrap late">
        {w.lostNow(w.lost[fileMissed])} <ExactTime at={fileMissedSince} />.
      </p>
      <p className="cap">{w.lostCure}</p>
    </>
  );
}

/** The seal that is on it now. */
function useSeal({ place }: Exhibit, steps: readonly Step[]): string {
  const w = useWords(evidenceWords);
  if (place !== 'SEALED' && place !== 'OFFERED') return w.noSeal;
  return steps.findLast(({ kind }) => kind === 'ExhibitSealed')?.sealNumber || w.noNumber;
}

/** What there is of its file. */
function useFile({ keyDestroyed, hasFile, fileMissed, bytes }: Exhibit): string {
  const w = useWords(evidenceWords);
  const { language } = useMessages();
  if (keyDestroyed) return w.keyGone;
  if (fileMissed) return w.lost[fileMissed];
  return hasFile ? sizeOf(bytes ?? 0, language) : w.noFile;
}

function Particulars({ incident, exhibit, steps }: Part) {
  const w = useWords(evidenceWords);
  const task = (useItems(TASKS, incident) ?? []).find(({ id }) => id === exhibit.forTask);
  const parent = exhibit.derivedFrom;
  const file = useFile(exhibit);
  const rows = [
    [w.aboutCategory, w.category[exhibit.category]],
    [w.seal, useSeal(exhibit, steps)],
    [w.legalHold, w.holds(exhibit.holds.length)],
    [w.original, exhibit.original ? w.yes : w.no],
    [w.file, file],
    [w.aboutSource, exhibit.source],
    [w.aboutLabel, exhibit.reference],
    [w.aboutTask, task && `${task.reference}. ${task.title}`],
  ] as const;
  return (
    <section className="box" aria-labelledby="about">
      <div className="hd">
        <h3 id="about">{w.about}</h3>
      </div>
      <dl className="bd facts">
        {rows.map(([what, said]) => said && <Row key={what} what={what} said={said} />)}
        {parent && (
          <>
            <dt>{w.aboutCopy}</dt>
            <dd>
              <Link to={`/incidents/${incident}/evidence/${parent}`}>{exhibitReference(parent)}</Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Row({ what, said }: { readonly what: string; readonly said: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>{said}</dd>
    </>
  );
}
