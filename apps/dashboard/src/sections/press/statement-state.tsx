import { useWords } from '../../i18n/words.ts';
import type { Statement } from './statements.ts';
import { pressWords } from './press.words.ts';

const ASKS = ['BLOCKED', 'NEEDS_REAPPROVAL', 'EXPIRED'];

/** Where the text stands, and what of it is out: words, with amber or red only where something is asked or has failed. */
export function StatementState({ statement }: { readonly statement: Statement }) {
  const w = useWords(pressWords);
  const { text, outing } = statement;
  const out = w.out[outing];
  const failed = outing === 'CORRECTION_DUE' || (outing === 'INSIDE' && ASKS.includes(text));
  const good = text === 'APPROVED' || outing === 'RELEASED';
  return (
    <span className={failed ? 'tag solid-late' : good ? 'tag good' : 'tag'}>
      {out === '' || text !== 'CLOSED' ? [w.state[text], out].filter(Boolean).join(', ') : out}
    </span>
  );
}
