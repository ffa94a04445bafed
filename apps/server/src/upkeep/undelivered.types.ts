import { InstantScalar, resultOf } from '@chancery/identity/api';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a rule of the house planned and could not be carried out so far.' })
export class UndeliveredMessage {
  @Field(() => ID)
  id: string;
  @Field({ description: 'What it is for: `whenever-task-rung-fired.page`.' })
  topic: string;
  @Field(() => ID, { nullable: true, description: 'The incident that it comes from, as far as the reader may know of it.' })
  incident: string | null;
  @Field(() => InstantScalar, { description: 'When it was planned.' })
  plannedAt: string;
  @Field(() => Int, { description: 'How often it failed since it was planned or tried again.' })
  tries: number;
  @Field({ description: 'A code: of the rule that refused it, or `failed`.' })
  failure: string;
  @Field(() => String, { nullable: true, description: 'Finds the last try in the log of the server.' })
  correlation: string | null;
  @Field(() => InstantScalar, { nullable: true, description: 'Null while it is set aside: then it waits for `tryAgain`.' })
  nextTryAt: string | null;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'From then on it is not tried by itself, and what was planned after it goes on.',
  })
  setAsideAt: string | null;
}

@ObjectType()
export class TryAgainOk {
  @Field(() => ID)
  message: string;
}

export const TryAgainResult = resultOf('TryAgain', TryAgainOk);
