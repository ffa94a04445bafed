import { Select, Textarea, TextInput } from '@mantine/core';
import { span, useNow } from '../../i18n/time.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { usePeopleChoice } from '../people/colleagues.ts';
import { ActSheet } from './act-sheet.tsx';
import { actWords } from './acts.words.ts';
import { AcceptTransferDocument, OfferTransferDocument, RefuseTransferDocument } from './evidence.documents.ts';
import { useMine, type About } from './evidence.ts';
import { evidenceWords } from './evidence.words.ts';

/** An offer that is open: a dashed line between two names, and the sentence that says who answers meanwhile. */
export function Transit({ incident, exhibit, since }: About & { readonly since: string }) {
  const w = useWords(evidenceWords);
  const { t } = useMessages();
  const now = useNow();
  const { receiver } = useMine({ incident, exhibit });
  const { custodian, transferTo } = exhibit;
  if (!custodian || !transferTo) return null;
  return (
    <section className="box transitbox" aria-label={w.place[exhibit.place]}>
      <div className="bd pad stack2">
        <div className="between">
          <div>
            <div className="cap">{w.releasedBy}</div>
            <b>{custodian.name ?? '—'}</b>
          </div>
          <div className="dashes">
            <span className="tag solid-warn">{w.onTheWay(span(now - Date.parse(since), t))}</span>
          </div>
          <div>
            <div className="cap">{w.acceptedBy}</div>
            <b>{transferTo.name ?? '—'}</b>
          </div>
        </div>
        <p>
          <b>{w.answers(custodian.name ?? '—')}</b> {w.until(transferTo.name ?? '—')}. {w.only}
        </p>
        {receiver && exhibit.transfer && <Answer key={exhibit.transfer} about={{ incident, exhibit }} transfer={exhibit.transfer} />}
      </div>
    </section>
  );
}

/** Whoever receives it says first how the seal and the exhibit are. */
function Answer({ about: { incident, exhibit }, transfer }: { readonly about: About; readonly transfer: string }) {
  const w = useWords(actWords);
  const place = `transfer-${transfer}`;
  const { draft, change, forget } = useDraft(place, { seal: '', condition: '', reason: '' });
  const input = { exhibit: exhibit.id, transfer, seal: draft.seal as 'INTACT', condition: draft.condition };
  const accept = useAct(`${place}-accept`, AcceptTransferDocument, () => ({ incident, input }), draft.condition);
  const refuse = useAct(`${place}-refuse`, RefuseTransferDocument, () => ({ incident, input, reason: draft.reason }), draft.reason);
  // What was sent without a seal cannot be found with a whole one.
  const seals = Object.entries(w.sealsMet).filter(([met]) => met !== 'INTACT' || exhibit.place === 'OFFERED');
  const unsaid = seals.some(([met]) => met === draft.seal) ? undefined : w.sayFirst;
  return (
    <div className="stack2 form">
      <Choice
        legend={w.sealMet}
        options={seals.map(([value, label]) => ({ value, label }))}
        value={draft.seal}
        onChange={(seal) => change({ seal })}
      />
      <TextInput label={w.condition} value={draft.condition} onChange={(event) => change({ condition: event.target.value })} />
      <ActButton acting={accept} kind="filled" size="lg" reason={unsaid} onDone={forget}>
        {w.accept}
      </ActButton>
      <details className="more">
        <summary>{w.refuse}</summary>
        <div className="stack2">
          <Textarea label={w.whyRefuse} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
          <ActButton acting={refuse} kind="danger" reason={unsaid} onDone={forget}>
            {w.refuse}
          </ActButton>
        </div>
      </details>
    </div>
  );
}

export function OfferSheet({ incident, exhibit, onClose }: About & { readonly onClose: () => void }) {
  const w = useWords(actWords);
  const { me } = useMine({ incident, exhibit });
  const people = usePeopleChoice();
  const place = `exhibit-${exhibit.id}-offer`;
  const { draft, change, forget } = useDraft(place, { to: '', route: 'HAND', courier: '', waybill: '' });
  const carried = draft.route === 'COURIER' || draft.route === 'BAG';
  const offer = useAct(place, OfferTransferDocument, () => ({
    incident,
    input: {
      exhibit: exhibit.id,
      to: draft.to,
      route: draft.route as 'HAND',
      courier: carried && draft.courier !== '' ? draft.courier : null,
      waybill: carried ? draft.waybill : '',
    },
  }));
  const done = (): void => {
    forget();
    onClose();
  };
  return (
    <ActSheet
      about={exhibit.id}
      title={w.offer}
      acting={offer}
      reason={draft.to === '' ? w.offerTo : undefined}
      onDone={done}
      onClose={onClose}
    >
      <p>{w.offerEffect}</p>
      <Select
        label={w.offerTo}
        searchable
        data={people.filter(({ value }) => value !== me)}
        value={draft.to === '' ? null : draft.to}
        onChange={(to) => change({ to: to ?? '' })}
      />
      <Choice
        legend={w.route}
        options={Object.entries(w.routes).map(([value, label]) => ({ value, label }))}
        value={draft.route}
        onChange={(route) => change({ route })}
      />
      {carried && <Carried people={people} draft={draft} change={change} />}
    </ActSheet>
  );
}

interface CarriedProps {
  readonly people: ReturnType<typeof usePeopleChoice>;
  readonly draft: { readonly courier: string; readonly waybill: string };
  readonly change: (some: { readonly courier?: string; readonly waybill?: string }) => void;
}

/** Who carries it, and under what paper: they never answer for it. */
function Carried({ people, draft, change }: CarriedProps) {
  const w = useWords(actWords);
  return (
    <>
      <Select
        label={w.courier}
        searchable
        clearable
        data={[...people]}
        value={draft.courier === '' ? null : draft.courier}
        onChange={(courier) => change({ courier: courier ?? '' })}
      />
      <TextInput label={w.waybill} value={draft.waybill} onChange={(event) => change({ waybill: event.target.value })} />
    </>
  );
}
