import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { span, useNow } from '../i18n/time.ts';
import { Moment } from './moment.tsx';

interface Props {
  readonly what: string;
  readonly icon?: ReactNode;
  /** Since when, or until when; null when there is no such instant. */
  readonly at: string | null;
  readonly kind: 'elapsed' | 'due';
  /** Who has to act, or what is missing. */
  readonly owner?: string | null;
  /** Said instead of a figure where `at` is null. */
  readonly none?: string;
}

const SOON_MS = 5 * 60_000;

/** What, how long, the instant in local and UTC, and who: the figure alone is never enough. */
export function Clock({ what, icon, at, kind, owner, none }: Props) {
  const { t } = useMessages();
  const now = useNow();
  const left = at === null ? 0 : Date.parse(at) - now;
  const late = at !== null && kind === 'due' && left < 0;
  const soon = at !== null && kind === 'due' && !late && left < SOON_MS;
  const figure =
    at === null
      ? (none ?? t.clock.none)
      : kind === 'elapsed'
        ? span(-left, t)
        : late
          ? t.clock.late(span(-left, t))
          : t.clock.in(span(left, t));
  return (
    <div className={late ? 'clk late' : soon ? 'clk warn' : 'clk'} role="timer" aria-live="off">
      <div className="k">
        {icon}
        {what}
      </div>
      <div className="v">{figure}</div>
      <div className="a">
        {at !== null && <Moment at={at} utc />}
        {at !== null && owner ? ' · ' : ''}
        {owner}
      </div>
    </div>
  );
}

/** `in 14 min` or `late 3 min`, as words of a row, with the instant below. */
export function Due({ at }: { readonly at: string | null }) {
  const { t } = useMessages();
  const now = useNow();
  if (at === null) return <span className="cap">{t.clock.noClock}</span>;
  const left = Date.parse(at) - now;
  return (
    <>
      {left < 0 ? (
        <b className="st late">{t.clock.late(span(-left, t))}</b>
      ) : (
        <b className={left < SOON_MS ? 'st warn' : ''}>{t.clock.in(span(left, t))}</b>
      )}
      <div className="cap">
        <Moment at={at} />
      </div>
    </>
  );
}
