import { useEffect } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useSession } from '../../net/session.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { ExactTime } from '../../parts/moment.tsx';
import { Status } from '../../parts/status.tsx';
import { recordSeen } from '../board/record-seen.ts';
import { exhibitReference } from '../evidence/evidence.ts';
import { useIncident } from '../incident.ts';
import { EntryList } from './entry-list.tsx';
import { Prove } from './prove.tsx';
import { useEntries, useRecord, useVerify, type Entries, type RecordState } from './record.ts';
import { recordWords } from './record.words.ts';
import { LastEntry, TakeAway } from './take-away.tsx';

/** Whether what is written down is whole; and, for those who answer for it or audit it, what it is made of. */
export function RecordSection() {
  const w = useWords(recordWords);
  const { id } = useIncident();
  useEffect(() => recordSeen(id), [id]);
  const { record, brokeOff } = useRecord(id);
  const { first, entries, more } = useEntries(id, record?.verifiedAt ?? null);
  if (!record) return <Loading />;
  return (
    <div className="stack">
      <div className="spread">
        <h2 className="pagetitle">{w.title}</h2>
        <Verify record={record} brokeOff={brokeOff} />
      </div>
      <Verdict record={record} finding={first?.finding ?? null} />
      <div className="two record">
        <div className="stack">
          <Checks isWhole={record.verdict === 'WHOLE' && !hasBadFiles(record)} />
          {first && <Prove incident={id} />}
          {first && <IfItFails />}
        </div>
        <div className="stack">
          {first ? <TakeAway incident={id} /> : <Prove incident={id} />}
          {first && <LastEntry count={first.count} head={first.head} />}
          {!first && <IfItFails />}
        </div>
      </div>
      {first && <EntryList count={first.count} entries={entries} more={more} />}
    </div>
  );
}

function IfItFails() {
  const w = useWords(recordWords);
  return (
    <section className="box" aria-labelledby="if-it-fails">
      <div className="hd">
        <h3 id="if-it-fails">{w.ifItFails}</h3>
      </div>
      <p className="bd dim">{w.ifItFailsLead}</p>
    </section>
  );
}

/** The verb; while a verification runs, how far it is stands in its place. */
function Verify({ record, brokeOff }: { readonly record: RecordState; readonly brokeOff: boolean }) {
  const w = useWords(recordWords);
  const verify = useVerify(record.id);
  const { progress } = record;
  if (typeof progress === 'number') {
    const percent = Math.round(progress * 100);
    const said = w.running(percent, record.startedBy?.name ?? '—');
    return (
      <div className="verifying onscreen">
        <span className="t">{said}</span>
        <progress max={100} value={percent} aria-label={said} />
      </div>
    );
  }
  return (
    <div className="row">
      {brokeOff && (
        <p role="status" className="st wrap warn">
          {w.brokeOff}
        </p>
      )}
      <ActButton acting={verify} kind="filled" needsServer>
        {record.verdict === 'NEVER' ? w.verify : w.verifyAgain}
      </ActButton>
    </div>
  );
}

const LOOKS = {
  NEVER: { tone: 'off', shape: 'shieldDashed', said: 'never' },
  WHOLE: { tone: 'ok', shape: 'shieldCheck', said: 'whole' },
  BROKEN: { tone: 'late', shape: 'shieldCross', said: 'broken' },
  FILES: { tone: 'late', shape: 'shieldCross', said: 'wholeButFiles' },
} as const;

const hasBadFiles = ({ files }: RecordState): boolean => (files?.bad.length ?? 0) > 0;

function Verdict({ record, finding }: { readonly record: RecordState; readonly finding: Entries['finding'] }) {
  const w = useWords(recordWords);
  const { tone, shape, said } = LOOKS[record.verdict === 'WHOLE' && hasBadFiles(record) ? 'FILES' : record.verdict];
  return (
    <section className={`box verdict ${tone}`} role="status">
      <h3>
        <Status tone={tone} shape={shape}>
          <span className="check">{w[said]}</span>
        </Status>
      </h3>
      <Because record={record} />
      <Files record={record} />
      {record.verdict === 'BROKEN' && finding && (
        <p>
          <b>{w.firstBad(finding.number)}</b> {finding.sentence} <span className="ref">{finding.code}</span>
        </p>
      )}
    </section>
  );
}

/** The files that the reader may know of. */
function Files({ record: { id, files } }: { readonly record: RecordState }) {
  const w = useWords(recordWords);
  if (!files || files.count === 0) return null;
  if (files.bad.length === 0) return <p>{w.filesWhole(files.count)}</p>;
  return (
    <>
      <p>
        <b>{w.filesBad(files.bad.length, files.count)}</b>
      </p>
      <ul>
        {files.bad.map(({ exhibit, finding }) => (
          <li key={exhibit}>
            <Link className="ref" to={`/incidents/${id}/evidence/${exhibit}`}>
              {exhibitReference(exhibit)}
            </Link>{' '}
            {w.fileIs[finding]}
          </li>
        ))}
      </ul>
      <p className="cap">{w.filesCure}</p>
    </>
  );
}

function Because({ record: { verdict, verifiedAt, verifiedBy, owner } }: { readonly record: RecordState }) {
  const w = useWords(recordWords);
  const { me } = useSession();
  const by = verifiedBy?.name ?? '—';
  if (verdict === 'NEVER' || verifiedAt === null) return <p>{w.neverLead}</p>;
  if (verdict === 'WHOLE')
    return (
      <p>
        {w.upTo} <ExactTime at={verifiedAt} />
        {w.isWhole(by)}
      </p>
    );
  return (
    <>
      <p>
        {w.somethingBad} <ExactTime at={verifiedAt} /> {w.byWhom(by)}
      </p>
      <p>
        <b>{owner?.id === me.id ? w.yours : w.call(owner?.name ?? '—')}</b>
      </p>
    </>
  );
}

function Checks({ isWhole }: { readonly isWhole: boolean }) {
  const w = useWords(recordWords);
  return (
    <section className="box" aria-labelledby="checks">
      <div className="hd">
        <h3 id="checks">{isWhole ? w.checked : w.checks}</h3>
      </div>
      <ul className="rows">
        {Object.entries(w.list).map(([name, { what, how }]) => (
          <li key={name}>
            {isWhole ? (
              <Status tone="ok" shape="circleCheck">
                <b className="check">{what}</b>
              </Status>
            ) : (
              <b>{what}</b>
            )}
            <p className="dim">{how}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
