import { randomUUID } from 'node:crypto';
import { realClock } from './clock.ts';

const IN_A_MINUTE = 20;
const MINUTE_MS = 60_000;

type Level = 'info' | 'warn' | 'error';
type Write = (line: string) => void;

/**
 * The server's own log: JSON lines with a time, a level, a code and a correlation id. Nothing that people wrote is in it: of an
 * error only its name, its code and where it was thrown, since messages of databases and libraries quote what they were given.
 */
export class Log {
  readonly #write: Write;
  readonly #seldom = new Map<string, { written: number; left: number }>();

  constructor(write: Write = (line) => process.stderr.write(`${line}\n`)) {
    this.#write = write;
  }

  info(code: string, more: Readonly<Record<string, string | number>> = {}): void {
    this.#line('info', code, more);
  }

  warn(code: string, more: Readonly<Record<string, string | number>> = {}): void {
    this.#line('warn', code, more);
  }

  /**
   * For lines that anybody outside can cause, as many as they like: so many in a minute are written, of the others how many there were.
   */
  seldom(code: string, more: Readonly<Record<string, string | number>> = {}): void {
    const before = this.#seldom.get(code);
    if (before && before.written >= IN_A_MINUTE) return void before.left++;
    if (before) before.written++;
    else {
      const counted = { written: 1, left: 0 };
      this.#seldom.set(code, counted);
      setTimeout(() => {
        this.#seldom.delete(code);
        if (counted.left > 0) this.info('lines-left-out', { of: code, count: counted.left });
      }, MINUTE_MS).unref();
    }
    this.info(code, more);
  }

  /** Gives the correlation id that the person is shown. */
  fault(code: string, error: unknown): string {
    const correlation = randomUUID();
    this.#line('error', code, { correlation, ...traceOf(error) });
    return correlation;
  }

  #line(level: Level, code: string, more: Readonly<Record<string, unknown>>): void {
    this.#write(JSON.stringify({ time: realClock.now(), level, code, ...more }));
  }
}

function traceOf(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    ...(typeof code === 'string' ? { reason: code } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && depth < 3 ? { cause: traceOf(error.cause, depth + 1) } : {}),
  };
}
