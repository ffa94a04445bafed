import { InstantScalar, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PRESENCE_NAMES, TERM_NAMES } from './press.enums.ts';

@ObjectType({
  description:
    'An assignment to speak. Who speaks at a moment is the one of the lowest place who accepted, can be reached and is in their term.',
})
export class Spokesperson {
  @Field(() => ID)
  id: string;
  @Field(() => Person)
  person: Person;
  @Field(() => Int, { description: '0 speaks first; then deputies.' })
  place: number;
  @Field(() => [String], { description: '`*` is all.' })
  topics: string[];
  @Field(() => [String])
  audiences: string[];
  @Field(() => [String])
  languages: string[];
  @Field(() => InstantScalar)
  from: Instant;
  @Field(() => InstantScalar)
  to: Instant;
  @Field(() => InstantScalar)
  answerBy: Instant;
  @Field(() => TERM_NAMES)
  term: string;
  @Field(() => PRESENCE_NAMES)
  presence: string;
  @Field(() => ID, { nullable: true })
  succeeds: string | null;
  @Field(() => ID, { nullable: true })
  handingTo: string | null;
  @Field(() => Boolean, { description: 'True when this incident asked for it.' })
  ours: boolean;
  @Field(() => String, { nullable: true, description: 'What may not be discussed.' })
  limits: string | null;
  @Field(() => InstantScalar)
  offeredAt: Instant;
}
@InputType()
export class OfferAssignmentInput {
  @Field(() => ID)
  person: string;
  @Field(() => Int, { defaultValue: 0 })
  place: number;
  @Field(() => [String], { defaultValue: ['*'] })
  topics: string[];
  @Field(() => [String], { defaultValue: ['*'] })
  audiences: string[];
  @Field(() => [String], { defaultValue: ['*'] })
  languages: string[];
  @Field(() => InstantScalar, { nullable: true, description: 'Now unless said.' })
  from?: Instant | null;
  @Field(() => InstantScalar)
  to: Instant;
  @Field(() => ID, { nullable: true, description: 'The assignment that this one takes over at its acceptance.' })
  succeeds?: string | null;
  @Field(() => ID, { nullable: true, description: 'What a playbook asked for.' })
  request?: string | null;
  @Field(() => String, { defaultValue: '' })
  limits: string;
}
@ObjectType()
export class AssignmentOk {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  assignment: string;
}
export const AssignmentResult = resultOf('Assignment', AssignmentOk);
