import type { DashboardTasksQuery, TaskPartsFragment } from '../../gql/graphql.ts';
import { useItems, type Kind } from '../../net/items.ts';
import { useMyRoles } from '../people/my-roles.ts';
import { TasksDocument } from './tasks.documents.ts';

export type Task = TaskPartsFragment;

export const TASKS: Kind<Task, DashboardTasksQuery> = { typename: 'Task', document: TasksDocument, pick: ({ tasks }) => tasks };

const SETTLED = ['CONFIRMED', 'SETTLED', 'WAIVED', 'CANCELLED'];
export const isSettled = ({ state }: Task): boolean => SETTLED.includes(state);

/** Whether the effect waits for this person to confirm it: never for one who had a hand in it. */
export const mayConfirm = (task: Task, me: string, roles: readonly string[]): boolean =>
  task.state === 'DONE' && task.confirmRole !== null && roles.includes(task.confirmRole) && !task.hands.includes(me);

/** Whether it is for this person to do: asked by name, or by a role of theirs that nobody else has taken on. */
export const isForMe = (task: Task, me: string, roles: readonly string[]): boolean =>
  !isSettled(task) && task.state !== 'DONE' && (task.person === null ? roles.includes(task.doerRole) : task.person.id === me);

const byDue = (a: Task, b: Task): number =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || a.openedAt.localeCompare(b.openedAt) || a.reference.localeCompare(b.reference);

/** What is asked of whoever looks, the most urgent first. */
export function useMyTasks(incident: string): readonly Task[] {
  const tasks = useItems(TASKS, incident) ?? [];
  const { me, roles } = useMyRoles(incident);
  return tasks.filter((task) => isForMe(task, me, roles) || mayConfirm(task, me, roles)).toSorted(byDue);
}

export function useTasks(incident: string): { readonly open: readonly Task[]; readonly settled: readonly Task[]; readonly known: boolean } {
  const items = useItems(TASKS, incident);
  const tasks = (items ?? []).toSorted(byDue);
  return { known: items !== undefined, open: tasks.filter((task) => !isSettled(task)), settled: tasks.filter(isSettled) };
}

export const useTaskCount = (incident: string): number => useMyTasks(incident).length;
