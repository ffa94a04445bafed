import { openDatabase, SqlLedgerStore, unseal } from '@chancery/ledger';
import { findPostgres, freshDatabase } from '@chancery/testing';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamKinds } from '../../apps/server/src/composition.ts';
import { newKey, REPORT, startTestServer, type TestServer, type Visitor } from '../../apps/server/src/testing/test-server.ts';
import { Chance } from '../../libs/press/src/testing/chance.ts';
import { Oracle } from './oracle.ts';

const HISTORIES = Number(process.env['CHANCERY_HISTORIES_SERVED'] ?? 200);
const AT_ONCE = 4;
const ACTS = 8;
const FOR_A_FAULT = 60;
const HOUSE = [['DUTY_OFFICER'], ['STAFF'], ['STAFF'], ['SECURITY_LEAD'], ['STAFF']];
const WORD = /\bw\d+w\b/g;
const KINDS = streamKinds();

type Person = Visitor & { readonly id: string };
interface Told {
  readonly person: string;
  readonly text: string;
}

/** One incident over two servers, with sockets at both, and the judge of the histories in one process. */
class Served {
  readonly findings: readonly string[];
  /** Words that somebody was told. */
  heard = 0;
  readonly #oracle: Oracle;
  readonly #servers: readonly TestServer[];
  readonly #ines: Visitor;
  readonly #store: SqlLedgerStore;
  readonly #chance: Chance;
  readonly #writers = new Map<string, string>();
  readonly #read = new Map<string, number>();
  readonly #sockets: Socket[] = [];
  readonly #told: Told[] = [];
  /** `person word`: there was a moment, since it was written, at which they might read it. */
  readonly #might = new Set<string>();
  #people: Person[] = [];
  #incident = '';

  constructor(servers: readonly TestServer[], ines: Visitor, store: SqlLedgerStore, seed: number) {
    this.#servers = servers;
    this.#ines = ines;
    this.#store = store;
    this.#chance = new Chance(seed);
    this.#oracle = new Oracle(this.#writers);
    this.findings = this.#oracle.findings;
  }

  /** At whichever server: everybody has a cookie that is good at both. */
  async #does(who: Visitor, operation: string, variables: object): Promise<any> {
    const server = this.#chance.pick(this.#servers);
    const body = { documentId: operation, variables: { key: newKey(), incident: this.#incident, ...variables } };
    const answer = await server.post('/graphql', body, { Cookie: who.cookie });
    return Object.values((answer.body.data as object | null) ?? {})[0];
  }

  #word(writer: Person): string {
    const word = `w${this.#writers.size + 1}w`;
    this.#writers.set(word, writer.id);
    return word;
  }

