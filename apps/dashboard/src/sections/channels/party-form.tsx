import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import type { PaceLevel, PartyKind } from '../../gql/graphql.ts';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { fieldError } from '../../parts/refused.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { paceWords } from './pace.words.ts';
import { ChangePartyDocument, PlanPartyDocument } from './plan.documents.ts';
import { LEVELS, useCatalogue, USUAL, type PlannedParty } from './plan.ts';
import { planWords } from './plan.words.ts';

interface Props {
  /** The party that is changed; none for a new one. */
  readonly party?: PlannedParty;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Draft {
  name: string;
  kind: PartyKind;
  zone: string;
  criticality: string;
  channels: { readonly [L in PaceLevel]: string };
  called: { readonly [L in PaceLevel]: string };
}

const NOTHING = { PRIMARY: '', ALTERNATE: '', CONTINGENCY: '', EMERGENCY: '' };
const ZONES = Intl.supportedValuesOf('timeZone');
const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function draftOf(party: PlannedParty | undefined): Draft {
  if (!party) return { name: '', kind: 'MISSION', zone: ownZone(), criticality: '2', channels: NOTHING, called: NOTHING };
  const each = (of: (level: PlannedParty['levels'][number]) => string | null) =>
    Object.fromEntries(party.levels.map((level) => [level.level, of(level) ?? ''])) as Draft['called'];
  const { name, kind, zone, criticality } = party;
  return {
    name: name ?? '',
    kind,
    zone,
    criticality: String(criticality),
    channels: each((l) => l.channel),
    called: each((l) => l.called),
  };
}

function usePlanning({ party }: Props) {
  const place = `plan-${party?.id ?? 'new'}`;
  const { draft, change, forget } = useDraft(place, draftOf(party));
  const input = () => ({
    name: draft.name,
    kind: draft.kind,
    zone: draft.zone,
    criticality: Number(draft.criticality),
    levels: LEVELS.map((level) => ({ level, channel: draft.channels[level] || null, called: draft.called[level] })),
  });
  const plan = useAct(place, PlanPartyDocument, () => ({ input: input() }), draft.name);
  const revise = useAct(place, ChangePartyDocument, () => ({ party: party?.id ?? '', input: input() }), draft.name);
  return { draft, change, forget, keep: party ? revise : plan };
}

/** A party of the plan, with the usual levels of its kind at one press. */
export function PartyForm(props: Props) {
  const w = useWords(planWords);
  const { draft, change, forget, keep } = usePlanning(props);
  const kinds = Object.entries(w.kinds).map(([value, label]) => ({ value, label }));
  const criticalities = Object.entries(w.criticalities).map(([value, label]) => ({ value, label }));
  return (
    <Sheet title={props.party ? w.change(props.party.name ?? '—') : w.add} onClose={props.onClose}>
      <TextInput
        label={w.name}
        value={draft.name}
        maxLength={80}
        error={fieldError(keep.refusal, 'name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Choice legend={w.kind} options={kinds} value={draft.kind} onChange={(kind) => change({ kind: kind as PartyKind })} />
      <Autocomplete
        label={w.zone}
        data={ZONES}
        limit={8}
        value={draft.zone}
        error={fieldError(keep.refusal, 'zone')}
        onChange={(zone) => change({ zone })}
      />
      <Choice
        legend={w.criticality}
        options={criticalities}
        value={draft.criticality}
        onChange={(value) => change({ criticality: value })}
      />
      <div className="row">
        <Button onClick={() => change({ channels: USUAL[draft.kind] })}>{w.usual}</Button>
      </div>
      <LevelFields draft={draft} change={change} />
      <ActButton
        acting={keep}
        kind="filled"
        onDone={() => {
          forget();
          props.onDone();
        }}
      >
        {w.save}
      </ActButton>
      <Button variant="subtle" onClick={props.onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

interface Fields {
  readonly draft: Draft;
  readonly change: (some: Partial<Draft>) => void;
}

/** A channel for each level; the same one twice is no second way. */
function LevelFields({ draft, change }: Fields) {
  const w = useWords(planWords);
  const { level: levels } = useWords(paceWords);
  const catalogue = useCatalogue();
  const chosen = LEVELS.map((level) => draft.channels[level]).filter((channel) => channel !== '');
  const twice = catalogue.filter(({ channel }) => chosen.filter((each) => each === channel).length > 1);
  return (
    <>
      {LEVELS.map((level) => (
        <div key={level} className="halves">
          <NativeSelect
            label={w.channel(levels[level])}
            value={draft.channels[level]}
            onChange={(event) => change({ channels: { ...draft.channels, [level]: event.target.value } })}
            data={[{ value: '', label: w.noChannel }, ...catalogue.map(({ channel, title }) => ({ value: channel, label: title }))]}
          />
          <TextInput
            label={w.called(levels[level])}
            value={draft.called[level]}
            maxLength={80}
            onChange={(event) => change({ called: { ...draft.called, [level]: event.target.value } })}
          />
        </div>
      ))}
      {twice.map(({ channel, title }) => (
        <p key={channel} className="st warn" role="status">
          {w.notIndependent(title)}
        </p>
      ))}
    </>
  );
}
