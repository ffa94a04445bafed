import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useSession } from '../../net/session.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { BriefSheet } from './brief-sheet.tsx';
import { OfferCommandDocument, TakeCommandDocument, WithdrawCommandDocument } from './people.documents.ts';
import { usePeopleChoice } from './colleagues.ts';
import { useCommand } from './people.ts';
import { peopleWords } from './people.words.ts';

/** One person is in command, always. A handover is offered by one and accepted by the other; until then nothing changes. */
export function CommandPanel({ incident }: { readonly incident: string }) {
  const w = useWords(peopleWords);
  const { me } = useSession();
  const command = useCommand(incident);
  const [sheet, setSheet] = useState<'offer' | 'brief' | 'take'>();
  const withdraw = useAct(`command-withdraw-${command?.brief}`, WithdrawCommandDocument, () => ({
    incident,
    brief: command?.brief ?? '',
    reason: '',
  }));
  const agree = useAct(`command-agree-${incident}`, TakeCommandDocument, () => ({ incident, reason: command?.takeoverReason ?? '' }));
  if (!command) return null;
  const { director, offeredTo, takeoverBy } = command;
  const close = (): void => setSheet(undefined);
  const mine = director?.id === me.id;
  const forMe = offeredTo?.id === me.id;
  return (
    <section className={forMe ? 'box need' : 'box'} aria-labelledby="command">
      <div className="hd">
        <h2 id="command">{w.command}</h2>
      </div>
      <div className="bd stack2">
        <p>{director ? w.commands(director.name ?? '—') : w.nobody}</p>
        {offeredTo && <p className="dim">{w.offeredTo(offeredTo.name ?? '—')}</p>}
        {takeoverBy && <p>{w.second(takeoverBy.name ?? '—') + (command.takeoverReason ?? '')}</p>}
        <div className="row">
          {mine && !offeredTo && <Button onClick={() => setSheet('offer')}>{w.offerCommand}</Button>}
          {mine && offeredTo && <ActButton acting={withdraw}>{w.withdraw}</ActButton>}
          {forMe && (
            <Button variant="filled" size="lg" onClick={() => setSheet('brief')}>
              {w.brief}
            </Button>
          )}
          {!mine && director && !takeoverBy && (
            <Button variant="subtle" onClick={() => setSheet('take')}>
              {w.take}
            </Button>
          )}
          {!mine && takeoverBy && takeoverBy.id !== me.id && <ActButton acting={agree}>{w.agree}</ActButton>}
        </div>
      </div>
      {sheet === 'offer' && <OfferSheet incident={incident} onClose={close} />}
      {sheet === 'brief' && <BriefSheet incident={incident} onClose={close} />}
      {sheet === 'take' && <TakeSheet incident={incident} onClose={close} />}
    </section>
  );
}

interface Props {
  readonly incident: string;
  readonly onClose: () => void;
}

function OfferSheet({ incident, onClose }: Props) {
  const w = useWords(peopleWords);
  const people = usePeopleChoice();
  const place = `command-offer-${incident}`;
  const { draft, change, forget } = useDraft(place, { to: '', worries: '' });
  const offer = useAct(place, OfferCommandDocument, () => ({ incident, to: draft.to, worries: draft.worries }), draft.worries);
  return (
    <Sheet title={w.offerCommand} onClose={onClose}>
      <Select
        label={w.to}
        searchable
        data={[...people]}
        value={draft.to === '' ? null : draft.to}
        onChange={(to) => change({ to: to ?? '' })}
      />
      <Textarea label={w.worries} value={draft.worries} onChange={(event) => change({ worries: event.target.value })} />
      <ActButton
        acting={offer}
        kind="filled"
        size="lg"
        onDone={() => {
          forget();
          onClose();
        }}
      >
        {w.doOffer}
      </ActButton>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

function TakeSheet({ incident, onClose }: Props) {
  const w = useWords(peopleWords);
  const place = `command-take-${incident}`;
  const { draft, change } = useDraft(place, { reason: '' });
  const take = useAct(place, TakeCommandDocument, () => ({ incident, reason: draft.reason }), draft.reason);
  return (
    <Sheet title={w.take} onClose={onClose}>
      <p>{w.takeLead}</p>
      <Textarea label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      <ActButton acting={take} kind="danger" needsServer onDone={onClose}>
        {w.doTake}
      </ActButton>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}
