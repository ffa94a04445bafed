import { InstantScalar, namesOf, Person } from '@chancery/identity/api';
import type { Instant } from '@chancery/kernel';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

const RUN_STATUS = namesOf(
  'RunStatus',
  ['running', 'completed', 'aborted', 'quarantined'],
  'Quarantined: it failed and stands still; everything else goes on.',
);
const NODE_KIND = namesOf('NodeKind', ['task', 'decision', 'statement', 'gate', 'auto', 'wait', 'branch', 'fork', 'end']);
const NODE_STATE = namesOf(
  'NodeState',
  ['active', 'blocked', 'done', 'skipped'],
  'Active: the lane stands there; a gate is then closed. Blocked: it stands at a gate before the step. Skipped: can no longer be come to.',
);
const EDGE_KIND = namesOf(
  'EdgeKind',
  ['flow', 'option', 'again', 'bound', 'timeout', 'wait'],
  'Again: another round of a loop; bound: no round is left; wait: the gate waits for what it comes from.',
);
const AWAITED_HOW = namesOf('AwaitedHow', ['done', 'confirmed', 'waived', 'open', 'released', 'held', 'silent', 'decided', 'end', 'fork']);

@ObjectType({ description: 'A role of a playbook.' })
export class NamedRole {
  @Field({ description: 'Its code.' })
  role: string;
  @Field({ description: "In the reader's language." })
  title: string;
}

@ObjectType({ description: 'How one step of a running playbook stands. What is still ahead has no such entry.' })
export class RunNode {
  @Field(() => ID)
  node: string;
  @Field(() => NODE_STATE)
  state: string;
  @Field({ description: 'Which part of the step: confirm, approval, release; else its kind.' })
  stage: string;
  @Field(() => InstantScalar, { nullable: true })
  since: Instant | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was left.' })
  until: Instant | null;
  @Field(() => String, { nullable: true, description: 'How it was left: done, option.partial, override.' })
  event: string | null;
  @Field(() => Person, { nullable: true })
  by: Person | null;
  @Field({ description: "True once the step's ladder has paged someone." })
  overdue: boolean;
  @Field(() => [Int], { description: 'Of a closed gate, which of its requirements are not met.' })
  missing: number[];
}

@ObjectType({ description: 'One execution of a playbook: where it stands, and the way that it took.' })
export class PlaybookRun {
  @Field(() => ID)
  id: string;
  @Field()
  playbook: string;
  @Field({ description: "In the reader's language." })
  title: string;
  @Field(() => Int)
  version: number;
  @Field({ description: 'Of the playbook that it pinned.' })
  digest: string;
  @Field(() => String, { nullable: true, description: 'The day on which the playbook was last reviewed.' })
  reviewedOn: string | null;
  @Field(() => InstantScalar)
  startedAt: Instant;
  @Field(() => RUN_STATUS)
  status: string;
  @Field(() => String, { nullable: true, description: "By which way out it ended, in the reader's language." })
  exit: string | null;
  @Field(() => [RunNode])
  nodes: RunNode[];
  @Field(() => [String], { description: 'The ways that were gone, as from>to.' })
  ways: string[];
}

@ObjectType({ description: 'A row of the drawing.' })
export class DrawnLane {
  @Field(() => ID)
  id: string;
  @Field({ description: "In the reader's language." })
  title: string;
  @Field(() => Int)
  y: number;
  @Field(() => Int)
  h: number;
}

@ObjectType({ description: 'Something that may come to be so in another lane.' })
export class AwaitedStep {
  @Field(() => ID)
  step: string;
  @Field({ description: 'What it is, or which lane has to end.' })
  title: string;
  @Field(() => AWAITED_HOW)
  how: string;
  @Field(() => [String], { description: 'Of a decision, the options that count; none where any does.' })
  options: string[];
}

@ObjectType({ description: 'What a gate waits for: any one of these.' })
export class NodeRequirement {
  @Field(() => [AwaitedStep])
  any: AwaitedStep[];
}

@ObjectType({ description: 'Who is paged, and how long after the one before.' })
export class NodeRung {
  @Field(() => Float)
  afterMs: number;
  @Field(() => NamedRole, { nullable: true, description: 'Null for the deputy of whoever does it.' })
  to: NamedRole | null;
}

@ObjectType()
export class NodeOption {
  @Field(() => ID)
  id: string;
  @Field()
  text: string;
}

@ObjectType({ description: 'A step as it is drawn; a gate before a step is a node of its own.' })
export class DrawnNode {
  @Field(() => ID)
  id: string;
  @Field()
  lane: string;
  @Field(() => NODE_KIND)
  kind: string;
  @Field({ description: 'The step that it is, or before which it stands.' })
  step: string;
  @Field({ description: 'Its first clause.' })
  title: string;
  @Field({ description: "All its words, in the reader's language." })
  text: string;
  @Field({ description: 'Drawn as one line among several.' })
  strip: boolean;
  @Field(() => Int)
  x: number;
  @Field(() => Int)
  y: number;
  @Field(() => Int)
  w: number;
  @Field(() => Int)
  h: number;
  @Field(() => NamedRole, { nullable: true, description: 'Who is asked; of a gate, who answers for it.' })
  role: NamedRole | null;
  @Field(() => NamedRole, { nullable: true })
  confirmer: NamedRole | null;
  @Field(() => NamedRole, { nullable: true, description: 'Who may open it without what it waits for.' })
  override: NamedRole | null;
  @Field(() => NamedRole, { nullable: true, description: 'Who may end a wait before its time.' })
  ender: NamedRole | null;
  @Field(() => Float, { nullable: true, description: 'How long it may take before somebody is paged, or time itself moves on.' })
  withinMs: number | null;
  @Field({ description: 'True where time itself moves on.' })
  timed: boolean;
  @Field(() => [NodeRung], { description: 'What happens when nobody acts.' })
  rungs: NodeRung[];
  @Field(() => [NodeRequirement])
  requires: NodeRequirement[];
  @Field(() => [NodeOption])
  options: NodeOption[];
}

@ObjectType()
export class DrawnEdge {
  @Field(() => ID)
  from: string;
  @Field(() => ID)
  to: string;
  @Field(() => EDGE_KIND)
  kind: string;
  @Field(() => [String], { description: 'Of which options of a decision.' })
  options: string[];
  @Field(() => [[Int]], { description: 'Corners, as x and y.' })
  points: number[][];
}

@ObjectType({ description: 'The playbook of a run as it is drawn, in pixels: the same for each version and language.' })
export class PlaybookDrawing {
  @Field(() => ID)
  id: string;
  @Field(() => Int)
  w: number;
  @Field(() => Int)
  h: number;
  @Field(() => [DrawnLane])
  lanes: DrawnLane[];
  @Field(() => [DrawnNode])
  nodes: DrawnNode[];
  @Field(() => [DrawnEdge])
  edges: DrawnEdge[];
}
