import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useLines } from '../board/lines.ts';
import { ShortHash } from '../../parts/hash.tsx';
import { useIncident } from '../incident.ts';
import { pressWords } from '../press/press.words.ts';
import { SPOKESPERSONS, statementReference, STATEMENTS, type Spokesperson } from '../press/statements.ts';
import { Hour } from './paper-time.tsx';
import { PaperPage } from './paper-page.tsx';
import { paperWords } from './papers.words.ts';
import { BlankRows, Title, usePaperTime } from './title.tsx';

type Line = NonNullable<ReturnType<typeof useLines>>[number];

const CALLS = 6;

/** What may be said, word for word, by whom, until when. */
export function LinesPaper() {
  const w = useWords(paperWords);
  const incident = useIncident();
  const at = usePaperTime();
  const lines = useLines(incident.id) ?? [];
  const statements = useItems(STATEMENTS, incident.id) ?? [];
  const labels = lines.map(({ id }) => statements.find((each) => each.id === id)?.label ?? 'I');
  const body = (
    <>
      <Title title={w.lines(incident.codeName ?? incident.reference)} at={at} />
      {lines.length === 0 && <p className="paper-state">{w.noLine}</p>}
      {lines.map((line) => (
        <OneLine key={line.id} line={line} statement={statements.find(({ id }) => id === line.id)} at={at} />
      ))}
      <Speakers speakers={useSpeaking(incident.id, at)} at={at} />
      <h3>{w.calls}</h3>
      <table className="ruled calls">
        <thead>
          <tr>
            {[w.hour, w.caller, w.asked, w.told].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <BlankRows rows={CALLS} cells={4} />
        </tbody>
      </table>
    </>
  );
  return <PaperPage kind="LINES" labels={labels} body={body} />;
}

interface Of {
  readonly line: Line;
  readonly statement: { readonly use: 'REACTIVE' | 'PROACTIVE' | 'BACKGROUND' | 'EMBARGOED'; readonly digest: string } | undefined;
  readonly at: string;
}

function OneLine({ line, statement, at }: Of) {
  const w = useWords(paperWords);
  const press = useWords(pressWords);
  return (
    <section className="paper-line">
      <h3>
        {line.title ?? '—'} <span className="ref">{statementReference(line.id)}</span>
      </h3>
      <p>
        <b>{w.use[statement?.use ?? 'REACTIVE']}.</b> {w.audience} {press.audiences[line.audience as 'MEDIA'] ?? line.audience}.{' '}
        {w.language}: {press.language[line.language as 'en'] ?? line.language}.
      </p>
      {line.doubts.length > 0 && <p className="boxed-warning">{w.doubted}</p>}
      <blockquote lang={line.language}>{line.body?.replaceAll('\n', ' ') ?? '—'}</blockquote>
      <p>
        {w.released} <Hour at={line.releasedAt} on={at} />.{' '}
        {line.expires ? (
          <>
            {w.validTo} <Hour at={line.expires} on={at} />
          </>
        ) : (
          w.noEnd
        )}
        .{' '}
        {statement && (
          <>
            {w.version} <ShortHash value={statement.digest} />
          </>
        )}
      </p>
    </section>
  );
}

/** Those who accepted, in the order in which they speak. */
function useSpeaking(incident: string, at: string): readonly Spokesperson[] {
  const all = useItems(SPOKESPERSONS, incident) ?? [];
  return all
    .filter(({ term, to }) => (term === 'ACCEPTED' || term === 'HANDING_OVER') && to > at)
    .toSorted((a, b) => a.place - b.place || (a.from < b.from ? -1 : 1));
}

function Speakers({ speakers, at }: { readonly speakers: readonly Spokesperson[]; readonly at: string }) {
  const w = useWords(paperWords);
  const press = useWords(pressWords);
  return (
    <section>
      <h3>{w.maySpeak}</h3>
      {speakers.length === 0 && <p>{w.nobodySpeaks}</p>}
      <ul>
        {speakers.map(({ id, person, place, to, limits, presence }) => (
          <li key={id}>
            <b>{person.name ?? '—'}</b>
            {place > 0 && `, ${w.deputy(place)}`}, {w.until} <Hour at={to} on={at} />
            {presence === 'AWAY' && `, ${press.away}`}. {limits && w.notToDiscuss(limits)}
          </li>
        ))}
      </ul>
      <p>{w.refer}</p>
    </section>
  );
}
