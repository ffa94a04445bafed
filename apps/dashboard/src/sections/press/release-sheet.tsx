import { Button, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { Checks } from './checks.tsx';
import { OfferReleaseDocument, ReleaseDocument, WithdrawOfferDocument } from './statements.documents.ts';
import { sentencesOf, type Statement } from './statements.ts';
import { pressWords } from './press.words.ts';

interface Props {
  readonly incident: string;
  readonly statement: Statement;
  readonly me: string;
  readonly onClose: () => void;
}

/** The exact words, where they go, and two people: the first confirms, the second's confirmation releases. */
export function ReleaseSheet({ incident, statement, me, onClose }: Props) {
  const w = useWords(pressWords);
  const { offeredBy } = statement;
  return (
    <Sheet about={statement.id} title={w.releaseTitle} onClose={onClose}>
      <blockquote className="exact" lang={statement.language}>
        {sentencesOf(statement.body).join(' ')}
      </blockquote>
      <Checks incident={incident} statement={statement} inSheet />
      {offeredBy === null ? (
        <Offer incident={incident} statement={statement} />
      ) : (
        <>
          <p>
            <b>{w.first2(offeredBy.name ?? '—')}</b>
            {statement.recipients && <span className="cap"> {statement.recipients}</span>}
          </p>
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

function Offer({ incident, statement }: Part) {
  const w = useWords(pressWords);
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
  return (
    <>
      <TextInput label={w.to} value={draft.recipients} onChange={(event) => change({ recipients: event.target.value })} />
      <Choices
        legend={w.over}
        options={Object.entries(w.channelNames).map(([value, label]) => ({ value, label }))}
        values={draft.channels}
        onChange={(channels) => change({ channels })}
      />
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
