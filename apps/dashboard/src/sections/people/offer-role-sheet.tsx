import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { CHANNELS } from '../channels/channels.ts';
import { OfferRoleDocument, WouldBePagedDocument } from './people.documents.ts';
import { CELL_ROLES, usePeopleChoice } from './people.ts';
import { peopleWords } from './people.words.ts';
import { roleWords } from './roles.words.ts';

/** Who is offered a role is paged for it: the sheet says over what, before anybody is told anything. */
export function OfferRoleSheet({ incident, onClose }: { readonly incident: string; readonly onClose: () => void }) {
  const w = useWords(peopleWords);
  const titles = useWords(roleWords);
  const people = usePeopleChoice();
  const place = `role-new-${incident}`;
  const { draft, change, forget } = useDraft(place, { role: 'SEC', person: '', deputy: 'no' });
  const offer = useAct(
    place,
    OfferRoleDocument,
    () => ({ incident, input: { role: draft.role, person: draft.person, deputy: draft.deputy === 'yes' } }),
    draft.role,
  );
  return (
    <Sheet title={w.offer} onClose={onClose}>
      <Select
        label={w.role}
        data={CELL_ROLES.map((role) => ({ value: role, label: titles[role] }))}
        value={draft.role}
        allowDeselect={false}
        onChange={(role) => change({ role: role ?? 'SEC' })}
      />
      <Select
        label={w.person}
        searchable
        data={[...people]}
        value={draft.person === '' ? null : draft.person}
        onChange={(person) => change({ person: person ?? '' })}
      />
      <Choice
        legend={w.asDeputy}
        options={[
          { value: 'no', label: w.first },
          { value: 'yes', label: w.deputy },
        ]}
        value={draft.deputy}
        onChange={(deputy) => change({ deputy })}
      />
      <Preview incident={incident} />
      <ActButton acting={offer} kind="filled" size="lg" onDone={() => [forget(), onClose()]}>
        {w.sendOffer}
      </ActButton>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

function Preview({ incident }: { readonly incident: string }) {
  const w = useWords(peopleWords);
  const { language } = useMessages();
  const channels = useItems(CHANNELS, incident) ?? [];
  const { data } = useQuery({
    queryKey: ['would-be-paged', incident, channels.map(({ trust }) => trust).join()],
    queryFn: async () => (await ask(WouldBePagedDocument, { incident }, language)).wouldBePaged,
  });
  const titles = (ids: readonly string[]): string =>
    ids
      .map((id) => channels.find(({ channel }) => channel === id)?.title)
      .filter(Boolean)
      .join(', ');
  if (!data) return null;
  return (
    <p className="cap">
      {w.pages} {titles(data.via)}. {data.leftOut.length > 0 && `${w.leftOut} ${titles(data.leftOut)}.`}
    </p>
  );
}
