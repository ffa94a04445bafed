import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256, type JsonObject } from '@chancery/kernel';
import { openDatabase } from '@chancery/ledger';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql/index.js';
import { vi } from 'vitest';
import { RESOLVERS } from '../../apps/server/src/graphql/app.module.ts';
import type { Installation } from '../../apps/server/src/installation.ts';
import { REPORT, startTestServer, type TestServer, type Visitor } from '../../apps/server/src/testing/test-server.ts';
import { Chance } from './chance.ts';
import { MATRIX } from './matrix.ts';
import { argumentsFor, operationsOf, type Operation } from './operations.ts';
import { hide, name, type Hidden } from './secrets.ts';

export interface Nightly {
  readonly change?: (installation: Installation) => Installation;
  /** Whether Tomas tries every mutation, which takes the longest. */
  readonly tries?: boolean | undefined;
}

export async function schemaOf(): Promise<GraphQLSchema> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await app.init();
  try {
    return await app.get(GraphQLSchemaFactory).create(RESOLVERS);
  } finally {
    await app.close();
  }
}

/** What somebody without the label was told in one world, line by line. `secrets` are the words that must not be among it. */
export interface Transcript {
  readonly lines: readonly string[];
  readonly secrets: readonly string[];
  /** What Ines was told, who may know all of it. */
  readonly known: string;
}

/**
 * One installation and one night in it, as Tomas sees it: a member of the circle who is not among the named readers. With
 * `secretly`, the same night has things beside that only Ines may know of.
 */
export async function night(schema: GraphQLSchema, secretly: boolean, { change, tries }: Nightly = {}): Promise<Transcript> {
  const documents = mkdtempSync(path.join(tmpdir(), 'chancery-need-to-know-'));
  const operations = operationsOf(schema);
  for (const { name, text } of operations) writeFileSync(path.join(documents, `${name}.graphql`), text);
  const chance = new Chance();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'chancery-night-'));
  const open = (options: object) => openDatabase({ dataDir, ...options } as Parameters<typeof openDatabase>[0]);
  const server = await startTestServer(open, change, { edge: chance.edge, env: { CHANCERY_DOCUMENTS: documents } });
  try {
    return await new Night(server, chance, operations).through(secretly, tries ?? false);
  } finally {
    await server.running.stop();
    for (const folder of [documents, dataDir]) rmSync(folder, { recursive: true, force: true });
  }
}

class Night {
  readonly #server: TestServer;
  readonly #chance: Chance;
  readonly #operations: readonly Operation[];
  readonly #lines: string[] = [];
  #keys = 0;
  #secretKeys = 0;
  readonly #frames: string[] = [];
  #pushed = '';
  #isWatching = true;

  constructor(server: TestServer, chance: Chance, operations: readonly Operation[]) {
    this.#server = server;
    this.#chance = chance;
    this.#operations = operations;
  }

