import { useWords } from '../../i18n/words.ts';
import { Moment } from '../../parts/moment.tsx';
import { Status } from '../../parts/status.tsx';
import { isEnded, type Exhibit } from './evidence.ts';
import { evidenceWords } from './evidence.words.ts';

interface Props {
  readonly exhibit: Exhibit;
}

const INTEGRITY = {
  GOOD: ['ok', 'circleCheck'],
  FAILED: ['late', 'circleCross'],
  DISPUTED: ['late', 'circleAsk'],
  UNVERIFIED: ['warn', 'dashedRing'],
  MISSING: ['late', 'circleCross'],
} as const;

export function Integrity({ exhibit }: Props) {
  const w = useWords(evidenceWords);
  const [tone, shape] = INTEGRITY[exhibit.integrity];
  return (
    <Status tone={tone} shape={shape}>
      {w.integrity[exhibit.integrity]}
    </Status>
  );
}

const PLACE = {
  IDENTIFIED: ['warn', 'squareWaiting'],
  COLLECTED: ['', 'squareDoing'],
  SEALED: ['ok', 'squareDone'],
  OFFERED: ['warn', 'dashedRing'],
  OFFERED_OPEN: ['warn', 'dashedRing'],
  CHECKED_OUT: ['warn', 'squareDoing'],
  DROPPED: ['off', 'squareBlocked'],
  RETURNED: ['off', 'squareDone'],
  HANDED_OVER: ['off', 'squareDone'],
  DISPOSED: ['off', 'squareDone'],
} as const;

/** Where it is and under what seal, and since when. */
export function Place({ exhibit }: Props) {
  const w = useWords(evidenceWords);
  const [tone, shape] = PLACE[exhibit.place];
  return (
    <>
      <Status tone={tone} shape={shape}>
        {w.place[exhibit.place]}
      </Status>
      <div className="cap">
        <Moment at={exhibit.movedAt} />
        {exhibit.checkedOutTo && `, ${w.withPerson(exhibit.checkedOutTo.name ?? '—')}`}
      </div>
    </>
  );
}

/** Who answers for it, as a sentence. */
export function Custodian({ exhibit }: Props) {
  const w = useWords(evidenceWords);
  if (!exhibit.custodian)
    return isEnded(exhibit) ? (
      <span className="dim">{w.nobodyMore}</span>
    ) : (
      <>
        <b>{w.nobodyYet}</b>
        <div className="cap">{w.found(exhibit.finder.name ?? '—')}</div>
      </>
    );
  return (
    <>
      <b>{w.answers(exhibit.custodian.name ?? '—')}</b>
      {exhibit.transferTo && <div className="cap">{w.until(exhibit.transferTo.name ?? '—')}</div>}
    </>
  );
}
