import type { Config } from './config.ts';
import { ReaderGone, type Terminal } from './terminal.ts';
import { CANNOT, Cannot, DONE, NO, Usage, type Verb } from './verb.ts';

/** Each verb is loaded when it is called: a check of a playbook opens no database driver. */
const VERBS: { readonly [name: string]: { readonly does: string; readonly load: () => Promise<Verb> } } = {
  check: { does: 'is a playbook sound?', load: async () => (await import('./verbs/check.ts')).check },
  verify: { does: 'is a ledger intact?', load: async () => (await import('./verbs/verify.ts')).verify },
  'ledger export': { does: 'the ledger as JSON lines', load: async () => (await import('./verbs/ledger-export.ts')).ledgerExport },
  backup: { does: 'the whole ledger as one encrypted file', load: async () => (await import('./verbs/backup.ts')).backup },
  'sign-in': { does: 'a link that signs an administrator in', load: async () => (await import('./verbs/sign-in.ts')).signIn },
  restore: { does: 'a backup into an empty database', load: async () => (await import('./verbs/restore.ts')).restore },
};

const HELP = `Use: chancery VERB [--help]\n\n${Object.entries(VERBS)
  .map(([name, { does }]) => `  ${name.padEnd(15)}${does}\n`)
  .join('')}`;

/** Runs one call of the command line and gives its exit code. Throws nothing, and never shows a stack trace. */
export async function runCli(argv: readonly string[], config: Config, terminal: Terminal): Promise<number> {
  try {
    const { name, args } = verbOf(argv);
    if (name === undefined) {
      await terminal.out(HELP);
      return DONE;
    }
    const verb = await VERBS[name]!.load();
    if (args.includes('--help') || args.includes('-h')) {
      await terminal.out(verb.help);
      return DONE;
    }
    return await verb.run({ args, config, terminal });
  } catch (error) {
    if (error instanceof ReaderGone) return DONE;
    const { exit, message } = sayingOf(error as Error & { code?: string });
    terminal.err(argv.includes('--json') ? `${JSON.stringify({ error: message })}\n` : `${message}\n`);
    return exit;
  }
}

function verbOf(argv: readonly string[]): { name?: string; args: readonly string[] } {
  const [first, second] = argv;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') return { args: [] };
  for (const name of [`${first} ${second}`, first])
    if (Object.hasOwn(VERBS, name)) return { name, args: argv.slice(name.split(' ').length) };
  throw new Usage(`There is no verb "${first}".\n\n${HELP.trimEnd()}`);
}

/** Errors whose message was written for whoever sits at the terminal. */
const FOR_PEOPLE: ReadonlyMap<string, number> = new Map([
  ['SCHEMA_REFUSED', CANNOT],
  ['DIRECTORY_IN_USE', CANNOT],
  ['BACKUP_REFUSED', NO],
]);

const SYSTEM: { readonly [code: string]: string } = {
  ENOENT: 'does not exist',
  EACCES: 'may not be opened by this account',
  EISDIR: 'is a directory',
  ENOTDIR: 'is no directory',
  ENOSPC: 'does not fit on the disk',
  EEXIST: 'exists already',
  EROFS: 'lies on a disk that cannot be written',
};

function sayingOf(error: Error & { code?: string; path?: string }): { exit: number; message: string } {
  if (error instanceof Cannot) return { exit: error.exit, message: error.message };
  if (error instanceof Usage) return { exit: CANNOT, message: error.message };
  const code = error.code ?? '';
  if (code.startsWith('ERR_PARSE_ARGS'))
    return {
      exit: CANNOT,
      message: `${error.message.split('. To specify')[0]!.replace(/\.$/, '')}. Add --help to see how the verb is used.`,
    };
  const exit = FOR_PEOPLE.get(code);
  if (exit !== undefined) return { exit, message: error.message };
  if (SYSTEM[code] !== undefined && error.path !== undefined) return { exit: CANNOT, message: `${error.path} ${SYSTEM[code]}.` };
  return { exit: CANNOT, message: `chancery could not go on: ${error.message || code || error.name}` };
}
