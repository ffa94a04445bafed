import { erased, StreamKind, type Command, type DomainModule, type JsonObject } from '@chancery/kernel';
import { bringUp, CommandHandler, Ledger0001, openings, SqlLedgerStore, StreamKinds, type Database, type Outcome } from '@chancery/ledger';
import { VirtualEdge } from '@chancery/ledger/testing';
import { eachDatabase } from '@chancery/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { evidence } from '../model/evidence.decider.ts';
import { Evidence0040 } from '../schema/0040-evidence.ts';
import { Evidence0043 } from '../schema/0043-evidence.ts';
import { Evidence0044 } from '../schema/0044-evidence.ts';
import { cell, FOUND, house, ROLES, SHA, TAKEN } from '../testing/cell.ts';
import { custodyRows } from './custody.projection.ts';
import { exhibitRows } from './exhibits.projection.ts';

const PROJECTIONS = [exhibitRows, custodyRows];
const TABLES = PROJECTIONS.flatMap(({ tables }) => tables);
/** Erasure is the record's business; here whoever says so may. */
const registry: DomainModule<null> = {
  name: 'registry',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: { Erase: { decide: ({ command }) => ({ events: [erased(command.payload['entries'] as never, 'court')] }) } },
};
const kinds = () => new StreamKinds([new StreamKind('org', [openings, house]), new StreamKind('inc', [cell, registry, evidence])]);

/** Commands to a real ledger, as Ruiz unless said. */
class Office {
  readonly handler: CommandHandler;
  readonly edge = new VirtualEdge();
  #count = 0;

  constructor(database: Database) {
    this.handler = new CommandHandler(new SqlLedgerStore(database), kinds(), { projections: PROJECTIONS, policies: [] }, this.edge);
  }

  async tell(type: string, payload: object, by = 'ruiz'): Promise<Outcome> {
    const number = ++this.#count;
    const command: Command = {
      type,
      stream: 'inc:1',
      key: `k${number}`,
      principal: { kind: 'person', id: by, roleAtTime: ROLES[by]![0]! },
      now: this.edge.clock.now(),
      seed: number.toString(16).padStart(32, '0'),
      payload: payload as JsonObject,
    };
    return this.handler.handle(command);
  }

  async done(type: string, payload: object, by = 'ruiz'): Promise<any> {
    const outcome = await this.tell(type, payload, by);
    expect(outcome).toMatchObject({ accepted: true });
    return (outcome as { result?: unknown }).result;
  }
}

/** An image that goes from hand to hand to its disposal, one that stays sealed and held, and a candidate. */
async function night(office: Office): Promise<{ gone: string; held: string }> {
  const blob = { file: 'f1', address: SHA, bytes: 5_000_000_000 };
  const { exhibit: gone } = await office.done('IdentifyExhibit', { ...FOUND, forTask: 'T5' });
  await office.done('AcquireExhibit', { ...TAKEN, exhibit: gone, blob });
  await office.done('SealExhibit', { exhibit: gone, sealKind: 'bag', sealNumber: 'S-1' });
  const { transfer } = await office.done('OfferTransfer', { exhibit: gone, to: 'sofia', courier: null, route: 'hand', waybill: 'W-1' });
  await office.done('AcceptTransfer', { transfer, seal: 'intact', condition: 'dry' }, 'sofia');
  await office.done('VerifyExhibit', { exhibit: gone, alg: 'sha256', digestOk: true, note: 'at the lab' }, 'tom');
  const refused = await office.tell('CheckOut', { exhibit: gone, to: 'tom', purpose: 'analysis', note: '' }, 'sofia');
  expect(refused).toMatchObject({ accepted: false });
  const ending = { ending: 'disposed', authorityKind: 'order', authorityRef: 'C 12/26', reason: 'end of retention' };
  await office.done('ProposeDisposition', { exhibit: gone, ...ending });
  await office.done('DisposeExhibit', { exhibit: gone, to: null, certificate: 'C-1' }, 'sofia');
  const { exhibit: held } = await office.done('IdentifyExhibit', { ...FOUND, reference: 'GW/2' });
  await office.done('AcquireExhibit', { ...TAKEN, exhibit: held });
  await office.done('SealExhibit', { exhibit: held, sealKind: 'bag', sealNumber: 'S-2' });
  await office.done('OfferTransfer', { exhibit: held, to: 'sofia', courier: null, route: 'bag', waybill: 'W-2' });
  await office.done('SetHold', { exhibit: held, reason: 'court' }, 'lena');
  await office.done('IdentifyExhibit', { ...FOUND, reference: 'GW/3' }, 'tom');
  return { gone, held };
}

