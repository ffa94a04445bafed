import type { Decision } from '../decisions/decisions.ts';
import type { CellRole } from '../people/people.ts';
import type { Task } from '../tasks/tasks.ts';
import type { Drawing, PlaybookRun } from './playbook.ts';

export type Node = Drawing['nodes'][number];
export type NodeRole = NonNullable<Node['role']>;

/** `asked`: a person decides; `closed`: a gate that holds something up; `blocked`: a step behind one, or that somebody says is blocked. */
export type Look = 'ahead' | 'doing' | 'asked' | 'closed' | 'blocked' | 'done' | 'skipped';

/** One step, with whatever is known of it now: where the run stands, its task or question, and who has it. */
export interface Step {
  readonly id: string;
  readonly node: Node;
  readonly look: Look;
  readonly stage: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly event: string | null;
  readonly by: string | null;
  readonly overdue: boolean;
  readonly due: string | null;
  /** A name where somebody has it or holds the role; else the role. */
  readonly owner: string;
  readonly task: Task | null;
  readonly decision: Decision | null;
  readonly missing: readonly Node['requires'][number][];
}

export interface Known {
  readonly tasks: readonly Task[];
  readonly decisions: readonly Decision[];
  readonly roles: readonly CellRole[];
  readonly director: { readonly name?: string | null | undefined } | null;
}

export function stepsOf(drawing: Drawing, run: PlaybookRun, known: Known): readonly Step[] {
  const standing = new Map(run.nodes.map((each) => [each.node, each]));
  return drawing.nodes.map((node) => {
    const now = standing.get(node.id);
    const task =
      node.kind === 'GATE' && node.id === node.step
        ? null
        : newest(known.tasks.filter((each) => each.run === run.id && each.reference === node.step));
    const decision = node.kind === 'DECISION' ? newestAsked(known.decisions.filter(({ step }) => step === node.id)) : null;
    const since = now?.since ?? null;
    return {
      id: node.id,
      node,
      look: lookOf(node, now?.state, task),
      stage: now?.stage ?? '',
      since,
      until: now?.until ?? null,
      event: now?.event ?? null,
      by: now?.by?.name ?? null,
      overdue: now?.overdue ?? false,
      due: now?.state === 'ACTIVE' || now?.state === 'BLOCKED' ? (dueOf(task, decision) ?? after(since, node.withinMs ?? null)) : null,
      owner: task?.person?.name ?? ownerOf(node.role ?? null, known),
      task,
      decision,
      missing: (now?.missing ?? []).flatMap((index) => node.requires[index] ?? []),
    };
  });
}

const newest = (tasks: readonly Task[]): Task | null => tasks.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0] ?? null;
const newestAsked = (all: readonly Decision[]): Decision | null => all.toSorted((a, b) => b.askedAt.localeCompare(a.askedAt))[0] ?? null;

function lookOf({ kind }: Node, state: string | undefined, task: Task | null): Look {
  switch (state) {
    case 'DONE':
      return 'done';
    case 'SKIPPED':
      return 'skipped';
    case 'BLOCKED':
      return 'blocked';
    case 'ACTIVE':
      if (kind === 'GATE' || kind === 'BRANCH') return 'closed';
      if (kind === 'DECISION') return 'asked';
      return task?.state === 'BLOCKED' ? 'blocked' : 'doing';
    default:
      return 'ahead';
  }
}

const dueOf = (task: Task | null, decision: Decision | null): string | null => decision?.decideBy ?? task?.due ?? null;

const after = (since: string | null, ms: number | null): string | null =>
  since === null || ms === null ? null : new Date(Date.parse(since) + ms).toISOString();

/** Who holds a role now, by name; where nobody does, the role. */
export function ownerOf(role: NodeRole | null, { roles, director }: Known): string {
  if (role === null) return '';
  if (role.role === 'CD' && director?.name) return director.name;
  const holder = roles.find((each) => each.role === role.role && each.standing === 'PRESENT' && !each.deputy);
  return holder?.person.name ?? role.title;
}

/** Who stands in for a role, by name; null where nobody was named. */
const deputyOf = (role: NodeRole | null, { roles }: Known): string | null =>
  roles.find((each) => each.role === role?.role && each.standing === 'PRESENT' && each.deputy)?.person.name ?? null;

/** Who is to be called when nobody acts, and when: from the time that it is due on. Null where a deputy should be and there is none. */
export function callsOf(step: Step, known: Known): readonly { readonly at: string; readonly who: string | null }[] {
  if (step.due === null) return [];
  let at = Date.parse(step.due);
  return step.node.rungs.map(({ afterMs, to }) => {
    at += afterMs;
    return { at: new Date(at).toISOString(), who: to ? ownerOf(to, known) : deputyOf(step.node.role ?? null, known) };
  });
}

/** Whatever is neither over nor still to come. */
export const isUnderWay = (look: Look): boolean => look !== 'ahead' && look !== 'done' && look !== 'skipped';

/** What is shown before anybody has chosen: a step that is held up and that somebody may open, a question, then what is under way. */
export function foremost(steps: Iterable<Step>): Step | undefined {
  const rank = ({ look, node, since }: Step): string => {
    const order = look === 'closed' ? (node.override ? 0 : 3) : look === 'asked' ? 1 : look === 'doing' ? 2 : 4;
    return `${order}${since ?? ''}`;
  };
  return [...steps].filter(({ look }) => isUnderWay(look)).toSorted((a, b) => rank(a).localeCompare(rank(b)))[0];
}
