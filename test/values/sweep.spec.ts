import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eachDatabase } from '@chancery/testing';
import { isUnionType, type GraphQLSchema } from 'graphql/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type Visitor } from '../../apps/server/src/testing/test-server.ts';
import { BODY_MAX } from '../../apps/server/src/http/body.ts';
import { operationsOf, type Operation } from '../need-to-know/operations.ts';
import { schemaOf } from '../need-to-know/world.ts';
import { leavesOf, listsOf, rightArguments, valueAt, withValue, type Leaf, type World } from './right.ts';

/** Thousands of requests. */
const WITHIN_MS = 400_000;
const ID = '0123456789abcdefghjkmnpqrs';

/** What no id, instant, number, label or text may be, and gets by no form of ours: it is sent by programs, and by whoever tries. */
const HOSTILE: Readonly<Record<string, readonly (string | number)[]>> = {
  ID: [
    '',
    '__proto__',
    'constructor',
    'toString',
    'no id at all',
    `${ID}\0`,
    `\ud800${ID.slice(1)}`,
    ID.toUpperCase(),
    `../${ID}`,
    `${ID}\u202E`,
    'a'.repeat(5_000),
  ],
  Instant: [
    'yesterday',
    '2026-02-30T10:00:00Z',
    '2026-11-25',
    '2026-11-25T24:01:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '10000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '2026-11-25T02:00:00Z\0',
  ],
  String: ['a\0b', '\u0007', 'half \ud83d of it', '\ude00', 'paid \u202E05 euros', '\u2066hidden\u2069'],
  Int: [-1, -5, -(2 ** 31), 2 ** 31 - 1, 1_000_001],
  label: ['', ' ', 'record', 'sealed', '__proto__', 'constructor', 'R:', 'R:none', 'I\0', '#closed', '*'],
};

/** What comes when a program repeats itself. */
const TOO_MANY = 10_000;

const hostileTo = ({ type, field }: Leaf): readonly (string | number)[] =>
  field === 'key'
    ? ['', 'short', '\ud800'.repeat(10), 'a key with blanks']
    : type === 'String' && /label$/i.test(field)
      ? [...HOSTILE['label']!, ...HOSTILE['String']!]
      : HOSTILE[type]!;

/** Only what tells how it went: some mutations answer with boards. */
const documentOf = ({ name, field, text }: Operation): string => {
  const head = text.slice(0, text.indexOf('{'));
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const refused =
    isUnionType(field.type) || String(field.type).endsWith('Result!')
      ? '... on Rejected { code sentence cure fields { field sentence } }'
      : '';
  return `${head.replace(name, nameOf(name))}{ ${field.name}${passed && `(${passed})`} { __typename ${refused} } }\n`;
};
const nameOf = (name: string): string => name.replace('WholeMutation', 'Sweep');

