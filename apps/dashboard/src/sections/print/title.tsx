import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { fullTime, zoneName } from './paper-time.tsx';
import { printWords } from './print.words.ts';

const MINUTE_MS = 60_000;

/** The minute of which a paper tells. */
export const usePaperTime = (): string => new Date(Math.floor(useNow() / MINUTE_MS) * MINUTE_MS).toISOString();

/** What it is, of when, and where its times are from. */
export function Title({ title, at, children }: { readonly title: string; readonly at: string; readonly children?: ReactNode }) {
  const w = useWords(printWords);
  const { language } = useMessages();
  return (
    <>
      <h2 className="paper-title">{title}</h2>
      <p className="paper-lead">
        <b>{w.asOf(fullTime(at, language))}</b> {children} {w.zone(zoneName())}
      </p>
    </>
  );
}

/** Where somebody writes by hand. */
export const Blank = ({ wide }: { readonly wide?: boolean }) => <span className={wide ? 'blank wide' : 'blank'} />;

export function BlankRows({ rows, cells }: { readonly rows: number; readonly cells: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} className="by-hand">
      {Array.from({ length: cells }, (__, cell) => (
        <td key={cell} />
      ))}
    </tr>
  ));
}
