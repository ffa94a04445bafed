import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useCharted } from './chart-context.ts';
import type { Drawing } from './playbook.ts';

type Line = Drawing['edges'][number];

const HEAD = 7;

/** The lines as they were drawn once, in one picture below the steps; whether each was gone, and whether a gate waits by it, is looked up. */
export function ChartLines() {
  const { drawing, run, steps } = useCharted();
  return (
    <ViewportPortal>
      <svg className="sc-lines" width={drawing.w} height={drawing.h} aria-hidden="true">
        {drawing.edges.map((line) => (
          <Path key={`${line.from} ${line.to} ${line.kind}`} line={line} state={stateOf(line, run.ways, steps.get(line.to)?.look)} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

function stateOf({ from, to, kind }: Line, ways: readonly string[], look: string | undefined): string {
  if (kind === 'WAIT') return look === 'closed' ? 'wait closed' : 'wait';
  const gone = ways.includes(`${from}>${to}`) ? ' gone' : look === 'skipped' ? ' skipped' : '';
  return `${kind.toLowerCase()}${gone}`;
}

const Path = memo(function Path({ line, state }: { readonly line: Line; readonly state: string }) {
  const { points } = line;
  const [last, before] = [points.at(-1)!, points.at(-2)!];
  const along = [Math.sign(last[0]! - before[0]!), Math.sign(last[1]! - before[1]!)] as const;
  const [x, y] = [last[0]!, last[1]!];
  const [bx, by] = [x - along[0] * HEAD, y - along[1] * HEAD];
  const [dx, dy] = [along[1] * (HEAD / 2), along[0] * (HEAD / 2)];
  return (
    <g className={`sc-line ${state}`} data-line={`${line.from}>${line.to}`}>
      <path d={`M${points.map((point) => point.join(' ')).join('L')}`} />
      {(along[0] !== 0 || along[1] !== 0) && <path className="tip" d={`M${x} ${y}L${bx + dx} ${by + dy}L${bx - dx} ${by - dy}z`} />}
    </g>
  );
});
