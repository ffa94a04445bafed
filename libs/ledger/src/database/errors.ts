/** Whether trying again can help. */
export type Verdict = 'retry' | 'permanent';

export interface Diagnosis {
  readonly verdict: Verdict;
  /** `unknown`: a commit that was on its way may have taken effect; look its keys up before trying again. */
  readonly commit: 'none' | 'unknown';
  /** For the operator's log. */
  readonly reason: string;
}

const retry = (reason: string, commit: Diagnosis['commit'] = 'none'): Diagnosis => ({ verdict: 'retry', commit, reason });

/** SQLSTATE and system codes, all as `error.code`. What is not listed is permanent. */
const BY_CODE: Readonly<Record<string, Diagnosis>> = {
  '40001': retry('two transactions collided (serialization)'),
  '40003': retry('the server does not know whether the commit completed', 'unknown'),
  '40P01': retry('two transactions waited for each other (deadlock)'),
  '53000': retry('the server lacks resources'),
  '53100': retry('the disk of the database is full'),
  '53200': retry('the server is out of memory'),
  '53300': retry('the server has too many connections'),
  '55P03': retry('a lock was not available'),
  '57014': retry('the statement took too long and was cancelled'),
  '57P01': retry('an administrator ended the connection', 'unknown'),
  '57P02': retry('the server crashed', 'unknown'),
  '57P03': retry('the server is starting or stopping'),
  '57P05': retry('the connection was idle too long'),
  '25P03': retry('the transaction was idle too long'),
  WORKER_ENDED: retry('the embedded database ended and starts again', 'unknown'),
  WORKER_RESTS: retry('the embedded database ended too often and rests'),
  ECONNREFUSED: retry('no server answers at the address'),
  EHOSTUNREACH: retry('the server cannot be reached'),
  ENETUNREACH: retry('the network cannot be reached'),
  ENOTFOUND: retry("the server's name does not resolve"),
  EAI_AGAIN: retry('the name service does not answer'),
  ENOENT: retry("the server's socket is missing"),
  ECONNRESET: retry('the connection was cut', 'unknown'),
  EPIPE: retry('the connection was cut', 'unknown'),
  ETIMEDOUT: retry('the connection timed out', 'unknown'),
};

/** Errors that `pg` raises by itself carry no code. */
const BY_MESSAGE: readonly (readonly [RegExp, Diagnosis])[] = [
  [/^Connection terminated due to connection timeout/, retry('the server did not answer in time')],
  [/^timeout exceeded when trying to connect/, retry('no connection became free in time')],
  [/^timeout expired/, retry('the server did not answer in time')],
  [/^Connection terminated/, retry('the connection was lost', 'unknown')],
  [/^Client (has encountered a connection error|was closed) and is not queryable/, retry('the connection was already lost')],
  [/^Query read timeout/, retry('the server did not answer in time', 'unknown')],
];

const COPY_REFUSED = /^COPY from stdin failed/;
const CONNECTION_FAILED = /^08\w{3}$/;
const NOT_ESTABLISHED = new Set(['08001', '08004']);

/** Says what a database error means for the one who met it. Wrapped errors (TypeORM, AggregateError) are looked into. */
export function diagnose(error: unknown): Diagnosis {
  for (const each of layers(error)) {
    const code = String((each as { code?: unknown }).code ?? '');
    const message = String((each as { message?: unknown }).message ?? '');
    if (COPY_REFUSED.test(message)) break; // it carries the code of a cancelled statement, and never passes by itself
    const known = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
    if (known) return known;
    if (CONNECTION_FAILED.test(code)) {
      return retry('the connection failed', NOT_ESTABLISHED.has(code) ? 'none' : 'unknown');
    }
    const match = BY_MESSAGE.find(([pattern]) => pattern.test(message));
    if (match) return match[1];
  }
  const message = error instanceof Error ? error.message : String(error);
  return { verdict: 'permanent', commit: 'none', reason: `not known to pass by itself: ${message}` };
}

/** `retry` includes the unknown commit: see `diagnose`. */
export function classify(error: unknown): Verdict {
  return diagnose(error).verdict;
}

/** The error, then what it wraps; bounded, since a cause may point back. */
function layers(error: unknown): object[] {
  const found: object[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && found.length < 16) {
    const next = queue.shift();
    if (typeof next !== 'object' || next === null || found.includes(next)) continue;
    found.push(next);
    const { driverError, cause, errors } = next as { driverError?: unknown; cause?: unknown; errors?: unknown };
    queue.push(driverError, cause, ...(Array.isArray(errors) ? errors : []));
  }
  return found;
}
