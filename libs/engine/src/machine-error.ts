/**
 * Why the engine could not take a machine any further.
 * `machine-unfit`: the machine uses what cannot be held durably (see `vet`); `eventless-loop`: transitions without an event did
 * not settle; `machine-threw`: a guard, an assignment or the context factory threw; the rest name what was met.
 */
export type MachineErrorCode =
  | 'machine-unfit'
  | 'machine-threw'
  | 'eventless-loop'
  | 'actor-met'
  | 'delay-unusable'
  | 'timer-unnamed'
  | 'not-json'
  | 'event-reserved'
  | 'snapshot-unfit';

/** Thrown by `start`, `step` and `canTake`. `quarantined` turns it into data, so that one run stops nobody else. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
  readonly code: MachineErrorCode;

  constructor(code: MachineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Gives whatever XState threw a code. XState has no error classes, so its loop guard is known by its message. */
export function asMachineError(thrown: unknown, machine: string): MachineError {
  if (thrown instanceof MachineError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = message.startsWith('Infinite loop detected') ? 'eventless-loop' : 'machine-threw';
  return new MachineError(code, `machine ${machine}: ${message}`, { cause: thrown });
}
