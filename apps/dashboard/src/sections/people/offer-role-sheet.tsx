import { Button, Select } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { PagePreview } from './page-preview.tsx';
import { OfferRoleDocument } from './people.documents.ts';
import { usePeopleChoice } from './colleagues.ts';
import { CELL_ROLES } from './people.ts';
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
      <PagePreview incident={incident} />
      <ActButton acting={offer} kind="filled" size="lg" onDone={() => [forget(), onClose()]}>
        {w.sendOffer}
      </ActButton>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}
