import { InstantScalar, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ATTRIBUTION_NAMES,
  AUDIENCE_NAMES,
  INBOX_NAMES,
  OUTING_NAMES,
  REQUEST_NAMES,
  STATEMENT_KIND_NAMES,
  TEXT_NAMES,
  USE_NAMES,
  WHY_NOT_NAMES,
} from './press.enums.ts';

@ObjectType({ description: 'A sentence of a text that relies on one version of a fact.' })
export class Cited {
  @Field(() => ID)
  fact: string;
  @Field(() => Int)
  version: number;
  @Field(() => Int)
  sentence: number;
  @Field(() => WHY_NOT_NAMES, { nullable: true, description: 'Null while it may be quoted.' })
  why: string | null;
  @Field(() => Boolean, { description: 'True while nobody but who claimed the fact has confirmed it: the text does not go out.' })
  alone: boolean;
}
@ObjectType({ description: 'An approval of one version. A void one stays.' })
export class TextApproval {
  @Field(() => ID)
  version: string;
  @Field(() => String)
  step: string;
  @Field(() => String)
  role: string;
  @Field(() => Person)
  by: Person;
  @Field(() => Person, { nullable: true })
  behalf: Person | null;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => InstantScalar, { nullable: true })
  voidedAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'The event that voided it.' })
  why: string | null;
  @Field(() => String, { nullable: true })
  comment: string | null;
  @Field({ description: 'True where others had let this person in anew less than a day before.' })
  recovered: boolean;
}
@ObjectType({ description: 'A step of the policy under which the text was submitted.' })
export class ApprovalStep {
  @Field(() => String)
  step: string;
  @Field(() => [String])
  roles: string[];
  @Field(() => Int)
  needed: number;
  @Field(() => Boolean)
  open: boolean;
}
@ObjectType({ description: 'A version of a fact that the text, which is out, relied on and that holds no more.' })
export class CorrectionOwed {
  @Field(() => ID)
  fact: string;
  @Field(() => Int)
  was: number;
}
@ObjectType({ description: 'A text in one language, as it stands. Words are null once erased.' })
export class Statement {
  @Field(() => ID)
  id: string;
  @Field(() => ID, { description: 'What an edit names as its base, and an approval as what it is of.' })
  version: string;
  @Field(() => String)
  digest: string;
  @Field(() => String)
  language: string;
  @Field(() => AUDIENCE_NAMES)
  audience: string;
  @Field(() => String)
  entity: string;
  @Field(() => String)
  topic: string;
  @Field(() => STATEMENT_KIND_NAMES)
  kind: string;
  @Field(() => USE_NAMES)
  use: string;
  @Field(() => ATTRIBUTION_NAMES)
  attribution: string;
  @Field(() => InstantScalar, { nullable: true })
  embargo: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  expires: Instant | null;
  @Field(() => TEXT_NAMES)
  text: string;
  @Field(() => OUTING_NAMES)
  outing: string;
  @Field(() => String, { nullable: true, description: 'The event that last took something from it.' })
  why: string | null;
  @Field(() => String)
  label: string;
  @Field(() => String, { nullable: true })
  title: string | null;
  @Field(() => String, { nullable: true })
  body: string | null;
  @Field(() => Person)
  owner: Person;
  @Field(() => Person, { description: 'Who wrote this version.' })
  author: Person;
  @Field(() => [Person], { description: 'Everyone who wrote or edited any version, or the original: none of them approves.' })
  hands: Person[];
  @Field(() => ID, { nullable: true, description: 'The original that it translates.' })
  parent: string | null;
  @Field(() => ID, { nullable: true })
  parentVersion: string | null;
  @Field(() => Boolean, { description: 'True when the original moved on.' })
  stale: boolean;
  @Field(() => InstantScalar)
  movedAt: Instant;
  @Field(() => [Cited])
  cites: Cited[];
  @Field(() => [ApprovalStep])
  steps: ApprovalStep[];
  @Field(() => [String], { description: 'Roles that may offer and release.' })
  release: string[];
  @Field(() => [TextApproval])
  approvals: TextApproval[];
  @Field(() => [CorrectionOwed])
  due: CorrectionOwed[];
  @Field(() => Person, { nullable: true })
  offeredBy: Person | null;
  @Field(() => InstantScalar, { nullable: true })
  offeredAt: Instant | null;
  @Field(() => [Person])
  releasedBy: Person[];
  @Field(() => InstantScalar, { nullable: true })
  releasedAt: Instant | null;
  @Field(() => [String])
  channels: string[];
  @Field(() => String, { nullable: true })
  recipients: string | null;
  @Field(() => String, { nullable: true })
  outcome: string | null;
  @Field(() => [ID], { description: 'Whoever of the two of a release others had let in anew less than a day before.' })
  recovered: string[];
  @Field(() => ID, { nullable: true })
  replacedBy: string | null;
}
@ObjectType({ description: 'A text that is out and in force.' })
export class LineInForce {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  version: string;
  @Field(() => String, { nullable: true })
  title: string | null;
  @Field(() => String, { nullable: true })
  body: string | null;
  @Field(() => String)
  entity: string;
  @Field(() => String)
  topic: string;
  @Field(() => AUDIENCE_NAMES)
  audience: string;
  @Field(() => String)
  language: string;
  @Field(() => InstantScalar)
  releasedAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  expires: Instant | null;
  @Field(() => [CorrectionOwed], { description: 'Not empty: it is not to be repeated as it is.' })
  doubts: CorrectionOwed[];
}
@ObjectType({ description: 'Something that waits for the reader.' })
export class InboxItem {
  @Field(() => ID)
  id: string;
  @Field(() => INBOX_NAMES)
  kind: string;
  @Field(() => ID, { nullable: true })
  statement: string | null;
  @Field(() => ID, { nullable: true })
  assignment: string | null;
  @Field(() => String, { nullable: true })
  step: string | null;
  @Field(() => String, { nullable: true })
  role: string | null;
  @Field(() => String, { nullable: true })
  title: string | null;
  @Field(() => InstantScalar)
  since: Instant;
}
@ObjectType({ description: 'What a playbook waits for: a text, or somebody to speak. Open while nothing answers it.' })
export class PressRequest {
  @Field(() => ID)
  id: string;
  @Field(() => REQUEST_NAMES)
  kind: string;
  @Field(() => ID)
  run: string;
  @Field({ description: 'The step of the playbook.' })
  step: string;
  @Field()
  lane: string;
  @Field(() => String, { nullable: true, description: 'Who is asked.' })
  role: string | null;
  @Field(() => Float, { nullable: true, description: 'In milliseconds from `at`.' })
  dueMs: number | null;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => ID, { nullable: true })
  statement: string | null;
  @Field(() => ID, { nullable: true })
  assignment: string | null;
}
@InputType()
export class CitedInput {
  @Field(() => ID)
  fact: string;
  @Field(() => Int)
  version: number;
  @Field(() => Int)
  sentence: number;
}
@InputType({ description: 'What a version says.' })
export class TextInput {
  @Field(() => String)
  title: string;
  @Field(() => String)
  body: string;
  @Field(() => [CitedInput], { defaultValue: [] })
  cites: CitedInput[];
  @Field(() => String)
  language: string;
  @Field(() => AUDIENCE_NAMES)
  audience: string;
  @Field(() => String, { description: 'A code, such as `talks`.' })
  topic: string;
  @Field(() => STATEMENT_KIND_NAMES)
  kind: string;
  @Field(() => USE_NAMES, { defaultValue: 'REACTIVE' })
  use: string;
  @Field(() => ATTRIBUTION_NAMES, { defaultValue: 'SPOKESPERSON' })
  attribution: string;
  @Field(() => InstantScalar, { nullable: true })
  embargo?: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  expires?: Instant | null;
  @Field(() => ID, { nullable: true, description: 'For a variant: the version of the original that it translates.' })
  parentVersion?: string | null;
}
@InputType()
export class DraftStatementInput {
  @Field(() => TextInput)
  text: TextInput;
  @Field(() => ID, { nullable: true, description: 'The original, where this is a variant of it.' })
  parent?: string | null;
  @Field(() => ID, { nullable: true, description: 'What a playbook asked for.' })
  request?: string | null;
  @Field(() => String, { nullable: true, description: '`P` the press circle unless said; or `R:…`.' })
  label?: string | null;
}
@InputType()
export class ApproveStatementInput {
  @Field(() => ID)
  statement: string;
  @Field(() => ID)
  version: string;
  @Field(() => String)
  digest: string;
  @Field(() => String)
  step: string;
  @Field(() => String)
  role: string;
  @Field(() => String, { defaultValue: '' })
  comment: string;
}
@InputType()
export class OfferReleaseInput {
  @Field(() => ID)
  statement: string;
  @Field(() => ID)
  version: string;
  @Field(() => [String], { defaultValue: [] })
  channels: string[];
  @Field(() => [ID], { defaultValue: [] })
  recipientLists: string[];
  @Field(() => String, { defaultValue: '', description: 'Names, in words.' })
  recipients: string;
}
@ObjectType()
export class StatementOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Statement, { nullable: true, description: 'As it stands now.' })
  statement: Statement | null;
  @Field(() => ID, { nullable: true, description: 'A version that this made.' })
  version: string | null;
}
export const StatementResult = resultOf('Statement', StatementOk);
