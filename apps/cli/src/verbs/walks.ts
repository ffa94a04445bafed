import { differenceOf, enabled, machineEvent, start, step, type Ir, type PlaybookEvent, type RunState } from '@chancery/playbook';
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';

/** A walk that went wrong, and all that led there. */
export interface Stray {
  readonly what: string;
  readonly story: readonly string[];
}

const STEPS_MAX = 500;
/** Of a thousand choices, how many follow the least trodden way and how many end the run by an abort exit. */
const STEERED = 700;
const ABORTS = 2;

/**
 * Walks through a playbook by its interpreter and its machine side by side. Each walk tends to where few have been; the
 * same playbook is always walked the same way. Ends with the first walk that goes wrong.
 */
export function walkThrough(ir: Ir, machine: AnyStateMachine, walks: number): { readonly steps: number; readonly stray?: Stray } {
  const trodden = new Map<string, number>();
  const choose = chance(walks);
  let steps = 0;
  for (let i = 0; i < walks; i++) {
    const walk = walkOnce(ir, machine, trodden, choose);
    steps += walk.story.length;
    if (walk.what !== undefined) return { steps, stray: { what: walk.what, story: walk.story } };
  }
  return { steps };
}

function walkOnce(
  ir: Ir,
  machine: AnyStateMachine,
  trodden: Map<string, number>,
  choose: (below: number) => number,
): { what?: string; story: readonly string[] } {
  const story: string[] = [];
  let state = start(ir);
  let [snapshot] = initialTransition(machine) as unknown as [AnyMachineSnapshot];
  for (;;) {
    const difference = differenceOf(ir, state, snapshot);
    if (difference !== undefined)
      return {
        what: `the compiled machine does not do what the playbook says: ${difference}. Report this; until then change the last step of the story.`,
        story,
      };
    if (state.exit !== undefined || story.length >= STEPS_MAX) return { story };
    const event = next(state, enabled(ir, state), trodden, choose);
    if (event === undefined)
      return { what: `nothing can happen any more at ${Object.values(state.at).join(', ')}. Give one of these steps a way on.`, story };
    story.push(event.role === undefined ? event.type : `${event.type} by ${event.role}`);
    state = step(ir, state, event);
    [snapshot] = transition(machine, snapshot, machineEvent(event)) as unknown as [AnyMachineSnapshot];
  }
}

function next(
  state: RunState,
  open: readonly PlaybookEvent[],
  trodden: Map<string, number>,
  choose: (below: number) => number,
): PlaybookEvent | undefined {
  const aborts = open.filter(({ type }) => type.startsWith('exit:'));
  const steps = open.filter(({ type }) => !type.startsWith('exit:'));
  if (steps.length === 0) return undefined;
  if (aborts.length > 0 && choose(1_000) < ABORTS) return aborts[choose(aborts.length)];
  const rounds = JSON.stringify(state.counts);
  const way = ({ type, role }: PlaybookEvent): string => `${type} ${role ?? ''} ${rounds}`;
  const seen = (event: PlaybookEvent): number => trodden.get(way(event)) ?? 0;
  const chosen = choose(1_000) < STEERED ? steps.reduce((a, b) => (seen(b) < seen(a) ? b : a)) : steps[choose(steps.length)]!;
  trodden.set(way(chosen), seen(chosen) + 1);
  return { ...chosen, by: chosen.role === undefined ? 'the author' : `the ${chosen.role}` };
}

/** Whole numbers below a bound, the same ones for the same seed (a linear congruence, its upper bits). */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
