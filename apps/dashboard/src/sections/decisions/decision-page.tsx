import { Button, NumberInput, Textarea } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { serverNow } from '../../net/clock.ts';
import { fromNow } from '../../i18n/time.ts';
import { useItems } from '../../net/items.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { FactStatus } from '../facts/fact-status.tsx';
import { factReference, FACTS } from '../facts/facts.ts';
import { useIncident } from '../incident.ts';
import {
  DeferDecisionDocument,
  RecommendDocument,
  RecordDissentDocument,
  ReviewDecisionDocument,
  TakeDecisionDocument,
  WithdrawQuestionDocument,
} from './decisions.documents.ts';
import { decisionReference, DECISIONS, isOpen, optionText, useMayDecide, type Decision } from './decisions.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { decisionWords } from './decisions.words.ts';

/** One question: its options side by side, what is known, who advises what, and dissent in people's own words. */
export function DecisionPage() {
  const w = useWords(decisionWords);
  const { t } = useMessages();
  const incident = useIncident();
  const decisions = useItems(DECISIONS, incident.id);
  const id = useParams()['decision'];
  const decision = decisions?.find((each) => each.id === id);
  const mayDecide = useMayDecide(incident.id);
  const titleOf = useRoleTitle();
  if (!decision) return <p>{decisions ? t.incident.notHere : t.incident.loading}</p>;
  return (
    <div className="stack">
      <p>
        <Link to={`/incidents/${incident.id}/decisions`}>{w.title}</Link>
      </p>
      <div className="spread">
        <div>
          <span className="cap">
            <span className="ref">{decisionReference(decision.id)}</span>{' '}
            {decision.askedBy ? w.asked(decision.askedBy.name ?? '—') : w.askedByPlaybook(decision.step ?? '—')}
          </span>
          <h2 className="big">{decision.question ?? '—'}</h2>
        </div>
        {isOpen(decision) && (
          <Clock
            what={w.decides(titleOf(decision.owner, decision.ownerTitle))}
            at={decision.decideBy}
            kind="due"
            owner={titleOf(decision.owner, decision.ownerTitle)}
          />
        )}
      </div>
      {decision.lapsed && isOpen(decision) && <p className="st late">{w.lapsed}</p>}
      {decision.infoMoved && <p className="st warn">{w.infoMoved}</p>}
      {!isOpen(decision) && <Taken incident={incident.id} decision={decision} />}
      <Options incident={incident.id} decision={decision} mayDecide={mayDecide(decision)} />
      <Known incident={incident.id} />
      <Dissent incident={incident.id} decision={decision} />
    </div>
  );
}

interface Props {
  readonly incident: string;
  readonly decision: Decision;
}

function Taken({ incident, decision }: Props) {
  const w = useWords(decisionWords);
  const place = `decision-${decision.id}-review`;
  const { draft, change } = useDraft(place, { reason: '' });
  const uphold = useAct(place, ReviewDecisionDocument, () => ({
    incident,
    decision: decision.id,
    reason: draft.reason,
    reviewAt: null,
    successor: null,
  }));
  return (
    <section className="box">
      <div className="bd pad stack2">
        {decision.decidedBy && (
          <p>
            <b>{w.decidedBy(decision.decidedBy.name ?? '—', optionText(decision, decision.option))}</b>{' '}
            {decision.decidedAt && <Moment at={decision.decidedAt} utc />}
          </p>
        )}
        {decision.rationale && <p>{decision.rationale}</p>}
        {decision.risks && <p className="dim">{decision.risks}</p>}
        {decision.advice && <p className="dim">{decision.advice}</p>}
        {decision.reviewAt && (
          <p className="cap">
            {w.reviewAt} <Moment at={decision.reviewAt} utc />
          </p>
        )}
        {decision.state === 'REVIEW_DUE' && (
          <>
            <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
            <ActButton acting={uphold}>{w.uphold}</ActButton>
          </>
        )}
      </div>
    </section>
  );
}

const EMPTY = { option: '', rationale: '', risks: '', advice: '', review: 0 };

function Options({ incident, decision, mayDecide }: Props & { readonly mayDecide: boolean }) {
  const w = useWords(decisionWords);
  const { draft, change } = useDraft(`decision-${decision.id}`, EMPTY);
  const open = isOpen(decision);
  return (
    <section className={open && mayDecide ? 'box need' : 'box'} aria-label={w.needed}>
      <div className="options" role="radiogroup" aria-label={decision.question ?? ''}>
        {decision.options.map((option) => (
          <div key={option.id} className={draft.option === option.id ? 'opt on' : 'opt'}>
            <h3>{option.text ?? option.id}</h3>
            {option.tradeoffs && <p className="dim">{option.tradeoffs}</p>}
            {decision.recommendations
              .filter((each) => each.option === option.id)
              .map((each) => (
                <p key={each.person.id} className="cap">
                  {w.recommends(each.person.name ?? '—', option.text ?? option.id)} {each.text}
                </p>
              ))}
            {open && (
              <Button
                role="radio"
                aria-checked={draft.option === option.id}
                variant={draft.option === option.id ? 'filled' : 'default'}
                onClick={() => change({ option: option.id })}
              >
                {option.text ?? option.id}
              </Button>
            )}
          </div>
        ))}
      </div>
      {open &&
        draft.option !== '' &&
        (mayDecide ? (
          <Decide incident={incident} decision={decision} draft={draft} change={change} />
        ) : (
          <Advise incident={incident} decision={decision} draft={draft} change={change} />
        ))}
      {open && mayDecide && <Aside incident={incident} decision={decision} />}
    </section>
  );
}

