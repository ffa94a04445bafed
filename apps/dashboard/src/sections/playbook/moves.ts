import type { Drawing } from './playbook.ts';
import type { Node } from './steps.ts';

const DOTS = ['END', 'FORK', 'BRANCH'];

/** What the keyboard stops at: forks and ends only show how lines run. A branch that waits is told by its lane. */
export const isStop = ({ kind }: Node): boolean => !DOTS.includes(kind);

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';
const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
export const isArrow = (key: string): key is Arrow => ARROWS.includes(key);

/** Nearer than this, two steps stand on one line. */
const LEVEL = 20;

const middle = ({ x, y, w, h }: Node) => ({ x: x + w / 2, y: y + h / 2 });

/** The step that an arrow leads to: along the lane by time, or to what stands above or below. `mirrored`: time goes to the left. */
export function moveFrom({ nodes }: Drawing, from: string, arrow: Arrow, mirrored: boolean): string | undefined {
  const here = nodes.find(({ id }) => id === from);
  if (!here) return undefined;
  const others = nodes.filter((node) => isStop(node) && node.id !== from);
  const lane = others.filter((node) => node.lane === here.lane);
  const on = mirrored ? 'ArrowLeft' : 'ArrowRight';
  if (arrow === 'Home' || arrow === 'End') {
    const all = [...lane, here].toSorted((a, b) => a.x - b.x);
    return (arrow === 'Home' ? all[0] : all.at(-1))?.id;
  }
  const [at, down] = [middle(here), arrow === 'ArrowDown'];
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const beyond = others.filter((node) => (down ? middle(node).y > at.y + 6 : middle(node).y < at.y - 6));
    return nearest(beyond, (node) => Math.abs(middle(node).y - at.y) * 4 + Math.abs(middle(node).x - at.x));
  }
  const ahead = lane.filter((node) => (arrow === on ? node.x > here.x : node.x < here.x));
  const level = ahead.filter((node) => Math.abs(middle(node).y - at.y) < LEVEL);
  return nearest(level.length > 0 ? level : ahead, (node) => Math.abs(node.x - here.x) + Math.abs(middle(node).y - at.y) * 2);
}

function nearest(nodes: readonly Node[], distance: (node: Node) => number): string | undefined {
  return nodes.toSorted((a, b) => distance(a) - distance(b))[0]?.id;
}
