import type { Config } from './config.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes of every verb. */
export const DONE = 0;
/** The answer is no: unsound, not intact, refused. */
export const NO = 1;
/** It was restored, and files that it names are not whole where they would be looked for. */
export const LACKING = 3;
/** Nothing was answered: wrong use, or what was named cannot be opened. */
export const CANNOT = 2;

export interface Call {
  readonly args: readonly string[];
  readonly config: Config;
  readonly terminal: Terminal;
}

export interface Verb {
  /** Shown by `--help`: one line of use, then what it does, its options and its exit codes. */
  readonly help: string;
  /** Gives the exit code. Throws `Usage`, `Cannot`, or what `cli.ts` knows how to say. */
  run(call: Call): Promise<number>;
}

/** The verb was called in a way that it does not know. */
export class Usage extends Error {}

/** What was asked cannot be answered or done; the message says why and what to do. */
export class Cannot extends Error {
  readonly exit: number;

  constructor(message: string, exit: number = CANNOT) {
    super(message);
    this.exit = exit;
  }
}
