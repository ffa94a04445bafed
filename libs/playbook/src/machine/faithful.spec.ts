import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatePlaybook } from '../testing/generate.ts';
import { soundPlaybook } from '../testing/read.ts';
import { walk, type Visits } from '../testing/walk.ts';
import { compile, machineFrom, type Definition } from './compile.ts';
import type { MachineConfig } from './state-config.ts';

const pb01 = soundPlaybook(readFileSync(new URL('../../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8'));

describe('the machine does what the interpreter does', { timeout: 240_000 }, () => {
  it('on 500 steered walks through PB-01, with every edge taken and no rung moving control', () => {
    const { machine } = compile(pb01);
    const visits: Visits = new Map();
    const ends = new Set<string>();
    let rungs = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const walked = walk(pb01.ir, machine, seed, visits);
      expect(walked.difference, walked.path.slice(-5).join(', ')).toBeUndefined();
      ends.add(walked.end);
      rungs += walked.rungs;
    }
    const taken = new Set([...visits.keys()].map((key) => key.split(' ')[0]));
    const edges = Object.values(pb01.ir.locations).flatMap(({ id, edges: all }) => all.map(({ event }) => `${id}.${event}`));
    expect(edges.filter((edge) => !taken.has(edge))).toEqual([]);
    expect([...ends]).toEqual(['exit']);
    expect(rungs).toBeGreaterThan(1000);
  });

  it('on 20 steered walks through each of 40 generated playbooks', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { ir } = soundPlaybook(generatePlaybook({ lanes: 2 + (seed % 4), length: 4 + (seed % 7), gates: seed % 6, seed }));
      const { machine } = compile({ ir });
      const visits: Visits = new Map();
      for (let again = 1; again <= 20; again++) {
        const walked = walk(ir, machine, seed * 100 + again, visits);
        expect(walked.difference, `playbook ${seed}: ${walked.path.slice(-5).join(', ')}`).toBeUndefined();
      }
    }
  });
});

type Node = { [field: string]: unknown };

/** Changes every object of a config that the mutation cares for; answers whether any was changed. */
function plant(config: MachineConfig, mutate: (node: Node) => boolean): boolean {
  let planted = false;
  const stack: unknown[] = [config];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    planted = mutate(value as Node) || planted;
    stack.push(...Object.values(value));
  }
  return planted;
}

const on =
  (test: (node: Node) => boolean, change: (node: any) => void) =>
  (node: Node): boolean => {
    if (!test(node)) return false;
    change(node);
    return true;
  };
const params = (node: Node): Node => (node['params'] ?? {}) as Node;

const FAULTS: { readonly [fault: string]: (node: Node) => boolean } = {
  'a gate without its guard': on(
    (node) => node['id'] === 'T8_evidence',
    (node) => delete node.always[0].guard,
  ),
  'a loop bound off by one': on(
    (node) => node['type'] === 'below' && params(node)['loop'] === 'L1',
    (node) => node.params.max++,
  ),
  'a counter that never counts': on(
    (node) => node['type'] === 'count' && params(node)['loop'] === 'L1',
    (node) => (node.params.loop = 'zz'),
  ),
  'a wrong target': on(
    (node) => node['target'] === '#T8',
    (node) => (node.target = '#T10'),
  ),
  'a mark that is not set': on(
    (node) => node['type'] === 'set' && params(node)['T11.done'] === true,
    (node) => delete node.params['T11.done'],
  ),
  'one approval too few': on(
    (node) => node['type'] === 'approved',
    (node) => node.params.needed--,
  ),
  'a rung that leaves the step': on(
    (node) => node['id'] === 'T4-ack',
    (node) => (node.after = { 'T4-ack': { target: '#T4b' } }),
  ),
  'a swapped option': on(
    (node) => node['type'] === 'set' && params(node)['D3'] === 'silent',
    (node) => (node.params.D3 = 'full'),
  ),
  'an override that is missing': on(
    (node) => Object.hasOwn(node, 'T8.evidence.override'),
    (node) => delete node['T8.evidence.override'],
  ),
};

describe('a compiler fault is seen', () => {
  it.each(Object.entries(FAULTS))('%s', (_, mutate) => {
    const definition = structuredClone(compile(pb01).definition) as Definition;
    expect(plant(definition.config, mutate)).toBe(true);
    const machine = machineFrom(definition);
    const visits: Visits = new Map();
    let seen: string | undefined;
    for (let seed = 1; seed <= 200 && seen === undefined; seed++) {
      try {
        seen = walk(pb01.ir, machine, seed, visits).difference;
      } catch (error) {
        seen = String(error);
      }
    }
    expect(seen).toBeDefined();
  });
});
