import { InstantScalar } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An incident to explore, in the exercise space, of one person’s own. What its hints point at is named.' })
export class Sample {
  @Field(() => ID)
  incident: string;
  @Field(() => InstantScalar)
  readyAt: Instant;
  @Field(() => ID)
  fact: string;
  @Field(() => ID)
  exhibit: string;
  @Field(() => ID)
  decision: string;
}
