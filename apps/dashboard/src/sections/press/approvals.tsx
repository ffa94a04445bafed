import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { localTime } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { useSession } from '../../net/session.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Recovered } from '../../parts/recovered.tsx';
import { Status } from '../../parts/status.tsx';
import { UndoableAct } from '../../parts/undoable-act.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { ApproveDocument, RefuseDocument, RequestChangesDocument } from './statements.documents.ts';
import { useInbox, type Statement } from './statements.ts';
import { pressWords } from './press.words.ts';

interface Props {
  readonly incident: string;
  readonly statement: Statement;
}

/** Who has to approve, who did, and what was void. The approve button of one's own text does not exist. */
export function Approvals({ incident, statement }: Props) {
  const w = useWords(pressWords);
  const { me } = useSession();
  const mine = useInbox(incident).filter(({ statement: id, kind }) => id === statement.id && kind === 'APPROVE');
  const wrote = statement.hands.some(({ id }) => id === me.id);
  return (
    <section className={mine.length ? 'box need' : 'box'} aria-labelledby="approvals">
      <div className="hd">
        <h2 id="approvals">{w.approvals}</h2>
      </div>
      <ul className="bd plainlist">
        {statement.steps.map((step) => (
          <li key={step.step}>
            <StepLine statement={statement} step={step} />
          </li>
        ))}
        {statement.steps.length === 0 && <li className="dim">{w.approvalState.notAsked}</li>}
      </ul>
      {wrote && statement.text === 'IN_REVIEW' && <p className="bd cap">{w.notYours}</p>}
      {mine.map(({ step, role }) => (
        <Reading key={step} incident={incident} statement={statement} step={step!} role={role!} />
      ))}
    </section>
  );
}

function StepLine({ statement, step }: { readonly statement: Statement; readonly step: Statement['steps'][number] }) {
  const w = useWords(pressWords);
  const { language } = useMessages();
  const titleOf = useRoleTitle();
  const given = statement.approvals.filter((each) => each.step === step.step);
  const valid = given.find(({ voidedAt, version }) => voidedAt === null && version === statement.version);
  const last = valid ?? given.at(-1);
  return (
    <span className="spread">
      <span>
        {titleOf(step.step)} {last && <b>{last.by.name ?? '—'}</b>} {last?.recovered && <Recovered />}
      </span>
      {valid ? (
        <Status tone="ok" shape="circleCheck">
          {w.approvalState.approved(localTime(valid.at, language))}
        </Status>
      ) : last ? (
        <Status tone="late" shape="circleCross">
          {w.approvalState.void}
        </Status>
      ) : (
        <Status tone={step.open ? 'warn' : 'off'} shape="ring">
          {step.open ? w.approvalState.waiting : w.approvalState.notAsked}
        </Status>
      )}
    </span>
  );
}

/** A version that comes under the reader's eyes is read before it can be approved: no live verb appears where another was. */
function Reading(props: Props & { readonly step: string; readonly role: string }) {
  const w = useWords(pressWords);
  const { statement } = props;
  const [read, setRead] = useState(statement.version);
  if (read === statement.version) return <Answer {...props} />;
  return (
    <div className="bd stack2" role="status">
      <p>{w.moved.version}</p>
      <Button onClick={() => setRead(statement.version)}>{w.readAgain}</Button>
    </div>
  );
}

function Answer({ incident, statement, step, role }: Props & { readonly step: string; readonly role: string }) {
  const w = useWords(pressWords);
  const place = `approve-${statement.version}-${step}`;
  const titleOf = useRoleTitle();
  const [sendingBack, setSendingBack] = useState(false);
  const { draft, change } = useDraft(place, { reason: '' });
  const of = { incident, statement: statement.id, version: statement.version, step };
  const approve = useAct(place, ApproveDocument, () => ({
    incident,
    input: { statement: statement.id, version: statement.version, digest: statement.digest, step, role, comment: '' },
  }));
  const back = useAct(`${place}-back`, RequestChangesDocument, () => ({ ...of, reason: draft.reason }), draft.reason);
  const refuse = useAct(`${place}-refuse`, RefuseDocument, () => ({ ...of, reason: draft.reason }), draft.reason);
  return (
    <div className="bd stack2">
      <UndoableAct acting={approve} kind="filled" size="lg" needsServer>
        {w.approveAs(titleOf(role))}
      </UndoableAct>
      {sendingBack ? (
        <>
          <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
          <div className="row">
            <ActButton acting={back}>{w.askChange}</ActButton>
            <ActButton acting={refuse} kind="danger">
              {w.refuse}
            </ActButton>
          </div>
        </>
      ) : (
        <Button onClick={() => setSendingBack(true)}>{w.askChange}</Button>
      )}
    </div>
  );
}
