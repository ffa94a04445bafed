import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Shape } from '../../parts/status.tsx';
import { shapeOf, useCaption, useNodeName } from './caption.tsx';
import { useCharted } from './chart-context.ts';
import { isStop } from './moves.ts';
import { playbookWords } from './playbook.words.ts';
import type { Step } from './steps.ts';

/** A node looks up how its step stands; what stands as before is not drawn again. */
export function ChartNode({ id }: NodeProps) {
  const { steps, now, selected, select, stop, focus } = useCharted();
  const step = steps.get(id);
  if (!step) return null;
  if (!isStop(step.node)) return <span className={`sc-dot ${step.node.kind.toLowerCase()} ${step.look}`} aria-hidden="true" />;
  return <StepButton step={step} now={now} on={selected === id} stop={stop === id} select={select} focus={focus} />;
}

interface Props {
  readonly step: Step;
  readonly now: number;
  readonly on: boolean;
  readonly stop: boolean;
  readonly select: (node: string) => void;
  readonly focus: (node: string) => void;
}

const StepButton = memo(function StepButton({ step, now, on, stop, select, focus }: Props) {
  const w = useWords(playbookWords);
  const name = useNodeName(step);
  const caption = useCaption(step, now);
  const { node, look } = step;
  const bare = node.kind === 'GATE' && node.id !== node.step;
  const form = bare ? 'bare' : node.strip ? 'strip' : node.kind === 'DECISION' ? 'decision' : node.kind === 'GATE' ? 'gate' : 'step';
  return (
    <button
      type="button"
      className={`sc-node nopan ${form} ${look}${step.overdue ? ' overdue' : ''}`}
      data-node={node.id}
      data-look={look}
      aria-pressed={on}
      tabIndex={stop ? 0 : -1}
      onClick={() => select(node.id)}
      onFocus={() => focus(node.id)}
      {...(bare ? { 'aria-label': `${name}, ${caption || w.ahead}` } : {})}
    >
      {bare ? <Barrier open={look === 'done' || look === 'skipped'} /> : <Shape shape={shapeOf(step)} />}
      {!bare && (
        <span className="sc-words">
          <span className="sc-title">{node.title || name}</span>
          {(caption !== '' || step.overdue) && (
            <span className="sc-cap">{[caption, step.overdue ? w.overdue : ''].filter(Boolean).join(', ')}</span>
          )}
        </span>
      )}
    </button>
  );
});

/** Drawn over the whole height of its row: whoever comes along the lane meets it. Open, it leaves a way through. */
function Barrier({ open }: { readonly open: boolean }) {
  return (
    <svg className="sc-barrier" viewBox="0 0 20 60" preserveAspectRatio="none" aria-hidden="true">
      <path d={open ? 'M10 0v16M10 44v16' : 'M10 0v60'} strokeWidth={open ? 3 : 5} />
      {!open && <path d="M2 14h16M2 30h16M2 46h16" strokeWidth="3" />}
    </svg>
  );
}
