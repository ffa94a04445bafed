import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './argon2id.ts';

const SALT = '02'.repeat(16);

describe('A password', () => {
  it('is hashed as argon2id with the cost that was chosen, and known again', async () => {
    const hash = await hashPassword('four words nobody joins', SALT);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$AgICAgICAgICAgICAgICAg\$[\w+/]{43}$/);
    expect([await isPassword('four words nobody joins', hash), await isPassword('four words nobody join', hash)]).toEqual([true, false]);
  });

  it('is the same however its letters were composed', async () => {
    expect(await isPassword('e\u0301te\u0301 apre\u0300s e\u0301te\u0301', await hashPassword('été après été', SALT))).toBe(true);
  });

  it('is known by a hash of another cost, as another build may have made it', async () => {
    // From the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect([await isPassword('password', hash), await isPassword('Password', hash)]).toEqual([true, false]);
  });

  it('fits no hash that is not there', async () => {
    expect(await isPassword('', undefined)).toBe(false);
  });
});
