import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { fromNow, localTime, useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { usePeopleChoice } from '../people/colleagues.ts';
import { serverNow } from '../../net/clock.ts';
import { useItems } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { speakerAt, SPOKESPERSONS, type Spokesperson } from './statements.ts';
import { AcceptAssignmentDocument, DeclineAssignmentDocument, EndAssignmentDocument, OfferAssignmentDocument } from './voices.documents.ts';
import { pressWords } from './press.words.ts';

const ENDED = ['DECLINED', 'LAPSED', 'WITHDRAWN', 'ENDED'];

/** One voice: who speaks now, until when, and who stands in. Nobody is shown as speaking who did not accept. */
export function Speakers({ incident }: { readonly incident: string }) {
  const w = useWords(pressWords);
  const now = useNow();
  const [offering, setOffering] = useState(false);
  const voices = useItems(SPOKESPERSONS, incident);
  const all = voices ?? [];
  const open = all.filter(({ term, to }) => !ENDED.includes(term) && Date.parse(to) > now);
  const speaks = speakerAt(all, now);
  return (
    <section className="box" aria-labelledby="speakers">
      <div className="hd">
        <h2 id="speakers">{w.whoSpeaks}</h2>
      </div>
      {voices ? !speaks && <p className="bd">{w.nobodySpeaks}</p> : <Loading />}
      <ul className="rows">
        {open.map((voice) => (
          <li key={voice.id}>
            <Voice incident={incident} voice={voice} speaks={voice.id === speaks?.id} />
          </li>
        ))}
      </ul>
      <div className="bd pad">
        <Button onClick={() => setOffering(true)}>{w.offerVoice}</Button>
      </div>
      {offering && <OfferSheet incident={incident} onClose={() => setOffering(false)} />}
    </section>
  );
}

function Voice({ incident, voice, speaks }: { readonly incident: string; readonly voice: Spokesperson; readonly speaks: boolean }) {
  const w = useWords(pressWords);
  const { language } = useMessages();
  const { me } = useSession();
  const of = { incident, assignment: voice.id };
  const accept = useAct(`voice-accept-${voice.id}`, AcceptAssignmentDocument, () => of);
  const decline = useAct(`voice-decline-${voice.id}`, DeclineAssignmentDocument, () => ({ ...of, reason: '' }));
  const end = useAct(`voice-end-${voice.id}`, EndAssignmentDocument, () => ({ ...of, reason: '' }));
  const waiting = voice.term === 'OFFERED';
  return (
    <div className="stack2">
      <div>
        <b>{voice.person.name ?? '—'}</b> {w.until} {localTime(voice.to, language)}
        <div className="cap">
          {waiting ? w.offered : voice.presence === 'AWAY' ? w.away : ''} {voice.place > 0 && w.deputy(voice.place)} {voice.limits}
        </div>
      </div>
      {waiting && voice.person.id === me.id && (
        <div className="row">
          <ActButton acting={accept} kind="filled" needsServer>
            {w.accept}
          </ActButton>
          <ActButton acting={decline}>{w.decline}</ActButton>
        </div>
      )}
      {!waiting && speaks && voice.ours && (
        <ActButton acting={end} size="sm">
          {w.end}
        </ActButton>
      )}
    </div>
  );
}

interface Offering {
  readonly incident: string;
  /** What a playbook asked for. */
  readonly request?: string | null;
  readonly onClose: () => void;
}

function useOffer({ incident, request = null, onClose }: Offering) {
  const place = `voice-new-${incident}`;
  const people = usePeopleChoice();
  const { draft, change, forget } = useDraft(place, { person: '', hours: 4, place: '0', limits: '' });
  const offer = useAct(
    place,
    OfferAssignmentDocument,
    () => ({
      incident,
      input: {
        person: draft.person,
        place: Number(draft.place),
        topics: ['*'],
        audiences: ['*'],
        languages: ['*'],
        from: new Date(serverNow()).toISOString(),
        to: fromNow(draft.hours * 3_600_000),
        succeeds: null,
        request,
        limits: draft.limits,
      },
    }),
    draft.person,
  );
  const done = (): void => {
    forget();
    onClose();
  };
  return { people, draft, change, offer, done };
}

export function OfferSheet({ incident, request, onClose }: Offering) {
  const w = useWords(pressWords);
  const { people, draft, change, offer, done } = useOffer({ incident, request: request ?? null, onClose });
  return (
    <Sheet title={w.offerVoice} onClose={onClose}>
      <Select
        label={w.person}
        searchable
        data={people}
        value={draft.person === '' ? null : draft.person}
        onChange={(person) => change({ person: person ?? '' })}
      />
      <NumberInput label={w.hours} min={1} max={72} value={draft.hours} onChange={(hours) => change({ hours: Number(hours) || 1 })} />
      <Choice
        legend={w.place}
        options={[
          { value: '0', label: w.first },
          { value: '1', label: w.asDeputy },
        ]}
        value={draft.place}
        onChange={(each) => change({ place: each })}
      />
      <TextInput label={w.limits} value={draft.limits} onChange={(event) => change({ limits: event.target.value })} />
      <ActButton acting={offer} kind="filled" onDone={done}>
        {w.sendOffer}
      </ActButton>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}
