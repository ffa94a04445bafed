import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Loading } from '../../parts/loading.tsx';
import { Choice } from '../../parts/choice.tsx';
import { fieldError, Refused } from '../../parts/refused.tsx';
import { SendButton } from '../../parts/send-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useIncident } from '../incident.ts';
import { FactSheet } from './fact-sheet.tsx';
import { FactStatus } from './fact-status.tsx';
import { AddFactDocument } from './facts.documents.ts';
import { factReference, FACTS, LANGUAGES, wordingIn, type Fact } from './facts.ts';
import { factWords } from './facts.words.ts';

/** What is held to be so, what is only claimed, and what that is based on. */
export function FactsSection() {
  const w = useWords(factWords);
  const incident = useIncident();
  const facts = useItems(FACTS, incident.id);
  const navigate = useNavigate();
  const open = useParams()['*'];
  const setOpen = (fact?: string): void => void navigate(`/incidents/${incident.id}/facts${fact ? `/${fact}` : ''}`);
  const [adding, setAdding] = useState(false);
  const opened = facts?.find(({ id }) => id === open);
  return (
    <section className="box" aria-labelledby="facts">
      <div className="hd">
        <h2 id="facts">{w.title}</h2>
        <span className="push">
          <Button size="sm" variant="filled" onClick={() => setAdding(true)}>
            {w.add}
          </Button>
        </span>
      </div>
      <p className="bd dim">{w.lead}</p>
      {facts === undefined && <Loading />}
      {facts?.length === 0 && <p className="bd dim">{w.none}</p>}
      <ul className="rows">
        {facts?.map((fact) => (
          <li key={fact.id}>
            <FactRow fact={fact} onOpen={() => setOpen(fact.id)} />
          </li>
        ))}
      </ul>
      {adding && <AddSheet incident={incident.id} onClose={() => setAdding(false)} />}
      {opened && <FactSheet incident={incident.id} fact={opened} onClose={() => setOpen()} />}
    </section>
  );
}

function FactRow({ fact, onOpen }: { readonly fact: Fact; readonly onOpen: () => void }) {
  const w = useWords(factWords);
  const reference = factReference(fact.id);
  return (
    <div className="rowline">
      <div className="grow">
        <FactStatus fact={fact} />
        <div>{fact.wording ?? '—'}</div>
        <div className="cap">
          {fact.cleared ? <Quotable fact={fact} /> : w.noPublicWording}
          {' · '}
          {fact.verifiedBy ? w.verified(fact.verifiedBy.name ?? '—') : w.owner(fact.owner.name ?? '—')}
        </div>
      </div>
      <span className="tlp">TLP:{fact.tlp}</span>
      <span className="ref">
        <bdi dir="ltr">
          {reference} v{fact.version}
        </bdi>
      </span>
      <Button size="sm" onClick={onOpen}>
        {w.open} {reference}
      </Button>
    </div>
  );
}

/** The words for each language, and where some are still awaited. */
function Quotable({ fact }: { readonly fact: Fact }) {
  const w = useWords(factWords);
  return LANGUAGES.map((language) => {
    const words = wordingIn(fact, language);
    return (
      <span key={language}>
        {language.toUpperCase()}: {words === undefined ? w.waitsForWords : <span lang={language}>“{words}”</span>}{' '}
      </span>
    );
  });
}

const EMPTY = { wording: '', sources: '', confidence: 'MEDIUM', tlp: 'AMBER' };
const TLPS = ['CLEAR', 'GREEN', 'AMBER'];

interface Adding {
  readonly incident: string;
  readonly onClose: () => void;
}

function useClaim({ incident, onClose }: Adding) {
  const place = `fact-new-${incident}`;
  const { draft, change, forget } = useDraft(place, EMPTY);
  const acting = useAct(
    place,
    AddFactDocument,
    () => ({
      incident,
      input: {
        wording: draft.wording,
        sources: draft.sources,
        confidence: draft.confidence as 'MEDIUM',
        tlp: draft.tlp as 'AMBER',
        sourcePeople: [],
        otherSources: 1,
      },
    }),
    draft.wording,
  );
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await acting.act()) === undefined) return;
    forget();
    onClose();
  };
  return { place, draft, change, acting, send };
}

function AddSheet({ incident, onClose }: Adding) {
  const w = useWords(factWords);
  const { place, draft, change, acting, send } = useClaim({ incident, onClose });
  return (
    <Sheet title={w.add} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        <Refused refusal={acting.refusal} />
        <Textarea
          label={w.wording}
          description={w.wordingHint}
          value={draft.wording}
          error={fieldError(acting.refusal, 'wording')}
          onChange={(event) => change({ wording: event.target.value })}
        />
        <TextInput label={w.sources} value={draft.sources} onChange={(event) => change({ sources: event.target.value })} />
        <Choice
          legend={w.confidence}
          options={Object.entries(w.confidences).map(([value, label]) => ({ value, label }))}
          value={draft.confidence}
          onChange={(confidence) => change({ confidence })}
        />
        <Choice
          legend={w.tlp}
          options={TLPS.map((value) => ({ value, label: `TLP:${value}` }))}
          value={draft.tlp}
          onChange={(tlp) => change({ tlp })}
        />
        <SendButton place={place} small>
          {w.record}
        </SendButton>
      </form>
    </Sheet>
  );
}
