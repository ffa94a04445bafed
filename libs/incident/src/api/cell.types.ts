import { InstantScalar, namesOf, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

const STANDING_NAMES = namesOf(
  'RoleStanding',
  ['offered', 'present', 'unreachable', 'declined', 'lapsed', 'withdrawn', 'relieved'],
  'Where an assignment stands. Who is unreachable keeps the role; a deputy acts meanwhile.',
);
const WATCH_NAMES = namesOf('Watch', ['open', 'observing', 'reviewDue'], 'Whether something is observed instead of cut.');

@ObjectType({ description: 'One person in one role of the crisis cell: offered, held, or past.' })
export class CellRole {
  @Field(() => ID)
  id: string;
  @Field({ description: 'Code of the role, as playbooks use it: `SEC`.' })
  role: string;
  @Field({ description: "The role in the reader's language." })
  title: string;
  @Field(() => Person)
  person: Person;
  @Field()
  deputy: boolean;
  @Field(() => STANDING_NAMES)
  standing: string;
  @Field(() => InstantScalar)
  offeredAt: Instant;
  @Field(() => InstantScalar)
  since: Instant;
}

@ObjectType({ description: 'Who commands an incident, whom command is offered to, and what is observed. The id is the incident’s.' })
export class IncidentCommand {
  @Field(() => ID)
  id: string;
  @Field(() => Person, { nullable: true })
  director: Person | null;
  @Field(() => InstantScalar, { nullable: true })
  since: Instant | null;
  @Field(() => ID, { nullable: true, description: 'The brief of an open offer of command.' })
  brief: string | null;
  @Field(() => Person, { nullable: true })
  offeredTo: Person | null;
  @Field(() => InstantScalar, { nullable: true })
  offeredAt: Instant | null;
  @Field(() => Person, { nullable: true, description: 'Who asks to take command and waits for a second person.' })
  takeoverBy: Person | null;
  @Field(() => String, { nullable: true })
  takeoverReason: string | null;
  @Field(() => WATCH_NAMES)
  watch: string;
  @Field(() => InstantScalar, { nullable: true })
  observeUntil: Instant | null;
  @Field(() => String, { nullable: true })
  observeLimits: string | null;
}

@ObjectType({ description: 'Something open, by its id in its own list: a decision, a task, an exhibit.' })
export class OpenItem {
  @Field(() => ID)
  id: string;
  @Field({ description: 'Why it is open: `decision-open`.' })
  code: string;
  @Field({ description: 'True for what whoever takes over has to tick; the rest is for them to know.' })
  toTick: boolean;
}

@ObjectType({ description: 'What whoever takes over must have seen. Each open item is ticked before command is accepted.' })
export class HandoverBrief {
  @Field(() => ID)
  brief: string;
  @Field(() => Person)
  from: Person;
  @Field(() => Person)
  to: Person;
  @Field(() => InstantScalar)
  offeredAt: Instant;
  @Field(() => String, { nullable: true, description: 'What worries who hands over.' })
  worries: string | null;
  @Field(() => String, { nullable: true, description: 'From the latest situation report of the cell.' })
  headline: string | null;
  @Field(() => String, { nullable: true })
  situation: string | null;
  @Field(() => [OpenItem], {
    description: 'All that is open and that you may know of, as it is now: what was opened since the offer is among them.',
  })
  items: OpenItem[];
  @Field(() => [String], { description: 'Codes of the channels that nobody should rely on now.' })
  channelsInDoubt: string[];
  @Field(() => [String], { description: 'Codes of the channels that stand in for others.' })
  channelsInUse: string[];
}

@ObjectType({ description: 'Somebody who reads a label of the incident: its circle `I`, the press circle `P`, or one with named readers.' })
export class LabelReader {
  @Field(() => ID)
  id: string;
  @Field()
  label: string;
  @Field(() => Person, { nullable: true, description: 'Null stands for everybody in the house, or where `role` is given, in that role.' })
  person: Person | null;
  @Field(() => String, { nullable: true, description: 'A role of the house: whoever holds it reads.' })
  role: string | null;
}

@InputType()
export class OfferRoleInput {
  @Field({ description: 'Code of the role.' })
  role: string;
  @Field(() => ID)
  person: string;
  @Field({ defaultValue: false })
  deputy: boolean;
}

@ObjectType()
export class RoleOk {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  assignment: string;
}
@ObjectType()
export class CommandOk {
  @Field(() => ID)
  incident: string;
  @Field(() => IncidentCommand, { nullable: true, description: 'Null for whoever is out of the circle by this.' })
  command: IncidentCommand | null;
}
@ObjectType()
export class CircleOk {
  @Field(() => ID)
  incident: string;
  @Field(() => String, { nullable: true, description: 'The label whose readers were named.' })
  label: string | null;
}

export const RoleResult = resultOf('Role', RoleOk);
export const CommandResult = resultOf('Command', CommandOk);
export const CircleResult = resultOf('Circle', CircleOk);
