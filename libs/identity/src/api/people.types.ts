import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '../model/people.events.ts';
import { resultOf } from './rejected.ts';

/** GraphQL names of the roles: the same words, as enums are written there. */
export const ROLE = {
  ADMINISTRATOR: 'administrator',
  DUTY_OFFICER: 'duty-officer',
  DIRECTOR: 'director',
  SECURITY_LEAD: 'security-lead',
  CUSTODIAN: 'custodian',
  LEGAL: 'legal',
  PRESS: 'press',
  SPOKESPERSON: 'spokesperson',
  CONTINUITY_LEAD: 'continuity-lead',
  FACILITATOR: 'facilitator',
  AUDITOR: 'auditor',
  STAFF: 'staff',
} as const satisfies Record<string, Role>;
registerEnumType(ROLE, { name: 'Role' });

@ObjectType()
export class Person {
  @Field(() => ID)
  id: string;
  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  name: string | null;
}

@ObjectType()
export class Colleague extends Person {
  @Field(() => [ROLE])
  roles: Role[];
  @Field()
  active: boolean;
}

@InputType()
export class InvitePersonInput {
  @Field()
  name: string;
  @Field(() => [ROLE])
  roles: Role[];
}

@ObjectType()
export class InvitePersonOk {
  @Field(() => Colleague)
  person: Colleague;
  @Field({ description: 'Good once and for 15 minutes. Give it to the person in a way that you trust.' })
  link: string;
}
export const InvitePersonResult = resultOf('InvitePerson', InvitePersonOk);
