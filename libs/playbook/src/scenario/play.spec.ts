import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../machine/compile.ts';
import { soundPlaybook } from '../testing/read.ts';
import { playScenario } from './play.ts';
import { readScenarios, type Scenario } from './scenario.ts';

const file = (name: string): string => readFileSync(new URL(`../../../../playbooks/${name}`, import.meta.url), 'utf8');
const { ir } = soundPlaybook(file('pb-01.playbook.yaml'));
const { machine } = compile({ ir });

describe('a scenario that does not come out as written says so', () => {
  const play = (scenario: Omit<Scenario, 'scenario'>): readonly string[] =>
    playScenario(ir, machine, [{ scenario: 'one', ...scenario }])[0]!.failures;

  it.each([
    [{ when: ['T2 done'], then: {} }, /^"T2 done" changes nothing here/],
    [{ when: ['T1 finished'], then: {} }, /not a phrase/],
    [{ when: ['T1 done'], then: { open: ['T1'] } }, /^T1 is not open/],
    [{ when: [], then: { closed: ['T1'] } }, /^T1 is open/],
    [{ when: [], then: { known: ['T1.done'] } }, /^T1.done is not known/],
    [{ when: ['T1 done'], then: { unknown: ['T1.done'] } }, /^T1.done is known/],
    [{ when: [], then: { refused: ['T1 done'] } }, /was not refused/],
    [{ when: [], then: { exit: 'closed' } }, /^the exit is none/],
  ])('%j', (scenario, message) => {
    expect(play(scenario)).toEqual([expect.stringMatching(message)]);
  });

  it('an "after" that names nothing earlier is a problem with a position', () => {
    const text = 'playbook: X\nscenarios:\n  - { scenario: a, after: b, when: [], then: {} }\n';
    const read = readScenarios(text, 'x.yaml');
    expect(read.ok ? [] : read.problems.map(({ line, code }) => [line, code])).toEqual([[3, 'C408']]);
  });
});