  async through(secretly: boolean, tries: boolean): Promise<Transcript> {
    const ines = await this.#server.enter(this.#server.running.firstRunLink!, 'Ines Almada');
    const { link } = await ines.of('InvitePerson', { key: this.#key(), input: { name: 'Tomas Havel', roles: ['STAFF'] } });
    const tomas = await this.#server.enter(link);
    const closed = await this.#declared(ines, 'CLOSED_LIST');
    const incident = await this.#declared(ines, 'OPEN');
    const label = await this.#chance.inSecret(async () => (secretly ? await this.#named(incident) : ''));
    await this.#watch(tomas, ['incidents', incident]);
    // Begun in silence: nothing that Tomas may know happens between his coming and what is hidden.
    const hidden = await this.#chance.inSecret(() => this.#inSecret(incident, closed, secretly, label));
    await this.#openly(ines, incident, 'The first thing that everybody may know');
    await this.#chance.inSecret(async () => {
      if (secretly) await this.#command(`inc:${incident}`, 'AddLogEntry', { text: hidden.words[0]!, label });
      await this.#quiet();
    });
    await this.#openly(ines, incident, 'The second thing that everybody may know');
    await this.#verified(ines, incident);
    await this.#askEverything(tomas, [incident, hidden.incident], hidden.ids);
    const known = await this.#allThatIsKnownTo(ines, incident, hidden.ids);
    // What Tomas may do after all is pushed, how many at a time is chance.
    this.#isWatching = false;
    if (tries) await this.#tryEverything(tomas, incident, hidden);
    await this.#quiet();
    this.#isWatching = true;
    await this.#openly(ines, incident, 'The last thing that everybody may know');
    return { lines: [...this.#lines, ...this.#frames], secrets: hidden.words, known };
  }

  #key(): string {
    return `night-key-${++this.#keys}`;
  }

  async #declared(ines: Visitor, circle: string): Promise<string> {
    const { incident } = await ines.of('ReportIncident', { key: this.#key(), input: REPORT });
    await ines.of('RaiseReport', { key: this.#key(), incident, input: { confidential: true, ongoing: true, people: false } });
    const input = { title: 'Cables', kind: 'INTERCEPTION', severity: 1, circle, playbook: 'PB-01' };
    await ines.of('DeclareIncident', { key: this.#key(), incident, input });
    await until(async () => (await ines.ask('Board', { incident })).text.includes('"phase":"ACTIVE"'));
    await this.#quiet();
    return incident as string;
  }

  /** Until every message was carried out, and what came of it was stored. */
  async #quiet(): Promise<void> {
    const { dataSource } = this.#server.installation.database;
    let before = '';
    await until(async () => {
      const [row] = (await dataSource.query(
        `SELECT (SELECT count(*) FROM outbox)::text || '/' || (SELECT sum(seq) FROM stream_head)::text AS now`,
      )) as { now: string }[];
      const same = row!.now === before && row!.now.startsWith('0/');
      before = row!.now;
      return same;
    });
  }

  async #watch(tomas: Visitor, topics: readonly string[]): Promise<void> {
    const socket = await this.#server.look(tomas);
    socket.onAny((event: string, ...args: unknown[]) => {
      const told = JSON.stringify([event, ...args]);
      this.#pushed += told;
      if (this.#isWatching) this.#frames.push(`push ${Buffer.byteLength(told)} ${told}`);
    });
    for (const to of topics) this.#lines.push(`subscribe ${JSON.stringify(await socket.emitWithAck('subscribe', { to, language: 'en' }))}`);
  }

  /** So that what is told of the record is told of one that was looked through. */
  async #verified(ines: Visitor, incident: string): Promise<void> {
    await ines.of('VerifyRecord', { incident });
    await until(async () => (await ines.of('Record', { incident })).verdict !== 'NEVER');
  }

  /** Something that everybody is told of. Goes on when Tomas was. */
  async #openly(ines: Visitor, incident: string, text: string): Promise<void> {
    this.#chance.advance(1_000);
    await ines.of('AddLogEntry', { key: this.#key(), incident, text });
    await until(() => this.#pushed.includes(text));
    await this.#quiet();
  }

  async #personCalled(wanted: string): Promise<string> {
    return (await this.#server.installation.readers.people.all({ labels: ['I'] })).find(({ name: called }) => called === wanted)!.id;
  }

  /** As Ines. */
  async #command(stream: string, type: string, payload: JsonObject): Promise<JsonObject> {
    const { edge, handler } = this.#server.installation;
    const principal = { kind: 'person', id: await this.#personCalled('Ines Almada') } as const;
    const key = `secret-key-${++this.#secretKeys}`;
    const outcome = await handler.handle({ type, stream, key, payload, principal, now: edge.clock.now(), seed: edge.random(16) });
    if (!outcome.accepted) throw new Error(`${type} was refused: ${outcome.code} ${JSON.stringify(outcome.data)}`);
    return (outcome.result ?? {}) as JsonObject;
  }

  async #named(incident: string): Promise<string> {
    const [person, former] = [await this.#personCalled('Ines Almada'), await this.#personCalled('Tomas Havel')];
    const label = await name({ command: (...of) => this.#command(...of), incident, person, former });
    await this.#quiet();
    return label;
  }

  /** In the world without secrets the same ids stand for nothing. */
  async #inSecret(incident: string, closed: string, secretly: boolean, label: string): Promise<Hidden> {
    const person = await this.#personCalled('Ines Almada');
    const command = (stream: string, type: string, payload: JsonObject): Promise<JsonObject> => this.#command(stream, type, payload);
    const hidden = secretly ? await hide({ command, incident, closed, person, label }) : NOTHING;
    await this.#quiet();
    return hidden;
  }

  /** Each query with all that it can answer, about the incident that Tomas reads and the one of which he does not know. */
  async #askEverything(tomas: Visitor, incidents: readonly string[], ids: readonly string[]): Promise<void> {
    for (const { name, kind, field } of this.#operations) {
      if (kind !== 'Query') continue;
      for (const incident of incidents) {
        for (const variables of MATRIX[`Query.${field.name}`]?.({ incident, ids }) ?? []) await this.#told(tomas, name, variables);
      }
    }
  }

  async #allThatIsKnownTo(ines: Visitor, incident: string, ids: readonly string[]): Promise<string> {
    const queries = this.#operations.filter(({ kind }) => kind === 'Query');
    const asked = queries.flatMap(({ name, field }) =>
      (MATRIX[`Query.${field.name}`]?.({ incident, ids }) ?? []).map((variables) => ({ name, variables })),
    );
    return (await Promise.all(asked.map(async ({ name, variables }) => (await ines.ask(name, variables)).text))).join('\n');
  }

  /** Each mutation on things of which Tomas does not know. What he may do he does, in both worlds. */
  async #tryEverything(tomas: Visitor, incident: string, hidden: Hidden): Promise<void> {
    for (const { name, kind, field } of this.#operations) {
      if (kind !== 'Mutation') continue;
      for (const [i, id] of hidden.ids.entries()) {
        const tried = { id, label: hidden.label, key: `tried-${field.name}-${i}`, incident };
        await this.#told(tomas, name, argumentsFor(field, tried));
      }
      const elsewhere = { id: hidden.ids[0]!, label: 'I', key: `tried-${field.name}-elsewhere`, incident: hidden.incident };
      await this.#told(tomas, name, argumentsFor(field, elsewhere));
    }
  }

  async #told(tomas: Visitor, operation: string, variables: object): Promise<void> {
    const { status, headers, text } = await tomas.ask(operation, variables);
    const kept = [...headers].filter(([name]) => !OF_EACH_ANSWER.has(name)).map(([name, value]) => `${name}=${value}`);
    this.#lines.push(`${operation} ${status} ${kept.toSorted().join(' ')} ${text.replaceAll(CORRELATION, '<correlation>')}`);
  }
}

const until = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('not yet');
    },
    { interval: 60, timeout: 10_000 },
  );

/** A tag is a hash of the body, which is compared itself. */
const OF_EACH_ANSWER = new Set(['date', 'content-security-policy', 'etag']);
const CORRELATION = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const nothing = (name: string): string =>
  sha256(name)
    .replaceAll(/[^0-9a-v]/g, '')
    .slice(0, 26);
const NOTHING: Hidden = {
  label: `R:${nothing('label')}`,
  incident: nothing('incident'),
  ids: Array.from({ length: 7 }, (_, i) => nothing(`id ${i}`)),
  words: [],
};
