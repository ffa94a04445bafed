import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaceLevel } from '../../gql/graphql.ts';
import { useWords } from '../../i18n/words.ts';
import { itemsKey } from '../../net/item-cache.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { MomentField, useMomentOf } from '../../parts/moment-field.tsx';
import { fieldError } from '../../parts/refused.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { ChannelStates } from './channel-states.tsx';
import type { Channel } from './channels.ts';
import { paceWords } from './pace.words.ts';
import { AgreeListeningDocument, AuthenticatePartyDocument, NoContactDocument, TryPartyDocument } from './parties.documents.ts';
import { byCode, isDoubted, PARTIES, type Party, type PartyLevel } from './parties.ts';
import { RecordTest } from './record-test.tsx';

interface Props {
  readonly incident: string;
  readonly parties: readonly Party[];
  readonly channels: readonly Channel[];
  readonly at: { readonly party: string; readonly level: PaceLevel };
  /** Whether party and level are still to be chosen. */
  readonly choosing: boolean;
  readonly onClose: () => void;
}

/** All that can be said of one party on one level. */
export function LevelSheet({ incident, parties, channels, at, choosing, onClose }: Props) {
  const w = useWords(paceWords);
  const client = useQueryClient();
  const [chosen, setChosen] = useState(at);
  const party = parties.find(({ id }) => id === chosen.party);
  const level = party?.levels.find((each) => each.level === chosen.level);
  if (!party || !level) return null;
  const channel = byCode(channels).get(level.channel ?? '');
  const title = choosing ? w.record : w.act(party.name ?? '—', `${w.level[level.level].toLowerCase()}: ${level.title ?? w.none}`);
  return (
    <Sheet about={party?.id} title={title} onClose={onClose}>
      {choosing && <WhichLevel parties={parties} party={party} level={level} onChoose={setChosen} />}
      {channel && (
        <div className="row">
          <ChannelStates channel={channel} />
        </div>
      )}
      {isDoubted(channel) && <p className="st warn">{w.doubted}</p>}
      <Contact key={`${chosen.party}-${chosen.level}`} incident={incident} party={party} level={level} onDone={onClose} />
      {!choosing && (
        <RecordTest
          party={party.party}
          level={level.level}
          onDone={() => {
            void client.invalidateQueries({ queryKey: itemsKey(incident, PARTIES.typename) });
            onClose();
          }}
        />
      )}
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

interface Choosing {
  readonly parties: readonly Party[];
  readonly party: Party;
  readonly level: PartyLevel;
  readonly onChoose: (at: Props['at']) => void;
}

function WhichLevel({ parties, party, level, onChoose }: Choosing) {
  const w = useWords(paceWords);
  return (
    <>
      <NativeSelect
        label={w.whichParty}
        value={party.id}
        onChange={(event) => onChoose({ party: event.target.value, level: level.level })}
        data={parties.map(({ id, name }) => ({ value: id, label: name ?? '—' }))}
      />
      <NativeSelect
        label={w.whichLevel}
        value={level.level}
        onChange={(event) => onChoose({ party: party.id, level: event.target.value as PaceLevel })}
        data={party.levels
          .filter(({ channel }) => channel !== null)
          .map((each) => ({ value: each.level, label: `${w.level[each.level]}: ${each.title}` }))}
      />
    </>
  );
}

interface ContactProps {
  readonly incident: string;
  readonly party: Party;
  readonly level: PartyLevel;
  readonly onDone: () => void;
}

const EMPTY = { means: 'CALL_BACK', challenge: '', listens: '' };

function useContact({ incident, party, level }: ContactProps) {
  const place = `contact-${party.id}-${level.level}`;
  const { draft, change, forget } = useDraft(place, EMPTY);
  const momentOf = useMomentOf();
  const on = { incident, party: party.party, level: level.level };
  const text = party.name ?? '';
  return {
    draft,
    change,
    forget,
    tryNow: useAct(`${place}-try`, TryPartyDocument, () => on, text),
    reached: useAct(
      `${place}-reached`,
      AuthenticatePartyDocument,
      () => ({ ...on, means: draft.means as 'CHALLENGE', challenge: draft.challenge }),
      text,
    ),
    silent: useAct(`${place}-silent`, NoContactDocument, () => ({ ...on, failure: 'NO_ANSWER' as const }), text),
    failed: useAct(`${place}-failed`, NoContactDocument, () => ({ ...on, failure: 'FAILED_CHALLENGE' as const }), text),
    listen: useAct(`${place}-listen`, AgreeListeningDocument, () => ({ ...on, at: momentOf('at', draft.listens) }), text),
  };
}

function Contact(props: ContactProps) {
  const w = useWords(paceWords);
  const { draft, change, forget, tryNow, reached, silent, failed, listen } = useContact(props);
  const done = (): void => {
    forget();
    props.onDone();
  };
  const means = (['CALL_BACK', 'CHALLENGE'] as const).map((value) => ({ value, label: w.meansOf[value] }));
  return (
    <>
      <ActButton acting={tryNow} onDone={done}>
        {w.tryNow}
      </ActButton>
      <Choice legend={w.means} options={means} value={draft.means} onChange={(value) => change({ means: value })} />
      {draft.means === 'CHALLENGE' && (
        <TextInput
          label={w.challenge}
          value={draft.challenge}
          maxLength={40}
          onChange={(event) => change({ challenge: event.target.value })}
        />
      )}
      <ActButton acting={reached} kind="filled" onDone={done}>
        {w.authenticated}
      </ActButton>
      <div className="row">
        <ActButton acting={silent} onDone={done}>
          {w.noAnswer}
        </ActButton>
        <ActButton acting={failed} onDone={done}>
          {w.failed}
        </ActButton>
      </div>
      <MomentField
        label={w.listenAt}
        value={draft.listens}
        error={fieldError(listen.refusal, 'at')}
        onChange={(typed) => change({ listens: typed })}
      />
      {draft.listens !== '' && (
        <ActButton acting={listen} onDone={done}>
          {w.agree}
        </ActButton>
      )}
    </>
  );
}