  /** What was recorded meanwhile, and what was told of it. */
  async #judge(): Promise<void> {
    for (const stream of ['org', `inc:${this.#incident}`]) {
      const from = this.#read.get(stream) ?? 0;
      const stored = await this.#store.entries(stream, from, 10_000);
      this.#read.set(stream, from + stored.length);
      const entries = stored.map((one) => {
        const { seq, type, label, structure, header, content } = unseal(one, KINDS.of(stream));
        const by = { kind: header.principal.kind, id: header.principal.id };
        return { stream, seq, type, label, structure, by, words: content, line: one.hash.slice(0, 26), commit: header.command };
      });
      for (const commit of Map.groupBy(entries, (entry) => entry.commit).values()) {
        this.#oracle.committed(commit);
        this.#mark();
      }
    }
    for (const { person, text } of this.#told.splice(0))
      for (const word of new Set(text.match(WORD) ?? [])) {
        this.heard++;
        if (this.#writers.has(word) && !this.#might.has(`${person} ${word}`)) this.#oracle.wrong(`${person} is told ${word}`);
      }
  }

  #mark(): void {
    for (const { id } of this.#people)
      for (const word of this.#writers.keys()) if (this.#oracle.mayRead(id, word)) this.#might.add(`${id} ${word}`);
  }

  async begin(): Promise<void> {
    for (const roles of HOUSE) {
      const { person, link } = await this.#does(this.#ines, 'InvitePerson', { input: { name: `Person ${newKey()}`, roles } });
      this.#people.push(Object.assign(await this.#servers[0]!.enter(link), { id: person.id as string }));
    }
    const [director, second] = this.#people as [Person, Person];
    this.#incident = (await this.#does(director, 'ReportIncident', { input: { ...REPORT, what: this.#word(director) } })).incident;
    await this.#does(director, 'RaiseReport', { input: { confidential: true, ongoing: true, people: false } });
    const said = { title: this.#word(director), kind: 'INTERCEPTION', severity: 1, circle: 'RESTRICTED' };
    await this.#does(director, 'DeclareIncident', { input: said });
    await this.#does(director, 'AdmitPerson', { person: second.id, reason: this.#word(director) });
    for (const [i, person] of this.#people.entries()) await this.#look(person, i);
    await this.#judge();
  }

  async #look(person: Person, at: number): Promise<void> {
    const socket = await this.#servers[at % this.#servers.length]!.look(person).catch(() => undefined);
    if (!socket) return;
    this.#sockets.push(socket);
    socket.on('frame', (frame: object) => void this.#told.push({ person: person.id, text: JSON.stringify(frame) }));
    for (const to of ['incidents', this.#incident])
      await socket
        .timeout(5_000)
        .emitWithAck('subscribe', { to, language: 'en' })
        .catch(() => undefined);
  }

  async live(): Promise<void> {
    for (let i = 0; i < ACTS; i++) {
      await this.#act();
      await this.#judge();
    }
  }

  async #act(): Promise<void> {
    const c = this.#chance;
    const [who, whom] = [c.pick(this.#people), c.pick(this.#people)];
    const director = this.#people[0]!;
    const text = this.#word(who);
    await c.pick<() => Promise<unknown>>([
      () => this.#does(director, 'AdmitPerson', { person: whom.id, reason: 'r' }),
      () => this.#does(director, 'RemovePerson', { person: whom.id, reason: 'r' }),
      () => this.#seat(director, whom),
      () => this.#does(this.#ines, 'DeactivatePerson', { person: whom.id }),
      () => this.#does(who, 'AddLogEntry', { text }),
      () => this.#does(who, 'AddLogEntry', { text }),
      () => this.#labelled(who, whom, text),
      () => this.#reads(who),
      () => this.#look(who, c.below(2)),
    ])();
  }

  async #seat(director: Person, whom: Person): Promise<void> {
    const role = this.#chance.pick(['SEC', 'LEG', 'SPK']);
    const { assignment } = (await this.#does(director, 'OfferRole', { input: { role, person: whom.id, deputy: false } })) ?? {};
    if (assignment) await this.#does(whom, 'AcceptRole', { assignment });
  }

  /** So that later departures have nothing to do here. */
  async #over(): Promise<void> {
    const director = this.#people[0]!;
    const { decision } = (await this.#does(director, 'AskDecision', { input: { question: 'Over?', options: ['yes', 'no'] } })) ?? {};
    if (!decision) return;
    await this.#does(director, 'TakeDecision', { decision: decision.id, input: { option: 'o1', rationale: 'r' } });
    await this.#does(director, 'StandDown', { reason: 'r', decision: decision.id });
  }

  async #labelled(who: Person, whom: Person, text: string): Promise<void> {
    const { label } = (await this.#does(who, 'NameReaders', { label: null, readers: [who.id, whom.id] })) ?? {};
    if (label) await this.#does(who, 'AddLogEntry', { text, about: { kind: 'NOTE', refs: [], label } });
  }

  async #reads(who: Person): Promise<void> {
    const board = await this.#does(who, 'Board', { first: 100 });
    this.#told.push({ person: who.id, text: JSON.stringify(board ?? null) });
  }

  /** Every rule of the house has done its part, and every line was read by whoever may. */
  async end(quiet: () => Promise<void>): Promise<void> {
    await quiet();
    for (const person of this.#people) await this.#reads(person);
    await this.#judge();
    this.#oracle.settled();
    await this.#over();
    for (const socket of this.#sockets) socket.disconnect();
  }
}

describe.skipIf(!findPostgres())('Histories of people who come and go, over two servers and one PostgreSQL,', () => {
  const servers: TestServer[] = [];
  let store: SqlLedgerStore;
  let ines: Visitor;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const { url, drop: gone } = await freshDatabase();
    drop = gone;
    for (let i = 0; i < 2; i++)
      servers.push(
        await startTestServer((options) => openDatabase({ url, dataDir: '', ...options }), undefined, { env: { DATABASE_URL: url } }),
      );
    store = new SqlLedgerStore(servers[0]!.installation.database);
    ines = await servers[0]!.enter(servers[0]!.running.firstRunLink!, 'Ines');
  });
  afterAll(async () => {
    for (const server of servers) await server.running.stop();
    await drop?.();
  });

  /** No message waits for a rule of the house. */
  const quiet = (): Promise<void> =>
    expect.poll(async () => await store.nextOutbox(servers[0]!.installation.edge.clock.now()), { timeout: 30_000 }).toBeUndefined();

  const lived = async (seed: number): Promise<Served> => {
    const served = new Served(servers, ines, store, seed);
    await served.begin();
    await served.live();
    await served.end(quiet);
    return served;
  };

  it(`tell nobody what they may not know, and leave nothing with who is gone, in ${HISTORIES} of them`, { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    let heard = 0;
    const began = performance.now();
    const some = async (from: number): Promise<void> => {
      for (let seed = from; seed <= HISTORIES; seed += AT_ONCE) {
        const served = await lived(seed);
        heard += served.heard;
        wrong.push(...served.findings.map((what) => `history ${seed}: ${what}`));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => some(i + 1)));
    console.log(`${HISTORIES} histories over two servers, ${heard} words heard, ${Math.round((performance.now() - began) / 1_000)} s`);
    expect(wrong).toEqual([]);
    expect(heard).toBeGreaterThan(HISTORIES * 10);
  });

  it('would find out that one of the servers remembers who may read', { timeout: 300_000 }, async () => {
    const { door } = servers[1]!.installation.readers;
    const [now, first] = [door.rowsOf.bind(door), new Map<string, ReturnType<typeof door.rowsOf>>()];
    door.rowsOf = (stream) => {
      if (!first.has(stream)) first.set(stream, now(stream));
      return first.get(stream)!;
    };
    for (let seed = 1; seed <= FOR_A_FAULT; seed++) if ((await lived(seed)).findings.length > 0) return;
    expect.unreachable(`It was not found in ${FOR_A_FAULT} histories.`);
  });
});
