import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.ts';
import type { Instant } from '@chancery/kernel';
import { resultOf } from './rejected.ts';

@ObjectType({ description: 'The session in which this is asked.' })
export class MySession {
  @Field(() => String, { nullable: true, description: 'The name to sign in with. Null while there is no password.' })
  account: string | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When the password was last given. Null when they came in by a link.' })
  provedAt: Instant | null;
}

@ObjectType()
export class DeactivatePersonOk {
  @Field(() => ID)
  person: string;
}
@ObjectType()
export class EndSessionsOk {
  @Field(() => ID)
  person: string;
}
@ObjectType()
export class NewLinkOk {
  @Field(() => ID)
  person: string;
  @Field({ description: 'Good once and for 15 minutes. Give it to the person in a way that you trust.' })
  link: string;
}

export const DeactivatePersonResult = resultOf('DeactivatePerson', DeactivatePersonOk);
export const EndSessionsResult = resultOf('EndSessions', EndSessionsOk);
export const NewLinkResult = resultOf('NewLink', NewLinkOk);
