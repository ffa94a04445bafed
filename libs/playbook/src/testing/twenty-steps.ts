import { readPlaybook, type Playbook } from '../read-playbook.ts';
import { assert } from '@chancery/kernel';

const head = `
playbook: TWENTY
version: 1
title: { en: Twenty steps }
languages: [en]
owner: LEAD
reviewedOn: 2026-10-01
reviewEvery: P180D
entryCriteria: [{ en: Something is to be measured }]
defaultSeverity: 3
defaultCircle: open
covert: false
roles: { LEAD: { en: Lead }, HAND: { en: Hand }, CHIEF: { en: Chief } }
ladders: { two: { rungs: [{ after: PT10M, page: deputy }, { after: PT20M, page: CHIEF }] } }
exits:
  - { id: closed, kind: completion, text: { en: Closed } }
  - { id: stood_down, kind: abort, by: LEAD, text: { en: Stood down } }
changes: [{ version: 1, because: { en: First edition } }]
`;

function task(number: number, needs?: string): string {
  const gate = needs === undefined ? '' : `, needs: [${needs}], needsWithin: P1D`;
  return `          - { task: T${number}, R: HAND, A: LEAD, due: PT30M, ladder: two, text: { en: Step ${number} }${gate} }`;
}

function lane(name: string, tasks: readonly string[]): string {
  return `  ${name}:\n    title: { en: Lane ${name} }\n    phases:\n      - phase: work\n        steps:\n${tasks.join('\n')}`;
}

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const chain = (from: number, to: number, needs?: string): readonly string[] =>
  numbers(from, to).map((n) => task(n, n === from ? needs : undefined));

/** The text of a playbook of 20 tasks: four, then two lanes of six at once, then four when both are done. */
export const TWENTY_STEPS_TEXT = [
  head.trim(),
  'lanes:',
  lane('first', chain(1, 4)),
  lane('left', chain(5, 10, 'T4.done')),
  lane('right', chain(11, 16, 'T4.done')),
  lane('last', chain(17, 20, 'T10.done, T16.done')),
  '',
].join('\n');

export function twentySteps(): Playbook {
  const reading = readPlaybook(TWENTY_STEPS_TEXT, 'twenty-steps.playbook.yaml');
  assert(reading.ok, 'the playbook of twenty steps is sound');
  return reading.playbook;
}

/** Ids of the tasks in the order in which one person alone would do them. */
export const TWENTY_STEPS_ORDER: readonly string[] = numbers(1, 20).map((n) => `T${n}`);
