import { InstantScalar, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CHANGE_KIND_NAMES, CONFIDENCE_NAMES, TLP_NAMES, TRUTHS } from './press.enums.ts';

@ObjectType({ description: 'Words about a fact for the public, cleared for one language.' })
export class PublicWording {
  @Field(() => String, { description: '`en`, `fr`…; `und` for words of the time before wording had a language, which count in each.' })
  language: string;
  @Field(() => String, { nullable: true })
  words: string | null;
  @Field(() => Boolean, { description: 'True while they may be quoted.' })
  current: boolean;
  @Field(() => Person)
  clearedBy: Person;
  @Field(() => InstantScalar)
  at: Instant;
}
@ObjectType({ description: 'A version of a fact that stands no more.' })
export class FactVersion {
  @Field(() => Int)
  version: number;
  @Field(() => String, { nullable: true })
  wording: string | null;
  @Field(() => String, { nullable: true, description: 'In the language of who asks, or else in the first that there is.' })
  publicWording: string | null;
  @Field(() => [PublicWording], { description: 'All that was cleared for this version, the latest last.' })
  wordings: PublicWording[];
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => Person)
  changedBy: Person;
  @Field(() => CHANGE_KIND_NAMES, { nullable: true })
  changeKind: string | null;
  @Field(() => String, { nullable: true })
  reason: string | null;
}
@ObjectType({
  description: 'One thing that is held to be so, as it stands. Words are null once erased, and where the reader may not read them.',
})
export class Fact {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'What every change names as the version that its author saw.' })
  version: number;
  @Field(() => TRUTHS)
  truth: string;
  @Field(() => Boolean, { description: 'True when its public wording may be quoted.' })
  cleared: boolean;
  @Field(() => TLP_NAMES)
  tlp: string;
  @Field(() => String, { description: 'Who may know of it: `I` the circle, `R:…` readers who were named.' })
  label: string;
  @Field(() => CONFIDENCE_NAMES)
  confidence: string;
  @Field(() => Person)
  owner: Person;
  @Field(() => String, { nullable: true })
  wording: string | null;
  @Field(() => String, { nullable: true, description: 'In the language of who asks, or else in the first that there is.' })
  publicWording: string | null;
  @Field(() => [PublicWording], { description: 'All that was cleared for this version, the latest last.' })
  wordings: PublicWording[];
  @Field(() => String, { nullable: true })
  sources: string | null;
  @Field(() => String, { nullable: true, description: 'Why it last changed.' })
  reason: string | null;
  @Field(() => String, { nullable: true, description: 'How it was verified.' })
  method: string | null;
  @Field(() => InstantScalar, { nullable: true })
  validAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  recheckBy: Instant | null;
  @Field(() => Person, { nullable: true })
  verifiedBy: Person | null;
  @Field(() => InstantScalar, { nullable: true })
  verifiedAt: Instant | null;
  @Field(() => Boolean, {
    description: 'True while nobody but who claimed this version has confirmed it: no text goes out that rests on it.',
  })
  alone: boolean;
  @Field(() => Person, { nullable: true })
  clearedBy: Person | null;
  @Field(() => CHANGE_KIND_NAMES, { nullable: true })
  changeKind: string | null;
  @Field(() => Person)
  changedBy: Person;
  @Field(() => InstantScalar, { description: 'When this version was written.' })
  at: Instant;
  @Field(() => [FactVersion], { description: 'The latest first.' })
  earlier: FactVersion[];
}
@InputType()
export class AddFactInput {
  @Field(() => String)
  wording: string;
  @Field(() => String, { defaultValue: '', description: 'Who or what it comes from, in words.' })
  sources: string;
  @Field(() => [ID], { defaultValue: [], description: 'People of the organisation who brought it.' })
  sourcePeople: string[];
  @Field(() => Int, { defaultValue: 0, description: 'How many others did.' })
  otherSources: number;
  @Field(() => CONFIDENCE_NAMES)
  confidence: string;
  @Field(() => TLP_NAMES)
  tlp: string;
  @Field(() => InstantScalar, { nullable: true })
  validAt?: Instant | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When it has to be looked at again.' })
  recheckBy?: Instant | null;
  @Field(() => String, { nullable: true, description: 'What is red needs a label of named readers, `R:…`.' })
  label?: string | null;
}
@InputType()
export class CorrectFactInput {
  @Field(() => ID)
  fact: string;
  @Field(() => Int, { description: 'As its author saw it.' })
  version: number;
  @Field(() => String)
  wording: string;
  @Field(() => String, { nullable: true, description: 'Null where it has none yet; given by the head of press only.' })
  publicWording?: string | null;
  @Field(() => String, { nullable: true, description: 'Of the public wording; the language of who asks unless said.' })
  language?: string | null;
  @Field(() => CHANGE_KIND_NAMES)
  kind: string;
  @Field(() => String)
  reason: string;
}
@ObjectType()
export class FactOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Fact, { nullable: true, description: 'As it stands now, where the sender still reads it.' })
  fact: Fact | null;
}
export const FactResult = resultOf('Fact', FactOk);
