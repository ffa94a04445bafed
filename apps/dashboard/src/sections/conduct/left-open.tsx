import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { ask } from '../../net/request.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Status } from '../../parts/status.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { LeftOpenDocument, VouchForOpenDocument } from './conduct.documents.ts';
import { conductWords } from './conduct.words.ts';

/** What the incident was closed over, for who may know of it. For everybody else there is nothing here. */
export function LeftOpen({ board }: { readonly board: BoardPage }) {
  const w = useWords(conductWords);
  const { language } = useMessages();
  const latest = board.log.edges[0]?.node.id;
  const { data: over = [] } = useQuery({
    queryKey: ['left-open', board.id, latest],
    queryFn: async () => (await ask(LeftOpenDocument, { incident: board.id }, language)).leftOpen,
    placeholderData: (before) => before,
  });
  if (over.length === 0) return null;
  return (
    <div className="stack2">
      <h3>{w.leftOpen}</h3>
      <p>{w.leftOpenLead}</p>
      {over.map(({ label, codes }) => (
        <Vouch key={label} incident={board.id} label={label} codes={codes} />
      ))}
    </div>
  );
}

interface Over {
  readonly incident: string;
  readonly label: string;
  readonly codes: readonly string[];
}

function Vouch({ incident, label, codes }: Over) {
  const w = useWords(conductWords);
  const place = `vouch-${incident}-${label}`;
  const { draft, change } = useDraft(place, { words: '' });
  const vouch = useAct(place, VouchForOpenDocument, () => ({ incident, label, words: draft.words }), draft.words);
  return (
    <div className="stack2 form">
      <ul className="plainlist">
        {[...new Set(codes)].map((code) => (
          <li key={code}>
            <Status tone="warn" shape="squareWaiting">
              {w.gateCodes[code as 'run-not-ended'] ?? code}
            </Status>
          </li>
        ))}
      </ul>
      <Textarea label={w.becomes} value={draft.words} onChange={(event) => change({ words: event.target.value })} />
      <ActButton acting={vouch}>{w.vouch}</ActButton>
    </div>
  );
}
