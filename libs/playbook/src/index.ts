export { AUTOMATIONS } from './step-types/auto.step.ts';
export { COMPILER_VERSION, compile, digestOf, machineFrom, type Compiled, type Definition } from './machine/compile.ts';
export { differenceOf } from './machine/compare.ts';
export { draw, type Drawing, type DrawnEdge, type DrawnLane, type DrawnNode } from './drawing/draw.ts';
export type { NodeKind, WayKind } from './drawing/graph.ts';
export type { Awaited, Requirement } from './drawing/requirements.ts';
export { standingOf, type NodeStanding, type NodeState } from './drawing/standing.ts';
export { trace, type Taken, type Trace, type Visit } from './drawing/trace.ts';
export { enabled, start, step, type RunState } from './interpreter.ts';
export { events, exitOf, project, runStateOf, type Standing } from './machine/project.ts';
export { formatProblem, type Problem, type ProblemCode } from './problem.ts';
export type {
  Approvals,
  Condition,
  Edge,
  Exit,
  Immediate,
  Ir,
  Lane,
  Location,
  LocationKind,
  PlaybookEvent,
  Rung,
  Text,
  Value,
  Work,
} from './ir.ts';
export { jsonSchema, type PlaybookHead } from './language/playbook-schema.ts';
export { machineEvent, stateKey, timerEvent } from './machine/names.ts';
export { readPlaybook, type Playbook, type Reading } from './read-playbook.ts';
export { playScenario, type ScenarioResult } from './scenario/play.ts';
export { readScenarios, type Scenario, type ScenarioReading } from './scenario/scenario.ts';
