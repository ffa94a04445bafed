import { InstantScalar } from '@chancery/identity/api';
import type { IncidentKind } from '@chancery/incident';
import { KIND_NAMES } from '@chancery/incident/api';
import type { Instant } from '@chancery/kernel';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

const LANE_STATUS = { WAITING: 'WAITING', ENDED: 'ENDED', ABORTED: 'ABORTED', QUARANTINED: 'QUARANTINED' } as const;
const STEP_KIND = { HUMAN: 'HUMAN', GATE: 'GATE', BRANCH: 'BRANCH', WAIT: 'WAIT', AUTO: 'AUTO', END: 'END' } as const;
registerEnumType(LANE_STATUS, {
  name: 'LaneStatus',
  description: 'Quarantined: the run stands still because it failed; nobody else is stopped by it.',
});
registerEnumType(STEP_KIND, {
  name: 'StepKind',
  description: 'What the lane waits for: a person, other lanes (gate), time (wait), a machine (auto), or nothing (end).',
});

@ObjectType({ description: 'Where one lane of a running playbook stands.' })
export class Lane {
  @Field(() => ID)
  id: string;
  @Field()
  lane: string;
  @Field({ description: "In the reader's language." })
  title: string;
  @Field()
  playbook: string;
  @Field()
  step: string;
  @Field(() => STEP_KIND)
  kind: keyof typeof STEP_KIND;
  @Field(() => String, { nullable: true, description: "What is to be done, in the reader's language." })
  text: string | null;
  @Field(() => String, { nullable: true, description: 'Who is asked.' })
  role: string | null;
  @Field(() => InstantScalar)
  since: Instant;
  @Field({ description: "True once the step's ladder has paged someone." })
  overdue: boolean;
  @Field(() => LANE_STATUS)
  status: keyof typeof LANE_STATUS;
}

@ObjectType({ description: 'A playbook that can be run here.' })
export class PlaybookCard {
  @Field(() => ID)
  id: string;
  @Field()
  title: string;
  @Field(() => [KIND_NAMES], { description: 'Kinds of incident for which it is offered first; none where it stands for all others.' })
  kinds: IncidentKind[];
}
