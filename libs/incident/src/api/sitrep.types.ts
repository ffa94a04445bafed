import { InstantScalar, namesOf, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AUDIENCES } from '../model/sitreps/sitrep.events.ts';
import { CitedFact, CitedFactInput } from './facts.types.ts';

const AUDIENCE_NAMES = namesOf('SitrepAudience', AUDIENCES, 'For whom a report is written.');
const STATE_NAMES = namesOf('SitrepState', ['draft', 'published', 'superseded', 'discarded']);

@ObjectType({ description: 'A situation report. A published one is frozen. Words are null once erased.' })
export class Sitrep {
  @Field(() => ID)
  id: string;
  @Field()
  label: string;
  @Field(() => Int, { description: 'Goes back as `base` with an edit.' })
  version: number;
  @Field(() => AUDIENCE_NAMES)
  audience: string;
  @Field(() => STATE_NAMES)
  state: string;
  @Field({ description: 'True when a fact that it cites changed since.' })
  overtaken: boolean;
  @Field({ description: 'True when the next report is due.' })
  nextDue: boolean;
  @Field(() => InstantScalar)
  asOf: Instant;
  @Field(() => [CitedFact])
  facts: CitedFact[];
  @Field(() => [ID])
  decisions: string[];
  @Field(() => Person)
  author: Person;
  @Field(() => InstantScalar)
  writtenAt: Instant;
  @Field(() => String, { nullable: true })
  headline: string | null;
  @Field(() => String, { nullable: true })
  situation: string | null;
  @Field(() => String, { nullable: true, description: 'What changed since the report before.' })
  changes: string | null;
  @Field(() => String, { nullable: true, description: 'What is not known.' })
  questions: string | null;
  @Field(() => String, { nullable: true })
  forecast: string | null;
  @Field(() => String, { nullable: true, description: 'Decisions and means that are needed.' })
  needs: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the words, as a print shows it.' })
  textSha256: string | null;
  @Field(() => String, { nullable: true, description: 'The hash of the entry that published it, which the ledger binds.' })
  entryHash: string | null;
  @Field(() => String, { nullable: true, description: 'To say aloud; drawn when it was published.' })
  reference: string | null;
  @Field(() => Person, { nullable: true })
  publishedBy: Person | null;
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
  @Field(() => [String])
  distribution: string[];
  @Field(() => InstantScalar, { nullable: true })
  nextReportAt: Instant | null;
}

@InputType()
export class SitrepInput {
  @Field(() => AUDIENCE_NAMES, { defaultValue: 'CELL' })
  audience: string;
  @Field(() => InstantScalar, { description: 'The moment that it describes.' })
  asOf: string;
  @Field()
  headline: string;
  @Field()
  situation: string;
  @Field({ defaultValue: '' })
  changes: string;
  @Field({ defaultValue: '' })
  questions: string;
  @Field({ defaultValue: '' })
  forecast: string;
  @Field({ defaultValue: '' })
  needs: string;
  @Field(() => [CitedFactInput], { defaultValue: [] })
  facts: CitedFactInput[];
  @Field(() => [ID], { defaultValue: [] })
  decisions: string[];
}

@ObjectType()
export class SitrepOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Sitrep)
  sitrep: Sitrep;
}

export const SitrepResult = resultOf('Sitrep', SitrepOk);