eachDatabase((name, open) => {
  describe(`rows of evidence in ${name}`, () => {
    let database: Database;
    let office: Office;
    let told: { gone: string; held: string };
    const ask = (sql: string) => database.dataSource.query(sql) as Promise<any[]>;
    const everything = async () =>
      Promise.all(
        TABLES.map(({ name: table, key }) => ask(`SELECT * FROM ${table} ORDER BY ${key.map((column) => `"${column}"`).join(', ')}`)),
      );

    beforeAll(async () => {
      database = await open({ entities: [], migrations: [Ledger0001, Evidence0040, Evidence0043, Evidence0044] });
      await bringUp(database, kinds(), PROJECTIONS);
      office = new Office(database);
      told = await night(office);
    });

    it('show where each exhibit stands', async () => {
      const rows = await ask(
        'SELECT reference, place, integrity, custodian, transfer_to, finder, for_task, custody, address, bytes, description FROM exhibit_row ORDER BY reference',
      );
      expect(rows.map((row) => ({ ...row, bytes: row.bytes === null ? null : Number(row.bytes) }))).toEqual([
        {
          reference: 'GW/1',
          place: 'disposed',
          integrity: 'good',
          custodian: null,
          transfer_to: null,
          finder: 'ruiz',
          for_task: 'T5',
          custody: 7,
          address: SHA,
          bytes: 5_000_000_000,
          description: 'gateway memory',
        },
        {
          reference: 'GW/2',
          place: 'offered',
          integrity: 'unverified',
          custodian: 'ruiz',
          transfer_to: 'sofia',
          finder: 'ruiz',
          for_task: null,
          custody: 4,
          address: null,
          bytes: null,
          description: 'gateway memory',
        },
        {
          reference: 'GW/3',
          place: 'identified',
          integrity: 'unverified',
          custodian: null,
          transfer_to: null,
          finder: 'tom',
          for_task: null,
          custody: 0,
          address: null,
          bytes: null,
          description: 'gateway memory',
        },
      ]);
      expect((await ask(`SELECT holds FROM exhibit_row WHERE exhibit = '${told.held}'`))[0].holds).toHaveLength(1);
    });

    it('number the chain of custody without a gap, with who held it after each step', async () => {
      expect(await ask(`SELECT no, kind, "by", custodian FROM custody_row WHERE exhibit = '${told.gone}' ORDER BY no`)).toEqual([
        { no: 1, kind: 'ExhibitAcquired', by: 'ruiz', custodian: 'ruiz' },
        { no: 2, kind: 'ExhibitSealed', by: 'ruiz', custodian: 'ruiz' },
        { no: 3, kind: 'TransferOffered', by: 'ruiz', custodian: 'ruiz' },
        { no: 4, kind: 'TransferAccepted', by: 'sofia', custodian: 'sofia' },
        { no: 5, kind: 'ExhibitVerified', by: 'tom', custodian: 'sofia' },
        { no: 6, kind: 'DispositionProposed', by: 'ruiz', custodian: 'sofia' },
        { no: 7, kind: 'ExhibitDisposed', by: 'sofia', custodian: null },
      ]);
      expect(await ask(`SELECT facts, condition FROM custody_row WHERE exhibit = '${told.gone}' AND no = 4`)).toEqual([
        { facts: { transfer: expect.any(String), from: 'ruiz', to: 'sofia', seal: 'intact' }, condition: 'dry' },
      ]);
    });

    it('show the words of each step beside it', async () => {
      const shown = await ask(
        `SELECT no, place, method, tool, witness, digests, seal_number, waybill, reason, note, certificate FROM custody_row WHERE exhibit = '${told.gone}' ORDER BY no`,
      );
      expect(shown.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))).toEqual([
        { no: 1, place: 'server room', method: 'live', tool: 'avml 0.14', witness: 'tom', digests: [{ alg: 'sha256', value: SHA }] },
        { no: 2, seal_number: 'S-1' },
        { no: 3, waybill: 'W-1' },
        { no: 4 },
        { no: 5, note: 'at the lab' },
        { no: 6, reason: 'end of retention' },
        { no: 7, certificate: 'C-1' },
      ]);
    });

    it('cannot hold two rows of one number', async () => {
      const again = `UPDATE custody_row SET no = 2 WHERE exhibit = '${told.gone}' AND no = 3`;
      await expect(ask(again)).rejects.toThrow(/duplicate key/);
    });

    it('cannot show an exhibit in custody that nobody has', async () => {
      await expect(ask(`UPDATE exhibit_row SET custodian = NULL WHERE exhibit = '${told.held}'`)).rejects.toThrow(/check constraint/);
    });

    it('are the same when they are built again', async () => {
      const live = await everything();
      const next = PROJECTIONS.map((projection) => ({ ...projection, version: 99 }));
      expect(await bringUp(database, kinds(), next)).toEqual(PROJECTIONS.map((projection) => projection.name));
      expect(await everything()).toEqual(live);
    });

    it('lose erased words and no others, live as in what is built again', async () => {
      const content = await ask(`SELECT seq, section FROM content WHERE stream = 'inc:1' AND section <> 'reference'`);
      await office.done('Erase', { entries: content.map(({ seq, section }) => ({ seq: Number(seq), sections: [section] })) });
      expect(await ask('SELECT reference, description, source FROM exhibit_row ORDER BY reference')).toEqual(
        ['GW/1', 'GW/2', 'GW/3'].map((reference) => ({ reference, description: null, source: null })),
      );
      const words = await ask(
        'SELECT place, method, tool, witness, digests, seal_number, waybill, condition, reason, note, certificate FROM custody_row',
      );
      expect(words.flatMap((row) => Object.values(row)).filter((value) => value !== null)).toEqual([]);
      const live = await everything();
      const next = PROJECTIONS.map((projection) => ({ ...projection, version: 3 }));
      await bringUp(database, kinds(), next);
      expect(await everything()).toEqual(live);
    });
  });
});
