import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { ask } from '../net/request.ts';
import { StoppedPartsDocument } from './stopped-parts.documents.ts';
import { stoppedPartsWords } from './stopped-parts.words.ts';

/** Says of an incident which parts of its record stand still, on each of its pages. Nothing while all of them go on. */
export function StoppedParts({ incident }: { readonly incident: string }) {
  const w = useWords(stoppedPartsWords);
  const { language } = useMessages();
  const { data: parts = [] } = useQuery({
    queryKey: ['stopped-parts', incident],
    queryFn: async () => (await ask(StoppedPartsDocument, { incident }, language)).stoppedParts,
  });
  const names = parts.map((part) => w.parts[part as 'run'] ?? part);
  return (
    <div role="status">
      {names.length > 0 && (
        <div className="ban late">
          <div>
            <b>{w.says(new Intl.ListFormat(language).format(names))}</b> {w.cure}
          </div>
        </div>
      )}
    </div>
  );
}
