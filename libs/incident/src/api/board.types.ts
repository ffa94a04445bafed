import { InstantScalar, Person } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CallBack, Circle, HeardHow, IncidentKind } from '../model/incident.events.ts';
import {
  CALL_BACK_NAMES,
  CIRCLE_NAMES,
  HEARD_HOW_NAMES,
  KIND_NAMES,
  LOG_GROUP_NAMES,
  LOG_KIND_NAMES,
  PHASE_NAMES,
  type Phase,
} from './incident.enums.ts';

@ObjectType({ description: 'One incident: what a list and the head of its page show. Null is unknown, or erased.' })
export class Board {
  @Field(() => ID)
  id: string;
  @Field({ description: 'True where nothing of it has happened: it is in no list of incidents.' })
  exercise: boolean;
  @Field({ description: 'To say aloud: `R-7KQ4-M`.' })
  reference: string;
  @Field(() => PHASE_NAMES)
  phase: Phase;
  @Field(() => String, { nullable: true })
  codeName: string | null;
  @Field(() => String, { nullable: true })
  title: string | null;
  @Field(() => String, { nullable: true, description: 'What the first report said.' })
  what: string | null;
  @Field(() => Int, { nullable: true, description: '1 is the gravest.' })
  severity: number | null;
  @Field(() => Int, { nullable: true })
  proposedSeverity: number | null;
  @Field(() => KIND_NAMES, { nullable: true })
  kind: IncidentKind | null;
  @Field(() => CIRCLE_NAMES, { nullable: true })
  circle: Circle | null;
  @Field(() => Person, { nullable: true, description: 'Who is in command.' })
  director: Person | null;
  @Field(() => Person)
  reporter: Person;
  @Field(() => HEARD_HOW_NAMES)
  heardHow: HeardHow;
  @Field(() => CALL_BACK_NAMES)
  callBack: CallBack;
  @Field(() => [String])
  affectedChannels: string[];
  @Field(() => InstantScalar)
  firstReportAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  declaredAt: Instant | null;
  @Field(() => String, { nullable: true })
  playbook: string | null;
}

@ObjectType()
export class LogLine {
  @Field(() => ID)
  id: string;
  @Field({ description: 'Who may read it: `I` the circle, `R:…` readers who were named.' })
  label: string;
  @Field(() => InstantScalar, { description: 'When it was recorded, by the clock of the incident.' })
  at: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'When it happened, as the person says, where that is not now.' })
  claimedAt: Instant | null;
  @Field({ description: 'True when it is said to have happened more than ten minutes before it was recorded.' })
  gapMarked: boolean;
  @Field()
  offline: boolean;
  @Field({ description: 'True where two others, or the machine, had let this person in anew less than a day before.' })
  recovered: boolean;
  @Field(() => Person, { nullable: true, description: 'Null when a rule of the house acted.' })
  person: Person | null;
  @Field({ description: "What happened, in the reader's language, without the name of who did it." })
  sentence: string;
  @Field(() => String, { nullable: true, description: "In the person's own words." })
  text: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a line that a person wrote: what a correction names.' })
  entry: string | null;
  @Field(() => LOG_KIND_NAMES, { nullable: true })
  kind: string | null;
  @Field(() => String, { nullable: true })
  lane: string | null;
  @Field(() => [ID], { description: 'What it is about.' })
  refs: string[];
  @Field(() => ID, { nullable: true, description: 'The `entry` that it corrects.' })
  corrects: string | null;
}

@ObjectType()
export class LogEdge {
  @Field()
  cursor: string;
  @Field(() => LogLine)
  node: LogLine;
}

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage: boolean;
  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

@ObjectType({ description: 'Lines of the log, the latest first.' })
export class LogConnection {
  @Field(() => [LogEdge])
  edges: LogEdge[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ArgsType()
export class LogArgs {
  @Field(() => Int, { defaultValue: 50, description: 'At most 200.' })
  first: number;
  @Field(() => String, { nullable: true, description: 'A cursor of an earlier page: what comes after it, which is older.' })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  person?: string | null;

  @Field(() => LOG_GROUP_NAMES, { nullable: true, description: 'Only what is of one kind.' })
  group?: string | null;

  @Field(() => LOG_KIND_NAMES, { nullable: true, description: 'Only lines that people wrote, of one kind.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Only lines of one lane.' })
  lane?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only lines whose words hold this text; what the asker may not read is not searched.',
  })
  search?: string | null;
}
