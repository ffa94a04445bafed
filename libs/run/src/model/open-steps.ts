import { own } from '@chancery/kernel';
import { canTake } from '@chancery/engine';
import { isRunning, placesOf, type Run } from './run.state.ts';

export interface OpenStep {
  readonly loc: string;
  readonly event: string;
  /** The role that an approval is asked of; null where the step asks for none. */
  readonly role: string | null;
}

/** What a person can report of a run now, in the order of its lanes. Time's own events are not among them. */
export function openSteps(run: Run): readonly OpenStep[] {
  if (!isRunning(run)) return [];
  const { ir, machine } = run.playbook;
  return Object.values(placesOf(run.playbook, run.snapshot)).flatMap((loc) => {
    const { edges, approvals } = own(ir.locations, loc)!;
    return edges.flatMap(({ event, tag }): OpenStep[] => {
      if (tag === 'timer' || tag === 'timeout') return [];
      const roles = tag === 'approval' ? (approvals?.roles ?? []) : [null];
      const takes = (role: string | null) =>
        canTake(machine, run.snapshot, { type: `${loc}.${event}`, by: `anyone as ${role}`, ...(role === null ? {} : { role }) });
      return roles.filter(takes).map((role) => ({ loc, event, role }));
    });
  });
}
