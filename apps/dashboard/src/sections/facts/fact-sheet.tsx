import { Button, Textarea, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useHeldRoles } from '../people/my-roles.ts';
import { StatementState } from '../press/statement-state.tsx';
import { STATEMENTS } from '../press/statements.ts';
import { FactStatus } from './fact-status.tsx';
import {
  ClearWordingDocument,
  ConfirmFactDocument,
  CorrectFactDocument,
  DisputeFactDocument,
  RemarkFactDocument,
  RetractFactDocument,
  StartVerificationDocument,
} from './facts.documents.ts';
import { factReference, LANGUAGES, wordingIn, type Fact } from './facts.ts';
import { factWords } from './facts.words.ts';

interface Props {
  readonly incident: string;
  readonly fact: Fact;
  readonly onClose: () => void;
}

/** One fact: what is known of it, and what comes next for it. The version that is on the screen is the one that is changed. */
export function FactSheet({ incident, fact, onClose }: Props) {
  const w = useWords(factWords);
  const { me, roles } = useHeldRoles(incident);
  const mayChange = fact.owner.id === me || roles.includes('CD');
  const clears = roles.includes('HOP');
  return (
    <Sheet about={fact.id} title={`${factReference(fact.id)}, ${w.version(fact.version)}`} onClose={onClose}>
      <FactStatus fact={fact} />
      <p className="prose">{fact.wording ?? '—'}</p>
      <p className="cap">
        {w.owner(fact.owner.name ?? '—')}
        {fact.sources && ` · ${fact.sources}`}
        {fact.method && ` · ${fact.method}`}
      </p>
      {(fact.truth === 'CLAIM' || fact.truth === 'VERIFYING' || fact.truth === 'DISPUTED') && <Verify incident={incident} fact={fact} />}
      {fact.truth === 'CONFIRMED' && fact.alone && <Alone incident={incident} fact={fact} me={me} />}
      {fact.truth === 'CONFIRMED' && mayChange && <Marking incident={incident} fact={fact} />}
      {fact.truth === 'CONFIRMED' && <Wordings incident={incident} fact={fact} clears={clears} />}
      {fact.truth === 'CONFIRMED' && mayChange && (
        <>
          <Change incident={incident} fact={fact} clears={clears} />
          <TakeBack incident={incident} fact={fact} />
        </>
      )}
      <Resting incident={incident} fact={fact} />
      {fact.earlier.length > 0 && <Earlier fact={fact} />}
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

type Part = Omit<Props, 'onClose'>;

function Verify({ incident, fact }: Part) {
  const w = useWords(factWords);
  const start = useAct(`fact-${fact.id}-start`, StartVerificationDocument, () => ({ incident, fact: fact.id, version: fact.version }));
  if (fact.truth !== 'VERIFYING')
    return (
      <ActButton acting={start} kind="filled">
        {w.verify}
      </ActButton>
    );
  return <Confirm incident={incident} fact={fact} />;
}

/** Confirmed by who claimed it: said where it stands, with the verb for whoever else is there. */
function Alone({ incident, fact, me }: Part & { readonly me: string }) {
  const w = useWords(factWords);
  return (
    <div className="ban warn" role="status">
      <div className="stack2">
        <b>{w.aloneTold(fact.changedBy.name ?? '—')}</b>
        <span>{fact.changedBy.id === me ? w.aloneYours : w.aloneCure}</span>
        {fact.changedBy.id !== me && <Confirm incident={incident} fact={fact} />}
      </div>
    </div>
  );
}

function Confirm({ incident, fact }: Part) {
  const w = useWords(factWords);
  const place = `fact-${fact.id}-${fact.version}`;
  const { draft, change, forget } = useDraft(`${place}-verify`, { method: '' });
  const about = { incident, fact: fact.id, version: fact.version };
  const confirm = useAct(`${place}-confirm`, ConfirmFactDocument, () => ({ ...about, method: draft.method }), draft.method);
  return (
    <>
      <TextInput label={w.method} value={draft.method} onChange={(event) => change({ method: event.target.value })} />
      <ActButton acting={confirm} kind="filled" onDone={forget}>
        {w.confirm(fact.version)}
      </ActButton>
    </>
  );
}

/** What is marked higher may not be quoted to those outside, whatever its wording. */
function Marking({ incident, fact }: Part) {
  const w = useWords(factWords);
  const about = { incident, fact: fact.id, version: fact.version };
  const clear = useAct(`fact-${fact.id}-mark`, RemarkFactDocument, () => ({ ...about, tlp: 'CLEAR' as const, label: null }));
  if (fact.tlp === 'CLEAR') return null;
  return (
    <div className="row">
      <span className="cap">{w.notForMedia(`TLP:${fact.tlp}`)}</span>
      {fact.tlp !== 'RED' && <ActButton acting={clear}>{w.markClear}</ActButton>}
    </div>
  );
}

/** What may be quoted in each language, and what stood there before; cleared by the head of press. */
function Wordings({ incident, fact, clears }: Part & { readonly clears: boolean }) {
  const w = useWords(factWords);
  return (
    <section className="stack2" aria-label={w.publicWording}>
      {LANGUAGES.map((language) => {
        const words = wordingIn(fact, language);
        if (words === undefined && clears)
          return <Clear key={`${language}-${fact.version}`} incident={incident} fact={fact} language={language} />;
        return (
          <p key={language}>
            <span className="cap">
              {w.publicWording}, {w.language[language]}
            </span>
            <br />
            {words === undefined ? <span className="dim">{w.waitsForWords}</span> : <span lang={language}>“{words}”</span>}
          </p>
        );
      })}
    </section>
  );
}

function Clear({ incident, fact, language }: Part & { readonly language: (typeof LANGUAGES)[number] }) {
  const w = useWords(factWords);
  const { language: own } = useMessages();
  const place = `fact-${fact.id}-${fact.version}-clear-${language}`;
  const { draft, change, forget } = useDraft(place, { publicWording: '' });
  const clear = useAct(
    place,
    ClearWordingDocument,
    () => ({ incident, fact: fact.id, version: fact.version, publicWording: draft.publicWording, language }),
    draft.publicWording,
  );
  return (
    <>
      <Textarea
        label={language === own ? w.words : w.wordsIn(w.language[language])}
        lang={language}
        value={draft.publicWording}
        onChange={(event) => change({ publicWording: event.target.value })}
      />
      <ActButton acting={clear} kind="filled" onDone={forget}>
        {language === own ? w.clear : w.clearIn(w.language[language])}
      </ActButton>
    </>
  );
}

function Change({ incident, fact, clears }: Part & { readonly clears: boolean }) {
  const w = useWords(factWords);
  const place = `fact-${fact.id}-change`;
  const { draft, change, forget } = useDraft(place, { wording: '', publicWording: '', language: 'en', kind: 'MATERIAL', reason: '' });
  const correct = useAct(
    place,
    CorrectFactDocument,
    () => ({
      incident,
      input: {
        fact: fact.id,
        version: fact.version,
        wording: draft.wording,
        publicWording: draft.publicWording === '' ? null : draft.publicWording,
        language: draft.publicWording === '' ? null : draft.language,
        kind: draft.kind as 'MATERIAL',
        reason: draft.reason,
      },
    }),
    draft.wording,
  );
  return (
    <details className="more">
      <summary>{w.correct}</summary>
      <div className="stack2">
        <p className="cap">{w.effects}</p>
        <Textarea label={w.newWording} value={draft.wording} onChange={(event) => change({ wording: event.target.value })} />
        {clears && <NewWords draft={draft} change={change} />}
        <Choice
          legend={w.kind}
          options={Object.entries(w.kinds).map(([value, label]) => ({ value, label }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextInput label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
        <div className="row">
          <ActButton acting={correct} kind="filled" onDone={forget}>
            {w.doCorrect(fact.version + 1)}
          </ActButton>
        </div>
      </div>
    </details>
  );
}

interface NewWordsProps {
  readonly draft: { readonly publicWording: string; readonly language: string };
  readonly change: (some: { publicWording?: string; language?: string }) => void;
}

function NewWords({ draft, change }: NewWordsProps) {
  const w = useWords(factWords);
  return (
    <>
      <Textarea label={w.newPublic} value={draft.publicWording} onChange={(event) => change({ publicWording: event.target.value })} />
      {draft.publicWording !== '' && (
        <Choice
          legend={w.whichLanguage}
          options={LANGUAGES.map((value) => ({ value, label: w.language[value] }))}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
      )}
    </>
  );
}

/** For what is not so after all: no new words are asked for, as a correction does. */
function TakeBack({ incident, fact }: Part) {
  const w = useWords(factWords);
  const place = `fact-${fact.id}-take-back`;
  const { draft, change, forget } = useDraft(place, { reason: '' });
  const about = { incident, fact: fact.id, version: fact.version, reason: draft.reason };
  const dispute = useAct(`fact-${fact.id}-dispute`, DisputeFactDocument, () => about, draft.reason);
  const retract = useAct(`fact-${fact.id}-retract`, RetractFactDocument, () => about, draft.reason);
  return (
    <details className="more">
      <summary>{w.takeBack}</summary>
      <div className="stack2">
        <p className="cap">{w.effects}</p>
        <TextInput label={w.against} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
        <div className="row">
          <ActButton acting={retract} kind="danger" onDone={forget}>
            {w.retract}
          </ActButton>
          <ActButton acting={dispute} onDone={forget}>
            {w.dispute}
          </ActButton>
        </div>
      </div>
    </details>
  );
}

/** The texts that cite it, as they stand now: what a correction does is seen here as it happens. */
function Resting({ incident, fact }: Part) {
  const w = useWords(factWords);
  const texts = (useItems(STATEMENTS, incident) ?? []).filter(({ cites }) => cites.some((cited) => cited.fact === fact.id));
  if (texts.length === 0) return null;
  return (
    <section aria-label={w.resting}>
      <h3>{w.resting}</h3>
      <ul className="rows" aria-live="polite">
        {texts.map((text) => (
          <li key={text.id} className="rowline">
            <Link className="grow" to={`/incidents/${incident}/press/${text.id}`}>
              {text.title ?? '—'}
            </Link>
            <StatementState statement={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Earlier({ fact }: { readonly fact: Fact }) {
  const w = useWords(factWords);
  return (
    <section aria-label={w.earlier}>
      <h3>{w.earlier}</h3>
      <ol className="plainlist">
        {fact.earlier.map((version) => (
          <li key={version.version}>
            <span className="ref">v{version.version}</span> {version.wording ?? '—'}{' '}
            {version.wordings.map(({ language, words, at }) => (
              <del key={`${language}${at}`} lang={language}>
                {words}
              </del>
            ))}{' '}
            <span className="cap">
              <Moment at={version.at} /> {version.changedBy.name ?? '—'} {version.reason}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
