import { later, type Instant } from '@chancery/kernel';
import { Ledger0001, systemRandom, type Database } from '@chancery/ledger';
import { eachDatabase } from '@chancery/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Identity0005 } from '../schema/0005-identity.ts';
import { Identity0006 } from '../schema/0006-identity.ts';
import { Identity0007 } from '../schema/0007-identity.ts';
import { Identity0008 } from '../schema/0008-identity.ts';
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
      database = await open({ entities: [], migrations: [Ledger0001, Identity0005, Identity0006, Identity0007, Identity0008] });
      await database.dataSource.query(
        `INSERT INTO person_row VALUES ('org', 'ines', 'I', 'Ines', '["staff"]', true, now()), ('org', 'gone', 'I', 'Gone', '["staff"]', false, now())`,
      );
    });
    beforeEach(async () => {
      now = START;
      await database.dataSource.query('DELETE FROM sign_in_limit');
      await database.dataSource.query('DELETE FROM account');
      await passwords().choose('ines', 'Ines.Vale', RIGHT);
    });

    it('say whose account it is, however its name was written, and keep no password', async () => {
      expect(await passwords().try(' INES.vale ', RIGHT, 'n')).toEqual({ person: 'ines' });
      expect(await passwords().accountOf('ines')).toBe('ines.vale');
      const rows = JSON.stringify(await database.dataSource.query('SELECT * FROM account'));
      expect([rows.includes(RIGHT), rows.includes('$argon2id$v=19$m=19456,t=2,p=1$')]).toEqual([false, true]);
    });

    it('answer a wrong password, an unknown account and the account of somebody who has left alike', async () => {
      await passwords().choose('gone', 'gone', RIGHT);
      const answers = [await passwords().try('ines.vale', 'another password', 'n'), await passwords().try('nobody', RIGHT, 'n')];
      answers.push(await passwords().try('gone', RIGHT, 'n'));
      expect(answers).toEqual(answers.map(() => ({ refused: 'wrong' })));
      expect(answers).toHaveLength(3);
    });

    it('are not looked at after twenty wrong ones, though the next be right, by whoever asks and from wherever', async () => {
      for (const account of ['ines.vale', 'nobody']) {
        for (let i = 0; i < ACCOUNT_TRIES; i++)
          expect(await passwords().try(account, `wrong password ${i}`, `n${i}`)).toEqual({ refused: 'wrong' });
        expect(await passwords().try(account, RIGHT, 'elsewhere')).toEqual({ refused: 'too-many', until: later(START, LIMIT_MS) });
      }
      now = later(START, LIMIT_MS - 1);
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toMatchObject({ refused: 'too-many' });
      now = later(START, LIMIT_MS);
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toEqual({ person: 'ines' });
    });

    it('are looked at twenty times, not more, when many are tried at once', async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => passwords().try('ines.vale', `wrong password ${i}`, `n${i}`)));
      const count = (what: string) => answers.filter((answer) => 'refused' in answer && answer.refused === what).length;
      expect([count('wrong'), count('too-many')]).toEqual([ACCOUNT_TRIES, 40 - ACCOUNT_TRIES]);
    });

    it('count for a network that tries many accounts, and a right one gives its try back', async () => {
      await database.dataSource.query(`DELETE FROM account`);
      for (let i = 0; i < NETWORK_TRIES - 1; i++) await passwords().try(`nobody${i}`, 'x', 'n');
      await passwords().choose('ines', 'Ines.Vale', RIGHT);
      for (let i = 0; i < 3; i++) expect(await passwords().try('ines.vale', RIGHT, 'n')).toEqual({ person: 'ines' });
      expect(await passwords().try('nobody', 'x', 'n')).toEqual({ refused: 'wrong' });
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toMatchObject({ refused: 'too-many' });
      expect(await passwords().try('ines.vale', RIGHT, 'another')).toEqual({ person: 'ines' });
    });

    it('forget wrong ones once a right one was given', async () => {
      for (let round = 0; round < 2; round++) {
        for (let i = 0; i < ACCOUNT_TRIES - 1; i++) await passwords().try('ines.vale', 'wrong', `n${i}`);
        expect(await passwords().try('ines.vale', RIGHT, 'n')).toEqual({ person: 'ines' });
      }
    });

    it('are refused when they are short, common or hardly more than the name, and an account when it is taken or has no form', async () => {
      const problem = (account: string, password: string) => passwords().choose('omar', account, password);
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

    it('can be changed, and end with the person', async () => {
      expect(await passwords().choose('ines', 'ines', 'other words altogether')).toBeUndefined();
      expect(await passwords().try('ines.vale', RIGHT, 'n')).toEqual({ refused: 'wrong' });
      expect(await passwords().try('ines', 'other words altogether', 'n')).toEqual({ person: 'ines' });
      await passwords().forget('ines');
      expect(await passwords().try('ines', 'other words altogether', 'n')).toEqual({ refused: 'wrong' });
      expect(await passwords().accountOf('ines')).toBeUndefined();
    });
  });
});
