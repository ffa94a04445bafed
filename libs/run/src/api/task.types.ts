import { InstantScalar, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BlockCode, TaskKind } from '../model/tasks/task.events.ts';

export const KIND_NAMES = {
  TASK: 'task',
  PRESERVE: 'preserve',
  CONTAIN: 'contain',
  NOTIFY: 'notify',
  CLOCK: 'clock',
  CONFIRM: 'confirm',
} as const satisfies Record<string, TaskKind>;
export const ASKED_KIND_NAMES = { TASK: 'task', PRESERVE: 'preserve', CONTAIN: 'contain', NOTIFY: 'notify' } as const;
export const STATE_NAMES = {
  PROPOSED: 'proposed',
  ASSIGNED: 'assigned',
  ACKNOWLEDGED: 'acknowledged',
  IN_PROGRESS: 'inProgress',
  BLOCKED: 'blocked',
  DONE: 'done',
  CONFIRMED: 'confirmed',
  SETTLED: 'settled',
  WAIVED: 'waived',
  CANCELLED: 'cancelled',
} as const;
export const GATE_NAMES = { FREE: 'free', CLOSED: 'closed', OPEN: 'open', OVERRIDDEN: 'overridden' } as const;
export const ATTENTION_NAMES = { QUIET: 'quiet', WAITING: 'waiting', ESCALATED: 'escalated', LAST_RUNG: 'lastRung' } as const;
export const BLOCK_NAMES = {
  WAITING_FOR_PERSON: 'waiting-for-person',
  WAITING_FOR_ACCESS: 'waiting-for-access',
  WAITING_FOR_MEANS: 'waiting-for-means',
  UNSAFE: 'unsafe',
  OTHER: 'other',
} as const satisfies Record<string, BlockCode>;

registerEnumType(KIND_NAMES, { name: 'TaskKind' });
registerEnumType(ASKED_KIND_NAMES, { name: 'AskedTaskKind', description: 'What people may ask of each other.' });
registerEnumType(STATE_NAMES, {
  name: 'TaskState',
  description: 'Done waits for somebody else to confirm the effect; settled needs no confirmation.',
});
registerEnumType(GATE_NAMES, {
  name: 'TaskGate',
  description: 'Whether evidence has to be safe first: closed until it is; overridden for good by a decision.',
});
registerEnumType(ATTENTION_NAMES, {
  name: 'TaskAttention',
  description: 'Who is being called to it: waiting for an answer, next in line called, or nobody left to call.',
});
registerEnumType(BLOCK_NAMES, { name: 'TaskBlock', description: 'What keeps it from going on.' });

/** An enum's value as GraphQL writes it. */
export const nameOf = (names: { readonly [name: string]: string }, value: string | null): string | null =>
  Object.keys(names).find((name) => names[name] === value) ?? null;

@ObjectType({ description: 'Something that has to be safe first.' })
export class TaskMissing {
  @Field(() => ID, { nullable: true, description: 'Null for a step that its lane has not come to.' })
  id: string | null;
  @Field()
  reference: string;
}

