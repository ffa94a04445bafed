import { Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useWords } from '../../i18n/words.ts';
import { surelyNow } from '../../net/clock.ts';
import { useItems } from '../../net/items.ts';
import { Choice } from '../../parts/choice.tsx';
import { fieldError, Refused } from '../../parts/refused.tsx';
import { SendButton } from '../../parts/send-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { DECISIONS } from '../decisions/decisions.ts';
import { FACTS } from '../facts/facts.ts';
import { DraftSitrepDocument, ReviseSitrepDocument } from './reports.documents.ts';
import type { Sitrep } from './reports.ts';
import { reportWords } from './reports.words.ts';

const PARTS = ['situation', 'changes', 'questions', 'forecast', 'needs'] as const;

interface Props {
  readonly incident: string;
  readonly report: Sitrep | undefined;
  readonly onClose: () => void;
}

/** A report begins with what is confirmed and what was decided; whoever writes it edits. */
function useReport({ incident, report, onClose }: Props) {
  const facts = (useItems(FACTS, incident) ?? []).filter(({ truth }) => truth === 'CONFIRMED');
  const decisions = (useItems(DECISIONS, incident) ?? []).filter(({ decidedAt }) => decidedAt !== null);
  const place = `report-${report?.id ?? `new-${incident}`}`;
  const { draft, change, forget } = useDraft(place, {
    audience: report?.audience ?? 'CELL',
    headline: report?.headline ?? '',
    situation:
      report?.situation ??
      facts
        .map(({ wording }) => wording)
        .filter(Boolean)
        .join('\n'),
    changes: report?.changes ?? '',
    questions: report?.questions ?? '',
    forecast: report?.forecast ?? '',
    needs: report?.needs ?? '',
  });
  const input = () => ({
    ...draft,
    audience: draft.audience as 'CELL',
    asOf: new Date(surelyNow()).toISOString(),
    facts: facts.map(({ id, version }) => ({ fact: id, version })),
    decisions: decisions.map(({ id }) => id),
  });
  const begin = useAct(place, DraftSitrepDocument, () => ({ incident, input: input() }), draft.headline);
  const revise = useAct(
    place,
    ReviseSitrepDocument,
    () => ({ incident, sitrep: report?.id ?? '', base: report?.version ?? 0, input: input() }),
    draft.headline,
  );
  const acting = report ? revise : begin;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await acting.act()) === undefined) return;
    forget();
    onClose();
  };
  return { place, draft, change, acting, send };
}

export function ReportSheet({ incident, report, onClose }: Props) {
  const w = useWords(reportWords);
  const { place, draft, change, acting, send } = useReport({ incident, report, onClose });
  return (
    <Sheet about={report?.id} title={report ? w.edit : w.write} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        <Refused refusal={acting.refusal} />
        <TextInput
          label={w.headline}
          value={draft.headline}
          error={fieldError(acting.refusal, 'headline')}
          onChange={(event) => change({ headline: event.target.value })}
        />
        {PARTS.map((part) => (
          <Textarea
            key={part}
            label={w[part]}
            autosize
            value={draft[part]}
            error={fieldError(acting.refusal, part)}
            onChange={(event) => change({ [part]: event.target.value })}
          />
        ))}
        <Choice
          legend={w.audience}
          options={AUDIENCES.map((value) => ({ value, label: w.audiences[value] }))}
          value={draft.audience}
          onChange={(audience) => change({ audience: audience as Sitrep['audience'] })}
        />
        <SendButton place={place} small>
          {w.save}
        </SendButton>
      </form>
    </Sheet>
  );
}

const AUDIENCES = ['CELL', 'LEADERSHIP', 'PARTNERS', 'STAFF'] as const;
