import { Select, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { Choice } from '../../parts/choice.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { DecisionChoice } from '../conduct/decision-choice.tsx';
import { usePeopleChoice } from '../people/colleagues.ts';
import { ActSheet } from './act-sheet.tsx';
import { actWords } from './acts.words.ts';
import {
  CheckInExhibitDocument,
  CheckOutExhibitDocument,
  OverrideWorkingCopyDocument,
  RecordAccessDocument,
  RecordDigestsDocument,
  SealExhibitDocument,
  SettleIntegrityDocument,
  VerifyExhibitDocument,
} from './evidence.documents.ts';
import type { About, Exhibit } from './evidence.ts';

export type SheetProps = About & { readonly onClose: () => void };

/** What is typed for one act, and what follows once it was done. */
function useForm<T extends object>({ exhibit, onClose }: SheetProps, act: string, initial: T) {
  const place = `exhibit-${exhibit.id}-${act}`;
  const { draft, change, forget } = useDraft(place, initial);
  const onDone = (): void => {
    forget();
    onClose();
  };
  return { place, draft, change, onDone };
}

const optionsOf = (labels: object): { readonly value: string; readonly label: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label: String(label) }));

export function SealSheet(props: SheetProps) {
  const w = useWords(actWords);
  const { place, draft, change, onDone } = useForm(props, 'seal', { kind: 'bag', number: '' });
  const act = useAct(place, SealExhibitDocument, () => ({
    incident: props.incident,
    exhibit: props.exhibit.id,
    sealKind: draft.kind,
    sealNumber: draft.number,
  }));
  return (
    <ActSheet about={props.exhibit.id} title={w.sealIt} acting={act} onDone={onDone} onClose={props.onClose}>
      <Choice legend={w.sealKind} options={optionsOf(w.sealKinds)} value={draft.kind} onChange={(kind) => change({ kind })} />
      <TextInput label={w.sealNumber} value={draft.number} onChange={(event) => change({ number: event.target.value })} />
    </ActSheet>
  );
}

export function DigestSheet(props: SheetProps) {
  const w = useWords(actWords);
  const { place, draft, change, onDone } = useForm(props, 'digest', { value: '' });
  const act = useAct(place, RecordDigestsDocument, () => ({
    incident: props.incident,
    exhibit: props.exhibit.id,
    digests: [{ alg: 'SHA256' as const, value: draft.value.replaceAll(/\s/g, '').toLowerCase() }],
  }));
  return (
    <ActSheet about={props.exhibit.id} title={w.recordDigest} acting={act} onDone={onDone} onClose={props.onClose}>
      <Textarea label="SHA-256" autosize value={draft.value} onChange={(event) => change({ value: event.target.value })} />
    </ActSheet>
  );
}

export function CheckOutSheet(props: SheetProps) {
  const w = useWords(actWords);
  const people = usePeopleChoice();
  const { place, draft, change, onDone } = useForm(props, 'out', { to: '', purpose: 'INSPECTION', note: '' });
  const act = useAct(place, CheckOutExhibitDocument, () => ({
    incident: props.incident,
    input: { exhibit: props.exhibit.id, to: draft.to, purpose: draft.purpose as 'INSPECTION', note: draft.note },
  }));
  const reason = draft.to === '' ? w.checkOutTo : undefined;
  return (
    <ActSheet about={props.exhibit.id} title={w.checkOut} acting={act} reason={reason} onDone={onDone} onClose={props.onClose}>
      <Select
        label={w.checkOutTo}
        searchable
        data={[...people]}
        value={draft.to === '' ? null : draft.to}
        onChange={(to) => change({ to: to ?? '' })}
      />
      <Choice legend={w.purpose} options={optionsOf(w.purposes)} value={draft.purpose} onChange={(purpose) => change({ purpose })} />
      <TextInput label={w.note} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
    </ActSheet>
  );
}

export function CheckInSheet(props: SheetProps) {
  const w = useWords(actWords);
  const { place, draft, change, onDone } = useForm(props, 'in', { note: '' });
  const act = useAct(place, CheckInExhibitDocument, () => ({ incident: props.incident, exhibit: props.exhibit.id, note: draft.note }));
  return (
    <ActSheet about={props.exhibit.id} title={w.checkIn} acting={act} onDone={onDone} onClose={props.onClose}>
      <TextInput label={w.note} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
    </ActSheet>
  );
}

