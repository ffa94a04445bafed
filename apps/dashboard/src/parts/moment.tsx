import { useMessages } from '../i18n/messages.tsx';
import { exactTime, localTime, utcTime } from '../i18n/time.ts';

/** `03:12`, and `02:12Z` beside it where `utc` is asked for. */
export function Moment({ at, utc }: { readonly at: string; readonly utc?: boolean }) {
  const { language } = useMessages();
  return (
    <time dateTime={at}>
      <bdi dir="ltr" className="t">
        {localTime(at, language)}
      </bdi>
      {utc && (
        <bdi dir="ltr" className="z">
          {' '}
          {utcTime(at)}
        </bdi>
      )}
    </time>
  );
}

/** With seconds, which only custody and the record show. */
export function ExactTime({ at }: { readonly at: string }) {
  const { language } = useMessages();
  return (
    <bdi dir="ltr" className="t">
      {exactTime(at, language)}
    </bdi>
  );
}
