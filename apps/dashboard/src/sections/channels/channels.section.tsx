import { Button, NativeSelect } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PaceLevel } from '../../gql/graphql.ts';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useIncident } from '../incident.ts';
import { ChangeSheet } from './change-sheet.tsx';
import { ChannelStates } from './channel-states.tsx';
import { CHANNELS, type Channel } from './channels.ts';
import { channelWords } from './channels.words.ts';
import { LevelSheet } from './level-sheet.tsx';
import { PaceBoard } from './pace-board.tsx';
import { paceWords } from './pace.words.ts';
import { inOrder, PARTIES, worksUntrusted, type Party } from './parties.ts';
import { SwitchingBoxes } from './switching.tsx';

interface Opened {
  readonly at: { readonly party: string; readonly level: PaceLevel };
  readonly choosing: boolean;
}

/** How each party is reached, who is missing, and every channel that the house knows with what one may say of it. */
export function ChannelsSection() {
  const w = useWords(paceWords);
  const { id: incident } = useIncident();
  const channels = useItems(CHANNELS, incident) ?? [];
  const parties = useItems(PARTIES, incident);
  const [changing, setChanging] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const changed = channels.find(({ channel }) => channel === changing);
  const ordered = inOrder(parties ?? []);
  const close = (): void => setOpened(undefined);
  return (
    <div className="stack">
      <div className="row sp">
        <h1>{w.page}</h1>
        <div className="row">
          {ordered[0] && <Button onClick={() => setOpened({ at: firstOf(ordered[0]!), choosing: true })}>{w.record}</Button>}
          <Button variant="filled" onClick={() => setChanging('')}>
            {w.setTrust}
          </Button>
        </div>
      </div>
      <UntrustedBanner channels={channels} />
      {parties === undefined && <Loading />}
      {parties?.length === 0 && <NoPlan />}
      {ordered.length > 0 && (
        <>
          <PaceBoard
            parties={ordered}
            channels={channels}
            onOpen={({ id: party }, { level }) => setOpened({ at: { party, level }, choosing: false })}
          />
          <SwitchingBoxes incident={incident} parties={ordered} channels={channels} />
        </>
      )}
      <ChannelList channels={channels} onChange={setChanging} />
      {changing === '' && <WhichChannel channels={channels} onChoose={setChanging} onClose={() => setChanging(undefined)} />}
      {changed && <ChangeSheet incident={incident} channel={changed} all={channels} onClose={() => setChanging(undefined)} />}
      {opened && <LevelSheet incident={incident} parties={ordered} channels={channels} {...opened} onClose={close} />}
    </div>
  );
}

/** The level that would be called first when the primary falls away, where the plan has one. */
const firstOf = ({ id, levels }: Party): Opened['at'] => ({
  party: id,
  level: levels.find(({ level, channel }) => level === 'ALTERNATE' && channel !== null)?.level ?? 'PRIMARY',
});

/** A channel that works tempts: that it works says nothing of whether it may be used. */
function UntrustedBanner({ channels }: { readonly channels: readonly Channel[] }) {
  const w = useWords(paceWords);
  const doubted = worksUntrusted(channels);
  if (doubted.length === 0) return null;
  return (
    <div className="ban warn" role="status">
      <IconShieldExclamation className="i" aria-hidden="true" />
      <div>
        {doubted.map((channel) => (
          <p key={channel.id}>
            <b>{channel.availability === 'UNKNOWN' ? w.unknownWorks(channel.title) : w.works(channel.title)}</b>
            {channel.saidBy && channel.since && (
              <>
                {' '}
                {w.lastWord(channel.saidBy.name ?? '—')} <Moment at={channel.since} />.
              </>
            )}
          </p>
        ))}
        <p>{w.banner}</p>
      </div>
    </div>
  );
}

function NoPlan() {
  const w = useWords(paceWords);
  return (
    <section className="box">
      <div className="bd pad">
        <p>{w.noPlan}</p>
        <Link to="/channels">{w.toPlan}</Link>
      </div>
    </section>
  );
}

interface Which {
  readonly channels: readonly Channel[];
  readonly onChoose: (channel: string) => void;
  readonly onClose: () => void;
}

function WhichChannel({ channels, onChoose, onClose }: Which) {
  const w = useWords(paceWords);
  return (
    <Sheet title={w.setTrust} onClose={onClose}>
      <NativeSelect
        label={w.whichChannel}
        value=""
        onChange={(event) => onChoose(event.target.value)}
        data={[{ value: '', label: '—' }, ...channels.map(({ channel, title }) => ({ value: channel, label: title }))]}
      />
    </Sheet>
  );
}

function ChannelList({ channels, onChange }: { readonly channels: readonly Channel[]; readonly onChange: (channel: string) => void }) {
  const w = useWords(channelWords);
  return (
    <section className="box" aria-labelledby="channels">
      <div className="hd">
        <h2 id="channels">{w.all}</h2>
      </div>
      <p className="bd dim">{w.lead}</p>
      <ul className="rows">
        {channels.map((channel) => (
          <li key={channel.id}>
            <ChannelRow channel={channel} all={channels} onChange={() => onChange(channel.channel)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const titleOf = (all: readonly Channel[], id: string | null): string => all.find(({ channel }) => channel === id)?.title ?? '';

function ChannelRow({
  channel,
  all,
  onChange,
}: {
  readonly channel: Channel;
  readonly all: readonly Channel[];
  readonly onChange: () => void;
}) {
  const w = useWords(channelWords);
  return (
    <div className="rowline">
      <div className="grow">
        <b>{channel.title}</b>
        {channel.inUse && (
          <span className="tag">
            {w.inUse}
            {channel.instead && `, ${w.insteadOf(titleOf(all, channel.instead))}`}
          </span>
        )}
        <div className="cap">
          {channel.reason}
          {channel.reason && ', '}
          <SaidBy channel={channel} />
          {channel.vouchedBy && <div>{w.vouched(channel.vouchedBy.name ?? '—')}</div>}
        </div>
      </div>
      <div className="states">
        <ChannelStates channel={channel} />
      </div>
      <Button size="sm" onClick={onChange}>
        {w.change(channel.title)}
      </Button>
    </div>
  );
}

function SaidBy({ channel: { saidBy, since } }: { readonly channel: Channel }) {
  const w = useWords(channelWords);
  if (!saidBy || !since) return null;
  return (
    <>
      {w.saidBy(saidBy.name ?? '—')} <Moment at={since} />
    </>
  );
}
