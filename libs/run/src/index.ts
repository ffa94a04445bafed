export { openSteps, type OpenStep } from './model/open-steps.ts';
export { pin } from './model/pin.ts';
export { run, type AbortRun, type ReportStep, type StartRun } from './model/run.decider.ts';
export type { PinnedPlaybook, Places, RunStarted, RunStepped, RunTimerFell, StepReported } from './model/run.events.ts';
export { exitTaken, isRunning, ownerOf, placesOf, type Run, type RunState } from './model/run.state.ts';
export { RUN_LANE, runLanes } from './read/run-lane.projection.ts';
export { RUN_ROW, RUN_STEP, runRows } from './read/runs.projection.ts';
export { TASK_ROW, taskRows } from './read/tasks.projection.ts';
export { Run0020 } from './schema/0020-run.ts';
export { Run0021 } from './schema/0021-tasks.ts';
export { Run0022 } from './schema/0022-run.ts';
export { Run0023 } from './schema/0023-run.ts';
export { Run0032 } from './schema/0032-run.ts';
export { PlaybookShelf, UnsoundPlaybooks, type PlaybookFile } from './playbooks/shelf.ts';
export { deliverStartRun, startRunWheneverDeclared } from './policies/whenever-incident-declared.start-run.ts';
export { deliverRungPages, pageWheneverTaskRungFired } from './policies/whenever-task-rung-fired.page.ts';
export type {
  AcknowledgeTask,
  AssignTask,
  BlockTask,
  CancelTask,
  ClaimTask,
  CompleteTask,
  ConfirmEffect,
  DenyEffect,
  OpenTask,
  OverrideGate,
  ReturnTask,
  StartTask,
  UnblockTask,
  WaiveTask,
} from './model/tasks/task.commands.ts';
export {
  BLOCK_CODES,
  TASK_KINDS,
  taskEvents,
  type BlockCode,
  type Stage,
  type TaskKind,
  type TaskOpened,
} from './model/tasks/task.events.ts';
export { tasks } from './model/tasks/tasks.decider.ts';
export { attentionOf, gateOf, isSettled, missingOf, taskAt, workOf, type Task, type TasksState } from './model/tasks/tasks.state.ts';
