import { SendingArgs } from '@chancery/identity/api';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { BlockCode } from '../model/tasks/task.events.ts';
import { BLOCK_NAMES } from './task.types.ts';

@ArgsType()
export class OnTaskArgs extends SendingArgs {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'The version of the task that the sender saw.' })
  base: number;
}

@ArgsType()
export class AssignTaskArgs extends OnTaskArgs {
  @Field(() => ID)
  person: string;
  @Field({ defaultValue: '' })
  note: string;
}

@ArgsType()
export class ReasonArgs extends OnTaskArgs {
  @Field()
  reason: string;
}

@ArgsType()
export class CompleteTaskArgs extends OnTaskArgs {
  @Field(() => [ID], { defaultValue: [], description: 'What was preserved: sealed exhibits.' })
  exhibits: string[];
  @Field({ defaultValue: '' })
  note: string;
}

@ArgsType()
export class BlockTaskArgs extends ReasonArgs {
  @Field(() => BLOCK_NAMES, { defaultValue: 'other' })
  code: BlockCode;
}

@ArgsType()
export class NoteArgs extends OnTaskArgs {
  @Field({ defaultValue: '' })
  note: string;
}

@ArgsType()
export class ConfirmEffectArgs extends OnTaskArgs {
  @Field({ defaultValue: '', description: 'What was seen.' })
  seen: string;
}

@ArgsType()
export class DecidedArgs extends ReasonArgs {
  @Field(() => ID, { nullable: true, description: 'A decision that was taken.' })
  decision?: string | null;
}

@ArgsType()
export class OverrideGateArgs extends DecidedArgs {
  @Field({ defaultValue: '', description: 'Whose authority stands behind it, where no decision does.' })
  authority: string;
}

@ArgsType()
export class ReportStepArgs extends SendingArgs {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  run: string;
  @Field({ description: 'Where the lane waits.' })
  loc: string;
  @Field({ description: 'What happened there.' })
  event: string;
  @Field(() => String, { nullable: true, description: 'In which role, where the step asks for one.' })
  role?: string | null;
  @Field({ defaultValue: '' })
  note: string;
}

@ArgsType()
export class AbortRunArgs extends SendingArgs {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  run: string;
  @Field({ description: 'The way out that the playbook names.' })
  exit: string;
}
