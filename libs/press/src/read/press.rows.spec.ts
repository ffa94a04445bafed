import { erased, StreamKind, type Command, type DomainModule, type JsonObject } from '@chancery/kernel';
import {
  bringUp,
  CommandHandler,
  Ledger0001,
  Ledger0003,
  openings,
  Relay,
  SqlLedgerStore,
  StreamKinds,
  type Database,
  type Outcome,
  type Projection,
} from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { eachDatabase } from '@chancery/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { press } from '../model/press.decider.ts';
import { voices } from '../model/voices/voices.decider.ts';
import { deliverPress, PRESS_POLICIES } from '../policies/press.policies.ts';
import { Press0030 } from '../schema/0030-press.ts';
import { Press0031 } from '../schema/0031-wording.ts';
import { Press0033 } from '../schema/0033-press.ts';
import { Press0035 } from '../schema/0035-press.ts';
import { cell, KEY, people, POLICY, seats, TEXT } from '../testing/cell.ts';
import { standInRun } from '../testing/run.ts';
import { approvalRows } from './approvals.projection.ts';
import { assignmentRows } from './assignments.projection.ts';
import { citations } from './citations.projection.ts';
import { factVersions } from './facts.projection.ts';
import { releaseRows } from './releases.projection.ts';
import { requestRows } from './requests.projection.ts';
import { statementRows } from './statements.projection.ts';

const PROJECTIONS: readonly Projection[] = [factVersions, citations, statementRows, approvalRows, releaseRows, assignmentRows, requestRows];
const TABLES = PROJECTIONS.flatMap(({ tables }) => tables);
/** Erasure is the record's business; here whoever says so may. */
const registry: DomainModule<null> = {
  name: 'registry',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: { Erase: { decide: ({ command }) => ({ events: [erased(command.payload['entries'] as never, 'court')] }) } },
};
const kinds = () =>
  new StreamKinds([
    new StreamKind('org', [openings, people]),
    new StreamKind('inc', [cell, ...seats, registry, press, standInRun()]),
    new StreamKind('voc', [registry, voices]),
  ]);

/** Commands to a real ledger, as p1 unless said; each must be taken. */
class Office {
  readonly handler: CommandHandler;
  readonly edge = new VirtualEdge();
  #count = 0;

  constructor(database: Database) {
    const store = new SqlLedgerStore(database);
    this.handler = new CommandHandler(store, kinds(), { projections: PROJECTIONS, policies: PRESS_POLICIES }, this.edge);
    new Relay(store, deliverPress(this.handler, this.edge), this.edge, (fault) => {
      throw fault;
    }).start(this.handler);
  }

  async tell(stream: string, type: string, payload: object, by = 'p1', roleAtTime = 'HOP'): Promise<any> {
    const number = ++this.#count;
    const command: Command = {
      type,
      stream,
      key: `k${number}`,
      principal: { kind: 'person', id: by, roleAtTime },
      now: this.edge.clock.now(),
      seed: number.toString(16).padStart(32, '0'),
      payload: payload as JsonObject,
      drawn: { digestKey: KEY },
    };
    const outcome: Outcome = await this.handler.handle(command);
    expect(outcome).toMatchObject({ accepted: true });
    return (outcome as { result?: unknown }).result;
  }

  async fact(publicWording: string): Promise<string> {
    const { fact } = await this.tell(
      'inc:1',
      'AddFact',
      {
        wording: 'the 14th',
        sources: 'minutes',
        sourcePeople: [],
        otherSources: 1,
        confidence: 'high',
        validAt: null,
        recheckBy: null,
        tlp: 'clear',
      },
      'cd',
    );
    await this.tell('inc:1', 'StartVerification', { fact, from: 1 });
    await this.tell('inc:1', 'ConfirmFact', { fact, from: 1, method: 'archive' }, 'p2');
    await this.tell('inc:1', 'ClearWording', { fact, from: 1, publicWording, language: 'en' });
    return fact as string;
  }

  async approve(statement: string, { version, digest }: { version: string; digest: string }, comment: string): Promise<void> {
    const given = { statement, version, digest, comment };
    await this.tell('inc:1', 'ApproveStatement', { ...given, step: 'HOP', role: 'HOP' }, 'p3');
    await this.tell('inc:1', 'ApproveStatement', { ...given, step: 'SEC', role: 'SEC' }, 'p2');
  }

  async offer(statement: string, version: string, by: string): Promise<void> {
    const sheet = { channels: ['mail'], recipientLists: ['wires'], recipients: 'Agencies' };
    await this.tell('inc:1', 'OfferRelease', { statement, version, entity: 'ministry', ...sheet }, by);
  }
}

