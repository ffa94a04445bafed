import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useCommand, ROLES } from '../people/people.ts';
import { earlierWordings, factReference, FACTS, wordingIn, type Fact } from '../facts/facts.ts';
import { sentencesOf, type Statement } from './statements.ts';
import { pressWords } from './press.words.ts';

/** A fact that a text cites and that is not what it was: its old words, and its new ones once there are some. */
export interface Fallen {
  readonly fact: Fact;
  readonly old: string | undefined;
  readonly words: string | undefined;
}

export function useFallen(incident: string, { cites, body, language }: Statement): readonly Fallen[] {
  const facts = useItems(FACTS, incident) ?? [];
  const ids = new Set(cites.filter(({ why }) => why !== null).map(({ fact }) => fact));
  const text = sentencesOf(body).join(' ');
  return facts
    .filter(({ id }) => ids.has(id))
    .map((fact) => ({
      fact,
      old: earlierWordings(fact).find((words) => text.includes(words)),
      words: fact.truth === 'CONFIRMED' ? wordingIn(fact, language) : undefined,
    }));
}

/** Who can clear words: by name where somebody holds the role, by what else helps where nobody does. */
function useClearer(incident: string): string {
  const w = useWords(pressWords);
  const holder = (useItems(ROLES, incident) ?? []).find(
    ({ role, standing, deputy }) => role === 'HOP' && standing === 'PRESENT' && !deputy,
  );
  const director = useCommand(incident)?.director?.name;
  return holder ? w.headOfPress(holder.person.name ?? '—') : w.noHeadOfPress(director ?? '—');
}

/**
 * The condition lasts, so it stands in the flow: old words, new words, and one verb that makes the version with the new ones. Until they are
 * cleared it waits, and says for what and for whom.
 */
export function Corrected({
  incident,
  statement,
  fallen,
  verb,
  onUse,
}: {
  readonly incident: string;
  readonly statement: Statement;
  readonly fallen: readonly Fallen[];
  readonly verb: string;
  readonly onUse: () => void;
}) {
  const w = useWords(pressWords);
  const clearer = useClearer(incident);
  const language = w.language[statement.language as 'en'] ?? statement.language;
  const awaited = fallen.filter(({ fact, words }) => fact.truth === 'CONFIRMED' && words === undefined);
  const gone = fallen.filter(({ fact }) => fact.truth !== 'CONFIRMED');
  const ready = fallen.some(({ words }) => words !== undefined) && awaited.length === 0;
  return (
    <div className="ban late" role="status">
      <div className="stack2">
        <b>{statement.releasedAt ? w.correctedOut : w.corrected}</b>
        {fallen.map(({ fact, old, words }) => (
          <Change key={fact.id} incident={incident} statement={statement} fact={fact} old={old} words={words} />
        ))}
        {awaited.length > 0 && (
          <p>
            {w.waitsFor(awaited.map(({ fact }) => factReference(fact.id)).join(', '), language)} {clearer}
          </p>
        )}
        {gone.length > 0 && <p>{w.takeOut(gone.map(({ fact }) => factReference(fact.id)).join(', '))}</p>}
      </div>
      {(ready || (gone.length > 0 && awaited.length === 0)) && (
        <Button variant="filled" onClick={onUse}>
          {verb}
        </Button>
      )}
    </div>
  );
}

function Change({ incident, statement, fact, old, words }: { readonly incident: string; readonly statement: Statement } & Fallen) {
  const w = useWords(pressWords);
  return (
    <div>
      <Link to={`/incidents/${incident}/facts/${fact.id}`}>{factReference(fact.id)}</Link> {w.byWhom(fact.changedBy.name ?? '—')}
      <dl className="facts">
        {old !== undefined && (
          <>
            <dt>{w.oldWords}</dt>
            <dd>
              <del lang={statement.language}>“{old}”</del>
            </dd>
          </>
        )}
        {words !== undefined && (
          <>
            <dt>{w.newWords}</dt>
            <dd>
              <ins lang={statement.language}>“{words}”</ins>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
