// The file that Node itself takes: bundlers prefer another, and a schema holds only with types of one copy.
import { GraphQLScalarType, Kind } from 'graphql/index.js';

/** Read as it was written: what is no time is refused by the operation, with the field's name, and nothing that was typed is lost. */
export const InstantScalar = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'A moment in ISO 8601 with its offset: `2026-11-25T02:47:00Z`, `2026-11-25T03:47:00+01:00`. Answers are in UTC.',
  parseValue: String,
  serialize: String,
  parseLiteral: (node) => (node.kind === Kind.STRING ? node.value : ''),
});
