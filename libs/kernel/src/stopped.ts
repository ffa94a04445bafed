import type { StreamState } from './stream-state.ts';
import { own } from './own.ts';

/** Why a part of a stream stopped: the entry that its rules could not take. It stands as it stood before that entry. */
export interface StoppedPart {
  readonly seq: number;
  /** The entry's type. */
  readonly type: string;
  /** What the rules said, for the log of the server; never shown to people. */
  readonly reason: string;
}

/** Thrown within a decision that needs a part which has stopped: the command is refused, and nothing is guessed from an old state. */
export class PartStopped extends Error {
  override readonly name = 'PartStopped';
  readonly part: string;

  constructor(part: string) {
    super(`the part ${part} has stopped`);
    this.part = part;
  }
}

/** True for a part that could not take an entry of this stream. */
export const isStopped = (state: Pick<StreamState, 'stopped'>, part: string): boolean =>
  state.stopped !== undefined && own(state.stopped, part) !== undefined;

/** Names of the parts that have stopped, in order. */
export const stoppedParts = ({ stopped = {} }: Pick<StreamState, 'stopped'>): readonly string[] => Object.keys(stopped).toSorted();
