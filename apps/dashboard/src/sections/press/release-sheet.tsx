import { Button, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Recovered } from '../../parts/recovered.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { CHANNELS } from '../channels/channels.ts';
import { channelWords } from '../channels/channels.words.ts';
import { Checks } from './checks.tsx';
import { useGround } from './ground.ts';
import { MovedNote } from './moved.tsx';
import { OfferReleaseDocument, ReleaseDocument, WithdrawOfferDocument } from './statements.documents.ts';
import { sentencesOf, type Statement } from './statements.ts';
import { pressWords } from './press.words.ts';

interface Props {
  readonly incident: string;
  readonly statement: Statement;
  readonly me: string;
  readonly onClose: () => void;
}

/**
 * The exact words, where they go, and two people: the first confirms, the second's confirmation releases. Both see the same; where the
 * ground moves under the open sheet, it says what moved and offers nothing.
 */
export function ReleaseSheet({ incident, statement, me, onClose }: Props) {
  const w = useWords(pressWords);
  const moved = useGround(statement, me);
  const { offeredBy } = statement;
  return (
    <Sheet about={statement.id} title={w.releaseTitle} onClose={onClose}>
      {moved.length > 0 && <MovedNote moved={moved} />}
      <blockquote className="exact" lang={statement.language}>
        {sentencesOf(statement.body).join(' ')}
      </blockquote>
      <Checks incident={incident} statement={statement} inSheet />
      {offeredBy !== null && <Going incident={incident} statement={statement} />}
      {moved.length > 0 ? null : offeredBy === null ? (
        <Offer incident={incident} statement={statement} />
      ) : (
        <>
          {offeredBy.id === me ? (
            <p className="dim">{w.waitsSecond}</p>
          ) : (
            <Second incident={incident} statement={statement} onDone={onClose} />
          )}
          <Withdraw incident={incident} statement={statement} onDone={onClose} />
        </>
      )}
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

type Part = Pick<Props, 'incident' | 'statement'>;

/** Which of the ways out the incident doubts, in words; a way that no channel of the house stands for is never doubted. */
function useDoubts(incident: string): (way: string) => string | undefined {
  const c = useWords(channelWords);
  const channels = useItems(CHANNELS, incident) ?? [];
  return (way) => {
    const found = channels.find(({ channel }) => channel === way);
    return found && (found.trust === 'SUSPECT' || found.trust === 'COMPROMISED') ? c.trust[found.trust] : undefined;
  };
}

/** Where it goes, when, and who was first: for both of the two, and for whoever looks afterwards. */
export function Going({ incident, statement }: Part) {
  const w = useWords(pressWords);
  const doubted = useDoubts(incident);
  const { offeredBy, offeredAt, releasedAt, releasedBy, recipients, channels, recovered } = statement;
  const names: Readonly<Record<string, string>> = w.channelNames;
  const over = channels.map((way) => [names[way] ?? way, doubted(way)] as const);
  return (
    <dl className="facts">
      <dt>{w.to}</dt>
      <dd>{recipients || w.unsaid}</dd>
      <dt>{w.over}</dt>
      <dd>
        {over.length === 0 && w.unsaid}
        {over.map(([name, doubt], i) => (
          <span key={name}>
            {i > 0 && ', '}
            {name}
            {doubt && <b className="late"> ({doubt})</b>}
          </span>
        ))}
      </dd>
      <dt>{w.when}</dt>
      <dd>
        <When statement={statement} />
      </dd>
      <dt>{w.twoPersons}</dt>
      <dd>
        {releasedAt ? (
          releasedBy.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              {name ?? '—'} {recovered.includes(id) && <Recovered />}
            </span>
          ))
        ) : (
          <>
            {w.first2(offeredBy?.name ?? '—')} {offeredAt && <Moment at={offeredAt} />}{' '}
            {offeredBy && recovered.includes(offeredBy.id) && <Recovered />}
          </>
        )}
      </dd>
    </dl>
  );
}

function When({ statement: { releasedAt, embargo, expires } }: Pick<Props, 'statement'>) {
  const w = useWords(pressWords);
  return (
    <>
      {releasedAt ? <Moment at={releasedAt} /> : embargo ? w.notBefore : w.atOnce} {!releasedAt && embargo && <Moment at={embargo} />}
      {expires && (
        <>
          {' '}
          {w.until} <Moment at={expires} />
        </>
      )}
    </>
  );
}

function Offer({ incident, statement }: Part) {
  const w = useWords(pressWords);
  const doubted = useDoubts(incident);
  const place = `offer-${statement.version}`;
  const { draft, change } = useDraft(place, { recipients: '', channels: [] as string[] });
  const offer = useAct(
    place,
    OfferReleaseDocument,
    () => ({
      incident,
      input: {
        statement: statement.id,
        version: statement.version,
        channels: draft.channels,
        recipientLists: [],
        recipients: draft.recipients,
      },
    }),
    draft.recipients,
  );
  const ways = Object.entries(w.channelNames).map(([value, label]) => ({ value, label, doubt: doubted(value) }));
  const doubtful = ways.filter(({ doubt }) => doubt !== undefined);
  return (
    <>
      <TextInput label={w.to} value={draft.recipients} onChange={(event) => change({ recipients: event.target.value })} />
      <Choices
        legend={w.over}
        options={ways.map(({ value, label, doubt }) => ({ value, label: doubt === undefined ? label : `${label} (${doubt})` }))}
        values={draft.channels}
        onChange={(channels) => change({ channels })}
      />
      {doubtful.length > 0 && (
        <p className="ban warn">
          <span>{w.doubtedWays(doubtful.map(({ label }) => label).join(', '))}</span>{' '}
          <Link to={`/incidents/${incident}/channels`}>{w.seeChannels}</Link>
        </p>
      )}
      <ActButton acting={offer} kind="filled" size="lg" needsServer>
        {w.offer}
      </ActButton>
    </>
  );
}

function Second({ incident, statement, onDone }: Part & { readonly onDone: () => void }) {
  const w = useWords(pressWords);
  const release = useAct(`release-${statement.version}`, ReleaseDocument, () => ({
    incident,
    statement: statement.id,
    version: statement.version,
  }));
  return (
    <>
      <p>{w.second}</p>
      <ActButton acting={release} kind="filled" size="lg" needsServer onDone={onDone}>
        {w.releaseWith(statement.offeredBy?.name ?? '—')}
      </ActButton>
    </>
  );
}

function Withdraw({ incident, statement, onDone }: Part & { readonly onDone: () => void }) {
  const w = useWords(pressWords);
  const withdraw = useAct(`withdraw-offer-${statement.version}`, WithdrawOfferDocument, () => ({
    incident,
    statement: statement.id,
    reason: w.doNot,
  }));
  return (
    <ActButton acting={withdraw} onDone={onDone}>
      {w.doNot}
    </ActButton>
  );
}