@ObjectType({ description: 'What one role is asked to do, by a playbook or by somebody in the cell.' })
export class Task {
  @Field(() => ID)
  id: string;
  @Field({ description: 'Who may read it: `I` the circle, `R:…` readers who were named.' })
  label: string;
  @Field({ description: 'To say aloud: the step of the playbook, or a short reference.' })
  reference: string;
  @Field(() => Int, { description: 'To be given back as `base` with every change.' })
  version: number;
  @Field(() => KIND_NAMES)
  kind: string;
  @Field(() => STATE_NAMES)
  state: string;
  @Field(() => GATE_NAMES)
  gate: string;
  @Field(() => [TaskMissing])
  missing: TaskMissing[];
  @Field(() => ATTENTION_NAMES)
  attention: string;
  @Field({ description: "In the reader's language; empty once erased." })
  title: string;
  @Field(() => String, { nullable: true })
  details: string | null;
  @Field(() => [String], { description: 'Point by point, where the playbook says so.' })
  checklist: string[];
  @Field(() => [String], { description: 'What the playbook warns of.' })
  doNot: string[];
  @Field()
  critical: boolean;
  @Field(() => String, { nullable: true })
  lane: string | null;
  @Field(() => ID, { nullable: true, description: 'The run that waits for it.' })
  run: string | null;
  @Field(() => ID, { nullable: true, description: 'The text that is out and has to be corrected.' })
  statement: string | null;
  @Field({ description: 'Code of the role that does it.' })
  doerRole: string;
  @Field({ description: "In the reader's language." })
  doer: string;
  @Field({ description: 'Code of the role that answers for it.' })
  accountable: string;
  @Field(() => String, { nullable: true, description: 'Code of the role that confirms the effect; never the person who did it.' })
  confirmRole: string | null;
  @Field(() => String, { nullable: true })
  confirmer: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the role that may waive it; null where nobody may.' })
  waiveRole: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the role that may open its gate without the evidence.' })
  overrideRole: string | null;
  @Field(() => Person, { nullable: true, description: 'Who has it in hand, or was asked by name.' })
  person: Person | null;
  @Field(() => Person, { nullable: true })
  doneBy: Person | null;
  @Field(() => [ID], { description: 'Everyone who had a hand in it: none of them confirms it.' })
  hands: string[];
  @Field(() => Person, { nullable: true })
  confirmedBy: Person | null;
  @Field(() => [ID], { description: 'The exhibits that it preserved.' })
  exhibits: string[];
  @Field(() => InstantScalar, { nullable: true })
  due: Instant | null;
  @Field({ description: 'True once the due time passed without its being done.' })
  late: boolean;
  @Field(() => Int, { description: 'How often somebody was called to it.' })
  rung: number;
  @Field(() => String, { nullable: true, description: 'Code of the role that was called last.' })
  called: string | null;
  @Field({ description: 'True when the deputy of that role was called.' })
  calledDeputy: boolean;
  @Field(() => String, { nullable: true })
  note: string | null;
  @Field(() => String, { nullable: true, description: 'Why it is blocked, was returned, waived or cancelled.' })
  reason: string | null;
  @Field(() => BLOCK_NAMES, { nullable: true })
  block: string | null;
  @Field(() => String, { nullable: true, description: 'What was seen when the effect was confirmed.' })
  seen: string | null;
  @Field(() => String, { nullable: true })
  overrideReason: string | null;
  @Field(() => InstantScalar)
  openedAt: Instant;
  @Field(() => InstantScalar)
  changedAt: Instant;
}

@InputType()
export class OpenTaskInput {
  @Field(() => ASKED_KIND_NAMES, { defaultValue: 'task' })
  kind: 'task' | 'preserve' | 'contain' | 'notify';
  @Field({ description: 'What is to be done.' })
  title: string;
  @Field({ defaultValue: '' })
  details: string;
  @Field(() => String, { nullable: true })
  lane?: string | null;
  @Field({ description: 'Code of the role that does it.' })
  doerRole: string;
  @Field(() => String, { nullable: true, description: 'Code of the role that confirms the effect, where somebody has to.' })
  confirmRole?: string | null;
  @Field(() => [ID], { defaultValue: [], description: 'Tasks that have to be safe first.' })
  evidenceBefore: string[];
  @Field(() => InstantScalar, { nullable: true })
  due?: string | null;
  @Field(() => String, { nullable: true, description: 'Who may read it; the circle of the incident unless told.' })
  label?: string | null;
}

@ObjectType()
export class TaskOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Task)
  task: Task;
}

@ObjectType()
export class RunOk {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  run: string;
}

export const TaskResult = resultOf('Task', TaskOk);
export const RunResult = resultOf('Run', RunOk);
