import { useMessages } from '../i18n/messages.tsx';

const SHAPES: Readonly<Record<number, string>> = {
  1: 'M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z',
  2: 'M12 1.5L23.5 22H.5z',
  3: 'M12 .5L23.5 12 12 23.5.5 12z',
  4: 'M12 1a11 11 0 1 0 .01 0z',
};

/** A shape, a number and a word: it reads in grey as well. */
export function Severity({ level, words }: { readonly level: number | null; readonly words?: boolean }) {
  const { t } = useMessages();
  if (level === null) return <span className="cap">{t.severity.none}</span>;
  const word = t.severity[level as 1 | 2 | 3 | 4];
  return (
    <span className="sev">
      <svg viewBox="0 0 24 24" role="img" aria-label={`${t.severity.label} ${level}, ${word}`}>
        <path d={SHAPES[level]} className={`sev-shape s${level}`} />
        <text x="12" y={level === 2 ? 19 : 16.5} textAnchor="middle" className={`sev-digit s${level}`}>
          {level}
        </text>
      </svg>
      {words && <span aria-hidden="true">{word}</span>}
    </span>
  );
}
