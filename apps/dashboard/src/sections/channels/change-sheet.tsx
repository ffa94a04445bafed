import { Button, Select, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { SetAvailabilityDocument, SetTrustDocument, StandByDocument, UseChannelDocument } from './channels.documents.ts';
import type { Channel } from './channels.ts';
import { channelWords } from './channels.words.ts';

interface Changing {
  readonly incident: string;
  readonly channel: Channel;
  readonly all: readonly Channel[];
  readonly onClose: () => void;
}

const EMPTY = { trust: '', availability: '', reason: '', instead: '', authenticated: '' };

/** What one may say of a channel, in every cell that uses it at once. */
export function ChangeSheet({ incident, channel, all, onClose }: Changing) {
  const w = useWords(channelWords);
  const place = `channel-${channel.id}`;
  const { draft, change, forget } = useDraft(place, EMPTY);
  const about = { incident, channel: channel.channel, reason: draft.reason };
  const trust = useAct(`${place}-trust`, SetTrustDocument, () => ({ ...about, trust: draft.trust as 'SUSPECT' }), channel.title);
  const availability = useAct(
    `${place}-availability`,
    SetAvailabilityDocument,
    () => ({ ...about, availability: draft.availability as 'UP' }),
    channel.title,
  );
  const done = (): void => {
    forget();
    onClose();
  };
  const options = <T extends object>(said: T) => Object.entries(said).map(([value, label]) => ({ value, label: String(label) }));
  const { NOT_CHECKED: _, ...trusts } = w.trust;
  const { UNKNOWN: __, ...availabilities } = w.availability;
  return (
    <Sheet about={channel.id} title={w.change(channel.title)} onClose={onClose}>
      <TextInput label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      <Choice legend={w.setTrust} options={options(trusts)} value={draft.trust} onChange={(value) => change({ trust: value })} />
      {draft.trust !== '' && (
        <ActButton acting={trust} kind="filled" onDone={done}>
          {w.record[draft.trust as 'SUSPECT']}
        </ActButton>
      )}
      <Choice
        legend={w.setAvailability}
        options={options(availabilities)}
        value={draft.availability}
        onChange={(value) => change({ availability: value })}
      />
      {draft.availability !== '' && (
        <ActButton acting={availability} onDone={done}>
          {w.went[draft.availability as 'UP']}
        </ActButton>
      )}
      <Use incident={incident} channel={channel} all={all} draft={draft} change={change} onDone={done} />
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

interface Using extends Omit<Changing, 'onClose'> {
  readonly draft: typeof EMPTY;
  readonly change: (some: Partial<typeof EMPTY>) => void;
  readonly onDone: () => void;
}

function Use({ incident, channel, all, draft, change, onDone }: Using) {
  const w = useWords(channelWords);
  const about = { incident, channel: channel.channel, reason: draft.reason };
  const use = useAct(
    `channel-${channel.id}-use`,
    UseChannelDocument,
    () => ({ ...about, instead: draft.instead === '' ? null : draft.instead, authenticated: draft.authenticated }),
    channel.title,
  );
  const standBy = useAct(`channel-${channel.id}-stand-by`, StandByDocument, () => about, channel.title);
  if (channel.inUse)
    return (
      <ActButton acting={standBy} onDone={onDone}>
        {w.standBy}
      </ActButton>
    );
  const others = all.filter(({ id }) => id !== channel.id).map(({ channel: value, title: label }) => ({ value, label }));
  return (
    <>
      <Select
        label={w.useInstead}
        data={[{ value: '', label: w.nothing }, ...others]}
        value={draft.instead}
        onChange={(value) => change({ instead: value ?? '' })}
      />
      <TextInput label={w.authenticated} value={draft.authenticated} onChange={(event) => change({ authenticated: event.target.value })} />
      <ActButton acting={use} onDone={onDone}>
        {w.use}
      </ActButton>
    </>
  );
}
