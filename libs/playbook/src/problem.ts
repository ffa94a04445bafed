/** One thing that is wrong with a playbook, where it is, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: ProblemCode;
  readonly step?: string;
  readonly message: string;
  readonly cure: string;
}

/**
 * Stable codes and their usual cure. C0: the text; C1: a step; C2: flow within a lane; C3: restrictions; C4: between lanes.
 *
 * The restrictions keep lanes independent, which is what lets a proof look at one order of events for all:
 * one lane writes a mark (C301), once, and a loop keeps what it writes until it is left (C303); marks are read positively (C302);
 * nobody asks whether a gate was overridden (C304); approvals, which can fall, stay in the lane of their statement (C305);
 * every circle is counted and waits for someone (C203, C204); no parallel in a loop (C307).
 */
export const CURES = {
  C001: 'Mend the YAML at this place',
  C002: 'Make the file smaller or split the playbook',
  C003: 'Nest less deeply',
  C004: 'Choose another name',
  C005: 'Take the sign out, and type the text anew where it stood',
  C100: 'Write it in the form that playbook.schema.json gives',
  C101: 'Name a role: R does the step, A answers for it',
  C102: 'Give a duration between one second and 400 days, such as PT30M',
  C103: 'Name a ladder whose rungs are a list that ends, each with "after" and "page"',
  C104: 'Declare the role under "roles", or name one that is declared',
  C105: 'Name the role with the authority to decide',
  C106: 'Use an automation of the closed list, or make it a task for a person',
  C107: 'Write the text in every language under "languages"',
  C108: 'Declare the language under "languages", or take the text out',
  C110: 'Give every step its own id',
  C111: 'Ask each role once, and no more approvals than there are roles',
  C112: 'Let another role confirm',
  C203: 'Give a bound between 1 and 100 and say what happens there',
  C204: 'Put a step that waits for a person or for time into the circle',
  C205: 'Write a case for every option, or an "else"',
  C206: 'End the loop body with the decision that "again" names',
  C301: 'Let one lane alone write it',
  C302: 'Wait for a mark that says the opposite',
  C303: 'Read it after the loop, from a step that every round passes',
  C304: 'Wait for the step itself: an overridden gate counts as open',
  C305: 'Wait for the statement to be released, held or settled',
  C307: 'Move the parallel out of the loop',
  C408: 'Name something that a step of this playbook sets',
  C409: 'Add one exit of kind completion',
  C411: 'Keep one exit of kind completion; tell its ends apart by a decision',
} as const;

export type ProblemCode = keyof typeof CURES;

/** `file:line:column code step: message. cure.` */
export function formatProblem(problem: Problem): string {
  const step = problem.step === undefined ? '' : ` ${problem.step}`;
  return `${problem.file}:${problem.line}:${problem.column} ${problem.code}${step}: ${problem.message}. ${problem.cure}.`;
}
