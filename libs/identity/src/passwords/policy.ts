import { flawIn, isName, keptName } from '@chancery/kernel';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

export type AccountProblem = 'account-form';
export type PasswordProblem = 'password-sign' | 'password-short' | 'password-long' | 'password-name' | 'password-common';

/** Letters of any script with their marks: İpek's and हिन्दी's as well. */
const ACCOUNT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{1,63}$/u;

/** Of those who are tried first, the ones that are long enough; letters and signs that are alike count as one. */
const COMMON = new Set([
  'passwordpassword',
  'password1234',
  'password12345',
  'password123456',
  'motdepassemotdepasse',
  'motdepasse12',
  'motdepasse123',
  'motdepasse1234',
  'administrator',
  'administrateur',
  'administrator1',
  'administrator123',
  'changemechangeme',
  'changeme1234',
  'letmeinletmein',
  'welcome12345',
  'welcome123456',
  'bienvenue1234',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'qwertyuiopasdfgh',
  'azertyuiop12',
  'azertyuiop123',
  'azertyuiopqsdf',
  'azertyazerty',
  'asdfghjkl123',
  'asdfasdfasdf',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'zaq12wsxcde3',
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789123456789',
  '1234567891011',
  '123412341234',
  '123123123123',
  '123456123456',
  '1234567812345678',
  '987654321098',
  '012345678910',
  '0123456789ab',
  '0123456789abcdef',
  'abcdefghijkl',
  'abcdefghijklm',
  'abcd1234abcd',
  'abc123abc123',
  'iloveyou1234',
  'iloveyouiloveyou',
  'jetaimejetaime',
  'chancerychancery',
  'chancery1234',
  'correcthorsebatterystaple',
  'correct horse battery staple',
  'thequickbrownfox',
  'trustno1trustno1',
  'football1234',
  'princess1234',
  'dragon123456',
  'monkey123456',
  'superman1234',
  'sunshine1234',
  'secret123456',
  'secretsecret',
  'ambassade1234',
  'embassy12345',
]);

/** How an account's name is kept: people need not remember how they wrote it. */
export const foldedAccount = (name: string): string => keptName(name).normalize('NFKC').toLowerCase().normalize('NFKC');

const DRAWN_ALIKE: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j', ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ß: 'ss', 0: 'o', 1: 'l' };

/** One text for all names that are taken for one another at a glance: nobody is given a name by which they pass for somebody else. */
export const alikeAccount = (folded: string): string =>
  folded
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ıȷłøđħß01]/g, (sign) => DRAWN_ALIKE[sign]!)
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

export const isAccount = (name: string): boolean => ACCOUNT.test(name) && (isName(name) || /^[\p{N}._@-]+$/u.test(name));

/** Long rather than odd: no rule about which signs there must be. `account` is folded. */
export function passwordProblem(password: string, account: string): PasswordProblem | undefined {
  if (flawIn(password)) return 'password-sign';
  const length = [...password.normalize('NFKC')].length;
  if (length < PASSWORD_MIN) return 'password-short';
  if (length > PASSWORD_MAX) return 'password-long';
  const folded = foldedAccount(password);
  if (account !== '' && withoutSigns(folded).replaceAll(withoutSigns(account), '').length < PASSWORD_MIN / 2) return 'password-name';
  if (COMMON.has(folded) || COMMON.has(plain(folded)) || new Set(folded).size < 4) return 'password-common';
  return undefined;
}

const withoutSigns = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

const ALIKE: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i' };
const plain = (text: string): string => text.replaceAll(/[@$!]/g, (sign) => ALIKE[sign]!);
