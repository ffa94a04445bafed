import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { ShortHash } from '../../parts/hash.tsx';
import { useAct } from '../../parts/use-act.ts';
import { factReference, FACTS } from '../facts/facts.ts';
import { useIncident } from '../incident.ts';
import { Approvals } from './approvals.tsx';
import { Checks } from './checks.tsx';
import { ReviseSheet } from './draft-sheet.tsx';
import { ReleaseSheet } from './release-sheet.tsx';
import { Speakers } from './speakers.tsx';
import { StatementState } from './statement-state.tsx';
import { SubmitDocument } from './statements.documents.ts';
import { isOut, sentencesOf, statementReference, STATEMENTS, type Statement } from './statements.ts';
import { draftOf } from './text-editor.tsx';
import { pressWords } from './press.words.ts';

/** One text: its sentences and the facts behind them, what is missing before it may go out, and who approves. */
export function StatementPage() {
  const w = useWords(pressWords);
  const { t } = useMessages();
  const incident = useIncident();
  const id = useParams()['statement'];
  const statements = useItems(STATEMENTS, incident.id);
  const statement = statements?.find((each) => each.id === id);
  if (!statement) return <p>{statements ? t.incident.notHere : t.incident.loading}</p>;
  return (
    <>
      <p>
        <Link to={`/incidents/${incident.id}/press`}>{w.back}</Link>
      </p>
      <div className="cap">
        <span className="ref">{statementReference(statement.id)}</span> {{ ...w.kinds, ...w.otherKinds }[statement.kind]},{' '}
        {w.language[statement.language as 'en'] ?? statement.language}
      </div>
      <h2 className="big">{statement.title ?? '—'}</h2>
      <div className="two">
        <div className="stack">
          <Text incident={incident.id} statement={statement} />
          <div className="halves">
            <Checks incident={incident.id} statement={statement} />
            <Approvals incident={incident.id} statement={statement} />
          </div>
        </div>
        <Speakers incident={incident.id} />
      </div>
    </>
  );
}

function Text({ incident, statement }: { readonly incident: string; readonly statement: Statement }) {
  const w = useWords(pressWords);
  const facts = useItems(FACTS, incident) ?? [];
  const { me } = useSession();
  const [sheet, setSheet] = useState<'edit' | 'release'>();
  const submit = useAct(`submit-${statement.version}`, SubmitDocument, () => ({
    incident,
    statement: statement.id,
    base: statement.version,
  }));
  const moved = statement.cites.some(({ why }) => why !== null) && !isOut(statement);
  const canEdit = !isOut(statement) && statement.text !== 'ABANDONED';
  const mayRelease = statement.text === 'APPROVED' && !isOut(statement);
  return (
    <>
      {moved && <Corrected onUse={() => setSheet('edit')} />}
      <section className="box" aria-label={w.body}>
        <div className="hd">
          <StatementState statement={statement} />
          <span className="push cap">{w.by(statement.author.name ?? '—')}</span>
        </div>
        <ol className="bd sentences" lang={statement.language}>
          {sentencesOf(statement.body).map((text, i) => (
            <SentenceLine key={i} text={text} cited={statement.cites.find(({ sentence }) => sentence === i + 1)} />
          ))}
        </ol>
        <div className="bd row">
          {(statement.text === 'DRAFT' || statement.text === 'CHANGES_REQUESTED' || statement.text === 'NEEDS_REAPPROVAL') && !moved && (
            <ActButton acting={submit} kind="filled">
              {w.submit}
            </ActButton>
          )}
          {mayRelease && (
            <Button variant="filled" onClick={() => setSheet('release')}>
              {w.release}
            </Button>
          )}
          {canEdit && <Button onClick={() => setSheet('edit')}>{w.edit}</Button>}
        </div>
        <Foot statement={statement} />
      </section>
      {sheet === 'edit' && (
        <ReviseSheet incident={incident} statement={statement} initial={draftOf(statement, facts)} onClose={() => setSheet(undefined)} />
      )}
      {sheet === 'release' && <ReleaseSheet incident={incident} statement={statement} me={me.id} onClose={() => setSheet(undefined)} />}
    </>
  );
}

/** The condition lasts, so it stands in the flow; one verb makes the version that follows the fact. */
function Corrected({ onUse }: { readonly onUse: () => void }) {
  const w = useWords(pressWords);
  return (
    <div className="ban late" role="status">
      <div>
        <b>{w.corrected}</b>
      </div>
      <Button variant="filled" onClick={onUse}>
        {w.useCorrected}
      </Button>
    </div>
  );
}

function Foot({ statement }: { readonly statement: Statement }) {
  const w = useWords(pressWords);
  const names = statement.releasedBy.map(({ name }) => name ?? '—').join(', ');
  return (
    <>
      {isOut(statement) && names !== '' && <p className="bd cap">{w.releasedBy(names)}</p>}
      <p className="bd cap">
        {w.fingerprint} <ShortHash value={statement.digest} />
      </p>
    </>
  );
}

function SentenceLine({ text, cited }: { readonly text: string; readonly cited: Statement['cites'][number] | undefined }) {
  const w = useWords(pressWords);
  const bad = cited !== undefined && cited.why !== null;
  return (
    <li className={bad ? 'bad' : ''}>
      {text}{' '}
      {cited && (
        <span className={bad ? 'cite bad' : 'cite'}>
          {factReference(cited.fact)} v{cited.version}
          {bad && `, ${w.outOfDate}`}
        </span>
      )}
    </li>
  );
}