eachDatabase((database, open) => {
  describe(`Hostile values in every argument of every mutation on ${database}`, () => {
    let server: TestServer;
    let ada: Visitor;
    let mutations: readonly Operation[];
    let world: World;
    let documents: string;
    let keys = 0;

    beforeAll(async () => {
      const schema: GraphQLSchema = await schemaOf();
      mutations = operationsOf(schema).filter(({ kind }) => kind === 'Mutation');
      documents = mkdtempSync(path.join(tmpdir(), 'chancery-sweep-'));
      for (const each of mutations) writeFileSync(path.join(documents, `${nameOf(each.name)}.graphql`), documentOf(each));
      server = await startTestServer(open, undefined, { env: { CHANCERY_DOCUMENTS: documents } });
      ada = await server.enter(server.running.firstRunLink!, 'Ada Lund');
      world = await worldOf(ada);
    });
    afterAll(async () => {
      await server?.running.stop();
      rmSync(documents, { recursive: true, force: true });
    });

    const newKey = (): string => `sweep-key-${++keys}`;
    const right = ({ field }: Operation): Record<string, unknown> => rightArguments(field, { ...world, key: newKey() });
    const send = async ({ name, field }: Operation, variables: object, language = 'en'): Promise<{ data: any; errors: unknown }> => {
      const { status, body } = await ada.ask(nameOf(name), variables, language);
      return { data: body.data?.[field.name], errors: status === 200 ? body.errors : [status, body.errors] };
    };
    /** Entries that our own keys stand for; those of timers and of the cast go on beside. */
    const recorded = async (): Promise<number> => {
      const rows = await server.installation.database.dataSource.query(
        `SELECT coalesce(sum(seq_to - seq_from + 1), 0)::int AS n FROM command_key WHERE key LIKE 'sweep-key-%' AND seq_to >= seq_from`,
      );
      return rows[0].n as number;
    };

    it('a right one is refused for no value of a field', async () => {
      const wrong: unknown[] = [];
      for (const mutation of mutations.filter(({ field }) => !ENDS_THE_NIGHT.has(field.name))) {
        const { data, errors } = await send(mutation, right(mutation));
        if (errors !== undefined || data?.code === 'input-invalid') wrong.push([mutation.field.name, data, errors]);
      }
      expect(wrong).toEqual([]);
    });

    it(
      'each is answered on its field, in the language of whoever reads it, and nothing is recorded',
      async () => {
        const before = await recorded();
        const wrong: unknown[] = [];
        let tried = 0;
        const trial = async (mutation: Operation, leaf: Pick<Leaf, 'way' | 'field'>, value: unknown, language: string): Promise<void> => {
          const { data, errors } = await send(mutation, withValue(right(mutation), leaf.way, value) as object, language);
          const named = (data?.fields ?? []).some(({ field }: { field: string }) => field === leaf.field);
          if (errors !== undefined || data?.code !== 'input-invalid' || !named)
            wrong.push([mutation.field.name, leaf.field, Array.isArray(value) ? value.length : value, data, errors]);
          tried += 1;
        };
        for (const mutation of mutations) {
          // What stands under no incident is answered as absent.
          for (const leaf of leavesOf(mutation.field).filter(({ field }) => field !== 'incident'))
            await Promise.all(hostileTo(leaf).map((value, i) => trial(mutation, leaf, value, i % 2 ? 'fr' : 'en')));
          for (const list of listsOf(mutation.field)) {
            const [entry] = valueAt(right(mutation), list.way) as unknown[];
            await trial(mutation, list, Array<unknown>(TOO_MANY).fill(entry), 'fr');
          }
        }
        expect(wrong).toEqual([]);
        expect(tried).toBeGreaterThan(2_000);
        expect(await recorded()).toBe(before);
      },
      WITHIN_MS,
    );

    it('has an end for every text and every list, and takes any request that keeps within them, however it is escaped', async () => {
      const sizes: Record<string, number> = {};
      const endless: unknown[] = [];
      for (const mutation of mutations) {
        const [leaves, lists] = [leavesOf(mutation.field), listsOf(mutation.field)];
        const texts = leaves.filter(({ type }) => type === 'String');
        if (texts.length + lists.length === 0) continue;
        const longest = await send(
          mutation,
          texts.reduce((given, { way }) => withValue(given, way, 'x'.repeat(LONGER)), right(mutation) as unknown) as object,
        );
        const repeated = (given: unknown, { way }: { way: Leaf['way'] }): unknown =>
          withValue(given, way, Array<unknown>(MORE).fill((valueAt(given, way) as unknown[])[0]));
        const longer = await send(mutation, lists.reduce(repeated, right(mutation) as unknown) as object);
        const ends = endsIn(longest.data);
        const last = endsIn(longer.data);
        endless.push(...texts.filter(({ field }) => !ends(field)).map(({ field }) => [mutation.field.name, field]));
        endless.push(...lists.filter(({ field }) => !last(field)).map(({ field }) => [mutation.field.name, field]));
        sizes[mutation.field.name] = leaves.reduce((sum, { way, field, type }) => {
          const within = lists.filter((list) => list.way.every((step, i) => step === way[i]));
          const one = (type === 'String' ? (ends(field) ?? 0) : CODE) * ESCAPED + NAMED;
          return sum + within.reduce((all, list) => all * (last(list.field) ?? 1), one);
        }, 0);
      }
      expect(endless).toEqual([]);
      expect(Object.entries(sizes).filter(([, size]) => size > BODY_MAX.graphql)).toEqual([]);
      expect(Math.max(...Object.values(sizes))).toBeGreaterThan(BODY_MAX.session);
    });
  });
});

