import { InstantScalar, namesOf, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { AUTHORITY_KINDS } from '../model/decisions/decision.events.ts';
import { CitedFactInput } from './facts.types.ts';

const MATTER_NAMES = namesOf(
  'DecisionState',
  ['open', 'recommended', 'deferred', 'decided', 'reviewDue', 'upheld', 'superseded', 'withdrawn'],
  'Where a question stands.',
);
const AUTHORITY_NAMES = namesOf('AuthorityKind', AUTHORITY_KINDS, 'On what the right to decide rests.');

@ObjectType()
export class DecisionOption {
  @Field(() => ID)
  id: string;
  @Field(() => String, { nullable: true })
  text: string | null;
  @Field(() => String, { nullable: true })
  tradeoffs: string | null;
}

@ObjectType({ description: 'A recommendation or a dissent, in the person’s own words.' })
export class DecisionWord {
  @Field(() => Person)
  person: Person;
  @Field(() => String, { nullable: true, description: 'The option that is recommended.' })
  option: string | null;
  @Field(() => String, { nullable: true })
  text: string | null;
  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'A question, who decides it, and what became of it. Words are null once erased.' })
export class Decision {
  @Field(() => ID)
  id: string;
  @Field()
  label: string;
  @Field(() => String, { nullable: true })
  question: string | null;
  @Field(() => [DecisionOption])
  options: DecisionOption[];
  @Field({ description: 'Code of the role that decides.' })
  owner: string;
  @Field({ description: "That role in the reader's language." })
  ownerTitle: string;
  @Field(() => [String], { description: 'Codes of roles that may decide in its place.' })
  substitutes: string[];
  @Field(() => String, { nullable: true, description: 'The option that is shown as what stands; never taken by itself.' })
  shownDefault: string | null;
  @Field(() => MATTER_NAMES)
  state: string;
  @Field({ description: 'True when the time to decide ran out. The question stays open.' })
  lapsed: boolean;
  @Field({ description: 'True when a fact that it rests on changed.' })
  infoMoved: boolean;
  @Field(() => InstantScalar, { nullable: true })
  decideBy: Instant | null;
  @Field(() => Person, { nullable: true, description: 'Null when a playbook asks.' })
  askedBy: Person | null;
  @Field(() => InstantScalar)
  askedAt: Instant;
  @Field(() => String, { nullable: true, description: 'The step of the playbook that asks.' })
  step: string | null;
  @Field(() => [DecisionWord])
  recommendations: DecisionWord[];
  @Field(() => String, { nullable: true })
  option: string | null;
  @Field(() => Person, { nullable: true })
  decidedBy: Person | null;
  @Field(() => String, { nullable: true })
  decidedRole: string | null;
  @Field(() => InstantScalar, { nullable: true })
  decidedAt: Instant | null;
  @Field(() => AUTHORITY_NAMES, { nullable: true })
  authority: string | null;
  @Field(() => String, { nullable: true })
  rationale: string | null;
  @Field(() => String, { nullable: true })
  risks: string | null;
  @Field(() => String, { nullable: true, description: 'Advice that was heard; null too for whoever may not read it.' })
  advice: string | null;
  @Field(() => InstantScalar, { nullable: true })
  reviewAt: Instant | null;
  @Field(() => [DecisionWord])
  dissent: DecisionWord[];
  @Field(() => ID, { nullable: true, description: 'The decision that stands instead.' })
  successor: string | null;
}

@InputType()
export class AskDecisionInput {
  @Field()
  question: string;
  @Field(() => [String], { description: 'At least two.' })
  options: string[];
  @Field({ defaultValue: 'CD', description: 'Code of the role that decides.' })
  owner: string;
  @Field(() => InstantScalar, { nullable: true })
  decideBy?: string | null;
  @Field(() => [CitedFactInput], { defaultValue: [], description: 'Facts that it rests on.' })
  facts: CitedFactInput[];
  @Field({ defaultValue: 'I', description: 'Who reads it: the circle, or a label with named readers.' })
  label: string;
}

@InputType()
export class TakeDecisionInput {
  @Field()
  option: string;
  @Field(() => AUTHORITY_NAMES, { defaultValue: 'ROLE' })
  authority: string;
  @Field()
  rationale: string;
  @Field({ defaultValue: '' })
  risks: string;
  @Field({ defaultValue: '', description: 'Advice that was heard.' })
  advice: string;
  @Field(() => String, { nullable: true, description: 'Who reads the advice, where that is not who reads the decision.' })
  adviceLabel?: string | null;
  @Field(() => [CitedFactInput], { defaultValue: [], description: 'The facts and versions on the screen.' })
  facts: CitedFactInput[];
  @Field(() => InstantScalar, { nullable: true })
  reviewAt?: string | null;
}

@ObjectType()
export class DecisionOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Decision)
  decision: Decision;
}

export const DecisionResult = resultOf('Decision', DecisionOk);
