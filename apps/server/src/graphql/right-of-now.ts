import type { ApolloServerPlugin } from '@apollo/server';
import type { Asker } from '@chancery/identity/api';
// As what made the schema has it: of a second copy of the package nothing would be known.
import { execute } from 'graphql/index.js';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Installation } from '../installation.ts';

interface Context {
  readonly asker: Asker;
}

type Mask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** So often somebody's rights may change while they are answered. */
const TRIES = 4;

const refused = (code: string, message: string): ExecutionResult => ({ errors: [{ message, extensions: { code } }] as never });
const NOBODY = refused('not-signed-in', 'Your session has ended. Sign in again.');
const MOVED = refused('fault', 'The server could not do this just now. Send it again under the same key.');

/**
 * What leaves was read under rights that hold when it leaves: whoever lost some while they were answered is answered as who they are
 * now. A mutation is sent again under its key, which does nothing twice and gives the same outcome, to be read by the new right; one
 * that has no key says that it must be.
 */
export function byTheRightOfNow(
  { readers, sessions }: Pick<Installation, 'readers' | 'sessions'>,
  mask: Mask,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ response, contextValue, schema, document, request, operation }) {
        if (response.body.kind !== 'single' || !contextValue.asker || !document || !operation) return;
        let { asker } = contextValue;
        const asks: string = operation.operation;
        for (let tries = 0; tries < TRIES; tries++) {
          const now = await sessions.still(asker.viewer.session);
          if (!(await readers.door.isOtherwise(asker.viewer, now, asks === 'mutation'))) return;
          const mayRepeat = now !== undefined && (asks === 'query' || request.variables?.['key'] !== undefined);
          asker = { ...asker, viewer: now! };
          const again = mayRepeat
            ? await execute({
                schema,
                document,
                contextValue: { ...contextValue, asker },
                variableValues: request.variables,
                operationName: request.operationName,
              })
            : now
              ? MOVED
              : NOBODY;
          response.body.singleResult = masked(again, mask);
          if (!mayRepeat) return;
        }
        response.body.singleResult = MOVED as never;
      },
    }),
  };
}

const masked = ({ data, errors }: ExecutionResult, mask: Mask) => ({
  ...(errors ? { errors: errors.map((error) => ('toJSON' in error ? mask(error.toJSON(), error) : error)) } : {}),
  ...(data === undefined ? {} : { data }),
});
