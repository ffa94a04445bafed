import { InstantScalar, namesOf, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { FAILURES, MEANS } from '../model/contacts/contact.events.ts';
import { LEVELS, PARTY_KINDS, TEST_RESULTS } from '../model/plan/plan.events.ts';

export const LEVEL_NAMES = namesOf('PaceLevel', LEVELS, 'In the order in which they are tried.');
export const PARTY_KIND_NAMES = namesOf('PartyKind', PARTY_KINDS);
export const TEST_RESULT_NAMES = namesOf('TestResult', TEST_RESULTS);
export const MEANS_NAMES = namesOf('AuthenticatedBy', MEANS, 'A call back on a registered number, or a challenge that is used up by it.');
export const FAILURE_NAMES = namesOf('ContactFailure', FAILURES);
export const SAID_NAMES = namesOf('ContactSaid', ['tried', 'reached', ...FAILURES]);

@ObjectType({ description: 'A means of reaching people that the house has.' })
export class HouseChannel {
  @Field({ description: 'The code to plan it by.' })
  channel: string;
  @Field({ description: "In the reader's language." })
  title: string;
}

@ObjectType({ description: 'The last test of a level, made in calm times or not.' })
export class LevelTest {
  @Field(() => TEST_RESULT_NAMES)
  result: string;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => Person, { nullable: true })
  by: Person | null;
}

@ObjectType({ description: 'What the plan says of one level.' })
export class PlannedLevel {
  @Field(() => LEVEL_NAMES)
  level: string;
  @Field(() => String, { nullable: true, description: 'The code of its channel; null where the plan still owes one.' })
  channel: string | null;
  @Field(() => String, { nullable: true, description: "What it is called with this party, or else the channel's own name." })
  title: string | null;
  @Field(() => String, { nullable: true, description: 'What the plan calls it, if anything.' })
  called: string | null;
  @Field(() => LevelTest, { nullable: true })
  test: LevelTest | null;
}

@ObjectType({ description: 'A party of the standing plan: how it is reached, by four levels.' })
export class PlannedParty {
  @Field(() => ID)
  id: string;
  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  name: string | null;
  @Field(() => PARTY_KIND_NAMES)
  kind: string;
  @Field({ description: 'Its time zone, by IANA name.' })
  zone: string;
  @Field(() => Int, { description: '1 is reached first.' })
  criticality: number;
  @Field(() => [PlannedLevel])
  levels: PlannedLevel[];
}

@ObjectType({ description: 'One level, and the last that this incident says of it.' })
export class PartyLevel extends PlannedLevel {
  @Field(() => SAID_NAMES, { nullable: true })
  said: string | null;
  @Field(() => MEANS_NAMES, { nullable: true, description: 'How both sides recognised each other.' })
  means: string | null;
  @Field(() => InstantScalar, { nullable: true })
  at: Instant | null;
  @Field(() => Person, { nullable: true })
  by: Person | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When it is listened next.' })
  listens: Instant | null;
}

@ObjectType({ description: 'A party of the plan, as this incident reaches it.' })
export class Party {
  @Field(() => ID)
  id: string;
  @Field(() => ID, { description: 'To name it by in mutations.' })
  party: string;
  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  name: string | null;
  @Field(() => PARTY_KIND_NAMES)
  kind: string;
  @Field()
  zone: string;
  @Field(() => Int)
  criticality: number;
  @Field(() => [PartyLevel])
  levels: PartyLevel[];
  @Field(() => LEVEL_NAMES, { nullable: true, description: 'Where both sides heard and recognised each other last.' })
  inUse: string | null;
  @Field(() => LEVEL_NAMES, { nullable: true })
  trying: string | null;
}

@InputType()
export class PlannedLevelInput {
  @Field(() => LEVEL_NAMES)
  level: string;
  @Field(() => String, { nullable: true, description: 'A code of the catalogue; left out where there is none yet.' })
  channel?: string | null;
  @Field({ defaultValue: '', description: 'What it is called with this party, such as the hours of a courier.' })
  called: string;
}

@InputType()
export class PlanPartyInput {
  @Field()
  name: string;
  @Field(() => PARTY_KIND_NAMES)
  kind: string;
  @Field({ description: 'By IANA name, such as Asia/Singapore.' })
  zone: string;
  @Field(() => Int, { description: '1 to 4; 1 is reached first.' })
  criticality: number;
  @Field(() => [PlannedLevelInput])
  levels: PlannedLevelInput[];
}

@ObjectType()
export class PlanOk {
  @Field(() => ID)
  party: string;
}

@ObjectType()
export class ContactOk {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  party: string;
}

export const PlanResult = resultOf('Plan', PlanOk);
export const ContactResult = resultOf('Contact', ContactOk);
