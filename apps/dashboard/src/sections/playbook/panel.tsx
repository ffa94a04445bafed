import { isolated } from '@chancery/kernel/values';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { localTime, useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { Shape, Status } from '../../parts/status.tsx';
import { TaskActs } from '../tasks/task-verbs.tsx';
import { shapeOf, useCaption, useNodeName, useRequirement } from './caption.tsx';
import { GateActs, WaitActs } from './gate-acts.tsx';
import type { PlaybookRun } from './playbook.ts';
import { playbookWords } from './playbook.words.ts';
import { callsOf, ownerOf, type Known, type Step } from './steps.ts';

interface Props {
  readonly incident: string;
  readonly run: PlaybookRun;
  readonly step: Step;
  readonly steps: ReadonlyMap<string, Step>;
  readonly known: Known;
}

/** What is to be known of one step: of a gate why it is shut, when it opens, who may open it, and what happens if nobody acts. */
export function Panel({ incident, run, step: chosen, steps, known }: Props) {
  const w = useWords(playbookWords);
  // A step that is held up is told by the gate that holds it.
  const gate = [...steps.values()].find(({ look, node }) => look === 'closed' && node.step === chosen.node.step);
  const step = chosen.look === 'blocked' && gate ? gate : chosen;
  const name = useNodeName(step);
  const part = { incident, run, step, steps, known };
  const closed = step.look === 'closed';
  const title = !closed ? name : step.id === step.node.step ? w.isClosed(step.node.title) : w.isBlocked(step.node.title);
  return (
    <section className={closed ? 'box need warn sc-panel' : 'box sc-panel'} aria-labelledby="sc-step" data-shown={step.id}>
      <div className="hd">
        <h2 id="sc-step">
          {closed ? (
            <Status tone="warn" shape="barrier">
              <span className="wrap">{title}</span>
            </Status>
          ) : (
            <span className="st wrap">
              <Shape shape={shapeOf(step)} />
              <span>{title}</span>
            </span>
          )}
        </h2>
        <span className="push ref">{step.node.step}</span>
      </div>
      <div className="bd">
        <dl className="why">{closed ? <Held {...part} /> : <Standing {...part} />}</dl>
        <Acts {...part} />
      </div>
    </section>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Held({ step, steps, known, ...rest }: Props) {
  const w = useWords(playbookWords);
  const { language } = useMessages();
  const requirement = useRequirement();
  const { node } = step;
  const why = node.id === node.step ? w.whyGate : node.id.endsWith('.evidence') ? w.whyEvidence : w.whyNeeds;
  return (
    <>
      <Row name={w.why}>{why}</Row>
      <Row name={w.opensWhen}>
        <ul className="sc-missing">
          {node.requires.map((each, index) => {
            const awaited = steps.get(each.any[0]!.step);
            const due = awaited?.due ? w.dueAt(localTime(awaited.due, language)) : '';
            return (
              <li key={index}>
                <Shape shape={step.missing.includes(each) ? 'squareWaiting' : 'squareDone'} />
                <span>
                  {requirement(each)}
                  {awaited && awaited.owner !== '' && w.by(awaited.owner)}
                  {due}
                </span>
              </li>
            );
          })}
        </ul>
      </Row>
      <Row name={w.otherwise}>{node.override ? w.override(ownerOf(node.override, known)) : w.noOverride}</Row>
      <IfNobody step={step} steps={steps} known={known} {...rest} />
    </>
  );
}

function Standing({ step, known, ...rest }: Props) {
  const w = useWords(playbookWords);
  const { language } = useMessages();
  const caption = useCaption(step, useNow());
  const { node, look } = step;
  const confirmed = useConfirmation(step, known);
  const done = look === 'done' && step.until !== null && node.kind !== 'GATE';
  return (
    <>
      <Row name={w.when}>
        {done ? w.doneAt(localTime(step.until!, language), step.by ?? '') : caption || w.notReached}
        {done && step.event?.startsWith('option.') && ` · ${caption}`}
      </Row>
      {step.owner !== '' && (
        <Row name={w.who}>
          {step.owner}
          {node.role && node.role.title !== step.owner && `, ${node.role.title}`}
          {confirmed && ` · ${confirmed}`}
        </Row>
      )}
      {node.options.length > 0 && <Row name={w.options}>{node.options.map(({ text }) => text).join(' · ')}</Row>}
      {(look === 'doing' || look === 'asked' || look === 'blocked') && <IfNobody step={step} known={known} {...rest} />}
    </>
  );
}

/** Who has to confirm a step, or who did and when: never the one for the other. */
function useConfirmation({ node, task }: Step, known: Known): string {
  const w = useWords(playbookWords);
  const { language } = useMessages();
  if (task?.confirmedBy) return w.confirmedAt(localTime(task.changedAt, language), isolated(task.confirmedBy.name ?? '—'));
  const over = task?.state === 'WAIVED' || task?.state === 'CANCELLED';
  return node.confirmer && !over ? w.confirms(ownerOf(node.confirmer, known)) : '';
}

/** Every wait says what happens by itself. */
function IfNobody({ step, known }: Props) {
  const w = useWords(playbookWords);
  const { language } = useMessages();
  const now = new Date(useNow()).toISOString();
  const calls = callsOf(step, known).map(({ at, who }) =>
    who === null ? w.noDeputy(localTime(at, language)) : (at < now ? w.callSince : w.call)(localTime(at, language), isolated(who)),
  );
  const moves = step.node.timed && step.due ? [w.movesOn(localTime(step.due, language))] : [];
  const all = [...moves, ...calls];
  return <Row name={w.ifNobody}>{all.length === 0 ? w.nothing : all.join(' ')}</Row>;
}

/** Verbs that are carried out where such things are kept. */
function Acts({ incident, run, step, known }: Props) {
  const w = useWords(playbookWords);
  if (run.status !== 'RUNNING') return null;
  if (step.look === 'closed') return <GateActs incident={incident} run={run} step={step} known={known} />;
  if (step.look === 'asked')
    return (
      <Button component={Link} to={`/incidents/${incident}/decisions${step.decision ? `/${step.decision.id}` : ''}`}>
        {w.openQuestion}
      </Button>
    );
  if (step.node.kind === 'STATEMENT' && step.look === 'doing')
    return (
      <Button component={Link} to={`/incidents/${incident}/press`}>
        {w.openPress}
      </Button>
    );
  if (step.look === 'doing' && step.node.ender) return <WaitActs incident={incident} run={run} step={step} known={known} />;
  return step.task ? <TaskActs incident={incident} task={step.task} /> : null;
}
