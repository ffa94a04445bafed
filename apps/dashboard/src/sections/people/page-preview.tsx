import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { CHANNELS } from '../channels/channels.ts';
import { paceWords } from '../channels/pace.words.ts';
import { byCode, nextLevel, PARTIES } from '../channels/parties.ts';
import { WouldBePagedDocument } from './people.documents.ts';
import { peopleWords } from './people.words.ts';

/** Over what people may be called now, and what is left out: said before anybody is asked. Nothing is sent from here. */
export function PagePreview({ incident }: { readonly incident: string }) {
  const w = useWords(peopleWords);
  const { language } = useMessages();
  const channels = useItems(CHANNELS, incident) ?? [];
  const { data } = useQuery({
    queryKey: ['would-be-paged', incident, channels.map(({ trust }) => trust).join()],
    queryFn: async () => (await ask(WouldBePagedDocument, { incident }, language)).wouldBePaged,
  });
  const titles = (ids: readonly string[]): string =>
    ids
      .map((id) => channels.find(({ channel }) => channel === id)?.title)
      .filter(Boolean)
      .join(', ');
  const { level: levels } = useWords(paceWords);
  const duty = useItems(PARTIES, incident)?.find(({ kind }) => kind === 'DUTY_LIST');
  const planned = duty && nextLevel(duty, byCode(channels));
  if (!data) return null;
  return (
    <p className="cap">
      {w.shownOnly} {w.mayCarry} {titles(data.via)}. {planned && `${w.byPlan(levels[planned.level].toLowerCase(), planned.title ?? '—')} `}
      {data.leftOut.length > 0 && `${w.leftOut} ${titles(data.leftOut)}.`}
    </p>
  );
}
