import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PaceLevel } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { useSession } from '../net/session.tsx';
import { Shell } from '../panels/shell.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useAct } from '../parts/use-act.ts';
import { PartyPlace } from '../sections/channels/pace-board.tsx';
import { paceWords } from '../sections/channels/pace.words.ts';
import { PartyForm } from '../sections/channels/party-form.tsx';
import { DropPartyDocument } from '../sections/channels/plan.documents.ts';
import { usePlan, type PlannedParty } from '../sections/channels/plan.ts';
import { planWords } from '../sections/channels/plan.words.ts';
import { RecordTest } from '../sections/channels/record-test.tsx';
import { TestCaption } from '../sections/channels/test-caption.tsx';

interface Opened {
  readonly what: 'add' | 'change' | 'test';
  readonly party?: PlannedParty;
}

/** The standing plan, kept in calm times: whom the house must reach, by what, and when each way was tried out. */
export function ChannelPlan() {
  const w = useWords(planWords);
  const { t } = useMessages();
  const { me } = useSession();
  const { plan, again } = usePlan();
  const [opened, setOpened] = useState<Opened>();
  const keeps = me.roles.some((role) => role === 'ADMINISTRATOR' || role === 'CONTINUITY_LEAD');
  const close = (): void => setOpened(undefined);
  const done = (): void => {
    close();
    again();
  };
  return (
    <Shell title={w.title}>
      <div className="narrow stack">
        <Link to="/">{t.incident.back}</Link>
        <h1>{w.title}</h1>
        <p className="dim">{w.lead}</p>
        {keeps ? (
          <div className="row">
            <Button variant="filled" onClick={() => setOpened({ what: 'add' })}>
              {w.add}
            </Button>
          </div>
        ) : (
          <p>{w.noRight}</p>
        )}
        {plan?.length === 0 && <p>{w.none}</p>}
        {plan?.map((party) => (
          <PlannedBox key={party.id} party={party} keeps={keeps} onOpen={(what) => setOpened({ what, party })} onDropped={again} />
        ))}
        {opened?.what === 'add' && <PartyForm onDone={done} onClose={close} />}
        {opened?.what === 'change' && opened.party && <PartyForm party={opened.party} onDone={done} onClose={close} />}
        {opened?.what === 'test' && opened.party && <TestSheet party={opened.party} onDone={done} onClose={close} />}
      </div>
    </Shell>
  );
}

interface BoxProps {
  readonly party: PlannedParty;
  readonly keeps: boolean;
  readonly onOpen: (what: 'change' | 'test') => void;
  readonly onDropped: () => void;
}

function PlannedBox({ party, keeps, onOpen, onDropped }: BoxProps) {
  const w = useWords(planWords);
  const { level: levels } = useWords(paceWords);
  const name = party.name ?? '—';
  const drop = useAct(`drop-${party.id}`, DropPartyDocument, () => ({ party: party.id }), name);
  return (
    <section className="box" aria-label={name}>
      <div className="hd">
        <h2>{name}</h2>
        <span className="push">
          <PartyPlace party={party} />
        </span>
      </div>
      <ol className="planned">
        {party.levels.map((level) => (
          <li key={level.level}>
            <div className="cap">{levels[level.level]}</div>
            {level.title ? <b>{level.title}</b> : <span className="dim">{w.owes}</span>}
            <div className="cap">{level.channel && <TestCaption test={level.test} />}</div>
          </li>
        ))}
      </ol>
      <div className="bd row">
        <Button size="sm" onClick={() => onOpen('test')}>
          {w.test(name)}
        </Button>
        {keeps && (
          <>
            <Button size="sm" onClick={() => onOpen('change')}>
              {w.change(name)}
            </Button>
            <ActButton acting={drop} size="sm" kind="subtle" onDone={onDropped}>
              {w.drop(name)}
            </ActButton>
          </>
        )}
      </div>
    </section>
  );
}

interface TestProps {
  readonly party: PlannedParty;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function TestSheet({ party, onDone, onClose }: TestProps) {
  const w = useWords(planWords);
  const { level: levels } = useWords(paceWords);
  const [level, setLevel] = useState<PaceLevel>('PRIMARY');
  const planned = party.levels.filter(({ channel }) => channel !== null);
  return (
    <Sheet title={w.test(party.name ?? '—')} onClose={onClose}>
      <NativeSelect
        label={w.level}
        value={level}
        onChange={(event) => setLevel(event.target.value as PaceLevel)}
        data={planned.map((each) => ({ value: each.level, label: `${levels[each.level]}: ${each.title}` }))}
      />
      <RecordTest key={level} party={party.id} level={level} onDone={onDone} />
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}
