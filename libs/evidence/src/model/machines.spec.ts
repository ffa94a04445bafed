import { canTake, start, step, vet, type Snapshot } from '@chancery/engine';
import { describe, expect, it } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { evidenceEvents } from './evidence.decider.ts';
import { exhibitMachine } from './exhibits/exhibit.machine.ts';
import { transferMachine } from './transfers/transfer.machine.ts';

type Machine = typeof exhibitMachine | typeof transferMachine;

const nodes = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodes)];
const typesOf = (machine: Machine): string[] => [...new Set(nodes(machine.root).flatMap((node) => [...node.transitions.keys()]))];
const leaves = (machine: Machine): string[] =>
  nodes(machine.root)
    .filter((node) => Object.keys(node.states).length === 0)
    .map((node) => node.path.join('.'));

const SAID = [{}, { seal: 'intact', last: true }];

/** Every configuration that events lead to. */
function reached(machine: Machine): Snapshot[] {
  const found = new Map<string, Snapshot>();
  const open = [start(machine).snapshot];
  for (let next = open.pop(); next; next = open.pop()) {
    const key = JSON.stringify(next.value);
    if (found.has(key)) continue;
    found.set(key, next);
    for (const type of typesOf(machine)) for (const said of SAID) open.push(step(machine, next, { type, ...said }).snapshot);
  }
  return [...found.values()];
}

const statesIn = (value: Snapshot['value']): string[] =>
  typeof value === 'string' ? [value] : Object.entries(value).map(([region, state]) => `${region}.${state as string}`);

describe.each([
  ['an exhibit', exhibitMachine],
  ['a transfer', transferMachine],
] as const)('the machine of %s', (_, machine) => {
  it('can be kept in a ledger', () => expect(vet(machine)).toEqual([]));

  it('knows only events of its domain', () => expect(typesOf(machine).filter((type) => !(type in evidenceEvents))).toEqual([]));

  it('has each event in one region only, so that whichever region takes it owns it', () => {
    const regions = machine.root.type === 'parallel' ? Object.values(machine.root.states) : [machine.root];
    const known = regions.flatMap((region) => [...new Set(nodes(region).flatMap((node) => [...node.transitions.keys()]))]);
    expect(known.filter((type, i) => known.indexOf(type) !== i)).toEqual([]);
  });

  it('reaches every state, and each of its events moves it somewhere', () => {
    const all = reached(machine);
    const seen = new Set(all.flatMap(({ value }) => statesIn(value)));
    expect(leaves(machine).filter((state) => !seen.has(state))).toEqual([]);
    const fires = (type: string) => all.some((s) => SAID.some((said) => canTake(machine, s, { type, ...said })));
    expect(typesOf(machine).filter((type) => !fires(type))).toEqual([]);
  });
});

it('custody that ended takes nothing more about its place', () => {
  const ended = reached(exhibitMachine).filter(({ value }) =>
    ['dropped', 'returned', 'handedOver', 'disposed'].includes((value as { place: string }).place),
  );
  const place = new Set(nodes(exhibitMachine.root.states['place']!).flatMap((node) => [...node.transitions.keys()]));
  expect(ended.length).toBeGreaterThan(4);
  expect(ended.flatMap((s) => [...place].filter((type) => canTake(exhibitMachine, s, { type, seal: 'intact' })))).toEqual([]);
});