export function AccessSheet(props: SheetProps) {
  const w = useWords(actWords);
  const { place, draft, change, onDone } = useForm(props, 'access', { purpose: 'INSPECTION', note: '' });
  const act = useAct(place, RecordAccessDocument, () => ({
    incident: props.incident,
    exhibit: props.exhibit.id,
    purpose: draft.purpose as 'INSPECTION',
    note: draft.note,
  }));
  return (
    <ActSheet about={props.exhibit.id} title={w.access} acting={act} onDone={onDone} onClose={props.onClose}>
      <Choice legend={w.purpose} options={optionsOf(w.purposes)} value={draft.purpose} onChange={(purpose) => change({ purpose })} />
      <TextInput label={w.note} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
    </ActSheet>
  );
}

export function OverrideSheet(props: SheetProps) {
  const w = useWords(actWords);
  const { place, draft, change, onDone } = useForm(props, 'override', { decision: '', reason: '' });
  const act = useAct(place, OverrideWorkingCopyDocument, () => ({
    incident: props.incident,
    exhibit: props.exhibit.id,
    decision: draft.decision || null,
    reason: draft.reason,
  }));
  return (
    <ActSheet about={props.exhibit.id} title={w.override} acting={act} kind="danger" onDone={onDone} onClose={props.onClose}>
      <DecisionChoice incident={props.incident} value={draft.decision} onChange={(decision) => change({ decision })} />
      <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
    </ActSheet>
  );
}

const isMended = ({ integrity }: Exhibit): boolean => integrity === 'GOOD' || integrity === 'UNVERIFIED';

/** One good reading does not mend what was found altered: there only another bad one is recorded. */
export function VerifySheet(props: SheetProps) {
  const w = useWords(actWords);
  const { exhibit, incident } = props;
  const { place, draft, change, onDone } = useForm(props, 'verify', { alg: '', ok: '', note: '' });
  const alg = exhibit.algorithms.find((each) => each === draft.alg) ?? exhibit.algorithms[0] ?? 'SHA256';
  const act = useAct(place, VerifyExhibitDocument, () => ({
    incident,
    exhibit: exhibit.id,
    alg,
    digestOk: draft.ok === 'yes',
    note: draft.note,
  }));
  const answers = [
    { value: 'yes', label: w.same },
    { value: 'no', label: w.different },
  ].filter(({ value }) => value === 'no' || isMended(exhibit));
  const reason = answers.some(({ value }) => value === draft.ok) ? undefined : w.digestOk;
  return (
    <ActSheet about={props.exhibit.id} title={w.verify} acting={act} reason={reason} onDone={onDone} onClose={props.onClose}>
      {exhibit.algorithms.length > 1 && (
        <Choice
          legend={w.alg}
          options={exhibit.algorithms.map((value) => ({ value, label: value.replace('SHA', 'SHA-') }))}
          value={alg}
          onChange={(chosen) => change({ alg: chosen })}
        />
      )}
      <Choice legend={w.digestOk} options={answers} value={draft.ok} onChange={(ok) => change({ ok })} />
      <TextInput label={w.note} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
    </ActSheet>
  );
}

export function SettleSheet(props: SheetProps) {
  const w = useWords(actWords);
  const { place, draft, change, onDone } = useForm(props, 'settle', { good: '', decision: '', reason: '' });
  const act = useAct(place, SettleIntegrityDocument, () => ({
    incident: props.incident,
    exhibit: props.exhibit.id,
    good: draft.good === 'yes',
    decision: draft.decision || null,
    reason: draft.reason,
  }));
  const options = [
    { value: 'yes', label: w.settleGood },
    { value: 'no', label: w.settleFailed },
  ];
  const verb = options.find(({ value }) => value === draft.good)?.label;
  return (
    <ActSheet
      about={props.exhibit.id}
      title={w.settle}
      acting={act}
      verb={verb ?? w.settle}
      reason={verb ? undefined : w.settle}
      onDone={onDone}
      onClose={props.onClose}
    >
      <Choice legend={w.settle} options={options} value={draft.good} onChange={(good) => change({ good })} />
      <DecisionChoice incident={props.incident} value={draft.decision} onChange={(decision) => change({ decision })} />
      <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
    </ActSheet>
  );
}
