import type { FormEvent } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Refused } from '../../parts/refused.tsx';
import { SendButton } from '../../parts/send-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { DraftDocument, ReviseDocument } from './statements.documents.ts';
import type { Statement } from './statements.ts';
import { EMPTY_TEXT, inputOf, TextEditor, type TextDraft } from './text-editor.tsx';
import { pressWords } from './press.words.ts';

/** A new text. */
export function DraftSheet({
  incident,
  request = null,
  correcting,
  onClose,
  onDrafted,
}: {
  readonly incident: string;
  /** What a playbook asked for. */
  readonly request?: string | null;
  /** What is out and has to be put right: its words, with those that are cleared now. */
  readonly correcting?: { readonly of: string; readonly initial: TextDraft };
  readonly onClose: () => void;
  readonly onDrafted: (statement: string) => void;
}) {
  const w = useWords(pressWords);
  const place = correcting ? `text-correcting-${correcting.of}-${followed(correcting.initial)}` : `text-new-${incident}`;
  const { draft, change, forget } = useDraft(place, correcting?.initial ?? EMPTY_TEXT);
  const acting = useAct(
    place,
    DraftDocument,
    () => ({ incident, input: { text: inputOf(draft), parent: null, request, label: null } }),
    draft.title,
  );
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const ok = await acting.act();
    if (!ok) return;
    forget();
    onClose();
    if (ok.statement) onDrafted(ok.statement.id);
  };
  return (
    <Sheet title={correcting ? w.writeCorrection : w.draft} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        <Refused refusal={acting.refusal} />
        <TextEditor incident={incident} draft={draft} change={change} refusal={acting.refusal} />
        <SendButton place={place} small>
          {w.saveDraft}
        </SendButton>
      </form>
    </Sheet>
  );
}

/** Which versions of facts it follows: what was begun before corrected words were cleared is not what is offered after. */
const followed = ({ sentences }: TextDraft): string => sentences.map(({ fact, version }) => (fact === null ? '' : version)).join('.');

/** A new version of a text. It says which version it was written on; where that moved meanwhile, nothing is overwritten. */
export function ReviseSheet({
  incident,
  statement,
  initial,
  onClose,
}: {
  readonly incident: string;
  readonly statement: Statement;
  readonly initial: TextDraft;
  readonly onClose: () => void;
}) {
  const w = useWords(pressWords);
  const place = `text-${statement.id}-${statement.version}-${followed(initial)}`;
  const { draft, change, forget } = useDraft(place, initial);
  const acting = useAct(
    place,
    ReviseDocument,
    () => ({ incident, statement: statement.id, base: statement.version, text: inputOf(draft, statement.parentVersion) }),
    draft.title,
  );
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await acting.act()) === undefined) return;
    forget();
    onClose();
  };
  return (
    <Sheet about={statement.id} title={w.edit} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        <Refused refusal={acting.refusal} />
        {statement.approvals.some(({ voidedAt }) => voidedAt === null) && <p className="cap">{w.editWarning}</p>}
        <TextEditor incident={incident} draft={draft} change={change} refusal={acting.refusal} wordsOnly />
        <SendButton place={place} small>
          {w.saveDraft}
        </SendButton>
      </form>
    </Sheet>
  );
}
