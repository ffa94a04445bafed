import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SESSION_LIMITS } from '@chancery/identity';
import { openDatabase, SqlLedgerStore, unseal } from '@chancery/ledger';
import { findPostgres, freshDatabase, freshDataDir } from '@chancery/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { streamKinds } from './composition.ts';
import { Machine } from './testing/machine.ts';
import { declared, LONG_SESSIONS, newKey, REPORT, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NEAR_MS = 60_000;

interface Place {
  readonly url?: string;
  readonly dataDir: string;
  drop(): Promise<void> | void;
}

const embedded = async (): Promise<Place> => {
  const dataDir = await freshDataDir();
  return { dataDir, drop: () => rmSync(dataDir, { recursive: true, force: true }) };
};
const server = async (): Promise<Place> => ({ ...(await freshDatabase()), dataDir: '' });

const PLACES = [['the embedded database', embedded], ...(findPostgres() ? [['PostgreSQL', server] as const] : [])] as const;

describe.each(PLACES)('A server whose clock is set, on %s,', (_, place) => {
  let where: Place;
  let files: string;
  let machine: Machine;
  let running: TestServer[];
  let ines: Visitor;

  const start = async (on: Machine, sessionLimits = SESSION_LIMITS): Promise<TestServer> => {
    const started = await startTestServer((options) => openDatabase({ ...where, ...options }), undefined, {
      readings: on,
      dataDir: files,
      sessionLimits,
      ...(where.url === undefined ? {} : { env: { DATABASE_URL: where.url } }),
    });
    running.push(started);
    return started;
  };
  const stop = async (one: TestServer): Promise<void> => {
    running.splice(running.indexOf(one), 1);
    await one.running.stop();
  };
  const codes = ({ logged }: TestServer): string[] =>
    logged.map((line) => (JSON.parse(line) as { code: string }).code).filter((code) => code.startsWith('clock'));
  /** How far off the times of a record are from the true time, at most. */
  const offBy = async ({ installation }: TestServer, stream: string): Promise<number> => {
    const kind = streamKinds().of(stream);
    const entries = await new SqlLedgerStore(installation.database).entries(stream, 0, 10_000);
    const times = entries.map((entry) => unseal(entry, kind).header).flatMap(({ streamTime, recordedTime }) => [streamTime, recordedTime]);
    return Math.max(...times.map((time) => Math.abs(Date.parse(time) - machine.now())));
  };
  const ask = async (at: TestServer, operation: string, variables: object, { cookie } = ines): Promise<any> => {
    const { body } = await at.post('/graphql', { documentId: operation, variables }, { Cookie: cookie });
    return Object.values((body.data as object | null) ?? {})[0];
  };

  beforeEach(async () => {
    [where, files, machine, running] = [await place(), mkdtempSync(path.join(tmpdir(), 'chancery-clock-')), new Machine(), []];
  });
  afterEach(async () => {
    while (running.length > 0) await stop(running[0]!);
    await where.drop();
    rmSync(files, { recursive: true, force: true });
  });

  it.each([
    ['three days ahead', 3 * DAY_MS],
    ['ten minutes ahead', 10 * 60_000],
    ['a day back', -DAY_MS],
  ])('%s and back again, goes on as if nothing had been', async (__, moved) => {
    const at = await start(machine);
    ines = await at.enter(at.running.firstRunLink!, 'Ines Almada');
    const incident = await declared(ines);
    machine.moved = moved;
    machine.databaseMoved = moved;
    await at.installation.clockKeeper!.look();
    expect(await ask(at, 'AddLogEntry', { key: newKey(), incident, text: 'written meanwhile' })).toMatchObject({
      __typename: 'AddLogEntryOk',
    });
    const { link } = await ask(at, 'InvitePerson', { key: newKey(), input: { name: 'Karim Haddad', roles: ['STAFF'] } });
    const karim = await at.enter(link);
    expect(await ask(at, 'MySession', {}, karim)).toEqual({ account: null, provedAt: null });
    machine.moved = 0;
    machine.databaseMoved = 0;
    await at.installation.clockKeeper!.look();
    const due = new Date(machine.now() + 2 * HOUR_MS).toISOString();
    const asked = await ask(at, 'AskDecision', {
      key: newKey(),
      incident,
      input: { question: 'Cut?', options: ['now', 'later'], decideBy: due },
    });
    expect(asked).toMatchObject({ decision: { question: 'Cut?' } });
    expect(await offBy(at, `inc:${incident}`)).toBeLessThan(NEAR_MS);
    expect(await offBy(at, 'org')).toBeLessThan(NEAR_MS);
    expect([...new Set(codes(at))]).toEqual(['clock-jumped', 'clock-right']);
    // Who came in meanwhile goes out when everybody does.
    machine.pass(SESSION_LIMITS.absoluteMs + 1_000);
    const { status } = await at.post('/graphql', { documentId: 'MySession', variables: {} }, { Cookie: karim.cookie });
    expect(status).toBe(401);
  });

  it('goes on where it was when it is started again meanwhile, and destroys no file', async () => {
    const first = await start(machine);
    ines = await first.enter(first.running.firstRunLink!, 'Ines Almada');
    const incident = await declared(ines);
    const stored = await upload(first, incident);
    machine.moved = 3 * DAY_MS;
    machine.databaseMoved = 3 * DAY_MS;
    await stop(first);
    const second = await start(machine);
    expect(Math.abs(Date.parse(second.installation.edge.clock.now()) - machine.now())).toBeLessThan(NEAR_MS);
    expect(codes(second)).toEqual(['clock-held']);
    expect(await second.installation.uploadSweep.sweep()).toBe(0);
    expect(await second.installation.files.uploads.find(stored)).toMatchObject({ file: stored });
    expect(await ask(second, 'MySession', {})).toEqual({ account: null, provedAt: null });
  });

  it('is believed about a night without power, and not about a month', async () => {
    const first = await start(machine);
    await stop(first);
    const morning = new Machine('next boot', 8 * HOUR_MS);
    morning.databaseMoved = 8 * HOUR_MS;
    const second = await start(morning);
    expect(Math.abs(Date.parse(second.installation.edge.clock.now()) - morning.now() - 8 * HOUR_MS)).toBeLessThan(NEAR_MS);
    await stop(second);
    const month = new Machine('boot after that', 30 * DAY_MS);
    month.databaseMoved = 30 * DAY_MS;
    const third = await start(month);
    expect(Math.abs(Date.parse(third.installation.edge.clock.now()) - morning.now() - 8 * HOUR_MS)).toBeLessThan(NEAR_MS);
    expect(codes(third)).toEqual(['clock-held']);
  });

  it('tells everybody that the clock was set, and goes by it once somebody of the house says that it is right', async () => {
    const at = await start(machine, LONG_SESSIONS);
    ines = await at.enter(at.running.firstRunLink!, 'Ines Almada');
    const { link } = await ask(at, 'InvitePerson', { key: newKey(), input: { name: 'Karim Haddad', roles: ['STAFF'] } });
    const karim = await at.enter(link);
    expect(await ask(at, 'Clock', {})).toEqual({ state: 'RIGHT', aheadSeconds: 0, since: null, mayAccept: false });
    expect(await ask(at, 'AcceptClock', { key: newKey() })).toMatchObject({ code: 'clock-not-held' });
    machine.moved = 2 * HOUR_MS;
    machine.databaseMoved = 2 * HOUR_MS;
    await at.installation.clockKeeper!.look();
    const held = { state: 'HELD', aheadSeconds: 2 * 3_600, since: expect.any(String) };
    expect([await ask(at, 'Clock', {}), await ask(at, 'Clock', {}, karim)]).toEqual([
      { ...held, mayAccept: true },
      { ...held, mayAccept: false },
    ]);
    expect(await ask(at, 'AcceptClock', { key: newKey() }, karim)).toMatchObject({ code: 'clock-not-yours' });
    const key = newKey();
    const accepted = await ask(at, 'AcceptClock', { key });
    expect(Date.parse(accepted.to) - Date.parse(accepted.from)).toBeCloseTo(2 * HOUR_MS, -3);
    expect(await ask(at, 'AcceptClock', { key })).toEqual(accepted);
    expect(await ask(at, 'Clock', {})).toMatchObject({ state: 'RIGHT' });
    expect(Math.abs(Date.parse(at.installation.edge.clock.now()) - machine.now() - 2 * HOUR_MS)).toBeLessThan(NEAR_MS);
    expect([...new Set(codes(at))]).toEqual(['clock-jumped', 'clock-accepted']);
    const { url } = where;
    if (url === undefined) return;
    // Whoever starts beside it, or was there, goes by what was said.
    const other = await start(Object.assign(new Machine('another'), { moved: 2 * HOUR_MS, databaseMoved: 2 * HOUR_MS }));
    expect(await ask(other, 'Clock', {})).toMatchObject({ state: 'RIGHT' });
  });

  it('brings a record that ran ahead back to the time, with all that it armed meanwhile, by who may', async () => {
    const at = await start(machine, LONG_SESSIONS);
    ines = await at.enter(at.running.firstRunLink!, 'Ines Almada');
    const { link } = await ask(at, 'InvitePerson', { key: newKey(), input: { name: 'Karim Haddad', roles: ['STAFF'] } });
    const karim = await at.enter(link);
    const incident = await declared(ines);
    const ids = { ines: (await ines.of('People')).id, karim: (await karim.of('People')).id } as Record<string, string>;
    await ask(at, 'AdmitPerson', { key: newKey(), incident, person: ids['karim'] });
    const { set, enterAgain } = wrongly(at, ids);
    expect(await ask(at, 'RecordTime', { incident })).toEqual({ aheadSeconds: 0, maySettle: true });
    expect(await ask(at, 'SettleTime', { key: newKey(), incident })).toMatchObject({ code: 'settling-not-ahead' });
    const timers = async () => {
      const { state } = await at.installation.handler.cache.load(`inc:${incident}`);
      return Object.values(state.timers).map(({ id, dueAt }) => [id, Date.parse(dueAt) - machine.now()] as const);
    };
    const before = await timers();
    await set(3 * DAY_MS);
    const soon = new Date(machine.now() + 3 * DAY_MS + HOUR_MS).toISOString();
    await ask(at, 'AskDecision', { key: newKey(), incident, input: { question: 'Cut?', options: ['now', 'later'], decideBy: soon } });
    const meanwhile = await at.enter(`#${await at.installation.links.make('machine', ids['karim']!)}`);
    const unused = await at.installation.links.make('machine', ids['ines']!);
    await set(0);
    // Whoever came in or was there meanwhile would stay for three days more, and a link would be good as long.
    expect(await at.installation.links.look(unused)).toBeUndefined();
    await enterAgain(meanwhile, 'karim');
    ines = await enterAgain(ines, 'ines');
    const due = new Date(machine.now() + 2 * HOUR_MS).toISOString();
    const late = { question: 'Tell them?', options: ['now', 'later'], decideBy: due };
    expect((await ask(at, 'AskDecision', { key: newKey(), incident, input: late })).decision).toBeUndefined();
    const { aheadSeconds } = await ask(at, 'RecordTime', { incident });
    expect(aheadSeconds).toBeGreaterThan(3 * 86_400 - 60);
    expect((await ask(at, 'RecordsAhead', {})).map(({ record }: any) => record)).toEqual([`inc:${incident}`, 'org']);
    expect(await ask(at, 'RecordsAhead', {}, karim)).toEqual([]);
    expect(await ask(at, 'RecordTime', { incident }, karim)).toMatchObject({ maySettle: false });
    expect(await ask(at, 'SettleTime', { key: newKey(), incident }, karim)).toMatchObject({ code: 'settling-not-yours' });
    const key = newKey();
    const settled = await ask(at, 'SettleTime', { key, incident });
    expect(settled).toEqual({ __typename: 'SettleTimeOk', records: [`inc:${incident}`, 'org'] });
    expect(await ask(at, 'SettleTime', { key, incident })).toMatchObject({ records: [`inc:${incident}`] });
    expect(await ask(at, 'RecordsAhead', {})).toEqual([]);
    expect((await ask(at, 'AskDecision', { key: newKey(), incident, input: late })).decision).toMatchObject({ question: 'Tell them?' });
    for (const [id, ms] of await timers()) {
      const [, was] = before.find(([each]) => each === id) ?? [];
      if (was !== undefined) expect(Math.abs(ms - was)).toBeLessThan(NEAR_MS);
      expect(ms).toBeLessThan(3 * DAY_MS);
    }
    await saysSo(incident);
  });

  /** The log tells that it was settled, in both languages. */
  const saysSo = async (incident: string): Promise<void> => {
    for (const [language, said] of [
      ['en', /^settled the time of this record, which ran 3 days ahead/],
      ['fr', /^a rétabli l’heure de ce registre, qui avançait de 3 jours/],
    ] as const) {
      const { log } = await ines.of('Board', { incident }, language);
      expect(log.edges.map(({ node }: any) => node.sentence ?? node.text)).toContainEqual(expect.stringMatching(said));
    }
  };
  /** A clock that is set, and accepted, whether it is right or not. */
  const wrongly = (at: TestServer, ids: Readonly<Record<string, string>>) => {
    const set = async (ahead: number): Promise<void> => {
      [machine.moved, machine.databaseMoved] = [ahead, ahead];
      await at.installation.clockKeeper!.look();
      expect(await ask(at, 'AcceptClock', { key: newKey() })).toMatchObject({ __typename: 'AcceptClockOk' });
    };
    const enterAgain = async (visitor: Visitor, name: string): Promise<Visitor> => {
      const { status } = await at.post('/graphql', { documentId: 'MySession', variables: {} }, { Cookie: visitor.cookie });
      expect([name, status]).toEqual([name, 401]);
      return await at.enter(`#${await at.installation.links.make('machine', ids[name]!)}`);
    };
    return { set, enterAgain };
  };
  const upload = async (at: TestServer, incident: string): Promise<string> => {
    const { files: store, edge } = at.installation;
    const file = '0'.repeat(26);
    const source = (async function* () {
      yield Buffer.from('memory');
    })();
    const put = await store.blobs.put({ item: file, incident: `inc:${incident}`, labelVersion: 1 }, source, 1_000);
    if (!put.stored) throw new Error(put.why);
    const { address, bytes, sha256 } = put;
    await store.uploads.keep({ file, incident: `inc:${incident}`, person: 'p', address, bytes, sha256, at: edge.clock.now() });
    return file;
  };
});

describe.skipIf(!findPostgres())('Two servers over one PostgreSQL whose clocks are thirty seconds apart', () => {
  it('tell one time: neither is ahead of the other, and neither refuses what was said to have happened at the other', async () => {
    const { url, drop } = await freshDatabase();
    const started: TestServer[] = [];
    try {
      for (const machine of [new Machine('one'), new Machine('two', 30_000), new Machine('three', -30_000)])
        started.push(
          await startTestServer((options) => openDatabase({ url, dataDir: '', ...options }), undefined, {
            readings: machine,
            env: { DATABASE_URL: url },
          }),
        );
      const nows = started.map(({ installation }) => Date.parse(installation.edge.clock.now()));
      expect(Math.max(...nows) - Math.min(...nows)).toBeLessThan(2_000);
      expect(started.map(({ installation }) => installation.clockKeeper!.trouble?.state)).toEqual([undefined, 'DIFFERS', 'DIFFERS']);
      const [one, two, three] = started as [TestServer, TestServer, TestServer];
      const ines = await one.enter(one.running.firstRunLink!, 'Ines Almada');
      const does = async (at: TestServer, operation: string, variables: object): Promise<any> => {
        const { body } = await at.post('/graphql', { documentId: operation, variables }, { Cookie: ines.cookie });
        return Object.values(body.data as object)[0];
      };
      const { incident } = await does(two, 'ReportIncident', { key: newKey(), input: REPORT });
      for (const at of [two, three, one]) {
        const occurredAt = at.installation.edge.clock.now();
        const raised = at === two ? 'RaiseReport' : 'AddLogEntry';
        const input =
          raised === 'RaiseReport' ? { input: { confidential: true, ongoing: true, people: false } } : { text: 'x', occurredAt };
        expect((await does(at, raised, { key: newKey(), incident, ...input })).code).toBeUndefined();
      }
    } finally {
      for (const one of started) await one.running.stop();
      await drop();
    }
  }, 60_000);
});
