import { useId } from 'react';
import { useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Status } from '../../parts/status.tsx';
import { speakerAt, SPOKESPERSONS, type Statement } from './statements.ts';
import { pressWords } from './press.words.ts';

/** What stands between the text and its release, as the record has it now. */
export function Checks({
  incident,
  statement,
  inSheet,
}: {
  readonly incident: string;
  readonly statement: Statement;
  /** Where the page behind has the same list as a region of its own. */
  readonly inSheet?: boolean;
}) {
  const title = useId();
  const Box = inSheet ? 'div' : 'section';
  const w = useWords(pressWords);
  const now = useNow();
  const speaker = speakerAt(useItems(SPOKESPERSONS, incident) ?? [], now);
  const list = [
    [w.check.facts, statement.cites.every(({ why }) => why === null)],
    ...(statement.cites.some(({ alone }) => alone) ? [[w.check.alone, false] as const] : []),
    [w.check.approvals, statement.text === 'APPROVED' || statement.outing !== 'INSIDE'],
    ...(statement.parent === null ? [] : [[w.check.stale, !statement.stale] as const]),
    [speaker ? `${w.check.speaker}: ${speaker.person.name ?? '—'}` : w.check.speaker, speaker !== undefined],
  ] as const;
  return (
    <Box className="box" role={inSheet ? 'group' : undefined} aria-labelledby={title}>
      <div className="hd">
        <h2 id={title}>{w.checks}</h2>
      </div>
      <ul className="bd plainlist">
        {list.map(([label, holds]) => (
          <li key={label}>
            <Status tone={holds ? '' : 'warn'} shape={holds ? 'squareDone' : 'squareWaiting'}>
              {label}
            </Status>
          </li>
        ))}
      </ul>
    </Box>
  );
}
