import { InstantScalar, namesOf, Person, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PAPERS } from '../model/prints/print.events.ts';

const PAPER_NAMES = namesOf('Paper', PAPERS, 'What goes onto paper.');

@ObjectType({ description: 'A paper that was printed. Copies are counted for each paper and each kind of reader.' })
export class Print {
  @Field(() => ID)
  id: string;
  @Field()
  label: string;
  @Field(() => PAPER_NAMES)
  kind: string;
  @Field(() => ID, { nullable: true, description: 'The exhibit or the report that it is of.' })
  item: string | null;
  @Field(() => Int)
  copy: number;
  @Field(() => Person)
  printedBy: Person;
  @Field(() => InstantScalar)
  at: Instant;
  @Field({ description: 'SHA-256 of the text on it.' })
  digest: string;
  @Field({ description: 'The hash of the entry of this print; the paper carries its first 16 digits.' })
  entryHash: string;
}

@InputType()
export class PrintInput {
  @Field(() => PAPER_NAMES)
  kind: string;
  @Field(() => ID, { nullable: true, description: 'The exhibit of a custody form, the report; none for a blank form and the others.' })
  item?: string | null;
  @Field({ description: 'SHA-256 of the text on the paper, 64 lower-case hexadecimal digits.' })
  digest: string;
  @Field({ defaultValue: 'I', description: 'The narrowest label of what is on the paper. An item has its own.' })
  label: string;
}

@ObjectType()
export class PrintOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Print)
  print: Print;
}

export const PrintResult = resultOf('Print', PrintOk);
