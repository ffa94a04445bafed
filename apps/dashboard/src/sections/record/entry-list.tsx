import { useWords } from '../../i18n/words.ts';
import { ShortHash } from '../../parts/hash.tsx';
import { ExactTime } from '../../parts/moment.tsx';
import type { Entry } from './record.ts';
import { recordWords } from './record.words.ts';

interface Props {
  readonly count: number;
  readonly entries: readonly Entry[];
  readonly more: (() => void) | undefined;
}

/** Every entry that there is, with what it shows to whoever looks. */
export function EntryList({ count, entries, more }: Props) {
  const w = useWords(recordWords);
  return (
    <section className="box" aria-labelledby="entries">
      <div className="hd">
        <h3 id="entries">{w.entries}</h3>
        <span className="push cap">{w.entriesLead(count)}</span>
      </div>
      <ol className="rows entries">
        {entries.map((entry) => (
          <li key={entry.number}>
            <EntryRow entry={entry} />
          </li>
        ))}
      </ol>
      {more && (
        <div className="bd">
          <button type="button" className="quiet" onClick={more}>
            {w.more}
          </button>
        </div>
      )}
    </section>
  );
}

function EntryRow({ entry }: { readonly entry: Entry }) {
  const w = useWords(recordWords);
  const { number, at, person, sentence, text, hash } = entry;
  return (
    <>
      <span className="ref">{number}</span>
      <div>
        {sentence === null ? (
          <span className="dim">{w.sealed}</span>
        ) : (
          <>
            {person && <b>{person.name ?? '—'}</b>} {sentence} {text}
          </>
        )}
        <div className="cap">
          {at && <ExactTime at={at} />} <Sections entry={entry} />
        </div>
      </div>
      <span className="cap">
        <ShortHash value={hash} />
      </span>
    </>
  );
}

const STATES = ['SHOWN', 'ERASED', 'SEALED'] as const;

/** `shows header, structure, text; sealed: seed, 1 more`: sections by the names that the file has. */
function Sections({ entry: { sections } }: { readonly entry: Entry }) {
  const w = useWords(recordWords);
  if (sections.length === 0) return w.unreadable;
  const groups = STATES.flatMap((state) => {
    const of = sections.filter((section) => section.state === state);
    const named = of.flatMap(({ name }) => (name === null ? [] : [name]));
    const unnamed = of.length - named.length;
    const listed = unnamed > 0 ? [...named, w.others(unnamed)] : named;
    return listed.length > 0 ? [w.states[state](listed.join(', '))] : [];
  });
  return groups.join(w.between);
}
