/** Our own mistake, never the user's and never the weather's: it ends the command that met it and is reported. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

/** Throws a `Bug` unless `condition` holds. The message says what was expected, for the person who will read the log. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Bug(message);
}

/** For the end of an exhaustive switch: compiles only when every case is handled. */
export function unreachable(value: never, what: string): never {
  throw new Bug(`${what}: ${JSON.stringify(value)} was not expected`);
}
