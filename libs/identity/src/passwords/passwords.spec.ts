import { later, type Instant } from '@chancery/kernel';
import { Ledger0001, systemRandom, type Database } from '@chancery/ledger';
import { eachDatabase } from '@chancery/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Identity0005 } from '../schema/0005-identity.ts';
import { Identity0006 } from '../schema/0006-identity.ts';
import { Identity0007 } from '../schema/0007-identity.ts';
import { Identity0008 } from '../schema/0008-identity.ts';
import { Identity0010 } from '../schema/0010-identity.ts';
import { Identity0011 } from '../schema/0011-identity.ts';
import { raiseEpoch } from '../sessions/epoch.ts';
import { Sessions } from '../sessions/sessions.ts';
import { ACCOUNT_TRIES, LIMIT_MS, NETWORK_TRIES } from './limits.ts';
import { Passwords } from './passwords.ts';

const RIGHT = 'four words nobody joins';
const START: Instant = '2026-11-25T02:47:00.000Z';

eachDatabase((name, open) => {
  describe(`Passwords on ${name}`, () => {
    let database: Database;
    let now = START;
    const edge = { clock: { now: () => now }, random: systemRandom() };
    const passwords = () => new Passwords(database.dataSource, edge);

    beforeAll(async () => {
      database = await open({
        entities: [],
        migrations: [Ledger0001, Identity0005, Identity0006, Identity0007, Identity0008, Identity0010, Identity0011],
      });
      await database.dataSource.query(
        `INSERT INTO person_row VALUES ('org', 'ines', 'I', 'Ines', '["staff"]', true, now()), ('org', 'gone', 'I', 'Gone', '["staff"]', false, now())`,
      );
    });
    beforeEach(async () => {
      now = START;
      await database.dataSource.query('DELETE FROM sign_in_limit');
      await database.dataSource.query('DELETE FROM account');
      await database.dataSource.query('DELETE FROM known_device');
      await database.dataSource.query(
        `INSERT INTO access_epoch VALUES ('ines', 0), ('gone', 0) ON CONFLICT (person) DO UPDATE SET epoch = 0`,
      );
      await passwords().choose('ines', 'Ines.Vale', RIGHT, { epoch: 0 });
    });

    it('say whose account it is, however its name was written, and keep no password', async () => {
      expect(await passwords().try(' INES.vale ', RIGHT, 'n')).toEqual({ person: 'ines', epoch: 0 });
      expect(await passwords().accountOf('ines')).toBe('ines.vale');
      const rows = JSON.stringify(await database.dataSource.query('SELECT * FROM account'));
      expect([rows.includes(RIGHT), rows.includes('$argon2id$v=19$m=19456,t=2,p=1$')]).toEqual([false, true]);
    });

    it('answer a wrong password, an unknown account and the account of somebody who has left alike', async () => {
      await passwords().choose('gone', 'gone', RIGHT, { epoch: 0 });
      const answers = [await passwords().try('ines.vale', 'another password', 'n'), await passwords().try('nobody', RIGHT, 'n')];
      answers.push(await passwords().try('gone', RIGHT, 'n'));
      expect(answers).toMatchObject(answers.map(() => ({ refused: 'wrong' })));
      expect(answers).toHaveLength(3);
    });

    it('are not looked at after twenty wrong ones, though the next be right, by whoever asks and from wherever', async () => {
      for (const account of ['ines.vale', 'nobody']) {
        for (let i = 0; i < ACCOUNT_TRIES; i++)
          expect(await passwords().try(account, `wrong password ${i}`, `n${i}`)).toMatchObject({ refused: 'wrong' });
        expect(await passwords().try(account, RIGHT, 'elsewhere')).toMatchObject({ refused: 'too-many', until: later(START, LIMIT_MS) });
      }
      now = later(START, LIMIT_MS - 1);
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toMatchObject({ refused: 'too-many' });
      now = later(START, LIMIT_MS);
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toEqual({ person: 'ines', epoch: 0 });
    });

    it('are looked at twenty times, not more, when many are tried at once', async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => passwords().try('ines.vale', `wrong password ${i}`, `n${i}`)));
      const count = (what: string) => answers.filter((answer) => 'refused' in answer && answer.refused === what).length;
      expect([count('wrong'), count('too-many')]).toEqual([ACCOUNT_TRIES, 40 - ACCOUNT_TRIES]);
    });

    it('count for a network that tries many accounts, and a right one gives its try back', async () => {
      await database.dataSource.query(`DELETE FROM account`);
      for (let i = 0; i < NETWORK_TRIES - 1; i++) await passwords().try(`nobody${i}`, 'x', 'n');
      await passwords().choose('ines', 'Ines.Vale', RIGHT, { epoch: 0 });
      for (let i = 0; i < 3; i++) expect(await passwords().try('ines.vale', RIGHT, 'n')).toEqual({ person: 'ines', epoch: 0 });
      expect(await passwords().try('nobody', 'x', 'n')).toMatchObject({ refused: 'wrong' });
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toMatchObject({ refused: 'too-many' });
      expect(await passwords().try('ines.vale', RIGHT, 'another')).toEqual({ person: 'ines', epoch: 0 });
    });

    it('forget wrong ones once a right one was given', async () => {
      for (let round = 0; round < 2; round++) {
        for (let i = 0; i < ACCOUNT_TRIES - 1; i++) await passwords().try('ines.vale', 'wrong', `n${i}`);
        expect(await passwords().try('ines.vale', RIGHT, 'n')).toEqual({ person: 'ines', epoch: 0 });
      }
    });

    it('are refused when they are short, common or hardly more than the name, and an account when it is taken or has no form', async () => {
      const problem = (account: string, password: string) => passwords().choose('omar', account, password, { epoch: 0 });
      expect([
        await problem('omar', 'eleven char'),
        await problem('omar', 'x'.repeat(201)),
        await problem('omar.haddad', 'Omar Haddad 1234'),
        await problem('omar', 'P@ssword1234'),
        await problem('omar', 'ababababababab'),
        await problem('o', RIGHT),
        await problem('INES.VALE', RIGHT),
        await problem('omar', RIGHT),
      ]).toEqual([
        'password-short',
        'password-long',
        'password-name',
        'password-common',
        'password-common',
        'account-form',
        'account-taken',
        undefined,
      ]);
    });

    it('are still looked at on a device where their person came in before, however many others were wrong elsewhere', async () => {
      const device = await passwords().knowDevice('ines', undefined, 0);
      for (let i = 0; i < ACCOUNT_TRIES; i++) await passwords().try('ines.vale', `wrong password ${i}`, `n${i}`);
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toMatchObject({ refused: 'too-many' });
      expect(await passwords().try('ines.vale', RIGHT, 'n', device)).toEqual({ person: 'ines', epoch: 0 });
    });

    it('are counted on a known device by itself, and on one that is known for somebody else like anywhere', async () => {
      await passwords().choose('gone', 'gone.away', RIGHT, { epoch: 0 });
      const [device, others] = [await passwords().knowDevice('ines', undefined, 0), await passwords().knowDevice('gone', undefined, 0)];
      for (let i = 0; i < ACCOUNT_TRIES; i++)
        expect(await passwords().try('ines.vale', `wrong password ${i}`, 'n', device)).toMatchObject({ refused: 'wrong' });
      expect(await passwords().try('ines.vale', RIGHT, 'n', device)).toMatchObject({ refused: 'too-many', until: later(START, LIMIT_MS) });
      expect(await passwords().try('ines.vale', RIGHT, 'n', others)).toEqual({ person: 'ines', epoch: 0 });
      for (let i = 0; i < ACCOUNT_TRIES; i++) await passwords().try('ines.vale', `wrong password ${i}`, `n${i}`, others);
      expect(await passwords().try('ines.vale', RIGHT, 'n', others)).toMatchObject({ refused: 'too-many' });
    });

    it('are tried on a device that two people use on the token of each: neither locks or unlocks the other there', async () => {
      await passwords().choose('gone', 'gone.away', RIGHT, { epoch: 0 });
      const hers = await passwords().knowDevice('ines', undefined, 0);
      expect(await passwords().knowDevice('gone', hers, 0)).not.toBe(hers);
      expect(await passwords().knowDevice('ines', hers, 0)).toBe(hers);
      for (let i = 0; i < ACCOUNT_TRIES; i++) await passwords().try('gone.away', `wrong password ${i}`, `n${i}`, hers);
      expect(await passwords().try('ines.vale', RIGHT, 'n', hers)).toMatchObject({ person: 'ines' });
    });

    it('let in and keep nothing that was under way when all ways in ended', async () => {
      const tried = await passwords().try('ines.vale', RIGHT, 'n');
      await raiseEpoch(database.dataSource, 'ines');
      await passwords().forget('ines', now);
      const { epoch } = tried as { epoch: number };
      const sessions = new Sessions(database.dataSource, edge);
      expect(await sessions.begin('ines', 'password', epoch)).toBeUndefined();
      expect(await passwords().knowDevice('ines', undefined, epoch)).toBeUndefined();
      expect(await passwords().choose('ines', 'ines', RIGHT, { epoch })).toBe('ended');
      expect(await passwords().accountOf('ines')).toBeUndefined();
      expect(await sessions.begin('ines', 'link', await sessions.epochOf('ines'))).toMatch(/^[0-9a-f]{64}$/);
    });

    it('know twenty devices of a person, those that were used last', async () => {
      const first = await passwords().knowDevice('ines', undefined, 0);
      for (let i = 0; i < 20; i++) {
        now = later(now, 1_000);
        await passwords().knowDevice('ines', undefined, 0);
      }
      const rows = await database.dataSource.query(`SELECT count(*)::int AS n FROM known_device WHERE person = 'ines'`);
      expect(rows).toEqual([{ n: 20 }]);
      for (let i = 0; i < ACCOUNT_TRIES; i++) await passwords().try('ines.vale', `wrong password ${i}`, `n${i}`);
      expect(await passwords().try('ines.vale', RIGHT, 'n', first)).toMatchObject({ refused: 'too-many' });
    });

    it('go under names of any script, and under none that is taken for another’s', async () => {
      const choose = (person: string, account: string) => passwords().choose(person, account, RIGHT, { epoch: 0 });
      expect(await choose('gone', 'İpek')).toBeUndefined();
      expect(await choose('gone', 'हिन्दी')).toBeUndefined();
      for (const alike of ['ines.vale', 'ınes.vale', 'inés.vale', 'ines-vale', 'INES\u200B.vale', 'ines.va1e', 'ïnes_vale'])
        expect([alike, await choose('gone', alike)]).toEqual([alike, 'account-taken']);
      for (const none of ['іnes.vale', 'a\0b', 'half \ud800', '\u202Eelav', '-ines', 'x'])
        expect([none, await choose('gone', none)]).toEqual([none, 'account-form']);
      expect(await passwords().choose('gone', 'somebody', 'four words\0nobody joins', { epoch: 0 })).toBe('password-sign');
    });

    it('can be changed, and end with the person', async () => {
      expect(await passwords().choose('ines', 'ines', 'other words altogether', { epoch: 0 })).toBeUndefined();
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toMatchObject({ refused: 'wrong' });
      expect(await passwords().try('ines', 'other words altogether', 'n')).toEqual({ person: 'ines', epoch: 0 });
      await passwords().forget('ines', later(now, -1));
      expect(await passwords().accountOf('ines')).toBe('ines');
      await passwords().forget('ines', now);
      expect(await passwords().try('ines', 'other words altogether', 'n')).toMatchObject({ refused: 'wrong' });
      expect(await passwords().accountOf('ines')).toBeUndefined();
    });
  });
});
