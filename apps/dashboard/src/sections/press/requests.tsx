import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { Due } from '../../parts/clock.tsx';
import { useRoleTitle } from '../people/roles.words.ts';
import { DraftSheet } from './draft-sheet.tsx';
import { OfferSheet } from './speakers.tsx';
import { useRequests, type PressRequest } from './press-requests.ts';
import { pressWords } from './press.words.ts';

/** What the playbook waits for: taken up from here, the answer finds its way back to the step that asked. */
export function Requests({ incident }: { readonly incident: string }) {
  const w = useWords(pressWords);
  const requests = useRequests(incident);
  const [taken, setTaken] = useState<PressRequest>();
  const navigate = useNavigate();
  if (requests.length === 0) return null;
  const close = (): void => setTaken(undefined);
  return (
    <section className="box" aria-labelledby="requests">
      <div className="hd">
        <h2 id="requests">{w.requests}</h2>
      </div>
      <ul className="rows">
        {requests.map((request) => (
          <li key={request.id}>
            <Row request={request} onTake={() => setTaken(request)} />
          </li>
        ))}
      </ul>
      {taken?.kind === 'DRAFT' && (
        <DraftSheet
          incident={incident}
          request={taken.id}
          onClose={close}
          onDrafted={(statement) => void navigate(`/incidents/${incident}/press/${statement}`)}
        />
      )}
      {taken && taken.kind !== 'DRAFT' && <OfferSheet incident={incident} request={taken.id} onClose={close} />}
    </section>
  );
}

function Row({ request, onTake }: { readonly request: PressRequest; readonly onTake: () => void }) {
  const w = useWords(pressWords);
  const titleOf = useRoleTitle();
  const due = request.dueMs === null ? null : new Date(Date.parse(request.at) + request.dueMs).toISOString();
  return (
    <div className="rowline">
      <div className="grow">
        <b>{request.kind === 'DRAFT' ? w.draft : w.offerVoice}</b>
        <div className="cap">
          {request.role && titleOf(request.role)} <span className="ref">{request.step}</span>
        </div>
      </div>
      {due && (
        <div className="due">
          <Due at={due} />
        </div>
      )}
      <Button size="sm" onClick={onTake}>
        {request.kind === 'DRAFT' ? w.draft : w.offerVoice}
      </Button>
    </div>
  );
}
