import { Select, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { usePeopleChoice } from '../people/colleagues.ts';
import { ActSheet } from './act-sheet.tsx';
import { actWords } from './acts.words.ts';
import { Authority, type Authorised } from './authority.tsx';
import { DisposeExhibitDocument, HandOverExhibitDocument, ProposeDispositionDocument, ReturnExhibitDocument } from './ending.documents.ts';
import { useMine, type About } from './evidence.ts';
import { evidenceWords } from './evidence.words.ts';

/** The first of two. What is held leaves only by an order, handed over. */
export function ProposeSheet({ incident, exhibit, onClose }: About & { readonly onClose: () => void }) {
  const w = useWords(actWords);
  const place = `exhibit-${exhibit.id}-propose`;
  const { draft, change, forget } = useDraft(place, { ending: 'RETURNED', authority: 'POLICY', authorityRef: '', reason: '' });
  const held = exhibit.holds.length > 0;
  const ending = held ? 'HANDED_OVER' : draft.ending;
  const authority = held ? 'ORDER' : draft.authority;
  const act = useAct(
    place,
    ProposeDispositionDocument,
    () => ({
      incident,
      input: {
        exhibit: exhibit.id,
        ending: ending as 'RETURNED',
        authorityKind: authority as Authorised['authority'],
        authorityRef: draft.authorityRef || null,
        reason: draft.reason,
      },
    }),
    draft.reason,
  );
  const done = (): void => {
    forget();
    onClose();
  };
  const endings = Object.entries(w.endings).map(([value, label]) => ({ value, label }));
  return (
    <ActSheet about={exhibit.id} title={w.propose} verb={w.proposeThis} acting={act} onDone={done} onClose={onClose}>
      <p>{w.twoPersons}</p>
      <Choice
        legend={w.propose}
        options={held ? endings.filter(({ value }) => value === 'HANDED_OVER') : endings}
        value={ending}
        onChange={(chosen) => change({ ending: chosen })}
      />
      <Authority authority={authority} authorityRef={draft.authorityRef} {...(held ? { only: 'ORDER' } : {})} onChange={change} />
      <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
    </ActSheet>
  );
}

/** What the first proposed; the verb is there only for a second person. */
export function Proposal({ incident, exhibit }: About) {
  const w = useWords(actWords);
  const { proposed, ending: endings } = useWords(evidenceWords);
  const { me, ending } = useMine({ incident, exhibit });
  if (!exhibit.proposed || !exhibit.proposedBy) return null;
  return (
    <section className="box need" aria-label={w.propose}>
      <div className="bd pad stack2">
        <p>
          <b>{proposed(exhibit.proposedBy.name ?? '—', endings[exhibit.proposed])}.</b> {w.twoPersons}
        </p>
        {ending && exhibit.proposedBy.id !== me && <Confirm incident={incident} exhibit={exhibit} ending={exhibit.proposed} />}
      </div>
    </section>
  );
}

type Ending = NonNullable<About['exhibit']['proposed']>;

function Confirm({ incident, exhibit, ending }: About & { readonly ending: Ending }) {
  const w = useWords(actWords);
  const people = usePeopleChoice();
  const place = `exhibit-${exhibit.id}-end`;
  const { draft, change, forget } = useDraft(place, { to: '', certificate: '' });
  const of = () => ({ incident, exhibit: exhibit.id, certificate: draft.certificate });
  const withTo = () => ({ ...of(), to: draft.to || null });
  const acts = {
    DISPOSED: useAct(`${place}-dispose`, DisposeExhibitDocument, of, draft.certificate),
    RETURNED: useAct(`${place}-return`, ReturnExhibitDocument, withTo, draft.certificate),
    HANDED_OVER: useAct(`${place}-handover`, HandOverExhibitDocument, withTo, draft.certificate),
  };
  return (
    <div className="stack2 form">
      <p>{w.confirmEffect[ending]}</p>
      {ending !== 'DISPOSED' && (
        <Select
          label={w.takenBy}
          searchable
          data={[...people]}
          value={draft.to === '' ? null : draft.to}
          onChange={(to) => change({ to: to ?? '' })}
        />
      )}
      <TextInput label={w.certificate} value={draft.certificate} onChange={(event) => change({ certificate: event.target.value })} />
      <ActButton acting={acts[ending]} kind={ending === 'DISPOSED' ? 'danger' : 'filled'} needsServer onDone={forget}>
        {w.confirm[ending]}
      </ActButton>
    </div>
  );
}
