import '@xyflow/react/dist/base.css';
import { ReactFlow, useReactFlow, useStore, useViewport, type Node as Placed, type ReactFlowProps } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { ChartContext } from './chart-context.ts';
import { ChartLines } from './chart-lines.tsx';
import { ChartNode } from './chart-node.tsx';
import { isArrow, isStop, moveFrom } from './moves.ts';
import type { Drawing, PlaybookRun } from './playbook.ts';
import { playbookWords } from './playbook.words.ts';
import { foremost, isUnderWay, type Step } from './steps.ts';

const nodeTypes = { step: ChartNode };
const NONE: never[] = [];
const MINUTE = 60_000;
const HEADS = 152;
const MARGIN = 24;
/** Of a step that counts as seen, so much is within the window. */
const SEEN = 40;
/** A lane drawn lower than this has room for its name alone; one lower than the other for who is asked too. */
const LOW = 40;
const HIGH = 66;
const FAR = 0.15;
const NEAR = 1.5;
const STEP = 1.25;
/** About the width of a step. */
const BOX = 240;

/** What may be moved is the window alone. */
const STILL: ReactFlowProps = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  zoomOnScroll: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
  deleteKeyCode: null,
  selectionKeyCode: null,
  panActivationKeyCode: null,
  proOptions: { hideAttribution: true },
};

interface Props {
  readonly drawing: Drawing;
  readonly run: PlaybookRun;
  readonly steps: ReadonlyMap<string, Step>;
  readonly selected: string | undefined;
  readonly onSelect: (node: string) => void;
}

/** The statechart: positions come with the drawing, so nothing is measured; only how things stand changes. */
export function Chart({ drawing: drawn, run, steps, selected, onSelect }: Props) {
  const w = useWords(playbookWords);
  const mirrored = document.documentElement.dir === 'rtl';
  const drawing = useMemo(() => (mirrored ? mirror(drawn) : drawn), [drawn, mirrored]);
  const nodes = useMemo(() => placed(drawing), [drawing]);
  const [stop, setStop] = useState<string>();
  const first = stop ?? foremost(steps.values())?.id ?? drawing.nodes.find(isStop)?.id;
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  const charted = useMemo(
    () => ({ drawing, run, steps, now, selected, select: onSelect, stop: first, focus: setStop }),
    [drawing, run, steps, now, selected, onSelect, first],
  );
  const goTo = (node: string): void => {
    setStop(node);
    onSelect(node);
  };
  return (
    <ChartContext value={charted}>
      <div
        className="sc"
        style={{ blockSize: `min(${drawing.h + 2}px, max(26rem, 100vh - 12rem))` }}
        role="group"
        aria-label={w.chart}
        onKeyDown={(event) => walk(event, drawing, mirrored)}
      >
        <ReactFlow
          nodes={nodes}
          edges={NONE}
          nodeTypes={nodeTypes}
          minZoom={FAR}
          maxZoom={NEAR}
          translateExtent={[
            [-HEADS / FAR, -MARGIN],
            [drawing.w + HEADS / FAR, drawing.h + MARGIN],
          ]}
          {...STILL}
        >
          <ChartLines />
          <Heads drawing={drawing} steps={steps} mirrored={mirrored} onSelect={goTo} />
          <Window drawing={drawing} steps={steps} mirrored={mirrored} stop={stop} />
        </ReactFlow>
      </div>
    </ChartContext>
  );
}

/** Focus goes from step to step; the window follows it. */
function walk(event: KeyboardEvent<HTMLElement>, drawing: Drawing, mirrored: boolean): void {
  const from = (event.target as HTMLElement).dataset['node'];
  if (from === undefined || !isArrow(event.key)) return;
  event.preventDefault();
  const to = moveFrom(drawing, from, event.key, mirrored);
  if (to !== undefined) event.currentTarget.querySelector<HTMLElement>(`[data-node="${CSS.escape(to)}"]`)?.focus({ preventScroll: true });
}

function mirror(drawing: Drawing): Drawing {
  return {
    ...drawing,
    nodes: drawing.nodes.map((node) => ({ ...node, x: drawing.w - node.x - node.w })),
    edges: drawing.edges.map((edge) => ({ ...edge, points: edge.points.map(([x, y]) => [drawing.w - x!, y!]) })),
  };
}

/** Sizes are given, so that nothing waits for a layout. */
const placed = ({ nodes }: Drawing): Placed[] =>
  nodes.map(({ id, x, y, w, h }) => ({ id, type: 'step', position: { x, y }, width: w, height: h, data: {} }));

