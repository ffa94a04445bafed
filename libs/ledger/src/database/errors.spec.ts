import { describe, expect, it } from 'vitest';
import { classify, diagnose } from './errors.ts';

const coded = (code: string, message = 'refused'): Error => Object.assign(new Error(message), { code });

describe('a database error', () => {
  const nothingCommitted = ['40001', '40P01', '53100', '53300', '57P03', '55P03', 'ECONNREFUSED', '08001'];

  it.each(nothingCommitted)('%s can be tried again: nothing was committed', (code) => {
    expect(diagnose(coded(code))).toMatchObject({ verdict: 'retry', commit: 'none' });
  });

  it.each(['57P01', '57P02', '08006', '08003', 'ECONNRESET', 'EPIPE', 'WORKER_ENDED'])('%s leaves the commit unknown', (code) => {
    expect(diagnose(coded(code))).toMatchObject({ verdict: 'retry', commit: 'unknown' });
  });

  const permanent = ['23505', '42501', '22012', 'SCHEMA_REFUSED', 'DIRECTORY_IN_USE', 'UNREADABLE_DIRECTORY', 'toString'];

  it.each(permanent)('%s is permanent', (code) => {
    expect(classify(coded(code))).toBe('permanent');
  });

  it('of the driver itself, which has no code, is known by its words', () => {
    expect(diagnose(new Error('Connection terminated unexpectedly'))).toMatchObject({ verdict: 'retry', commit: 'unknown' });
    expect(diagnose(new Error('timeout exceeded when trying to connect'))).toMatchObject({ verdict: 'retry', commit: 'none' });
  });

  it('is found inside the errors that wrap it', () => {
    expect(classify({ driverError: coded('40001') })).toBe('retry');
    expect(classify(new Error('while committing', { cause: coded('ECONNRESET') }))).toBe('retry');
    expect(classify(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]))).toBe('retry');
  });

  it('that points back at itself is read only once', () => {
    const error: Error & { cause?: unknown } = new Error('round');
    error.cause = error;
    expect(classify(error)).toBe('permanent');
  });

  it('of a refused COPY is permanent although it carries the code of a cancelled statement', () => {
    expect(classify(coded('57014', 'canceling statement due to statement timeout'))).toBe('retry');
    expect(classify(coded('57014', 'COPY from stdin failed: the embedded database takes no COPY FROM STDIN'))).toBe('permanent');
  });

  it.each([undefined, null, 'text', 7])('may be anything: %s is permanent', (thrown) => {
    expect(classify(thrown)).toBe('permanent');
  });
});
