import { IconBan, IconPhoneCalling, IconPlayerPlay } from '@tabler/icons-react';
import { useMessages } from '../../i18n/messages.tsx';
import { useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { Moment } from '../../parts/moment.tsx';
import { ChannelStates } from './channel-states.tsx';
import { byCode, useOf, type Party, type PartyLevel, type Use } from './parties.ts';
import type { Channel } from './channels.ts';
import { TestCaption } from './test-caption.tsx';
import { paceWords } from './pace.words.ts';
import { LEVELS } from './plan.ts';

interface Props {
  readonly parties: readonly Party[];
  readonly channels: readonly Channel[];
  readonly onOpen: (party: Party, level: PartyLevel) => void;
}

/** Every party by its four levels: a table at a desk, a box for each party on a phone, read as lists in both. */
export function PaceBoard({ parties, channels, onOpen }: Props) {
  const w = useWords(paceWords);
  const known = byCode(channels);
  return (
    <section className="box pace" aria-labelledby="pace">
      <h2 id="pace" className="sr">
        {w.board}
      </h2>
      <div className="pace-head" aria-hidden="true">
        {[w.between, ...LEVELS.map((level) => w.level[level])].map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <ul>
        {parties.map((party) => (
          <li key={party.id} className="pace-row">
            <div className="pace-party">
              <h3>{party.name ?? '—'}</h3>
              <PartyPlace party={party} />
            </div>
            <ol className="pace-levels">
              {party.levels.map((level) => (
                <Cell
                  key={level.level}
                  party={party}
                  level={level}
                  use={useOf(party, level, known)}
                  channel={known.get(level.channel ?? '')}
                  onOpen={onOpen}
                />
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `mission, UTC+8, 10:18`: what it is, and what time it is there. */
export function PartyPlace({ party: { kind, zone } }: { readonly party: Pick<Party, 'kind' | 'zone'> }) {
  const w = useWords(paceWords);
  const { language } = useMessages();
  const now = useNow();
  const in24 = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')!
    .value.replace('GMT', 'UTC');
  return (
    <div className="cap">
      {w.kind[kind]}
      {kind !== 'DUTY_LIST' && (
        <>
          , <bdi dir="ltr">{offset}</bdi>, <bdi dir="ltr">{new Intl.DateTimeFormat(language, in24).format(now)}</bdi>
        </>
      )}
    </div>
  );
}

const LOOK: { readonly [U in Use]: string } = { IN_USE: 'inuse', TRYING: 'trying', STANDBY: '', DO_NOT_USE: 'no', NONE: '' };

interface CellProps {
  readonly party: Party;
  readonly level: PartyLevel;
  readonly use: Use;
  readonly channel: Channel | undefined;
  readonly onOpen: Props['onOpen'];
}

function Cell({ party, level, use, channel, onOpen }: CellProps) {
  const w = useWords(paceWords);
  return (
    <li className={`pace-cell ${LOOK[use]}`}>
      <span className="pace-letter">
        <span aria-hidden="true">{w.letter[level.level]}</span>
        <span className="sr">{w.level[level.level]}</span>
      </span>
      <div className="pace-what">
        <div className="row sp">
          {level.channel === null ? (
            <b className="dim">{w.none}</b>
          ) : (
            <button
              type="button"
              className="pace-open"
              aria-label={`${level.title}: ${w.act(party.name ?? '—', w.level[level.level])}`}
              onClick={() => onOpen(party, level)}
            >
              {level.title}
            </button>
          )}
          {use !== 'NONE' && <UseMark use={use} />}
        </div>
        {channel && (
          <div className="pace-states">
            <ChannelStates channel={channel} />
          </div>
        )}
        <Caption party={party} level={level} />
      </div>
    </li>
  );
}

const ICON = { IN_USE: IconPlayerPlay, TRYING: IconPhoneCalling, DO_NOT_USE: IconBan } as const;

function UseMark({ use }: { readonly use: Use }) {
  const w = useWords(paceWords);
  const Icon = ICON[use as keyof typeof ICON];
  return (
    <span className={`use ${LOOK[use]}`}>
      {Icon && <Icon className="i" aria-hidden="true" />}
      {w.use[use]}
    </span>
  );
}

/** The last that is known of the level: what this incident says, or else its last test. */
function Caption({ party, level }: { readonly party: Party; readonly level: PartyLevel }) {
  const w = useWords(paceWords);
  const said = level.said === 'TRIED' && party.trying !== level.level ? null : level.said;
  return (
    <div className="cap">
      {level.channel === null && w.owes}
      {said === 'TRIED' && (
        <>
          {w.ringing} <Moment at={level.at!} />, {w.notAuthenticated}
        </>
      )}
      {said === 'REACHED' && (
        <>
          {w.heard} <Moment at={level.at!} />, {level.means && w.by[level.means]}
        </>
      )}
      {(said === 'NO_ANSWER' || said === 'FAILED_CHALLENGE') && (
        <>
          {w[said]} <Moment at={level.at!} />
        </>
      )}
      {said === null && level.channel !== null && <TestCaption test={level.test} />}
      {level.listens && (
        <div>
          {w.listens} <Moment at={level.listens} />
        </div>
      )}
    </div>
  );
}
