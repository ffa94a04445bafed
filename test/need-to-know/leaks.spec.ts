import type { GraphQLSchema } from 'graphql/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEAKS } from './leaks.ts';
import { differences } from './same.ts';
import { night, schemaOf } from './world.ts';

/** Two whole nights for each. */
const WITHIN_MS = 400_000;

describe('The test of two worlds', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await schemaOf();
  });

  it.each(Object.entries(LEAKS))(
    'finds %s',
    async (_, { change, shows, byTrying }) => {
      const plain = await night(schema, false, { change, tries: byTrying });
      const secret = await night(schema, true, { change, tries: byTrying });
      expect(differences(plain.lines, secret.lines).join('\n')).toMatch(shows);
    },
    WITHIN_MS,
  );
});
