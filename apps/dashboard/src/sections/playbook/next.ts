import type { Drawing } from './playbook.ts';
import type { Node, Step } from './steps.ts';

/** Something that may happen, and what follows. */
export interface Coming {
  readonly key: string;
  readonly from: Step;
  /** Options of a decision, in words; none where the step is simply done. */
  readonly options: readonly string[];
  /** Steps behind gates that this opens. */
  readonly opens: readonly string[];
  /** What the lane goes on with; null where it ends. */
  readonly then: string | null;
  readonly kind: 'decided' | 'done' | 'late';
}

const MOST = 7;
const ACTIVE = ['doing', 'asked'];

/** What can happen next, questions first, then what opens a gate, then what moves its lane on. */
export function comingOf(drawing: Drawing, steps: ReadonlyMap<string, Step>): readonly Coming[] {
  const active = [...steps.values()].filter(({ look }) => ACTIVE.includes(look));
  const asked = active.filter(({ look }) => look === 'asked').flatMap((step) => decided(drawing, steps, step));
  const done = active
    .filter(({ look }) => look === 'doing')
    .map((step): Coming => {
      const way = drawing.edges.find(({ from, kind }) => from === step.id && kind !== 'WAIT' && kind !== 'BOUND' && kind !== 'TIMEOUT');
      return {
        key: step.id,
        from: step,
        options: [],
        opens: openedBy(steps, step, []),
        then: way ? titleAt(steps, way.to) : null,
        kind: 'done',
      };
    });
  return [...asked, ...done.filter(({ opens }) => opens.length > 0), ...done.filter(({ opens }) => opens.length === 0)].slice(0, MOST);
}

function decided(drawing: Drawing, steps: ReadonlyMap<string, Step>, step: Step): readonly Coming[] {
  return drawing.edges
    .filter(({ from, kind }) => from === step.id && kind === 'OPTION')
    .map(({ to, options }) => ({
      key: `${step.id} ${to}`,
      from: step,
      options: options.map((option) => step.node.options.find(({ id }) => id === option)?.text ?? option),
      opens: goesRound(drawing, step.id, to) ? [] : openedBy(steps, step, options),
      then: titleAt(steps, to),
      kind: 'decided' as const,
    }));
}

/** Gates that miss this step alone. What is decided to go round a loop once more tells other lanes nothing. */
function openedBy(steps: ReadonlyMap<string, Step>, { node, stage }: Step, options: readonly string[]): readonly string[] {
  const said = (text: string): boolean => node.options.some((option) => option.text === text && options.includes(option.id));
  const settles = ({ any }: Node['requires'][number]): boolean =>
    any.some(({ step, how, options: counted }) => {
      if (step !== node.step || how === 'WAIVED' || (how === 'CONFIRMED' && stage !== 'confirm')) return false;
      return counted.length === 0 || options.length === 0 || counted.some(said);
    });
  const held = [...steps.values()].filter(({ look, missing }) => look === 'closed' && missing.length === 1 && settles(missing[0]!));
  return held.map(({ node: gate }) => steps.get(gate.step)?.node.title ?? gate.title);
}

function goesRound({ edges }: Drawing, decision: string, to: string): boolean {
  const rounds = edges.filter(({ kind }) => kind === 'AGAIN');
  const ahead = reach(edges, to);
  return rounds.some((round) => ahead.has(round.from) && reach(edges, round.to).has(decision));
}

function reach(edges: Drawing['edges'], from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const node of seen)
    for (const edge of edges) if (edge.from === node && edge.kind !== 'AGAIN' && edge.kind !== 'WAIT') seen.add(edge.to);
  return seen;
}

function titleAt(steps: ReadonlyMap<string, Step>, to: string): string | null {
  const step = steps.get(to);
  return step === undefined || step.node.kind === 'END' ? null : step.node.title;
}
