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

@ObjectType({ description: 'What the incident was closed over: open, known to named readers alone, and not to who closed it.' })
export class LeftOpen {
  @Field(() => ID, { description: 'Its readers.' })
  label: string;
  @Field(() => [String], { description: 'What kinds of thing are open: `run-task-open`.' })
  codes: string[];
  @Field(() => [ID])
  items: string[];
}

@ObjectType()
export class VouchOk {
  @Field(() => ID)
  incident: string;
  @Field(() => [LeftOpen], { description: 'What still waits for a word.' })
  leftOpen: LeftOpen[];
}

@ObjectType()
export class PhaseOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Board)
  board: Board;
}

export const PhaseResult = resultOf('Phase', PhaseOk);
export const VouchResult = resultOf('Vouch', VouchOk);
