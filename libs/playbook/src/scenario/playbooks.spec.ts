import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../machine/compile.ts';
import { formatProblem } from '../problem.ts';
import { soundPlaybook } from '../testing/read.ts';
import { walk, type Visits } from '../testing/walk.ts';
import { playScenario } from './play.ts';
import { readScenarios, type Scenario } from './scenario.ts';

const FOLDER = new URL('../../../../playbooks/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).flatMap((name) => /^(.+)\.playbook\.yaml$/.exec(name)?.slice(1) ?? []);

/** Options of decisions that some scenario takes. */
const decidedIn = (scenarios: readonly Scenario[]): ReadonlySet<string> =>
  new Set(
    scenarios.flatMap(({ given = [], when }) =>
      [...given, ...when].flatMap((phrase) => {
        const decided = /^(\S+) decided (\S+)$/.exec(phrase);
        return decided ? [`${decided[1]}.option.${decided[2]}`] : [];
      }),
    ),
  );

describe.each(names)('the playbook %s, on interpreter and machine', (name) => {
  const playbook = soundPlaybook(read(`${name}.playbook.yaml`));
  const { ir } = playbook;
  const { machine } = compile(playbook);
  const reading = readScenarios(read(`${name}.scenario.yaml`), `${name}.scenario.yaml`);
  const scenarios = reading.ok ? reading.scenarios : [];

  it('has scenarios of sound form, which are its own', () => {
    expect(reading.ok ? [] : reading.problems.map(formatProblem)).toEqual([]);
    expect(reading.ok && reading.playbook).toBe(ir.id);
  });

  it.each(playScenario(ir, machine, scenarios))('$scenario', ({ failures }) => {
    expect(failures).toEqual([]);
  });

  it('reaches every exit in some scenario, and takes every option of every decision', () => {
    const exits = new Set(scenarios.map(({ then }) => then.exit));
    expect(ir.exits.filter(({ id }) => !exits.has(id))).toEqual([]);
    const decided = decidedIn(scenarios);
    const options = Object.values(ir.locations).flatMap(({ id, type, edges }) =>
      type === 'decision' ? edges.map(({ event }) => `${id}.${event}`) : [],
    );
    expect(options.filter((option) => !decided.has(option))).toEqual([]);
  });

  it('comes to an exit on every one of 300 steered walks, and the machine with it', { timeout: 240_000 }, () => {
    const visits: Visits = new Map();
    const ends = new Set<string>();
    for (let seed = 1; seed <= 300; seed++) {
      const { difference, end, path } = walk(ir, machine, seed, visits);
      expect(difference, path.slice(-5).join(', ')).toBeUndefined();
      ends.add(end);
    }
    expect([...ends]).toEqual(['exit']);
  });
});