/** The lanes' names stay while time is moved along; with each whoever has its step in hand, and a way to the step while it is out of sight. */
function Heads({ drawing, steps, mirrored, onSelect }: Pick<Props, 'drawing' | 'steps' | 'onSelect'> & { readonly mirrored: boolean }) {
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const [from, to] = mirrored ? [0, width - HEADS] : [HEADS, width];
  const active = [...steps.values()].filter(({ look }) => isUnderWay(look));
  return (
    <>
      <div className="sc-stripes" aria-hidden="true">
        {drawing.lanes.map((lane) => (
          <div key={lane.id} style={{ insetBlockStart: y + lane.y * zoom, blockSize: lane.h * zoom }} />
        ))}
      </div>
      <ul className="sc-heads">
        {drawing.lanes.map((lane) => {
          const at = active.filter(({ node }) => node.lane === lane.id);
          const node = drawing.nodes.find(({ id }) => id === (at.find(({ look }) => look !== 'blocked') ?? at[0])?.id);
          const start = node ? node.x * zoom + x : 0;
          const away = !node || width === 0 ? '' : start + node.w * zoom < from + SEEN ? 'before' : start > to - SEEN ? 'after' : '';
          return (
            <li key={lane.id} style={{ insetBlockStart: y + lane.y * zoom, blockSize: lane.h * zoom }}>
              <b>{lane.title}</b>
              {lane.h * zoom > LOW && <span className="cap">{at[0]?.owner}</span>}
              {node && away !== '' && lane.h * zoom > HIGH && (
                <button
                  type="button"
                  className={`sc-away ${(away === 'before') === mirrored ? 'on' : 'back'}`}
                  onClick={() => onSelect(node.id)}
                >
                  {node.title}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface WindowProps {
  readonly drawing: Drawing;
  readonly steps: ReadonlyMap<string, Step>;
  readonly mirrored: boolean;
  readonly stop: string | undefined;
}

/** Where the window onto the chart stands: at the beginning where most is going on; later only moved by whoever looks. */
function Window({ drawing, steps, mirrored, stop }: WindowProps) {
  const w = useWords(playbookWords);
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const opened = useRef(false);
  const toNow = (): void => {
    const zoom = Math.max(0.85, Math.min(1, height / drawing.h));
    const x = busiest(drawing, steps, (width - HEADS) / zoom, mirrored);
    void flow.setViewport({ x: (mirrored ? width - HEADS - MARGIN : HEADS + MARGIN) - x * zoom, y: 0, zoom });
  };
  useLayoutEffect(() => {
    if (opened.current || width === 0) return;
    opened.current = true;
    toNow();
  });
  useLayoutEffect(() => {
    const node = drawing.nodes.find(({ id }) => id === stop);
    if (!node) return;
    const { x, y, zoom } = flow.getViewport();
    const [left, right] = mirrored ? [0, HEADS] : [HEADS, 0];
    const dx = intoView(node.x * zoom + x, node.w * zoom, left + 8, width - right - 8);
    const dy = intoView(node.y * zoom + y, node.h * zoom, 8, height - 8);
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
  }, [stop]);
  useWheel(drawing.h);
  const whole = (): void => {
    const zoom = Math.max(FAR, Math.min(1, (width - HEADS - 2 * MARGIN) / drawing.w, height / drawing.h));
    void flow.setViewport({ x: mirrored ? MARGIN : HEADS + MARGIN, y: 0, zoom });
  };
  const zoomBy = (by: number): void => void flow.zoomTo(Math.min(NEAR, Math.max(FAR, flow.getZoom() * by)));
  return (
    <div className="sc-tools">
      {[
        [w.now, toNow],
        [w.whole, whole],
        [w.nearer, () => zoomBy(STEP)],
        [w.further, () => zoomBy(1 / STEP)],
      ].map(([verb, press]) => (
        <button key={verb as string} type="button" className="quiet" onClick={press as () => void}>
          {verb as string}
        </button>
      ))}
    </div>
  );
}

/** A wheel moves the chart as far as there is more of it, and then the page: as with any box that scrolls. */
function useWheel(high: number): void {
  const flow = useReactFlow();
  const box = useStore((state) => state.domNode);
  useEffect(() => {
    if (!box) return undefined;
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) return;
      const { x, y, zoom } = flow.getViewport();
      const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      const next = Math.min(0, Math.max(y - dy, Math.min(0, box.clientHeight - high * zoom)));
      if (dx === 0 && next === y) return;
      event.preventDefault();
      void flow.setViewport({ x: x - dx, y: next, zoom });
    };
    box.addEventListener('wheel', turn, { passive: false });
    return () => box.removeEventListener('wheel', turn);
  }, [box, flow, high]);
}

/** By how much something has to move to be seen whole. */
function intoView(start: number, size: number, from: number, to: number): number {
  if (start < from) return from - start;
  return start + size > to ? to - start - size : 0;
}

/** The beginning of the stretch in which most is under way; what is held up counts twice, and what has to be decided outweighs that. */
function busiest({ nodes }: Drawing, steps: ReadonlyMap<string, Step>, stretch: number, mirrored: boolean): number {
  const edgeOf = ({ x, w }: Drawing['nodes'][number]): number => (mirrored ? x + w : x);
  const active = nodes.flatMap((node) => {
    const look = steps.get(node.id)?.look ?? 'ahead';
    return isUnderWay(look) ? [{ x: edgeOf(node), weight: node.kind === 'DECISION' ? 8 : look === 'doing' ? 1 : 2 }] : [];
  });
  if (active.length === 0) return mirrored ? Math.max(...nodes.map(edgeOf)) : 0;
  const weightFrom = (start: number): number =>
    active
      .filter(({ x }) => (mirrored ? x <= start && x > start - stretch + BOX : x >= start && x < start + stretch - BOX))
      .reduce((sum, { weight }) => sum + weight, 0);
  const start = active.reduce((best, { x }) => (weightFrom(x) > weightFrom(best) ? x : best), active[0]!.x);
  return mirrored ? start + MARGIN : start - MARGIN;
}
