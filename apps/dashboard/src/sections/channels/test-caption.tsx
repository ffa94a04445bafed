import { useMessages } from '../../i18n/messages.tsx';
import { dateLocale } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import type { PartyLevel } from './parties.ts';
import { paceWords } from './pace.words.ts';

/** `test 20 Nov`, or that it was never tested. */
export function TestCaption({ test }: { readonly test: PartyLevel['test'] }) {
  const w = useWords(paceWords);
  const { language } = useMessages();
  if (!test) return <>{w.neverTested}</>;
  const day = new Intl.DateTimeFormat(dateLocale(language), { day: 'numeric', month: 'short' }).format(new Date(test.at));
  return (
    <>
      {w.test[test.result]} <time dateTime={test.at}>{day}</time>
    </>
  );
}