/** What a refusal says of the end of a field; an entry of a list may be named by the list. */
function endsIn(data: { fields?: readonly { field: string; sentence: string }[] } | undefined) {
  const said = new Map((data?.fields ?? []).map(({ field, sentence }) => [field, Number(/^At most (\d+)/.exec(sentence)?.[1] ?? CODE)]));
  return (field: string): number | undefined => said.get(field) ?? said.get(field.replace(/\.\d+$/, ''));
}

/** Longer than any text may be, and more than any list may hold. */
const LONGER = 25_000;
const MORE = 501;
/** What is known by a word or an id is not longer. */
const CODE = 64;
/** Bytes of one character as \uXXXX, and of the name of a field with its signs. */
const ESCAPED = 6;
const NAMED = 40;

/** These are right and would end the incident, or the session, in which the others are tried. */
const ENDS_THE_NIGHT = new Set([
  'closeIncident',
  'standDown',
  'deactivatePerson',
  'endSessions',
  'openSample',
  'setCircle',
  'abortRun',
  'takeCommand',
]);

/** What is known by a word, and what has a form of its own. */
const CODES: World = {
  label: 'I',
  'vouchForOpen.label': ID,
  'tryAgain.message': ID,
  adviceLabel: 'I',
  role: 'CD',
  owner: 'CD',
  doerRole: 'CD',
  confirmRole: 'SEC',
  severity: 1,
  playbook: 'PB-01',
  zone: 'UTC',
  channel: 'mail',
  instead: 'mail',
  lane: 'containment',
  option: 'o1',
  topic: 'talks',
  language: 'en',
  criticality: 1,
  occurredAt: '2026-01-25T02:00:00.000Z',
  asOf: '2026-01-25T02:00:00.000Z',
  digest: 'ab'.repeat(32),
  value: 'ab'.repeat(32),
  'to:Instant': '2030-11-25T08:00:00.000Z',
  'embargo:Instant': '2029-11-25T02:00:00.000Z',
  affectedChannels: 'mail',
  'deputy:Boolean': false,
  'trust:ChannelTrust': 'SUSPECT',
  'availability:ChannelAvailability': 'DOWN',
  'file:ID': null,
};

/** The sample has something of each kind: what there is of it stands for the arguments that name it. */
async function worldOf(ada: Visitor): Promise<World> {
  const { incident } = await ada.of('OpenSample');
  const all = async (operation: string): Promise<any[]> => await ada.of(operation, { incident });
  const [facts, statements, exhibits, tasks, decisions] = await Promise.all(
    ['Facts', 'Statements', 'Exhibits', 'Tasks', 'Decisions'].map(all),
  );
  const me = (await ada.ask('People')).body.data.me.id;
  const [fact, statement, exhibit, task, decision] = [facts![0], statements![0], exhibits![0], tasks![0], decisions![0]];
  const id = fact.id as string;
  return {
    incident,
    fact: fact.id,
    statement: statement.id,
    exhibit: exhibit.id,
    id: task.id,
    decision: decision.id,
    person: me,
    director: me,
    'version:ID': statement.version,
    'base:ID': statement.version,
    'version:Int': 1,
    'base:Int': 1,
    'parentVersion:ID': statement.version,
    ...CODES,
    // Ids of nothing: in their form, which is all that matters before anything is decided.
    ...Object.fromEntries(
      'assignment recovery brief ticked entry by reached to party hold page run sitrep successor transfer parent request succeeds recipientLists courier forTask derivedFrom refs sourcePeople evidenceBefore exhibits decisions readers deputy:ID item'
        .split(' ')
        .map((name) => [name, id]),
    ),
  };
}
