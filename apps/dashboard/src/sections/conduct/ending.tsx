import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { ask } from '../../net/request.ts';
import { Loading } from '../../parts/loading.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Status } from '../../parts/status.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import {
  AbortRunDocument,
  CloseGateDocument,
  CloseIncidentDocument,
  ReopenDocument,
  StabiliseDocument,
  StandDownDocument,
} from './conduct.documents.ts';
import { conductWords } from './conduct.words.ts';
import { DecisionChoice } from './decision-choice.tsx';
import { LeftOpen } from './left-open.tsx';

/** What is still open, and the verbs that end an incident. The gate says what is missing; it is not argued with. */
export function Ending({ board, directs }: { readonly board: BoardPage; readonly directs: boolean }) {
  const w = useWords(conductWords);
  const { language } = useMessages();
  const latest = board.log.edges[0]?.node.id;
  const { data: gate } = useQuery({
    queryKey: ['gate', board.id, latest],
    queryFn: async () => (await ask(CloseGateDocument, { incident: board.id }, language)).closeGate,
    placeholderData: (before) => before,
  });
  const runs = [...new Set(board.lanes.filter(({ status }) => status === 'WAITING').map(({ id }) => id.split('.')[0]!))];
  return (
    <section className="box" aria-labelledby="ending">
      <div className="hd">
        <h2 id="ending">{w.end}</h2>
      </div>
      <div className="bd stack2">
        {directs && <h3>{w.gate}</h3>}
        <ul className="plainlist">
          {gate?.map(({ code, items }) => (
            <li key={code}>
              <Status tone="warn" shape="squareWaiting">
                {w.gateCodes[code as 'run-not-ended'] ?? code}
                {items.length > 1 && ` (${items.length})`}
              </Status>
            </li>
          ))}
          {directs && gate === undefined && (
            <li>
              <Loading />
            </li>
          )}
          {directs && gate?.length === 0 && <li>{w.gateNone}</li>}
        </ul>
        {/* Not before the list above is there: what one is about to press must not move. */}
        {directs && gate && board.phase !== 'CLOSED' && (
          <>
            {runs.map((run) => (
              <EndRun key={run} incident={board.id} run={run} />
            ))}
            <End board={board} />
          </>
        )}
        {board.phase === 'CLOSED' && <LeftOpen board={board} />}
        {board.phase === 'CLOSED' && <Reopen incident={board.id} />}
      </div>
    </section>
  );
}

function EndRun({ incident, run }: { readonly incident: string; readonly run: string }) {
  const w = useWords(conductWords);
  const standDown = useAct(`run-stood-down-${run}`, AbortRunDocument, () => ({ incident, run, exit: 'stood_down' }));
  const merge = useAct(`run-merged-${run}`, AbortRunDocument, () => ({ incident, run, exit: 'merged' }));
  return (
    <div className="row">
      <ActButton acting={standDown}>{w.exits.stood_down}</ActButton>
      <ActButton acting={merge}>{w.exits.merged}</ActButton>
    </div>
  );
}

function End({ board }: { readonly board: BoardPage }) {
  const w = useWords(conductWords);
  const { draft, change } = useDraft(`end-${board.id}`, { decision: '', summary: '', risk: '' });
  const of = { incident: board.id, decision: draft.decision === '' ? null : draft.decision, reason: draft.summary };
  const stabilise = useAct(`stabilise-${board.id}`, StabiliseDocument, () => of, draft.summary);
  const standDown = useAct(`stand-down-${board.id}`, StandDownDocument, () => of, draft.summary);
  const close = useAct(
    `close-${board.id}`,
    CloseIncidentDocument,
    () => ({ incident: board.id, decision: draft.decision, summary: draft.summary, residualRisk: draft.risk }),
    draft.summary,
  );
  return (
    <div className="stack2 form">
      <DecisionChoice incident={board.id} value={draft.decision} onChange={(decision) => change({ decision })} />
      <Textarea label={w.summary} value={draft.summary} onChange={(event) => change({ summary: event.target.value })} />
      <Textarea label={w.risk} value={draft.risk} onChange={(event) => change({ risk: event.target.value })} />
      <div className="row">
        {board.phase === 'ACTIVE' && <ActButton acting={stabilise}>{w.stabilise}</ActButton>}
        {board.phase === 'ACTIVE' && <ActButton acting={standDown}>{w.standDown}</ActButton>}
        <ActButton acting={close} kind="filled" needsServer reason={board.phase === 'ACTIVE' ? w.firstStable : undefined}>
          {w.close}
        </ActButton>
      </div>
    </div>
  );
}

function Reopen({ incident }: { readonly incident: string }) {
  const w = useWords(conductWords);
  const { draft, change } = useDraft(`reopen-${incident}`, { reason: '' });
  const reopen = useAct(`reopen-${incident}`, ReopenDocument, () => ({ incident, reason: draft.reason }), draft.reason);
  return (
    <div className="stack2 form">
      <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      <ActButton acting={reopen}>{w.reopen}</ActButton>
    </div>
  );
}
