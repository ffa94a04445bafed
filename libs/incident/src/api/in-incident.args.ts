import { SendingArgs } from '@chancery/identity/api';
import { ArgsType, Field, ID } from '@nestjs/graphql';

/** What a mutation within an incident brings beside its own input. */
@ArgsType()
export class InIncident extends SendingArgs {
  @Field(() => ID)
  incident: string;
}
