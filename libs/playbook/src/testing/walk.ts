import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { enabled, start, step, type RunState } from '../interpreter.ts';
import type { Ir, PlaybookEvent } from '../ir.ts';
import { differenceOf } from '../machine/compare.ts';
import { machineEvent } from '../machine/names.ts';
import { pick, random } from './random.ts';

/** How often each edge has been taken, over all walks of one playbook: the next walk goes where few have been. */
export type Visits = Map<string, number>;

export interface Walked {
  readonly steps: number;
  readonly rungs: number;
  readonly end: 'exit' | 'stuck' | 'limit';
  /** Set when interpreter and machine parted. */
  readonly difference?: string;
  readonly path: readonly string[];
}

const ABORT_CHANCE = 0.002;
const RUNG_CHANCE = 0.15;
const REFUSED_CHANCE = 0.05;
const STEERED_SHARE = 0.7;

/** Takes one playbook through interpreter and machine side by side and compares all that can be seen after every step. */
export function walk(ir: Ir, machine: AnyStateMachine, seed: number, visits: Visits = new Map(), stepsMax = 400): Walked {
  const next = random(seed);
  const path: string[] = [];
  let state = start(ir);
  let [snapshot] = initialTransition(machine) as unknown as [AnyMachineSnapshot];
  let rungs = 0;
  for (let steps = 0; steps < stepsMax; steps++) {
    const difference = differenceOf(ir, state, snapshot);
    if (difference !== undefined) return { steps, rungs, end: 'stuck', difference, path };
    if (state.exit !== undefined) return { steps, rungs, end: 'exit', path };
    if (next() < RUNG_CHANCE) {
      const lit = fireRung(ir, machine, state, snapshot, next);
      if (typeof lit === 'string') return { steps, rungs, end: 'stuck', difference: lit, path };
      if (lit !== snapshot) rungs++;
      snapshot = lit;
    }
    const event = next() < REFUSED_CHANCE ? refusable(state, next) : choose(state, enabled(ir, state), visits, next);
    if (event === undefined) return { steps, rungs, end: 'stuck', path };
    path.push(event.role === undefined ? event.type : `${event.type} ${event.role}`);
    state = step(ir, state, event);
    [snapshot] = transition(machine, snapshot, machineEvent(event)) as unknown as [AnyMachineSnapshot];
  }
  return { steps: stepsMax, rungs, end: 'limit', path };
}

/** Lets one escalation timer run out. Nothing but the lamp may change. */
function fireRung(
  ir: Ir,
  machine: AnyStateMachine,
  state: RunState,
  snapshot: AnyMachineSnapshot,
  next: () => number,
): AnyMachineSnapshot | string {
  const due = getNextTransitions(snapshot)
    .map(({ eventType }) => eventType)
    .filter((type) => type.startsWith('xstate.after.') && !/-for\./.test(type));
  if (due.length === 0) return snapshot;
  const type = pick(due, next);
  const [lit] = transition(machine, snapshot, { type }) as unknown as [AnyMachineSnapshot];
  const difference = differenceOf(ir, state, lit);
  return difference === undefined ? lit : `${type}: ${difference}`;
}

/** The author approves, or one person twice, or something that nobody waits for: mostly refused, and by both alike. */
function refusable(state: RunState, next: () => number): PlaybookEvent {
  const subject = pick([...Object.keys(state.approvals), 'nothing'], next);
  const { author, given } = state.approvals[subject] ?? { author: null, given: [] };
  const by = pick([author ?? 'p', ...given.map((one) => one.by)], next);
  return { type: `${subject}.review.approve`, role: pick(['B', 'C', 'HOP', 'SEC', ...given.map((one) => one.role)], next), by };
}

function choose(state: RunState, open: readonly PlaybookEvent[], visits: Visits, next: () => number): PlaybookEvent | undefined {
  const aborts = open.filter(({ type }) => type.startsWith('exit:'));
  const steps = open.filter(({ type }) => !type.startsWith('exit:'));
  if (steps.length === 0 || (aborts.length > 0 && next() < ABORT_CHANCE)) return steps.length === 0 ? undefined : pick(aborts, next);
  const rounds = JSON.stringify(state.counts);
  const key = ({ type, role }: PlaybookEvent): string => `${type} ${role ?? ''} ${rounds}`;
  const seen = (event: PlaybookEvent): number => visits.get(key(event)) ?? 0;
  const chosen = next() < STEERED_SHARE ? steps.reduce((a, b) => (seen(b) < seen(a) ? b : a)) : pick(steps, next);
  visits.set(key(chosen), seen(chosen) + 1);
  return { ...chosen, by: chosen.role === undefined ? 'the author' : `the ${chosen.role}` };
}