/** The evening of 16:53: a voice, then a line that falls with its fact, goes out on the corrected one, and is doubted. */
async function evening(office: Office): Promise<{ fact: string; st: string; v1: string; v2: string }> {
  await speaking(office);
  const fact = await office.fact('the 14th');
  const cites = (version: number) => [{ fact, version, sentence: 1 }];
  const drafted = await office.tell('inc:1', 'DraftStatement', { ...TEXT, cites: cites(1) }, 'p5');
  const st = drafted.statement as string;
  const variant = { ...TEXT, title: 'Ligne', language: 'fr', parent: st, parentVersion: drafted.version };
  await office.tell('inc:1', 'DraftStatement', variant, 'p5');
  await office.tell('inc:1', 'SubmitStatement', { statement: st, base: drafted.version, policy: POLICY }, 'p5');
  await office.approve(st, drafted, 'as it stands');
  await office.offer(st, drafted.version, 'p1');
  const correction = { fact, from: 1, wording: 'the 12th', publicWording: 'the 12th', language: 'en', kind: 'material', reason: 'log' };
  await office.tell('inc:1', 'CorrectFact', correction, 'cd');
  const revision = { ...TEXT, statement: st, base: drafted.version, body: 'It took place on the 12th.', cites: cites(2) };
  const revised = await office.tell('inc:1', 'ReviseStatement', revision, 'p5');
  await office.approve(st, revised, '');
  await office.tell('inc:1', 'ConfirmFact', { fact, from: 2, method: 'the log' }, 'p2');
  await office.offer(st, revised.version, 'p5');
  const policy = { id: 'pol', version: 1 };
  await office.tell('inc:1', 'ReleaseStatement', { statement: st, version: revised.version, entity: 'ministry', policy, sheet: null });
  await office.tell('inc:1', 'DisputeFact', { fact, from: 2, reason: 'a second log' }, 'cd');
  await office.tell('inc:1', 'StartRun', {});
  return { fact, st, v1: drafted.version, v2: revised.version };
}

async function speaking(office: Office): Promise<void> {
  await office.tell('voc:ministry', 'OpenVoices', {});
  const cells = { topics: ['*'], audiences: ['*'], languages: ['*'] };
  const term = {
    from: '2026-11-25T02:00:00.000Z',
    to: '2026-11-25T20:00:00.000Z',
    succeeds: null,
    origin: { stream: 'inc:1', request: null },
  };
  const { assignment } = await office.tell('voc:ministry', 'OfferAssignment', {
    person: 'p1',
    order: 0,
    ...cells,
    ...term,
    limits: 'no names',
  });
  await office.tell('voc:ministry', 'AcceptAssignment', { incident: 'inc:1', assignment });
}

