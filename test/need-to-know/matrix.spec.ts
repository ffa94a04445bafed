import { describe, expect, it } from 'vitest';
import { FIELDS, MATRIX } from './matrix.ts';
import { fieldsWithArguments, operationsOf } from './operations.ts';
import { schemaOf } from './world.ts';

describe('The matrix of what is asked in both worlds', () => {
  it('has a row for each query of the schema, and for nothing else', async () => {
    const queries = operationsOf(await schemaOf()).flatMap(({ kind, field }) => (kind === 'Query' ? [`Query.${field.name}`] : []));
    expect(Object.keys(MATRIX).toSorted()).toEqual(queries.toSorted());
  });

  it('names each field that takes arguments: pages and filters are where numbers hide', async () => {
    expect(fieldsWithArguments(await schemaOf())).toEqual([...FIELDS].toSorted());
  });
});
