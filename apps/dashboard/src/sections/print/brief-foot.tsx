import { useWords } from '../../i18n/words.ts';
import { isDoubted, mayBeUsed, type Briefed, type Clock } from './briefed.ts';
import { Hour } from './paper-time.tsx';
import { paperWords } from './papers.words.ts';

export function Clocks({ clocks, at }: { readonly clocks: readonly Clock[]; readonly at: string }) {
  const w = useWords(paperWords);
  return (
    <section>
      <h3>{w.clocks}</h3>
      {clocks.length === 0 && <p>{w.clocksNone}</p>}
      <table>
        <tbody>
          {clocks.map((clock) => (
            <tr key={`${clock.at} ${clock.what}`}>
              <td className="when">
                <Hour at={clock.at} on={at} />
              </td>
              <td>{clock.what}</td>
              <td className="who">{clock.who}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Speaking({ said, at }: { readonly said: Briefed; readonly at: string }) {
  const w = useWords(paperWords);
  const { speaker, lines, usesOf } = said;
  return (
    <section>
      <h3>{w.speaks}</h3>
      <p>
        {speaker ? (
          <>
            <b>{speaker.person.name ?? '—'}</b>, {w.until} <Hour at={speaker.to} on={at} />.{' '}
            {speaker.limits && w.notToDiscuss(speaker.limits)}
          </>
        ) : (
          w.nobodySpeaks
        )}
      </p>
      {lines.shown.length === 0 && <p>{w.noLine}</p>}
      {lines.shown.map((line) => (
        <p key={line.id}>
          <b>{w.use[usesOf(line.id) ?? 'REACTIVE']}</b>: <span lang={line.language}>“{line.body?.replaceAll('\n', ' ') ?? '—'}”</span>{' '}
          {line.expires && (
            <>
              {w.validTo} <Hour at={line.expires} on={at} />.
            </>
          )}{' '}
          {line.doubts.length > 0 && <b>{w.doubted}</b>}
        </p>
      ))}
    </section>
  );
}

/** First what may be used, then, in strong words, what may not. */
export function Reach({ said }: { readonly said: Briefed }) {
  const w = useWords(paperWords);
  const usable = said.channels.filter(mayBeUsed).toSorted((a, b) => Number(b.inUse) - Number(a.inUse));
  const doubted = said.channels.filter(isDoubted);
  const named = (channels: Briefed['channels']): string => channels.map(({ title }) => title).join(', ');
  return (
    <section>
      <h3>{w.reach}</h3>
      <p>
        {usable.length > 0 ? `${named(usable)}.` : w.reachNone} {doubted.length > 0 && <b>{w.doNotUse(named(doubted))}</b>}
      </p>
    </section>
  );
}
