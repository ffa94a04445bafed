import { resultOf } from '@chancery/identity/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CallBack, Circle, HeardHow, IncidentKind } from '../model/incident.events.ts';
import { Board } from './board.types.ts';
import { CALL_BACK_NAMES, CIRCLE_NAMES, HEARD_HOW_NAMES, KIND_NAMES, LOG_KIND_NAMES } from './incident.enums.ts';

@InputType()
export class ReportIncidentInput {
  @Field({ description: 'Who told us.' })
  who: string;
  @Field({ description: 'What happened.' })
  what: string;
  @Field({ defaultValue: '', description: 'Their exact words, where somebody noted them.' })
  words: string;
  @Field(() => HEARD_HOW_NAMES)
  heardHow: HeardHow;
  @Field(() => CALL_BACK_NAMES)
  callBack: CallBack;
  @Field(() => [String], { defaultValue: [], description: 'Channels that may be affected.' })
  affectedChannels: string[];
}

@InputType({ description: 'Three questions; a yes raises the severity that is proposed.' })
export class RaiseReportInput {
  @Field({ description: 'Is it about confidential content?' })
  confidential: boolean;
  @Field({ description: 'Does it go on?' })
  ongoing: boolean;
  @Field({ description: 'May people be at risk?' })
  people: boolean;
  @Field({ defaultValue: '' })
  note: string;
}

@InputType()
export class DeclareIncidentInput {
  @Field()
  title: string;
  @Field(() => KIND_NAMES)
  kind: IncidentKind;
  @Field(() => Int, { description: '1 to 4; 1 is the gravest.' })
  severity: number;
  @Field(() => CIRCLE_NAMES, { defaultValue: 'restricted' })
  circle: Circle;
  @Field(() => String, { nullable: true, description: 'The playbook that runs at once; null for none.' })
  playbook?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who directs, where that is not who declares.' })
  director?: string | null;
}

@InputType({ description: 'What a line of the log is about.' })
export class LogAboutInput {
  @Field(() => LOG_KIND_NAMES, { defaultValue: 'NOTE' })
  kind: string;
  @Field(() => String, { nullable: true, description: 'A lane of the playbook.' })
  lane?: string | null;
  @Field(() => [ID], { defaultValue: [], description: 'Tasks, exhibits, facts or decisions.' })
  refs: string[];
  @Field({ defaultValue: 'I', description: 'Who reads it: the circle, or a label with named readers.' })
  label: string;
}

@ObjectType()
export class ReportIncidentOk {
  @Field(() => ID)
  incident: string;
  @Field()
  reference: string;
}
@ObjectType()
export class RaiseReportOk {
  @Field(() => ID)
  incident: string;
  @Field(() => Int)
  proposedSeverity: number;
}
@ObjectType()
export class DeclareIncidentOk {
  @Field(() => ID)
  incident: string;
  @Field()
  codeName: string;
  @Field(() => Board)
  board: Board;
}
@ObjectType()
export class AddLogEntryOk {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  entry: string;
}

export const ReportIncidentResult = resultOf('ReportIncident', ReportIncidentOk);
export const RaiseReportResult = resultOf('RaiseReport', RaiseReportOk);
export const DeclareIncidentResult = resultOf('DeclareIncident', DeclareIncidentOk);
export const AddLogEntryResult = resultOf('AddLogEntry', AddLogEntryOk);
