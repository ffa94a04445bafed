import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Moment } from '../../parts/moment.tsx';
import { Status } from '../../parts/status.tsx';
import { AskSheet } from '../decisions/ask-sheet.tsx';
import { AVAILABILITY, TRUST } from './channel-states.tsx';
import type { Channel } from './channels.ts';
import { channelWords } from './channels.words.ts';
import { paceWords } from './pace.words.ts';
import { against, byCode, nextLevel, switchingOf, type Party } from './parties.ts';

const GOAL_MS = 30 * 60_000;

interface Props {
  readonly incident: string;
  readonly parties: readonly Party[];
  readonly channels: readonly Channel[];
}

/** Who is missing and what is left for them, how far the switch is, and what the signs mean. */
export function SwitchingBoxes({ incident, parties, channels }: Props) {
  const w = useWords(paceWords);
  const known = byCode(channels);
  const { must, reached, missing, since } = switchingOf(parties, known);
  return (
    <div className="pace-boxes">
      <section className="box" aria-labelledby="missing">
        <div className="hd">
          <h2 id="missing">{w.missing}</h2>
        </div>
        <div className="bd stack2">
          {missing.length === 0 && <p>{w.nobodyMissing}</p>}
          {missing.map((party) => (
            <MissingParty key={party.id} incident={incident} party={party} channels={known} />
          ))}
        </div>
      </section>
      <section className="box" aria-labelledby="switched">
        <div className="hd">
          <h2 id="switched">{w.switched}</h2>
        </div>
        <div className="bd">
          {must.length === 0 ? <p>{w.nobodyMust}</p> : <b>{w.of(reached.length, must.length)}</b>}
          {since && (
            <p>
              {w.goal} <Moment at={new Date(Date.parse(since) + GOAL_MS).toISOString()} />
            </p>
          )}
          <p className="cap">{reached.map(({ name }) => name ?? '—').join(', ')}</p>
        </div>
      </section>
      <Legend />
    </div>
  );
}

interface MissingProps {
  readonly incident: string;
  readonly party: Party;
  readonly channels: ReturnType<typeof byCode>;
}

function MissingParty({ incident, party, channels }: MissingProps) {
  const w = useWords(paceWords);
  const [asking, setAsking] = useState(false);
  const name = party.name ?? '—';
  const next = nextLevel(party, channels);
  const said = party.levels.flatMap((level) => {
    const why = against(level, channels);
    return why ? [`${w.level[level.level].toLowerCase()} ${w.against[why]}`] : [];
  });
  return (
    <div>
      <p>
        <b>{name}</b>
        {said.length > 0 ? w.because(said.join(', ')) : '.'} {next ? w.next(next.title ?? '—') : w.noNext}
      </p>
      {(!next || next.level === 'EMERGENCY') && (
        <Button size="sm" onClick={() => setAsking(true)}>
          {w.askGap(name)}
        </Button>
      )}
      {asking && <AskSheet incident={incident} question={w.gap(name)} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Legend() {
  const w = useWords(paceWords);
  const { availability, trust } = useWords(channelWords);
  return (
    <section className="box" aria-labelledby="legend">
      <div className="hd">
        <h2 id="legend">{w.legend}</h2>
      </div>
      <div className="bd pace-legend">
        {(['UP', 'DEGRADED', 'DOWN', 'UNKNOWN'] as const).map((each) => (
          <Status key={each} tone={AVAILABILITY[each][0]} shape={AVAILABILITY[each][1]}>
            {availability[each]}
          </Status>
        ))}
        {(['TRUSTED', 'SUSPECT', 'COMPROMISED', 'NOT_CHECKED'] as const).map((each) => (
          <Status key={each} tone={TRUST[each][0]} shape={TRUST[each][1]}>
            {trust[each]}
          </Status>
        ))}
      </div>
    </section>
  );
}
