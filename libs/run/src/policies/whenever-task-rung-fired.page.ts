import type { Id, Json, StreamState } from '@chancery/kernel';
import { CALL_NOT_NEEDED, CELL_ROLES, CIRCLE_LABEL, whoIsCalledFor, type RolesState } from '@chancery/incident';
import { carriedOut, type CommandHandler, type Deliver, type Edge, type Outcome, type Policy } from '@chancery/ledger';
import { structureOf } from '../model/run.state.ts';
import type { TaskRungFired } from '../model/tasks/task.events.ts';

const TOPIC = 'whenever-task-rung-fired.page';

/** A page as it is asked for; `deputy` is called when its person does not answer. */
type Call = { readonly person: Id; readonly role: string; readonly deputy: Id | null };

/** In whose place the next is called where nobody holds the role. */
const NEXT = ['CD', ...CELL_ROLES];

/** Holders of the role that is called, or whoever acts for them; the director where that is nobody, else whoever of the cell there is. */
function callsFor({ role, deputy }: TaskRungFired, { slices }: StreamState): readonly Call[] {
  const roles = slices['roles'] as RolesState;
  const { holders, deputies } = whoIsCalledFor(roles, role);
  const [called, next] = deputy || holders.length === 0 ? [deputies, null] : [holders, deputies[0] ?? null];
  if (called.length > 0) return called.map((person) => ({ person, role, deputy: next }));
  for (const next of NEXT) {
    const found = whoIsCalledFor(roles, next);
    if (found.holders.length + found.deputies.length > 0)
      return (found.holders.length > 0 ? found.holders : found.deputies).map((person) => ({ person, role: next, deputy: null }));
  }
  return [];
}

/**
 * A call for a task reaches a person. A page is for the whole circle to see, so a task of named readers pages nobody: that there
 * is one would be told by it.
 */
export const pageWheneverTaskRungFired: Policy = {
  topic: TOPIC,
  on: ['TaskRungFired'],
  plan: (event, state) => {
    const calls = event.label === CIRCLE_LABEL ? callsFor(structureOf<TaskRungFired>(event), state) : [];
    return calls.length === 0 ? undefined : { calls: calls as unknown as Json, task: structureOf<TaskRungFired>(event).task };
  },
};

/** Keyed by message and person: however often it is delivered, a rung pages each once. Who is being called already is not called twice. */
export function deliverRungPages(
  handler: Pick<CommandHandler, 'handle'>,
  edge: Pick<Edge, 'clock' | 'random'>,
): { readonly [TOPIC]: Deliver } {
  return {
    [TOPIC]: async ({ id, stream, body }) => {
      const { calls, task } = body as unknown as { calls: readonly Call[]; task?: Id };
      const outcomes: Outcome[] = [];
      for (const call of calls)
        outcomes.push(
          await handler.handle({
            type: 'PagePerson',
            stream,
            key: `${id}:${call.person}`,
            principal: { kind: 'system', id: `system:${TOPIC}` },
            now: edge.clock.now(),
            seed: edge.random(16),
            payload: { ...call, ...(task === undefined ? {} : { task }) },
          }),
        );
      carriedOut(outcomes, CALL_NOT_NEEDED);
    },
  };
}
