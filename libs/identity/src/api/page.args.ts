import { ArgsType, Field, Int } from '@nestjs/graphql';
import { PAGE_MAX } from '../read/pages.ts';

/** Part of a list. A page that is full may have another behind it. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: PAGE_MAX, description: 'At most 500.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The id of the last one that is known.' })
  after?: string | null;
}