eachDatabase((name, open) => {
  describe(`rows of the press in ${name}`, () => {
    let database: Database;
    let office: Office;
    let night: { fact: string; st: string; v1: string; v2: string };
    const ask = (sql: string) => database.dataSource.query(sql) as Promise<any[]>;
    const everything = async () =>
      Promise.all(
        TABLES.map(({ name: table, key }) => ask(`SELECT * FROM ${table} ORDER BY ${key.map((column) => `"${column}"`).join(', ')}`)),
      );

    beforeAll(async () => {
      database = await open({ entities: [], migrations: [Ledger0001, Ledger0003, Press0030, Press0031, Press0033, Press0035] });
      await bringUp(database, kinds(), PROJECTIONS);
      office = new Office(database);
      night = await evening(office);
    });

    it('show each version of a fact with what stands now', async () => {
      expect(
        await ask(
          'SELECT version, current, truth, cleared, change_kind, verified_by, alone, wording, sources, reason FROM fact_version ORDER BY version',
        ),
      ).toEqual([
        {
          version: 1,
          current: false,
          truth: 'confirmed',
          cleared: true,
          change_kind: null,
          verified_by: 'p2',
          alone: false,
          wording: 'the 14th',
          sources: 'minutes',
          reason: null,
        },
        {
          version: 2,
          current: true,
          truth: 'disputed',
          cleared: true,
          change_kind: 'material',
          verified_by: 'p2',
          alone: false,
          wording: 'the 12th',
          sources: null,
          reason: 'a second log',
        },
      ]);
    });

    it('show which citations hold, and keep those of an earlier version as they were', async () => {
      expect(await ask('SELECT fact_version, sentence, why_not FROM citation ORDER BY fact_version')).toEqual([
        { fact_version: 1, sentence: 1, why_not: 'superseded' },
        { fact_version: 2, sentence: 1, why_not: 'disputed' },
      ]);
    });

    it('show where each text stands, and why', async () => {
      const due = [{ fact: night.fact, was: 2 }];
      expect(
        await ask('SELECT language, text, outing, stale, why, due, title, policy_version FROM statement_row ORDER BY language'),
      ).toEqual([
        { language: 'en', text: 'closed', outing: 'correctionDue', stale: false, why: null, due, title: 'Line', policy_version: 1 },
        {
          language: 'fr',
          text: 'draft',
          outing: 'inside',
          stale: true,
          why: 'VariantStale',
          due: [],
          title: 'Ligne',
          policy_version: null,
        },
      ]);
      expect(await ask(`SELECT body, changed, author FROM version_row WHERE statement = '${night.st}' ORDER BY at, changed`)).toEqual(
        expect.arrayContaining([
          { body: TEXT.body, changed: [], author: 'p5' },
          { body: 'It took place on the 12th.', changed: ['cites'], author: 'p5' },
        ]),
      );
    });

    it('keep void approvals with what voided them', async () => {
      expect(
        await ask(`SELECT step, "by", why, voided_at IS NULL AS good, comment FROM approval_row ORDER BY version = '${night.v2}', step`),
      ).toEqual([
        { step: 'HOP', by: 'p3', why: 'StatementBlocked', good: false, comment: 'as it stands' },
        { step: 'SEC', by: 'p2', why: 'StatementBlocked', good: false, comment: 'as it stands' },
        { step: 'HOP', by: 'p3', why: null, good: true, comment: null },
        { step: 'SEC', by: 'p2', why: null, good: true, comment: null },
      ]);
    });

    it('show the release, the line in force with its doubts, and who speaks', async () => {
      expect(await ask('SELECT version, offered_by, "by", one_person, channels, recipients, outcome FROM release_row')).toEqual([
        {
          version: night.v2,
          offered_by: 'p5',
          by: ['p5', 'p1'],
          one_person: false,
          channels: ['mail'],
          recipients: 'Agencies',
          outcome: null,
        },
      ]);
      expect(await ask('SELECT version, topic, audience, doubts FROM line_in_force')).toEqual([
        { version: night.v2, topic: 'talks', audience: 'media', doubts: [{ fact: night.fact, was: 2 }] },
      ]);
      expect(await ask('SELECT person, place, term, presence, asked_by, limits FROM assignment_row')).toEqual([
        { person: 'p1', place: 0, term: 'accepted', presence: 'reachable', asked_by: 'inc:1', limits: 'no names' },
      ]);
    });

    it('are the same when they are built again', async () => {
      const live = await everything();
      expect(live.map((rows) => rows.length > 0)).toEqual(TABLES.map(() => true));
      const next = PROJECTIONS.map((projection) => ({ ...projection, version: 99 }));
      expect(await bringUp(database, kinds(), next)).toEqual(PROJECTIONS.map((projection) => projection.name));
      expect(await everything()).toEqual(live);
    });

    it('show what a run asked for, what answers it, and that it is open again once that was given up', async () => {
      const asked = () => ask('SELECT request, kind, run, loc, lane, role, due_ms, statement FROM press_request');
      const [{ request, ...row }] = await asked();
      expect(row).toEqual({ kind: 'draft', run: 'run', loc: 'S1', lane: 'press', role: 'SPK', due_ms: '1800000', statement: null });
      const { statement } = await office.tell('inc:1', 'DraftStatement', { ...TEXT, body: 'Nothing yet.', request }, 'p5');
      expect(await asked()).toMatchObject([{ request, statement }]);
      await office.tell('inc:1', 'AbandonStatement', { statement, decision: null, reason: 'not now' }, 'p5');
      expect(await asked()).toMatchObject([{ request, statement: null }]);
    });

    it('lose erased words, live as in what is built again', async () => {
      const content = await ask(
        `SELECT seq, section FROM content WHERE stream = 'inc:1' AND section IN ('wording', 'publicWording', 'sources', 'reason', 'method', 'title', 'body', 'sha256', 'comment', 'recipients')`,
      );
      await office.tell('inc:1', 'Erase', { entries: content.map(({ seq, section }) => ({ seq: Number(seq), sections: [section] })) });
      const [limits] = await ask(`SELECT seq FROM content WHERE stream = 'voc:ministry' AND section = 'limits'`);
      await office.tell('voc:ministry', 'Erase', { entries: [{ seq: Number(limits.seq), sections: ['limits'] }] });
      expect(await ask('SELECT limits FROM assignment_row')).toEqual([{ limits: null }]);
      const words = await ask('SELECT wording, sources, reason, method FROM fact_version');
      const texts = await ask(
        'SELECT v.title, v.body, v.sha256, s.title AS shown, r.recipients FROM version_row v JOIN statement_row s USING (stream, statement) LEFT JOIN release_row r USING (stream, statement)',
      );
      const wordings = await ask('SELECT words FROM fact_wording');
      const comments = await ask('SELECT comment FROM approval_row');
      expect([...words, ...wordings, ...texts, ...comments].flatMap((row) => Object.values(row)).filter((value) => value !== null)).toEqual(
        [],
      );
      expect((await ask('SELECT why_not FROM citation ORDER BY fact_version')).map(({ why_not }) => why_not)).toEqual([
        'superseded',
        'disputed',
      ]);
      const live = await everything();
      await bringUp(
        database,
        kinds(),
        PROJECTIONS.map((projection) => ({ ...projection, version: 100 })),
      );
      expect(await everything()).toEqual(live);
    });
  });
});
