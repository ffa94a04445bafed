// node apps/server/dist/schema.js FILE: writes the GraphQL schema, which the repository keeps as apps/server/schema.graphql.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { RESOLVERS } from './graphql/app.module.ts';

const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS);
writeFileSync(
  process.argv[2] ?? 'apps/server/schema.graphql',
  `# Generated from the resolvers; see apps/server/src/schema.ts.\n\n${printSchema(lexicographicSortSchema(schema))}\n`,
);
await app.close();
