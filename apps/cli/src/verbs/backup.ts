import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BackupCounts } from '@chancery/ledger';
import { headsHash, headsText, type Verdict } from '@chancery/ledger/verify';
import { placeOf } from '../ledger/place.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { Verified } from '../ledger/verified.ts';
import { encrypted, passphraseIn } from '../sealed/age.ts';
import { Cannot, DONE, NO, Usage, type Verb } from '../verb.ts';

const CHUNK_CHARS = 65_536;

export const backup: Verb = {
  help: `Use: chancery backup FILE (--passphrase-file FILE | --recipient AGE1…) [--data DIR] [--json]

Writes the ledger of --data, of DATABASE_URL, or of CHANCERY_DATA to one new file, encrypted with age: entries, sections,
keys of commands, messages not yet sent. A running server may be using it. Sessions are not in it; read models and timers
are made anew when it is restored.

  --passphrase-file FILE   its first line is the passphrase
  --recipient AGE1…        the public key of whoever may restore it; may be given several times
                           (age1pq1… recipients are post-quantum)

Exit: 0 the file is written and on the disk, 1 the ledger is not intact, 2 it could not be read or written; there is then no file.
`,
  async run({ args, config, terminal }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        data: { type: 'string' },
        'passphrase-file': { type: 'string' },
        recipient: { type: 'string', multiple: true },
      },
    });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new Usage('Name one file: chancery backup FILE');
    const { 'passphrase-file': passphraseFile, recipient: recipients = [] } = values;
    if ((passphraseFile === undefined) === (recipients.length === 0))
      throw new Usage('Say for whom the backup is encrypted: --passphrase-file FILE, or --recipient AGE1…');
    const file = path.resolve(config.from, name);
    if (existsSync(file)) throw new Cannot(`${file} exists already. Name a new file: a backup never replaces an older one.`);
    const passphrase = passphraseFile === undefined ? undefined : passphraseIn(path.resolve(config.from, passphraseFile));
    const place = placeOf(config, values.data);
    const write = (lines: AsyncIterable<string>) => writeWhole(file, lines, { passphrase, recipients });
    const { heads, ...counts } = await readLedger(place, 'backup', write, (written) => written.heads);
    const told = headsHash(headsText(heads));
    const { size } = await fs.stat(file);
    await terminal.out(
      values.json
        ? `${JSON.stringify({ file, bytes: size, ...counts, told })}\n`
        : `${file}: ${counts.entries} entries, ${counts.keys} command keys, ${counts.messages} messages, ${size} bytes.\nWrite this down to compare later: --heads ${told}\n`,
    );
    return DONE;
  },
};

interface Written extends BackupCounts {
  readonly heads: Verdict['heads'];
}

/** Under another name until it is whole and on the disk; nothing stays of one that was not. */
async function writeWhole(file: string, lines: AsyncIterable<string>, to: Parameters<typeof encrypted>[1]): Promise<Written> {
  const part = `${file}.part`;
  const handle = await fs.open(part, 'wx', 0o600);
  try {
    const last = { line: '' };
    const verified = new Verified();
    for await (const chunk of await encrypted(bytesOf(verified.pass(lines, ofExport), last), to)) await handle.writeFile(chunk);
    const { end } = JSON.parse(last.line) as { end: BackupCounts };
    const { intact, finding, heads } = await verified.verdict();
    if (!intact) {
      throw new Cannot(
        `The ledger is not intact, and a backup of it could not be restored: ${finding!.stream} ${finding!.seq} ${finding!.code}: ${finding!.message}. Nothing was written; keep the database as it is, and look with "chancery verify".`,
        NO,
      );
    }
    await handle.sync();
    await handle.close();
    await fs.rename(part, file);
    await syncDirectory(path.dirname(file));
    return { ...end, heads };
  } catch (error) {
    await handle.close();
    await fs.rm(part, { force: true });
    throw error;
  }
}

const ofExport = (line: string): boolean => line.startsWith('{"bytes":') || line.startsWith('{"chancery":"ledger"');

async function* bytesOf(lines: AsyncIterable<string>, last: { line: string }): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const line of lines) {
    last.line = line;
    text += `${line}\n`;
    if (text.length < CHUNK_CHARS) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await fs.open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
