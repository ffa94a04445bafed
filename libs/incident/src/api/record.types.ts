import { InstantScalar, namesOf, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

const VERDICTS = namesOf('RecordVerdict', ['never', 'whole', 'broken'], 'What the last verification that ended has found.');
const SECTION_STATES = namesOf(
  'RecordSectionState',
  ['shown', 'sealed', 'erased'],
  'Sealed is what the viewer may not read: that it was recorded can be verified all the same.',
);

const FILE_FINDINGS = namesOf(
  'RecordFileFinding',
  ['altered', 'file', 'key', 'other-key', 'unreadable'],
  'Altered; or the file is gone, its key is, the key there does not open it, or the disk does not give it.',
);

@ObjectType({ description: 'A file that is not what it was when it was recorded, or cannot be read.' })
export class RecordFile {
  @Field(() => ID)
  exhibit: string;
  @Field(() => FILE_FINDINGS)
  finding: string;
}

@ObjectType({ description: 'The files of the exhibits that the viewer may know of, by the last verification: each was read whole.' })
export class RecordFiles {
  @Field(() => Int)
  count: number;
  @Field(() => [RecordFile])
  bad: RecordFile[];
}

@ObjectType({ description: 'Whether the record of an incident is whole. The id is the incident’s.' })
export class RecordState {
  @Field(() => ID)
  id: string;
  @Field(() => VERDICTS)
  verdict: string;
  @Field(() => InstantScalar, { nullable: true, description: 'Everything recorded before this moment was looked at.' })
  verifiedAt: Instant | null;
  @Field(() => Person, { nullable: true })
  verifiedBy: Person | null;
  @Field(() => Float, {
    nullable: true,
    description: 'How far a verification is that runs now, from 0 to 1 in tenths. Null when none does.',
  })
  progress: number | null;
  @Field(() => Person, { nullable: true, description: 'Who started the one that runs.' })
  startedBy: Person | null;
  @Field(() => RecordFiles, { nullable: true, description: 'Null where no file was looked at yet.' })
  files: RecordFiles | null;
  @Field(() => Person, { nullable: true, description: 'Whom to call: who is in command, or was last.' })
  owner: Person | null;
}

@ObjectType({ description: 'One section of an entry, as far as the viewer may know of it.' })
export class RecordSection {
  @Field(() => String, { nullable: true, description: 'Null where even the name is sealed.' })
  name: string | null;
  @Field(() => SECTION_STATES)
  state: string;
}

@ObjectType({ description: 'An entry of the record. What it says is null where the viewer may not read it.' })
export class RecordEntry {
  @Field(() => Int)
  number: number;
  @Field()
  hash: string;
  @Field(() => InstantScalar, { nullable: true })
  at: Instant | null;
  @Field(() => Person, { nullable: true })
  person: Person | null;
  @Field(() => String, { nullable: true })
  sentence: string | null;
  @Field(() => String, { nullable: true })
  text: string | null;
  @Field(() => [RecordSection], { description: 'Empty where the entry cannot be read at all.' })
  sections: RecordSection[];
}

@ObjectType({ description: 'The first entry that does not hold.' })
export class RecordFinding {
  @Field(() => Int)
  number: number;
  @Field({ description: 'As docs/ledger-format.md names it.' })
  code: string;
  @Field()
  sentence: string;
}

@ObjectType({ description: 'How much there is, which only the owner of an incident and the auditors in its circle are told.' })
export class RecordEntries {
  @Field(() => ID)
  id: string;
  @Field(() => Int)
  count: number;
  @Field({ description: 'Hash of the last entry.' })
  head: string;
  @Field(() => RecordFinding, { nullable: true, description: 'By the last verification.' })
  finding: RecordFinding | null;
  @Field(() => [RecordEntry], { description: 'The latest first.' })
  entries: RecordEntry[];
  @Field(() => Int, { nullable: true, description: 'What to ask the next page after. Null on the last.' })
  next: number | null;
}

@ObjectType({ description: 'An entry that stands in the record, and that the viewer may read.' })
export class ProvenEntry {
  @Field(() => InstantScalar)
  recordedAt: Instant;
  @Field(() => InstantScalar, { description: 'When it happened.' })
  at: Instant;
  @Field(() => Person, { nullable: true })
  person: Person | null;
  @Field()
  sentence: string;
  @Field(() => String, { nullable: true })
  text: string | null;
}

@ObjectType()
export class VerifyRecordOk {
  @Field(() => ID)
  incident: string;
}
export const VerifyRecordResult = resultOf('VerifyRecord', VerifyRecordOk);
