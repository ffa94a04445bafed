import type { Precision } from '@chancery/kernel';
import { ArgsType, Field, ID, registerEnumType } from '@nestjs/graphql';
import { InstantScalar } from './instant.scalar.ts';

export const PRECISION = { EXACT: 'exact', MINUTE: 'minute', HOUR: 'hour', DAY: 'day', UNKNOWN: 'unknown' } as const satisfies Record<
  string,
  Precision
>;
registerEnumType(PRECISION, { name: 'Precision', description: 'How exactly the asker knows when it happened.' });

@ArgsType()
export class SendingArgs {
  @Field(() => ID, {
    description:
      'Made by the sender, one for each wish. The same key again has no second effect, so it is safe to send again until an answer comes.',
  })
  key: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it happened, where that is not now.' })
  occurredAt?: string | null;

  @Field(() => PRECISION, { nullable: true, description: 'Minute, unless told.' })
  precision?: Precision | null;

  @Field({ defaultValue: false, description: 'True for what was written without a connection and is sent now.' })
  offline: boolean;
}
