import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
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
import { Corrected, useFallen } from './corrected.tsx';
import { DraftSheet, ReviseSheet } from './draft-sheet.tsx';
import { Owed } from './owed.tsx';
import { Going, ReleaseSheet } from './release-sheet.tsx';
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
  const { me } = useSession();
  const [sheet, setSheet] = useState<Which>();
  const fallen = useFallen(incident, statement);
  const moved = statement.cites.some(({ why }) => why !== null) && !isOut(statement);
  return (
    <>
      {moved && (
        <Corrected incident={incident} statement={statement} fallen={fallen} verb={w.useCorrected} onUse={() => setSheet('edit')} />
      )}
      {statement.outing === 'CORRECTION_DUE' && (
        <Owed incident={incident} statement={statement} me={me.id} onWrite={() => setSheet('correct')} />
      )}
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
        <Verbs incident={incident} statement={statement} moved={moved} open={setSheet} />
        <Foot incident={incident} statement={statement} />
      </section>
      {sheet && <Opened incident={incident} statement={statement} which={sheet} onClose={() => setSheet(undefined)} />}
    </>
  );
}

type Which = 'edit' | 'release' | 'correct';
interface Part {
  readonly incident: string;
  readonly statement: Statement;
}

function Verbs({ incident, statement, moved, open }: Part & { readonly moved: boolean; readonly open: (which: Which) => void }) {
  const w = useWords(pressWords);
  const submit = useAct(`submit-${statement.version}`, SubmitDocument, () => ({
    incident,
    statement: statement.id,
    base: statement.version,
  }));
  const canEdit = !isOut(statement) && statement.text !== 'ABANDONED';
  const mayRelease = statement.text === 'APPROVED' && !isOut(statement);
  return (
    <div className="bd row">
      {(statement.text === 'DRAFT' || statement.text === 'CHANGES_REQUESTED' || statement.text === 'NEEDS_REAPPROVAL') && !moved && (
        <ActButton acting={submit} kind="filled">
          {w.submit}
        </ActButton>
      )}
      {mayRelease && (
        <Button variant="filled" onClick={() => open('release')}>
          {w.release}
        </Button>
      )}
      {canEdit && <Button onClick={() => open('edit')}>{w.edit}</Button>}
    </div>
  );
}

function Opened({ incident, statement, which, onClose }: Part & { readonly which: Which; readonly onClose: () => void }) {
  const { me } = useSession();
  const navigate = useNavigate();
  const facts = useItems(FACTS, incident) ?? [];
  const initial = draftOf(statement, facts);
  if (which === 'release') return <ReleaseSheet incident={incident} statement={statement} me={me.id} onClose={onClose} />;
  if (which === 'edit') return <ReviseSheet incident={incident} statement={statement} initial={initial} onClose={onClose} />;
  return (
    <DraftSheet
      incident={incident}
      correcting={{ of: statement.id, initial: { ...initial, kind: 'CORRECTION' } }}
      onClose={onClose}
      onDrafted={(id) => void navigate(`/incidents/${incident}/press/${id}`)}
    />
  );
}

function Foot({ incident, statement }: { readonly incident: string; readonly statement: Statement }) {
  const w = useWords(pressWords);
  const names = statement.releasedBy.map(({ name }) => name ?? '—').join(', ');
  return (
    <>
      {isOut(statement) && names !== '' && (
        <div className="bd">
          <p className="cap">{w.releasedBy(names)}</p>
          <Going incident={incident} statement={statement} />
        </div>
      )}
      <p className="bd cap">
        {w.fingerprint} <ShortHash value={statement.digest} />
      </p>
    </>
  );
}

function SentenceLine({ text, cited }: { readonly text: string; readonly cited: Statement['cites'][number] | undefined }) {
  const w = useWords(pressWords);
  const bad = cited !== undefined && (cited.why !== null || cited.alone);
  return (
    <li className={bad ? 'bad' : ''}>
      {text}{' '}
      {cited && (
        <span className={bad ? 'cite bad' : 'cite'}>
          {factReference(cited.fact)} v{cited.version}
          {cited.why !== null && `, ${w.outOfDate}`}
        </span>
      )}
      {cited?.alone && <span className="cap"> {w.alone}</span>}
    </li>
  );
}
