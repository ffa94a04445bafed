import { stringify } from 'yaml';
import { pick, random } from './random.ts';

export interface Size {
  readonly lanes: number;
  readonly length: number;
  readonly gates: number;
  readonly seed: number;
}

type Step = { [field: string]: unknown };

const ROLES = ['A', 'B', 'C', 'D', 'E'];
const text = { en: 'words' };
const errand = (index: number): Step => ({ R: ROLES[index % 5], A: 'A', ack: 'PT5M', due: 'PT30M', ladder: 'x', text });
const option = (then?: readonly Step[]): Step => ({ text, ...(then === undefined ? {} : { then }) });
const choice = (id: string, options: Step): Step => ({ decision: id, authority: 'A', within: 'PT30M', ladder: 'x', text, options });

/** The text of a playbook with lanes of mixed steps that wait for each other at random. The same size gives the same text. */
export function generatePlaybook({ lanes, length, gates, seed }: Size): string {
  const next = random(seed);
  const names = Array.from({ length: lanes }, (_, index) => `lane${'abcdefgh'[index]}`);
  const steps = names.map((_, lane) => Array.from({ length }, (__, index) => generateStep('abcdefgh'[lane]!, index, next)));
  for (let gate = 0; gate < gates; gate++) addNeed(steps, next);
  return stringify(
    {
      playbook: 'GEN',
      version: 1,
      title: text,
      languages: ['en'],
      owner: 'A',
      reviewedOn: '2026-10-01',
      reviewEvery: 'P180D',
      entryCriteria: [text],
      defaultSeverity: 2,
      defaultCircle: 'open',
      covert: false,
      roles: Object.fromEntries(ROLES.map((role) => [role, text])),
      ladders: {
        x: {
          rungs: [
            { after: 'PT5M', page: 'deputy' },
            { after: 'PT10M', page: 'B' },
          ],
        },
      },
      lanes: Object.fromEntries(
        names.map((name, lane) => [
          name,
          { title: text, phases: halves(steps[lane]!).map((part, index) => ({ phase: `p${index + 1}`, steps: part })) },
        ]),
      ),
      exits: [
        { id: 'closed', kind: 'completion', text },
        { id: 'stood_down', kind: 'abort', by: 'A', text },
      ],
      changes: [{ version: 1, because: text }],
    },
    { aliasDuplicateObjects: false },
  );
}

const halves = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const middle = Math.ceil(steps.length / 2);
  return [steps.slice(0, middle), steps.slice(middle)].filter((part) => part.length > 0);
};

function generateStep(lane: string, index: number, next: () => number): Step {
  const id = `${lane}${index}`;
  const kinds: readonly (() => Step)[] = [
    () => ({ task: id, ...errand(index) }),
    () => ({ preserve: id, ...errand(index), waive: 'A' }),
    () => ({ contain: id, ...errand(index), R: 'B', confirm: 'C' }),
    () =>
      choice(id, { yes: option([{ task: `${id}y`, ...errand(index) }]), no: option(), maybe: option([generateBranch(id, index, next)]) }),
    () => generateStatement(id, index, next),
    () => generateLoop(id, index, next),
    () => generateGate(id, index, next),
    () => ({
      parallel: id,
      A: 'A',
      due: 'PT60M',
      ladder: 'x',
      text,
      branches: [[{ task: `${id}l`, ...errand(index) }], [{ notify: `${id}r`, ...errand(index) }]],
    }),
    () => ({ wait: id, for: 'PT10M', A: 'A', text, endedBy: 'B' }),
    () => ({ auto: id, do: 'log.note', text }),
  ];
  return next() < 0.4 ? kinds[0]!() : pick(kinds, next)();
}

function generateStatement(id: string, index: number, next: () => number): Step {
  const approve = pick([{ all: ['B', 'C'] }, { n: 2, of: ['A', 'B', 'C'] }], next);
  return { statement: id, ...errand(index), R: 'D', rounds: 3, approve, release: 'A', boundAuthority: 'A' };
}

/** Waits for a lane that may end late or never, so that override and timeout matter. */
function generateGate(id: string, index: number, next: () => number): Step {
  const way = pick([{ override: 'B' }, { onTimeout: [] }, { override: 'B', onTimeout: [{ task: `${id}o`, ...errand(index) }] }], next);
  return { gate: id, A: 'A', due: 'PT60M', ladder: 'x', text, when: [{ any: ['lanea.end', 'laneb.end'] }], ...way };
}

function generateBranch(id: string, index: number, next: () => number): Step {
  const cases = pick(
    [
      { cases: { 'yes|no': [], maybe: [{ task: `${id}m`, ...errand(index) }] } },
      { cases: { yes: [] }, else: [{ task: `${id}e`, ...errand(index) }] },
    ],
    next,
  );
  return { branch: `${id}b`, on: id, ...cases };
}

function generateLoop(id: string, index: number, next: () => number): Step {
  const inner = pick<readonly Step[]>(
    [
      [{ task: `${id}t`, ...errand(index) }],
      [{ contain: `${id}t`, ...errand(index), R: 'B', confirm: 'C' }, generateStatement(`${id}s`, index, next)],
      [choice(`${id}o`, { one: option(), two: option([{ task: `${id}u`, ...errand(index) }]) })],
      [{ loop: `${id}l`, max: 2, again: `${id}i=more`, body: [choice(`${id}i`, { more: option(), stop: option() })], onBound: [] }],
    ],
    next,
  );
  const body = [...inner, choice(`${id}d`, { more: option([{ wait: `${id}w`, for: 'PT10M', A: 'A', text }]), stop: option() })];
  return { loop: id, max: 3, again: `${id}d=more`, body, onBound: [{ task: `${id}b`, ...errand(index) }] };
}

/** Makes a task of one lane wait for something earlier in another, so that no circle of waits arises. */
function addNeed(steps: readonly (readonly Step[])[], next: () => number): void {
  for (let attempt = 0; attempt < 50; attempt++) {
    const [from, to] = [pick(steps, next), pick(steps, next)];
    const [earlier, later] = [Math.floor(next() * from.length), Math.floor(next() * to.length)];
    const [source, target] = [from[earlier]!, to[later]!];
    const mark = markOf(source, next);
    if (from === to || earlier >= later || mark === undefined || typeof target['task'] !== 'string' || target['needs'] !== undefined)
      continue;
    target['needs'] = [mark];
    if (next() < 0.3) target['needsOverride'] = 'A';
    if (typeof source['preserve'] === 'string' && next() < 0.5)
      Object.assign(target, { evidenceBefore: [source['preserve']], override: 'A' });
    return;
  }
}

function markOf(step: Step, next: () => number): string | undefined {
  if (typeof step['task'] === 'string') return `${step['task']}.done`;
  if (typeof step['preserve'] === 'string') return `${step['preserve']}.settled`;
  if (typeof step['contain'] === 'string') return pick([`${step['contain']}.done`, `${step['contain']}.confirmed`], next);
  if (typeof step['decision'] === 'string') return step['decision'];
  if (typeof step['statement'] === 'string') return `${step['statement']}.settled`;
  if (typeof step['loop'] === 'string') return undefined;
  return typeof step['wait'] === 'string' ? `${step['wait']}.done` : undefined;
}
