import { resultOf } from '@chancery/identity/api';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Board } from './board.types.ts';

@ObjectType({ description: 'What stands between an incident and its end.' })
export class GateItem {
  @Field({ description: 'What kind of thing is open: `decision-open`.' })
  code: string;
  @Field(() => [ID])
  items: string[];
}

@ObjectType()
export class PhaseOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Board)
  board: Board;
}

export const PhaseResult = resultOf('Phase', PhaseOk);