interface Choosing extends Props {
  readonly draft: typeof EMPTY;
  readonly change: (some: Partial<typeof EMPTY>) => void;
}

function Decide({ incident, decision, draft, change }: Choosing) {
  const w = useWords(decisionWords);
  const facts = useItems(FACTS, incident) ?? [];
  const take = useAct(
    `decision-${decision.id}-take`,
    TakeDecisionDocument,
    () => ({
      incident,
      decision: decision.id,
      input: {
        option: draft.option,
        rationale: draft.rationale,
        risks: draft.risks,
        advice: draft.advice,
        facts: facts.map(({ id: fact, version }) => ({ fact, version })),
        reviewAt: draft.review > 0 ? fromNow(draft.review * 60_000) : null,
        authority: 'ROLE' as const,
      },
    }),
    draft.rationale,
  );
  return (
    <div className="bd pad stack2 form">
      <Textarea label={w.rationale} value={draft.rationale} onChange={(event) => change({ rationale: event.target.value })} />
      <Textarea label={w.risks} value={draft.risks} onChange={(event) => change({ risks: event.target.value })} />
      <Textarea label={w.advice} value={draft.advice} onChange={(event) => change({ advice: event.target.value })} />
      <NumberInput label={w.review} min={0} value={draft.review} onChange={(review) => change({ review: Number(review) || 0 })} />
      <ActButton acting={take} kind="filled" size="lg">
        {w.decide(optionText(decision, draft.option))}
      </ActButton>
    </div>
  );
}

function Advise({ incident, decision, draft, change }: Choosing) {
  const w = useWords(decisionWords);
  const recommend = useAct(
    `decision-${decision.id}-recommend`,
    RecommendDocument,
    () => ({ incident, decision: decision.id, option: draft.option, reason: draft.rationale }),
    draft.rationale,
  );
  return (
    <div className="bd pad stack2 form">
      <Textarea label={w.why} value={draft.rationale} onChange={(event) => change({ rationale: event.target.value })} />
      <ActButton acting={recommend} kind="filled" size="lg">
        {w.recommend(optionText(decision, draft.option))}
      </ActButton>
    </div>
  );
}

const HALF_AN_HOUR = 30 * 60_000;

function Aside({ incident, decision }: Props) {
  const w = useWords(decisionWords);
  const defer = useAct(`decision-${decision.id}-defer`, DeferDecisionDocument, () => ({
    incident,
    decision: decision.id,
    until: new Date(Math.max(serverNow(), Date.parse(decision.decideBy ?? '') || 0) + HALF_AN_HOUR).toISOString(),
    reason: '',
  }));
  const withdraw = useAct(`decision-${decision.id}-withdraw`, WithdrawQuestionDocument, () => ({
    incident,
    decision: decision.id,
    reason: w.withdraw,
  }));
  return (
    <div className="bd row">
      <ActButton acting={defer}>{w.defer}</ActButton>
      {decision.step === null && <ActButton acting={withdraw}>{w.withdraw}</ActButton>}
    </div>
  );
}

function Known({ incident }: { readonly incident: string }) {
  const w = useWords(decisionWords);
  const facts = useItems(FACTS, incident) ?? [];
  if (facts.length === 0) return null;
  return (
    <section className="box" aria-labelledby="known">
      <div className="hd">
        <h2 id="known">{w.facts}</h2>
      </div>
      <ul className="rows">
        {facts.map((fact) => (
          <li key={fact.id} className="rowline">
            <span className="grow">{fact.wording ?? '—'}</span>
            <FactStatus fact={fact} />
            <span className="ref">
              {factReference(fact.id)} v{fact.version}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dissent({ incident, decision }: Props) {
  const w = useWords(decisionWords);
  const place = `decision-${decision.id}-dissent`;
  const { draft, change, forget } = useDraft(place, { words: '' });
  const record = useAct(place, RecordDissentDocument, () => ({ incident, decision: decision.id, words: draft.words }), draft.words);
  return (
    <section className="box" aria-labelledby="dissent">
      <div className="hd">
        <h2 id="dissent">{w.dissent}</h2>
      </div>
      <div className="bd stack2 form">
        {decision.dissent.map((each) => (
          <blockquote key={each.at} className="exact">
            {each.text ?? '—'} <span className="cap">{each.person.name ?? '—'}</span>
          </blockquote>
        ))}
        <Textarea label={w.yourDissent} value={draft.words} onChange={(event) => change({ words: event.target.value })} />
        <ActButton
          acting={record}
          onDone={() => {
            forget();
            change({ words: '' });
          }}
        >
          {w.recordDissent}
        </ActButton>
      </div>
    </section>
  );
}
