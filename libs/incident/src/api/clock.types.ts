import { InstantScalar, resultOf } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const CLOCK_STATE = { RIGHT: 'RIGHT', HELD: 'HELD', DIFFERS: 'DIFFERS' } as const;
export type ClockStanding = keyof typeof CLOCK_STATE;
registerEnumType(CLOCK_STATE, {
  name: 'ClockStanding',
  description:
    'HELD: the clock was set, and time goes on by the time before. DIFFERS: this server’s own clock does not agree with the database’s, whose time holds.',
});

@ObjectType({ description: 'The clock by which this server goes.' })
export class ClockState {
  @Field(() => CLOCK_STATE)
  state: ClockStanding;
  @Field(() => Float, { description: 'By how many seconds the clock that is not believed is ahead; negative where it is behind.' })
  aheadSeconds: number;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was found. Null while the clock is right.' })
  since: Instant | null;
  @Field({ description: 'True where whoever asks may say that the clock is right.' })
  mayAccept: boolean;
}

@ObjectType({ description: 'Whether the record of an incident ran ahead of the time.' })
export class RecordTime {
  @Field(() => Float, { description: '0 where it did not.' })
  aheadSeconds: number;
  @Field({ description: 'True where whoever asks may settle it.' })
  maySettle: boolean;
}

@ObjectType({ description: 'A record that ran ahead of the time.' })
export class RecordAhead {
  @Field(() => ID, { description: '`inc:` and its incident, `voc:` and its entity, `org`.' })
  record: string;
  @Field(() => Float)
  aheadSeconds: number;
}

@ObjectType()
export class AcceptClockOk {
  @Field(() => InstantScalar)
  from: Instant;
  @Field(() => InstantScalar)
  to: Instant;
}

@ObjectType()
export class SettleTimeOk {
  @Field(() => [ID], { description: 'The records that were settled.' })
  records: string[];
}

export const AcceptClockResult = resultOf('AcceptClock', AcceptClockOk);
export const SettleTimeResult = resultOf('SettleTime', SettleTimeOk);
