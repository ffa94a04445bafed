import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A fact in the version that was on the screen.' })
export class CitedFact {
  @Field(() => ID)
  fact: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class CitedFactInput {
  @Field(() => ID)
  fact: string;
  @Field(() => Int)
  version: number;
}
