import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem, type ProblemCode } from './problem.ts';
import { readPlaybook } from './read-playbook.ts';

const pb01 = readFileSync(new URL('../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8');

/** PB-01 with the first `from` after `after` replaced. */
function edited(after: string, from: string, to: string): string {
  const begin = pb01.indexOf(after);
  const at = pb01.indexOf(from, begin);
  if (begin < 0 || at < 0) throw new Error(`the example no longer holds "${after}" and then "${from}"`);
  return pb01.slice(0, at) + to + pb01.slice(at + from.length);
}

function problemsOf(text: string): readonly Problem[] {
  const reading = readPlaybook(text, 'pb.yaml');
  return reading.ok ? [] : reading.problems;
}

interface Case {
  readonly rule: string;
  readonly code: ProblemCode;
  readonly step?: string;
  readonly edit: readonly [after: string, from: string, to: string];
  /** The line that is pointed at. */
  readonly line: string;
}

const CASES: readonly Case[] = [
  { rule: 'a step of no kind', code: 'C100', edit: ['- task: T2\n', 'task: T2', 'job: T2'], line: 'job: T2' },
  { rule: 'a field that no step has', code: 'C100', step: 'T2', edit: ['- task: T2\n', 'form:', 'forms:'], line: 'forms:' },
  { rule: 'nobody answers for a task', code: 'C101', step: 'T6', edit: ['- task: T6\n', '            A: CD\n', ''], line: '- task: T6' },
  { rule: 'nobody does a task', code: 'C101', step: 'T6', edit: ['- task: T6\n', '            R: COO\n', ''], line: '- task: T6' },
  { rule: 'a task has no deadline', code: 'C102', step: 'T4', edit: ['- task: T4\n', '            due: PT30M\n', ''], line: '- task: T4' },
  {
    rule: 'a deadline is no duration',
    code: 'C102',
    step: 'T4',
    edit: ['- task: T4\n', 'PT30M', 'half an hour'],
    line: 'due: half an hour',
  },
  { rule: 'a deadline lies beyond all reason', code: 'C102', step: 'T4', edit: ['- task: T4\n', 'PT30M', 'P999999999D'], line: 'due: P9' },
  {
    rule: 'a decision has no deadline',
    code: 'C102',
    step: 'D3',
    edit: ['- decision: D3', '            within: PT1H\n', ''],
    line: '- decision: D3',
  },
  {
    rule: 'a task names no ladder',
    code: 'C103',
    step: 'T5',
    edit: ['- preserve: T5', '            ladder: crisis\n', ''],
    line: '- preserve: T5',
  },
  {
    rule: 'a task names a ladder that does not exist',
    code: 'C103',
    step: 'T5',
    edit: ['- preserve: T5', 'crisis', 'crises'],
    line: 'ladder: crises',
  },
  { rule: 'a ladder never ends', code: 'C103', edit: ['ladders:', 'crisis: {', 'crisis: { repeat: true,'], line: 'repeat: true' },
  {
    rule: 'a ladder has no rung',
    code: 'C103',
    edit: ['  slow: {', '[{ after: PT1H, page: deputy }, { after: PT4H, page: CD }]', '[]'],
    line: 'slow:',
  },
  { rule: 'a role is not declared', code: 'C104', step: 'T8', edit: ['- contain: T8', 'R: ICT', 'R: SOC'], line: 'R: SOC' },
  { rule: 'a rung pages a role that is not declared', code: 'C104', edit: ['ladders:', 'page: MIN', 'page: KING'], line: 'KING' },
  {
    rule: 'an approval asks a role that is not declared',
    code: 'C104',
    step: 'S1',
    edit: ['- statement: S1', 'POL, SEC', 'POL, SOC'],
    line: 'SOC',
  },
  {
    rule: 'a decision has no authority',
    code: 'C105',
    step: 'D3',
    edit: ['- decision: D3', '            authority: CD\n', ''],
    line: '- decision: D3',
  },
  {
    rule: 'an automation is outside the closed list',
    code: 'C106',
    step: 'A1',
    edit: ['- auto: A1', 'page.role', 'mail.allPosts'],
    line: 'do: mail.allPosts',
  },
  {
    rule: 'a text lacks a declared language',
    code: 'C107',
    step: 'T16',
    edit: ['- task: T16', ', fr: Émettre de nouvelles clés et les éprouver par défi', ''],
    line: 'Issue new keys',
  },
  { rule: 'a task has no text', code: 'C107', step: 'T16', edit: ['- task: T16', 'text:', 'txt:'], line: '- task: T16' },
  {
    rule: 'a text is in a language that is not declared',
    code: 'C108',
    step: 'T16',
    edit: ['- task: T16', '{ en:', '{ de: Schlüssel, en:'],
    line: 'de: Schlüssel',
  },
  { rule: 'two steps of one lane have one id', code: 'C110', step: 'T7b', edit: ['- task: T10', 'T10', 'T7b'], line: '- task: T7b' },
  { rule: 'an id holds an underscore', code: 'C100', step: 'T1_b', edit: ['- task: T1b', 'T1b', 'T1_b'], line: 'T1_b' },
  { rule: 'an id holds a dot', code: 'C100', step: 'T1.b', edit: ['- task: T1b', 'T1b', 'T1.b'], line: 'T1.b' },
  {
    rule: 'an id means something to every object',
    code: 'C100',
    step: 'toString',
    edit: ['- task: T1b', 'T1b', 'toString'],
    line: 'toString',
  },
  {
    rule: 'more approvals are wanted than roles are asked',
    code: 'C111',
    step: 'S1',
    edit: ['- statement: S1', '{ all: [HOP, POL, SEC, LEG] }', '{ n: 3, of: [HOP, LEG] }'],
    line: 'approve: { n: 3',
  },
  {
    rule: 'a role is asked twice to approve',
    code: 'C111',
    step: 'S1',
    edit: ['- statement: S1', '[HOP, POL, SEC, LEG]', '[HOP, HOP, LEG]'],
    line: 'HOP, HOP',
  },
  {
    rule: 'one role does and confirms',
    code: 'C112',
    step: 'T7',
    edit: ['- contain: T7', 'confirm: SEC', 'confirm: CRY'],
    line: 'confirm: CRY',
  },
  { rule: 'a loop has no bound', code: 'C203', step: 'L1', edit: ['- loop: L1', '            max: 4\n', ''], line: '- loop: L1' },
  {
    rule: 'a loop turns more often than anyone would',
    code: 'C203',
    step: 'L1',
    edit: ['- loop: L1', 'max: 4', 'max: 4000000000'],
    line: 'max: 4000000000',
  },
  { rule: 'a loop says nothing about its bound', code: 'C203', step: 'L1', edit: ['- loop: L1', 'onBound', 'atBound'], line: '- loop: L1' },
  {
    rule: 'every option of a loop goes round again',
    code: 'C203',
    step: 'L1',
    edit: ['- loop: L1', 'D1=observe', 'D1=observe|partial|full'],
    line: 'again:',
  },
  {
    rule: 'a statement has no bound on its rounds',
    code: 'C203',
    step: 'S1',
    edit: ['- statement: S1', '            rounds: 4\n', ''],
    line: '- statement: S1',
  },
  { rule: 'a branch forgets an option', code: 'C205', step: 'B3', edit: ['- branch: B3', 'silent|general', 'silent'], line: 'full:' },
  {
    rule: 'a loop ends with another step than its decision',
    code: 'C206',
    step: 'L4',
    edit: ['- loop: L4', 'D4=notyet', 'D9=notyet'],
    line: 'again: D9',
  },
  { rule: 'one step is written in two lanes', code: 'C301', step: 'T12', edit: ['- notify: T13', 'T13', 'T12'], line: 'T12' },
  {
    rule: 'a gate waits for an absence',
    code: 'C302',
    step: 'G1',
    edit: ['- gate: G1', '[{ any: [D1, D1b] }]', '[{ not: D1 }]'],
    line: 'not: D1',
  },
  {
    rule: 'a gate waits for another value',
    code: 'C302',
    step: 'G1',
    edit: ['- gate: G1', '[{ any: [D1, D1b] }]', '["D1!=full"]'],
    line: 'D1!=full',
  },
  {
    rule: 'a gate reads what a loop keeps to itself',
    code: 'C303',
    step: 'G1',
    edit: ['- gate: G1', '[{ any: [D1, D1b] }]', '[W1.done]'],
    line: 'W1.done',
  },
  {
    rule: 'a gate asks whether another was overridden',
    code: 'C304',
    step: 'G1',
    edit: ['- gate: G1', '[{ any: [D1, D1b] }]', '[T8.overridden]'],
    line: 'T8.overridden',
  },
  {
    rule: 'a gate reads an approval, which may fall',
    code: 'C305',
    step: 'G1',
    edit: ['- gate: G1', '[{ any: [D1, D1b] }]', '[S1.approved]'],
    line: 'S1.approved',
  },
  {
    rule: 'a parallel stands in a loop',
    code: 'C307',
    step: 'P1',
    edit: [
      '- contain: T17',
      '- contain: T17',
      '- { parallel: P1, A: CD, due: PT1H, ladder: slow, text: { en: x, fr: x }, branches: [[], []] }\n              - contain: T17',
    ],
    line: 'parallel: P1',
  },
  { rule: 'a step needs what nobody does', code: 'C408', step: 'T6', edit: ['- task: T6\n', 'T4.done', 'T99.done'], line: 'T99.done' },
  {
    rule: 'a step needs an option that does not exist',
    code: 'C408',
    step: 'G1',
    edit: ['- gate: G1', '[{ any: [D1, D1b] }]', '[D1=partly]'],
    line: 'D1=partly',
  },
  { rule: 'the evidence is no step', code: 'C408', step: 'T8', edit: ['- contain: T8', '[T5]', '[T55]'], line: 'T55' },
  {
    rule: 'a branch goes by a decision that does not exist',
    code: 'C408',
    step: 'B3',
    edit: ['- branch: B3', 'on: D3', 'on: D33'],
    line: 'on: D33',
  },
  {
    rule: 'the shown default is no option',
    code: 'C408',
    step: 'D3',
    edit: ['- decision: D3', 'shownDefault: silent', 'shownDefault: silence'],
    line: 'silence',
  },
  {
    rule: 'no exit completes the playbook',
    code: 'C409',
    edit: ['exits:', '  - { id: closed, kind: completion, text: { en: Closed with a report, fr: Clos avec rapport } }\n', ''],
    line: 'id: stood_down',
  },
  {
    rule: 'two exits complete the playbook',
    code: 'C411',
    edit: ['exits:', 'kind: abort, by: CD', 'kind: completion'],
    line: 'id: stood_down',
  },
];

describe('a playbook is refused when', () => {
  it.each(CASES)('$rule ($code)', ({ code, step, edit, line }) => {
    const text = edited(...edit);
    const problems = problemsOf(text);
    const found = problems.find((problem) => problem.code === code && problem.step === step);
    expect(found, problems.map(formatProblem).join('\n')).toBeDefined();
    expect(text.split('\n')[found!.line - 1]).toContain(line);
  });

  it('a branch on the decision of another lane has nobody who answers for the wait', () => {
    const text = edited('- branch: B3', 'on: D3', 'on: D2')
      .replace('full:\n                - gate: G3', 'none:\n                - gate: G3')
      .replace('silent|general: []', 'oral|note|public|suspend|recall: []');
    expect(problemsOf(text).map(({ code, step }) => [code, step])).toEqual([
      ['C101', 'B3'],
      ['C102', 'B3'],
      ['C103', 'B3'],
    ]);
  });
});
