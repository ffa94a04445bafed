import { InstantScalar, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ALGORITHM_NAMES,
  AUTHORITY_NAMES,
  CATEGORY_NAMES,
  ENDING_NAMES,
  INTEGRITY_NAMES,
  LOST_NAMES,
  PLACE_NAMES,
  PURPOSE_NAMES,
  ROUTE_NAMES,
  SEAL_MET_NAMES,
} from './evidence.enums.ts';

@ObjectType({ description: 'A thing kept as evidence, as it stands. Words are null once erased.' })
export class Exhibit {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  label: string;
  @Field(() => CATEGORY_NAMES)
  category: string;
  @Field(() => Boolean, { description: 'Gone when the power is.' })
  volatile: boolean;
  @Field(() => String, { nullable: true })
  reference: string | null;
  @Field(() => String, { nullable: true })
  description: string | null;
  @Field(() => String, { nullable: true })
  source: string | null;
  @Field(() => PLACE_NAMES)
  place: string;
  @Field(() => INTEGRITY_NAMES)
  integrity: string;
  @Field(() => Person)
  finder: Person;
  @Field(() => Person, {
    nullable: true,
    description: 'Who answers for it now. Null before it is collected and after its custody has ended.',
  })
  custodian: Person | null;
  @Field(() => Person, { nullable: true })
  checkedOutTo: Person | null;
  @Field(() => ID, { nullable: true, description: 'The open offer.' })
  transfer: string | null;
  @Field(() => Person, { nullable: true })
  transferTo: Person | null;
  @Field(() => ID, { nullable: true })
  forTask: string | null;
  @Field(() => Boolean)
  original: boolean;
  @Field(() => ID, { nullable: true })
  derivedFrom: string | null;
  @Field(() => [ID], { description: 'Legal holds: while there is one it is not disposed of.' })
  holds: string[];
  @Field(() => ENDING_NAMES, { nullable: true })
  proposed: string | null;
  @Field(() => Person, { nullable: true })
  proposedBy: Person | null;
  @Field(() => ID, { nullable: true, description: "The director's decision that the original may be worked on, once." })
  override: string | null;
  @Field(() => [ALGORITHM_NAMES])
  algorithms: string[];
  @Field(() => Boolean, { description: 'A file belongs to it. Whether it can be read: `fileMissed`.' })
  hasFile: boolean;
  @Field(() => LOST_NAMES, { nullable: true, description: 'What of its file could not be read when somebody last looked.' })
  fileMissed: string | null;
  @Field(() => InstantScalar, { nullable: true, description: 'Since when that is known.' })
  fileMissedSince: Instant | null;
  @Field(() => Float, { nullable: true })
  bytes: number | null;
  @Field(() => Boolean)
  keyDestroyed: boolean;
  @Field(() => Int)
  custodyRows: number;
  @Field(() => InstantScalar)
  identifiedAt: Instant;
  @Field(() => InstantScalar)
  movedAt: Instant;
}
@ObjectType()
export class Digest {
  @Field(() => ALGORITHM_NAMES)
  alg: string;
  @Field(() => String)
  value: string;
}
@ObjectType({ description: 'One step of the chain of custody. Words are null where there are none, and once erased.' })
export class CustodyStep {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'From the collection on, without a gap.' })
  no: number;
  @Field(() => String, { description: 'The event.' })
  kind: string;
  @Field(() => Person)
  by: Person;
  @Field(() => String, { nullable: true })
  role: string | null;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => InstantScalar, { nullable: true })
  claimedAt: Instant | null;
  @Field(() => Person, { nullable: true, description: 'Who had it after this step.' })
  custodian: Person | null;
  @Field(() => String, { nullable: true })
  place: string | null;
  @Field(() => String, { nullable: true })
  method: string | null;
  @Field(() => String, { nullable: true })
  tool: string | null;
  @Field(() => String, { nullable: true })
  witness: string | null;
  @Field(() => [Digest])
  digests: Digest[];
  @Field(() => String, { nullable: true })
  sealNumber: string | null;
  @Field(() => String, { nullable: true })
  waybill: string | null;
  @Field(() => String, { nullable: true })
  condition: string | null;
  @Field(() => String, { nullable: true })
  reason: string | null;
  @Field(() => String, { nullable: true })
  note: string | null;
  @Field(() => String, { nullable: true })
  certificate: string | null;
}
@ObjectType()
export class CustodyEdge {
  @Field(() => String)
  cursor: string;
  @Field(() => CustodyStep)
  node: CustodyStep;
}
@ObjectType()
export class CustodyPageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;
  @Field(() => String, { nullable: true })
  endCursor: string | null;
}
@ObjectType({ description: 'The chain of custody, from its beginning.' })
export class CustodyConnection {
  @Field(() => [CustodyEdge])
  edges: CustodyEdge[];
  @Field(() => CustodyPageInfo)
  pageInfo: CustodyPageInfo;
}
@ArgsType()
export class CustodyArgs {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  exhibit: string;
  @Field(() => Int, { defaultValue: 50, description: 'At most 200.' })
  first: number;
  @Field(() => String, { nullable: true })
  after?: string | null;
}
@InputType()
export class DigestInput {
  @Field(() => ALGORITHM_NAMES)
  alg: string;
  @Field(() => String, { description: 'Lower-case hexadecimal.' })
  value: string;
}
@InputType()
export class IdentifyExhibitInput {
  @Field(() => CATEGORY_NAMES)
  category: string;
  @Field(() => Boolean, { defaultValue: false })
  volatile: boolean;
  @Field(() => ID, { nullable: true, description: 'The task that asks for it.' })
  forTask?: string | null;
  @Field(() => String, { defaultValue: '' })
  reference: string;
  @Field(() => String)
  description: string;
  @Field(() => String, { defaultValue: '' })
  source: string;
  @Field(() => String, { nullable: true, description: '`I` the circle unless said; or `R:…`.' })
  label?: string | null;
}
@InputType()
export class TakeExhibitInput {
  @Field(() => ID)
  exhibit: string;
  @Field(() => AUTHORITY_NAMES, { nullable: true })
  authorityKind?: string | null;
  @Field(() => String, { nullable: true, description: 'Which order or waiver.' })
  authorityRef?: string | null;
  @Field(() => ID, { nullable: true, description: 'The original, where this is a copy.' })
  derivedFrom?: string | null;
  @Field(() => ID, { nullable: true, description: 'What `/upload` answered as `blob`. Its digest is the one that was taken there.' })
  file?: string | null;
  @Field(() => [DigestInput], { defaultValue: [] })
  digests: DigestInput[];
  @Field(() => String, { defaultValue: '' })
  place: string;
  @Field(() => String, { defaultValue: '' })
  method: string;
  @Field(() => String, { defaultValue: '' })
  tool: string;
  @Field(() => String, { defaultValue: '' })
  witness: string;
}
@InputType()
export class CheckOutInput {
  @Field(() => ID)
  exhibit: string;
  @Field(() => ID)
  to: string;
  @Field(() => PURPOSE_NAMES)
  purpose: string;
  @Field(() => String, { defaultValue: '' })
  note: string;
}
@InputType()
export class ProposeDispositionInput {
  @Field(() => ID)
  exhibit: string;
  @Field(() => ENDING_NAMES)
  ending: string;
  @Field(() => AUTHORITY_NAMES, { nullable: true })
  authorityKind?: string | null;
  @Field(() => String, { nullable: true })
  authorityRef?: string | null;
  @Field(() => String)
  reason: string;
}
@InputType()
export class OfferTransferInput {
  @Field(() => ID)
  exhibit: string;
  @Field(() => ID)
  to: string;
  @Field(() => ID, { nullable: true })
  courier?: string | null;
  @Field(() => ROUTE_NAMES)
  route: string;
  @Field(() => String, { defaultValue: '' })
  waybill: string;
}
@InputType()
export class AnswerTransferInput {
  @Field(() => ID)
  exhibit: string;
  @Field(() => ID)
  transfer: string;
  @Field(() => SEAL_MET_NAMES)
  seal: string;
  @Field(() => String, { defaultValue: '' })
  condition: string;
}
@ObjectType()
export class ExhibitOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Exhibit, { nullable: true, description: 'As it stands now.' })
  exhibit: Exhibit | null;
  @Field(() => ID, { nullable: true })
  transfer: string | null;
  @Field(() => ID, { nullable: true })
  hold: string | null;
}
export const ExhibitResult = resultOf('Exhibit', ExhibitOk);
