import { CursorUnknown } from '@chancery/identity';
import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Log } from '../log.ts';

/** What the asker did wrong and may read: about the request, never from inside. */
const TELLABLE = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** Without sentences, which are said as the answer leaves. Faults and bugs are told apart only in the log; the asker gets the id to quote, and knows that the same key may be sent again. */
export function maskErrors(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = String(formatted.extensions?.['code'] ?? '');
    if (TELLABLE.has(code)) return { message: formatted.message, extensions: { code: 'bad-request' } };
    const cause = unwrapResolverError(error);
    if (cause instanceof CursorUnknown) return { message: '', extensions: { code: cause.code, field: 'after' } };
    const correlation = log.fault((cause as { code?: unknown })?.code === 'server-busy' ? 'server-busy' : 'fault', cause);
    return { message: '', extensions: { code: 'fault', correlation } };
  };
}
