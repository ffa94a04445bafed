import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { holds, conditionFrom } from '../condition.ts';
import { enabled, start, step, type RunState } from '../interpreter.ts';
import type { Ir, PlaybookEvent } from '../ir.ts';
import { differenceOf } from '../machine/compare.ts';
import { machineEvent } from '../machine/names.ts';
import { eventsOf, THE_REST } from './phrase.ts';
import type { Scenario } from './scenario.ts';

interface Position {
  readonly state: RunState;
  readonly snapshot: AnyMachineSnapshot;
}

export interface ScenarioResult {
  readonly scenario: string;
  /** What did not come out as written, in sentences; empty when all did. */
  readonly failures: readonly string[];
}

/**
 * Plays scenarios on interpreter and machine side by side. Every phrase of "given" and "when" must have an effect;
 * a failure stops its scenario and those that begin after it. The two parting is a failure like any other.
 */
export function playScenario(ir: Ir, machine: AnyStateMachine, scenarios: readonly Scenario[]): readonly ScenarioResult[] {
  const ends = new Map<string, Position>();
  const [initial] = initialTransition(machine) as unknown as [AnyMachineSnapshot];
  return scenarios.map((scenario) => {
    const begin = scenario.after === undefined ? { state: start(ir), snapshot: initial } : ends.get(scenario.after);
    if (begin === undefined) return { scenario: scenario.scenario, failures: [`"${scenario.after}" did not come to its end`] };
    const failures: string[] = [];
    const end = playAll(ir, machine, begin, [...(scenario.given ?? []), ...scenario.when], failures);
    if (failures.length === 0) {
      failures.push(...unmet(ir, machine, end, scenario));
      ends.set(scenario.scenario, end);
    }
    return { scenario: scenario.scenario, failures };
  });
}

function playAll(ir: Ir, machine: AnyStateMachine, begin: Position, phrases: readonly string[], failures: string[]): Position {
  let position = begin;
  for (const phrase of phrases) {
    const next = phrase === THE_REST ? finishRest(ir, machine, position) : happen(ir, machine, position, phrase);
    if (typeof next === 'string') {
      failures.push(next);
      return position;
    }
    const difference = differenceOf(ir, next.state, next.snapshot);
    if (difference !== undefined) failures.push(`after "${phrase}" ${difference}`);
    position = next;
  }
  return position;
}

function happen(ir: Ir, machine: AnyStateMachine, position: Position, phrase: string): Position | string {
  const meant = eventsOf(phrase);
  if (meant === undefined) return `"${phrase}" is not a phrase of scenarios`;
  for (const event of meant) {
    const next = take(ir, machine, position, event);
    if (next.state !== position.state) return next;
  }
  return `"${phrase}" changes nothing here; open: ${enabled(ir, position.state)
    .map(({ type }) => type)
    .join(', ')}`;
}

function take(ir: Ir, machine: AnyStateMachine, { state, snapshot }: Position, event: PlaybookEvent): Position {
  const [next] = transition(machine, snapshot, machineEvent(event)) as unknown as [AnyMachineSnapshot];
  return { state: step(ir, state, event), snapshot: next };
}

const WORK = /\.(done|confirmed|submitted|approve|released)$/;

function finishRest(ir: Ir, machine: AnyStateMachine, begin: Position): Position {
  let position = begin;
  for (;;) {
    const next = enabled(ir, position.state).find(({ type }) => WORK.test(type));
    if (next === undefined) return position;
    position = take(ir, machine, position, { ...next, by: next.role === undefined ? 'the author' : `the ${next.role}` });
  }
}

function unmet(ir: Ir, machine: AnyStateMachine, end: Position, { then }: Scenario): readonly string[] {
  const { state } = end;
  const at = Object.values(state.at);
  const met = (mark: string): boolean => holds(conditionFrom(mark), state.marks);
  return [
    ...(then.open ?? []).filter((place) => !at.includes(place)).map((place) => `${place} is not open; open: ${at.join(', ')}`),
    ...(then.closed ?? []).filter((place) => at.includes(place)).map((place) => `${place} is open`),
    ...(then.known ?? []).filter((mark) => !met(mark)).map((mark) => `${mark} is not known`),
    ...(then.unknown ?? []).filter(met).map((mark) => `${mark} is known`),
    ...(then.refused ?? [])
      .filter((phrase) => typeof happen(ir, machine, end, phrase) !== 'string')
      .map((phrase) => `"${phrase}" was not refused`),
    ...(then.exit === undefined || then.exit === (state.exit ?? 'none') ? [] : [`the exit is ${state.exit ?? 'none'}, not ${then.exit}`]),
  ];
}
