import { reads } from '../condition.ts';
import type { Ir, Location } from '../ir.ts';
import type { PlaybookSource } from '../language/playbook-schema.ts';
import type { Source } from '../language/source.ts';
import type { ProblemCode } from '../problem.ts';
import { kindOf } from '../step-types/index.ts';
import type { Lowered } from './lower.ts';

type Report = (code: ProblemCode, step: string, field: string | undefined, message: string) => void;

/** What each step says of others: roles, ladders, marks, options. The form is already sound. */
export function checkMeaning(playbook: PlaybookSource, lowered: Lowered, source: Source): void {
  const report: Report = (code, step, field, message) => {
    const owner = lowered.steps.get(step);
    source.report(source.offset(owner ?? source.value, field), code, message, owner === undefined ? undefined : step);
  };
  checkExits(playbook, source);
  for (const [name, step] of lowered.steps) {
    checkRoles(playbook, name, step, report);
    const ladder = step['ladder'];
    if (typeof ladder === 'string' && !Object.hasOwn(playbook.ladders, ladder))
      report('C103', name, 'ladder', `there is no ladder called ${ladder}`);
    if (kindOf(step) === 'branch') checkBranch(name, step, lowered.ir, report);
    for (const evidence of (step['evidenceBefore'] as string[] | undefined) ?? []) {
      if (!lowered.steps.has(evidence)) report('C408', name, 'evidenceBefore', `there is no step ${evidence}`);
      if (evidence === name) report('C408', name, 'evidenceBefore', `${name} would wait for itself`);
    }
  }
  for (const location of Object.values(lowered.ir.locations)) checkReads(location, lowered.ir, report);
}

const ROLE_FIELDS = ['R', 'A', 'authority', 'boundAuthority', 'release', 'confirm', 'override', 'needsOverride', 'waive', 'endedBy', 'to'];
const ROLE_LISTS = ['substitutes', 'consult', 'inform'];

function checkRoles(playbook: PlaybookSource, name: string, step: { readonly [field: string]: unknown }, report: Report): void {
  const named = ROLE_FIELDS.flatMap((field) => (typeof step[field] === 'string' ? [[field, step[field]] as const] : []));
  const listed = ROLE_LISTS.flatMap((field) => ((step[field] as string[] | undefined) ?? []).map((role) => [field, role] as const));
  const approve = step['approve'] as { all?: string[]; of?: string[] } | undefined;
  const approving = (approve?.all ?? approve?.of ?? []).map((role) => ['approve', role] as const);
  for (const [field, role] of [...named, ...listed, ...approving]) {
    if (!Object.hasOwn(playbook.roles, role)) report('C104', name, field, `there is no role ${role}`);
  }
}

/** Roles, ladders and exits that belong to no step. */
function checkExits(playbook: PlaybookSource, source: Source): void {
  const known = (role: string): boolean => Object.hasOwn(playbook.roles, role);
  if (!known(playbook.owner)) source.report(source.offset(source.value, 'owner'), 'C104', `there is no role ${playbook.owner}`);
  for (const { rungs } of Object.values(playbook.ladders)) {
    for (const rung of rungs) {
      if (rung.page !== 'deputy' && !known(rung.page)) source.report(source.offset(rung, 'page'), 'C104', `there is no role ${rung.page}`);
    }
  }
  const completions = playbook.exits.filter(({ kind }) => kind === 'completion');
  const at = source.offset(source.value, 'exits');
  if (completions.length === 0) source.report(at, 'C409', 'no exit completes the playbook');
  if (completions.length > 1)
    source.report(source.offset(completions[1]), 'C411', 'two exits complete the playbook, and nothing tells them apart');
  for (const [index, exit] of playbook.exits.entries()) {
    if (exit.kind === 'abort' && !known(exit.by)) source.report(source.offset(exit, 'by'), 'C104', `there is no role ${exit.by}`);
    if (playbook.exits.findIndex(({ id }) => id === exit.id) !== index)
      source.report(source.offset(exit, 'id'), 'C110', `two exits are called ${exit.id}`);
  }
}

function checkBranch(name: string, step: { readonly [field: string]: unknown }, ir: Ir, report: Report): void {
  const on = String(step['on']);
  const mark = ir.marks[on];
  if (mark === undefined || on.includes('.')) {
    report('C408', name, 'on', `there is no decision ${on}`);
    return;
  }
  const covered = Object.keys(step['cases'] as object).flatMap((options) => options.split('|'));
  if (step['else'] === undefined) {
    for (const option of mark.values)
      if (!covered.includes(String(option))) report('C205', name, 'cases', `${on} can be ${option}, and no case says what then`);
  }
  for (const option of covered.filter((one, index) => covered.indexOf(one) !== index))
    report('C110', name, 'cases', `two cases begin with ${option}`);
  if (ir.locations[name]?.lane === mark.lane) return;
  const reason = `the branch waits for ${on}, which another lane decides`;
  if (step['A'] === undefined) report('C101', name, undefined, `${reason}, and nobody answers for the wait`);
  if (step['due'] === undefined) report('C102', name, undefined, `${reason}, and the wait has no deadline`);
  if (step['ladder'] === undefined) report('C103', name, undefined, `${reason}, and nothing happens when it is late`);
}

const UNREADABLE: readonly { readonly ends: RegExp; readonly code: ProblemCode; readonly message: string }[] = [
  { ends: /\.(override|overridden)$/, code: 'C304', message: 'asks whether something was overridden' },
  { ends: /\.(approved|submitted|approve)$/, code: 'C305', message: 'reads an approval, which a change can void' },
];

function checkReads(location: Location, ir: Ir, report: Report): void {
  for (const { when } of location.immediate) {
    for (const read of when === undefined ? [] : reads(when)) {
      const mark = Object.hasOwn(ir.marks, read.mark) ? ir.marks[read.mark] : undefined;
      const unreadable = UNREADABLE.find(({ ends }) => ends.test(read.mark));
      const field = fieldOf(location);
      if (mark === undefined && unreadable) report(unreadable.code, location.step, field, `${read.mark} ${unreadable.message}`);
      else if (mark === undefined) {
        if (location.kind !== 'branch' && field !== 'evidenceBefore')
          report('C408', location.step, field, `waits for ${read.mark}, which no step ever sets`);
      } else if (mark.private) report('C303', location.step, field, `${read.mark} stays inside its loop`);
      else
        for (const value of read.in ?? []) {
          if (!mark.values.map(String).includes(value)) report('C408', location.step, field, `${read.mark} can never be ${value}`);
        }
    }
  }
}

function fieldOf(location: Location): string | undefined {
  return { needs: 'needs', evidence: 'evidenceBefore', gate: 'when', branch: 'cases' }[location.type];
}
