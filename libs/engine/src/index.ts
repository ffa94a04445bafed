export { canTake } from './can-take.ts';
export { MachineError, type MachineErrorCode } from './machine-error.ts';
export type { Machine, MachineEvent } from './machine.ts';
export { isQuarantined, quarantined, type Quarantined } from './quarantine.ts';
export { replayCheck, type Divergence } from './replay-check.ts';
export type { Snapshot } from './snapshot.ts';
export { start, step, type Effect, type Stepped, type TimerOp } from './step.ts';
export { vet, type Finding } from './vet.ts';
export { waitsFor } from './waits-for.ts';
