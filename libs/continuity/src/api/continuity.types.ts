import { InstantScalar, namesOf, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AVAILABILITY, TRUST } from '../model/channels/catalogue.ts';
import { REPLIES } from '../model/pages/page.events.ts';

export const TRUST_NAMES = namesOf('ChannelTrust', TRUST, 'Whether something confidential may go over it; not whether it works.');
export const AVAILABILITY_NAMES = namesOf('ChannelAvailability', AVAILABILITY, 'Whether it works; not whether it may be trusted.');
export const REPLY_NAMES = namesOf('PageReply', REPLIES);
export const CALL_NAMES = namesOf('PageCall', ['called', 'acknowledged', 'declined', 'arrived', 'withdrawn']);

@ObjectType({ description: 'A means of reaching people, as this incident sees it.' })
export class Channel {
  @Field(() => ID)
  id: string;
  @Field({ description: 'The code to name it by in mutations.' })
  channel: string;
  @Field({ description: "In the reader's language." })
  title: string;
  @Field(() => TRUST_NAMES)
  trust: string;
  @Field(() => Person, { nullable: true, description: 'The first who says that it may be trusted again, while a second is awaited.' })
  vouchedBy: Person | null;
  @Field(() => AVAILABILITY_NAMES)
  availability: string;
  @Field({ description: 'True while it stands in for another.' })
  inUse: boolean;
  @Field(() => String, { nullable: true })
  instead: string | null;
  @Field(() => InstantScalar, { nullable: true })
  since: Instant | null;
  @Field(() => Person, { nullable: true })
  saidBy: Person | null;
  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({ description: 'A call to one person. It carries no word of why.' })
export class Page {
  @Field(() => ID)
  id: string;
  @Field(() => Person)
  person: Person;
  @Field(() => String, { nullable: true })
  role: string | null;
  @Field(() => Person, { nullable: true, description: 'Who is called as well if nobody answers.' })
  deputy: Person | null;
  @Field(() => [String], { description: 'Channels that may carry it.' })
  via: string[];
  @Field(() => CALL_NAMES)
  call: string;
  @Field(() => Int, { description: 'Rungs of the ladder that fell: 1 the deputy was called, 2 the director was told.' })
  rung: number;
  @Field(() => REPLY_NAMES, { nullable: true })
  reply: string | null;
  @Field(() => InstantScalar, { nullable: true })
  eta: Instant | null;
  @Field(() => Person, { nullable: true, description: 'Who heard the answer, where it was given by voice.' })
  heardBy: Person | null;
  @Field(() => InstantScalar)
  askedAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  answeredAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  arrivedAt: Instant | null;
}

@ObjectType({ description: 'What would happen if these people were paged now.' })
export class PagePreview {
  @Field(() => [String], { description: 'Channels that would carry it.' })
  via: string[];
  @Field(() => [String], { description: 'Channels that this incident doubts, and that carry nothing.' })
  leftOut: string[];
}

@ObjectType()
export class ChannelOk {
  @Field(() => ID)
  incident: string;
  @Field()
  channel: string;
  @Field({ description: 'True when a second person has to say so as well.' })
  awaitsSecond: boolean;
}

@ObjectType()
export class PageOk {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  page: string;
}

export const ChannelResult = resultOf('Channel', ChannelOk);
export const PageResult = resultOf('Page', PageOk);
