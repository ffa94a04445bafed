import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { DECISIONS } from '../decisions/decisions.ts';
import { Corrected, useFallen } from './corrected.tsx';
import { useGround } from './ground.ts';
import { MovedNote } from './moved.tsx';
import { CorrectStatementDocument, WithdrawStatementDocument } from './statements.documents.ts';
import { isOut, statementReference, STATEMENTS, type Statement } from './statements.ts';
import { pressWords } from './press.words.ts';

interface Props {
  readonly incident: string;
  readonly statement: Statement;
  readonly me: string;
}

/** A text that is out and no longer right: whose it is to put right, and the verbs that do it. */
export function Owed({ incident, statement, me, onWrite }: Props & { readonly onWrite: () => void }) {
  const w = useWords(pressWords);
  const fallen = useFallen(incident, statement);
  const [sheet, setSheet] = useState<'correct' | 'withdraw'>();
  return (
    <>
      <Corrected incident={incident} statement={statement} fallen={fallen} verb={w.writeCorrection} onUse={onWrite} />
      <section className="box need" aria-label={w.owedTitle}>
        <div className="bd stack2">
          <b>{w.owedBy(statement.owner.name ?? '—')}</b>
          <div className="row">
            <Button onClick={() => setSheet('correct')}>{w.correctWith}</Button>
            <Button variant="danger" onClick={() => setSheet('withdraw')}>
              {w.withdraw}
            </Button>
          </div>
        </div>
      </section>
      {sheet === 'correct' && <CorrectSheet incident={incident} statement={statement} me={me} onClose={() => setSheet(undefined)} />}
      {sheet === 'withdraw' && <WithdrawSheet incident={incident} statement={statement} me={me} onClose={() => setSheet(undefined)} />}
    </>
  );
}

type Part = Props & { readonly onClose: () => void };

/** By another text that is out itself. */
function CorrectSheet({ incident, statement, me, onClose }: Part) {
  const w = useWords(pressWords);
  const moved = useGround(statement, me);
  const place = `correct-${statement.id}`;
  const others = (useItems(STATEMENTS, incident) ?? []).filter(
    (each) => each.id !== statement.id && isOut(each) && each.outing === 'RELEASED' && each.releasedAt! > statement.releasedAt!,
  );
  const { draft, change, forget } = useDraft(place, { by: others[0]?.id ?? '', reason: '' });
  const correct = useAct(
    place,
    CorrectStatementDocument,
    () => ({ incident, statement: statement.id, by: draft.by, reason: draft.reason }),
    draft.reason,
  );
  const done = (): void => {
    forget();
    onClose();
  };
  return (
    <Sheet about={statement.id} title={w.correctWith} onClose={onClose}>
      {moved.length > 0 ? (
        <MovedNote moved={moved} />
      ) : others.length === 0 ? (
        <p>{w.noCorrection}</p>
      ) : (
        <>
          <Choice
            legend={w.whichText}
            options={others.map(({ id, title }) => ({ value: id, label: `${statementReference(id)} ${title ?? '—'}` }))}
            value={draft.by}
            onChange={(by) => change({ by })}
          />
          <Textarea label={w.why} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
          <ActButton acting={correct} kind="filled" needsServer onDone={done}>
            {w.doCorrect}
          </ActButton>
        </>
      )}
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

/** Without new words, on somebody's decision. */
function WithdrawSheet({ incident, statement, me, onClose }: Part) {
  const w = useWords(pressWords);
  const moved = useGround(statement, me);
  const place = `withdraw-${statement.id}`;
  const taken = (useItems(DECISIONS, incident) ?? []).filter(({ decidedAt }) => decidedAt !== null);
  const { draft, change, forget } = useDraft(place, { decision: taken[0]?.id ?? '', reason: '' });
  const withdraw = useAct(
    place,
    WithdrawStatementDocument,
    () => ({ incident, statement: statement.id, decision: draft.decision === '' ? null : draft.decision, reason: draft.reason }),
    draft.reason,
  );
  const done = (): void => {
    forget();
    onClose();
  };
  return (
    <Sheet about={statement.id} title={w.withdraw} onClose={onClose}>
      {moved.length > 0 ? (
        <MovedNote moved={moved} />
      ) : taken.length === 0 ? (
        <p>
          {w.noDecision} <Link to={`/incidents/${incident}/decisions`}>{w.toDecisions}</Link>
        </p>
      ) : (
        <>
          <Choice
            legend={w.onDecision}
            options={taken.map(({ id, question }) => ({ value: id, label: question ?? '—' }))}
            value={draft.decision}
            onChange={(decision) => change({ decision })}
          />
          <Textarea label={w.why} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
          <ActButton acting={withdraw} kind="danger" needsServer onDone={done}>
            {w.doWithdraw}
          </ActButton>
        </>
      )}
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}
