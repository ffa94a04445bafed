import { useMessages } from '../../i18n/messages.tsx';
import { dateLocale, localTime, utcTime } from '../../i18n/time.ts';

/** `04:00 (03:00Z)`, with the day where it is not the day of the paper. */
export function Hour({ at, on, exact }: { readonly at: string; readonly on: string; readonly exact?: boolean }) {
  const { language } = useMessages();
  const seconds = exact ? at.slice(16, 19) : '';
  return (
    <bdi dir="ltr" className="hour">
      <b>
        {localTime(at, language, Date.parse(on))}
        {seconds}
      </b>{' '}
      ({at.slice(11, 16)}
      {seconds}Z)
    </bdi>
  );
}

/** The whole moment: paper is read on another day, and in another place. */
export function fullTime(at: string, language: string): string {
  const date = new Date(at);
  const tag = dateLocale(language);
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date);
  const parts = new Intl.DateTimeFormat(tag, { hour: '2-digit', timeZoneName: 'short' }).formatToParts(date);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${day}, ${clockOf(date)} ${zone} (${utcTime(at)})`;
}

const two = (n: number): string => String(n).padStart(2, '0');
const clockOf = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** The place whose time local times are in. */
export const zoneName = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
