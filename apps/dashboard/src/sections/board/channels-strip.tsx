import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Loading } from '../../parts/loading.tsx';
import { ChannelStates } from '../channels/channel-states.tsx';
import { CHANNELS } from '../channels/channels.ts';
import { boardWords } from './board.words.ts';
import { useLines } from './lines.ts';

/** Channels of which something is known, and what may be said. */
export function ChannelsStrip({ incident }: { readonly incident: string }) {
  const w = useWords(boardWords);
  const channels = (useItems(CHANNELS, incident) ?? []).filter(({ since }) => since !== null);
  const lines = useLines(incident);
  return (
    <section className="box" aria-labelledby="strip">
      <div className="hd">
        <h2 id="strip">{w.channels}</h2>
        <span className="push">
          <Link to={`/incidents/${incident}/channels`}>{w.all}</Link>
        </span>
      </div>
      <div className="bd">
        <ul className="chs">
          {channels.map((channel) => (
            <li key={channel.id}>
              <span>{channel.title}</span>
              <ChannelStates channel={channel} />
            </li>
          ))}
        </ul>
        {lines === undefined && <Loading />}
        {lines?.length === 0 && (
          <p className="lif">
            <b>{w.noLines}</b> {w.refer}
          </p>
        )}
        {lines?.map((line) => (
          <p key={line.id} className="lif" lang={line.language}>
            <b>{line.title}</b> {line.body?.replaceAll('\n', ' ')} {line.doubts.length > 0 && <span className="st late">{w.doubted}</span>}
          </p>
        ))}
      </div>
    </section>
  );
}
