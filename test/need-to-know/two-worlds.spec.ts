import type { GraphQLSchema } from 'graphql/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences } from './same.ts';
import { night, schemaOf, type Transcript } from './world.ts';

/** Hundreds of requests in each world, one after the other. */
const WITHIN_MS = 400_000;

describe('Two worlds that differ in what somebody may not know', () => {
  let schema: GraphQLSchema;
  let plain: Transcript;
  let secret: Transcript;

  beforeAll(async () => {
    schema = await schemaOf();
    plain = await night(schema, false, { tries: true });
    secret = await night(schema, true, { tries: true });
  }, WITHIN_MS);

  it('are the same to them: each answer, frame, refusal and length', () => {
    expect(differences(plain.lines, secret.lines)).toEqual([]);
    expect(plain.lines.length).toBeGreaterThan(50);
  });

  it('tell them none of the words', () => {
    const told = secret.lines.join('\n');
    expect(secret.secrets.length).toBeGreaterThan(0);
    expect(secret.secrets.filter((words) => told.includes(words))).toEqual([]);
  });

  it('tell each of them to who may know', () => {
    const elsewhere = 'The minister himself is under suspicion';
    expect(secret.secrets.filter((words) => words !== elsewhere && !secret.known.includes(words))).toEqual([]);
  });
});
