import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { AskSheet } from '../decisions/ask-sheet.tsx';
import { useMyRoles } from '../people/my-roles.ts';
import { OverrideGate } from '../tasks/override-gate.tsx';
import { ReportStepDocument } from './playbook.documents.ts';
import type { PlaybookRun } from './playbook.ts';
import { playbookWords } from './playbook.words.ts';
import { ownerOf, type Known, type Step } from './steps.ts';

interface Props {
  readonly incident: string;
  readonly run: PlaybookRun;
  readonly step: Step;
  readonly known: Known;
}

/** To open a gate without what it waits for: by who may, or by asking who may. */
export function GateActs({ incident, run, step, known }: Props) {
  const w = useWords(playbookWords);
  const { roles } = useMyRoles(incident);
  const [open, setOpen] = useState<'ask' | 'override'>();
  const { override, title } = step.node;
  if (!override) return null;
  const may = roles.includes(override.role);
  const close = (): void => setOpen(undefined);
  return (
    <div className="row">
      {may ? (
        <Button variant="danger" onClick={() => setOpen('override')}>
          {w.overrideVerb}
        </Button>
      ) : (
        <>
          <Button variant="filled" onClick={() => setOpen('ask')}>
            {w.askOverride(ownerOf(override, known))}
          </Button>
          <Button aria-disabled="true">{w.overrideOnly(override.title)}</Button>
        </>
      )}
      {open === 'ask' && <AskSheet incident={incident} question={w.askQuestion(title)} options={[w.askYes, w.askNo]} onClose={close} />}
      {open === 'override' && step.task && step.id.endsWith('.evidence') && (
        <Sheet about={step.task?.id} title={title} onClose={close}>
          <OverrideGate incident={incident} task={step.task} onDone={close} />
        </Sheet>
      )}
      {open === 'override' && !(step.task && step.id.endsWith('.evidence')) && (
        <ReportSheet
          incident={incident}
          run={run}
          step={step}
          event="override"
          verb={w.overrideVerb}
          ask={w.overrideReason}
          onClose={close}
        />
      )}
    </div>
  );
}

/** A wait that somebody may end before its time. */
export function WaitActs({ incident, run, step }: Props) {
  const w = useWords(playbookWords);
  const { roles } = useMyRoles(incident);
  const [open, setOpen] = useState(false);
  if (!step.node.ender || !roles.includes(step.node.ender.role)) return null;
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{w.endNow}</Button>
      {open && (
        <ReportSheet
          incident={incident}
          run={run}
          step={step}
          event="ended"
          verb={w.endNow}
          ask={w.endReason}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

interface Reporting extends Omit<Props, 'known'> {
  readonly event: string;
  readonly verb: string;
  readonly ask: string;
  readonly onClose: () => void;
}

/** Says what happened at a step of which no task is kept, and why. */
function ReportSheet({ incident, run, step, event, verb, ask, onClose }: Reporting) {
  const w = useWords(playbookWords);
  const place = `step-${run.id}-${step.id}-${event}`;
  const { draft, change, forget } = useDraft(place, { note: '' });
  const report = useAct(place, ReportStepDocument, () => ({ incident, run: run.id, loc: step.id, event, note: draft.note }), draft.note);
  const done = (): void => {
    forget();
    onClose();
  };
  return (
    <Sheet title={step.node.title} onClose={onClose}>
      <p className="cap">{w.overrideEffect}</p>
      <Textarea label={ask} value={draft.note} onChange={(typed) => change({ note: typed.target.value })} />
      <ActButton acting={report} kind="danger" needsServer onDone={done}>
        {verb}
      </ActButton>
    </Sheet>
  );
}
