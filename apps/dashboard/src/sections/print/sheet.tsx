import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { useSession } from '../../net/session.tsx';
import { ShortHash } from '../../parts/hash.tsx';
import type { Marking } from '../../parts/marking-of.ts';
import type { Printed } from './paper-page.tsx';
import { fullTime } from './paper-time.tsx';
import { printWords } from './print.words.ts';

interface Props {
  readonly incident: BoardPage;
  readonly marking: Marking;
  readonly printed: Printed | undefined;
  readonly next: number;
  readonly children: ReactNode;
}

/**
 * A sheet of A4. Head and foot are fixed when it is printed, so that they stand on every page; the first and the last row of the
 * table keep their room free on each.
 */
export function Sheet({ incident, marking, printed, next, children }: Props) {
  const w = useWords(printWords);
  const { exercise } = incident;
  const called = incident.codeName ?? incident.reference;
  return (
    <article className={exercise ? 'paper exercise' : 'paper'}>
      <div className="paper-head">
        <Marked called={called} marking={marking} exercise={exercise} />
      </div>
      {exercise && (
        <>
          <div className="paper-rule" aria-hidden>
            <b>{w.exercise}</b>
          </div>
          <div className="paper-rule end" aria-hidden>
            <b>{w.exercise}</b>
          </div>
        </>
      )}
      <table role="presentation">
        <thead>
          <tr>
            <td className="paper-room" />
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{children}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td className="paper-room foot-room" />
          </tr>
        </tfoot>
      </table>
      <div className="paper-foot">
        <Provenance printed={printed} next={next} />
        <Marked called={called} marking={marking} exercise={exercise} />
      </div>
    </article>
  );
}

function Marked({ called, marking, exercise }: { readonly called: string; readonly marking: Marking; readonly exercise: boolean }) {
  const w = useWords(printWords);
  return (
    <div className="paper-mark">
      <bdi dir="ltr">{called}</bdi>
      {exercise && <b className="word">{w.exercise}</b>}
      <bdi dir="ltr" className="boxed">
        {marking}
      </bdi>
    </div>
  );
}

/** Who printed it, when, which copy, and by which entry of the record that is shown. */
function Provenance({ printed, next }: { readonly printed: Printed | undefined; readonly next: number }) {
  const w = useWords(printWords);
  const { language } = useMessages();
  const { me } = useSession();
  if (!printed) return <p>{w.notPrinted(next)}</p>;
  if ('without' in printed)
    return (
      <p>
        <b>{w.unrecorded}</b> {w.printedAlone(fullTime(printed.without, language), me.name ?? '—')}
      </p>
    );
  const { at, printedBy, copy, entryHash } = printed.print;
  return (
    <p>
      {w.printedBy(fullTime(at, language), printedBy.name ?? '—', copy)}
      <br />
      {w.recordValue} <ShortHash value={entryHash} />. {w.check}
    </p>
  );
}
