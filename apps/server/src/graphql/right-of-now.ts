import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Asker, Language } from '@chancery/identity/api';
// As what made the schema has it: of a second copy of the package nothing would be known.
import { execute } from 'graphql/index.js';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { sentenceOf } from '../http/said.ts';
import type { Installation } from '../installation.ts';

interface Context {
  readonly asker: Asker;
}

type Mask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** So often somebody's rights may change while they are answered. */
const TRIES = 4;

const refused = (code: string): ExecutionResult => ({ errors: [{ message: '', extensions: { code } }] as never });
const NOBODY = refused('not-signed-in');
const MOVED = refused('fault');

/**
 * What leaves was read under rights that hold when it leaves: whoever lost some while they were answered is answered as who they are
 * now. A mutation is sent again under its key, which does nothing twice and gives the same outcome, to be read by the new right; one
 * that has no key says that it must be. What failed is said in the reader's language.
 */
export function byTheRightOfNow(parts: Pick<Installation, 'readers' | 'sessions'>, mask: Mask): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async willSendResponse(leaving) {
        const { response, contextValue } = leaving;
        if (response.body.kind !== 'single' || !contextValue.asker) return;
        const result = (await readAgain(parts, mask, leaving)) ?? response.body.singleResult;
        response.body.singleResult = saidIn(contextValue.asker.language, result) as never;
      },
    }),
  };
}

type Leaving = GraphQLRequestContextWillSendResponse<Context>;

/** By who the asker is now; nothing where that is who they were. */
async function readAgain(
  { readers, sessions }: Pick<Installation, 'readers' | 'sessions'>,
  mask: Mask,
  { contextValue, schema, document, request, operation }: Leaving,
): Promise<ExecutionResult | undefined> {
  if (!document || !operation) return undefined;
  let { asker } = contextValue;
  let result: ExecutionResult | undefined;
  const asks: string = operation.operation;
  for (let tries = 0; tries < TRIES; tries++) {
    const now = await sessions.still(asker.viewer.session);
    if (!(await readers.door.isOtherwise(asker.viewer, now, asks === 'mutation'))) return result;
    if (now === undefined) return NOBODY;
    if (asks !== 'query' && request.variables?.['key'] === undefined) return MOVED;
    asker = { ...asker, viewer: now };
    const again = await execute({
      schema,
      document,
      contextValue: { ...contextValue, asker },
      variableValues: request.variables,
      operationName: request.operationName,
    });
    result = masked(again, mask);
  }
  return MOVED;
}

const masked = ({ data, errors }: ExecutionResult, mask: Mask): ExecutionResult => ({
  ...(errors ? { errors: errors.map((error) => mask(error.toJSON(), error)) as never } : {}),
  ...(data === undefined ? {} : { data }),
});

/** What GraphQL found wrong with a request is said in its own words, after ours: it names what a program must mend. */
function saidIn(language: Language, { errors, ...rest }: { readonly errors?: readonly unknown[] }): object {
  if (!errors) return rest;
  const said = (errors as readonly GraphQLFormattedError[]).map(({ message, extensions }) => {
    const code = extensions?.['code'] as 'fault' | 'bad-request' | 'cursor-unknown' | 'not-signed-in';
    return { message: sentenceOf(code === 'not-signed-in' ? 'session-ended' : code, language, { detail: message }), extensions };
  });
  return { ...rest, errors: said };
}
