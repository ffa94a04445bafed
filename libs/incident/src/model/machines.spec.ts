import { canTake, start, step, vet, type Snapshot } from '@chancery/engine';
import { describe, expect, it } from 'vitest';
import { decisionMachine } from './decisions/decision.machine.ts';
import { incidentMachine } from './incident.machine.ts';
import { incidentEvents } from './incident.state.ts';
import { decisionEvents } from './decisions/decision.events.ts';
import { roleEvents } from './roles/role.events.ts';
import { roleMachine } from './roles/role.machine.ts';
import { sitrepEvents } from './sitreps/sitrep.events.ts';
import { sitrepMachine } from './sitreps/sitrep.machine.ts';

const MACHINES = [
  [
    'incident',
    incidentMachine,
    Object.keys(incidentEvents),
    ['ReportReceived', 'LogAdded', 'LogCorrected', 'SeverityChanged', 'CircleChanged', 'CloseRefused', 'ClosedOver', 'OpenVouched'],
  ],
  ['role', roleMachine, Object.keys(roleEvents), ['RoleOffered']],
  ['decision', decisionMachine, Object.keys(decisionEvents), ['DecisionOpened', 'DecisionInfoMoved', 'DutiesPassed']],
  ['sitrep', sitrepMachine, Object.keys(sitrepEvents), ['SitrepDrafted', 'SitrepDueFell']],
] as const;

/** Every snapshot that events lead to, and the events that some snapshot takes. */
function explore(machine: Parameters<typeof start>[0], events: readonly string[]) {
  const seen = new Map<string, Snapshot>();
  const taken = new Set<string>();
  const queue = [start(machine).snapshot];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const key = JSON.stringify(next.value);
    if (seen.has(key)) continue;
    seen.set(key, next);
    for (const type of events) {
      if (!canTake(machine, next, { type })) continue;
      taken.add(type);
      queue.push(step(machine, next, { type }).snapshot);
    }
  }
  return { seen, taken };
}

const statesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as object).flatMap(([region, each]) => statesIn(each).map((s) => `${region}.${s}`));

describe.each(MACHINES)('the machine of %s', (_, machine, events, outside) => {
  const { seen, taken } = explore(machine, events);

  it('has no fault that the engine knows of', () => expect(vet(machine)).toEqual([]));

  it('reaches every state that it names', () => {
    const parallel = machine.root.type === 'parallel';
    const named = parallel
      ? Object.entries(machine.root.states).flatMap(([region, node]) => Object.keys(node.states).map((state) => `${region}.${state}`))
      : Object.keys(machine.root.states);
    expect(named.filter((state) => ![...seen.values()].some(({ value }) => statesIn(value).includes(state)))).toEqual([]);
  });

  it('takes every event of its domain somewhere, but those that only tell', () => {
    expect(events.filter((type) => !taken.has(type)).toSorted()).toEqual([...outside].toSorted());
  });
});

describe('command', () => {
  it('once held is never none again', () => {
    const { seen } = explore(incidentMachine, Object.keys(incidentEvents));
    const begun = [...seen.values()].filter(({ value }) => (value as any).command !== 'none');
    for (const snapshot of begun)
      for (const type of Object.keys(incidentEvents)) {
        const after = step(incidentMachine, snapshot, { type }).snapshot.value as { command: string };
        expect(after.command).not.toBe('none');
      }
  });
});
