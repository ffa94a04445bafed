import { createReadStream, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FilesNamed } from '@chancery/evidence';
import {
  knownHeads,
  NOTE_OLDER_STATE,
  noteKnownHeads,
  openDatabase,
  ORGANISATION,
  restoreFrom,
  type Database,
  type Restored,
} from '@chancery/ledger';
import { linesOf } from '@chancery/ledger/verify';
import { MIGRATIONS, PROJECTIONS, SCHEMA, streamKinds } from '@chancery/server/composition';
import { byBelievedTime, handlerOver } from '../ledger/handler-over.ts';
import { filesBeside } from '../ledger/files-of.ts';
import { filesSaid } from '../ledger/files-said.ts';
import { isDatabase, placeOf, type Place } from '../ledger/place.ts';
import { openingFailed } from '../ledger/read-ledger.ts';
import { writtenDown } from '../ledger/written-down.ts';
import { decrypted, identitiesIn, passphraseIn } from '../sealed/age.ts';
import { DONE, LACKING, Usage, type Verb } from '../verb.ts';

export const restore: Verb = {
  help: `Use: chancery restore FILE (--passphrase-file FILE | --identity-file FILE) [--data DIR]
                             [--heads HASH] [--head HASH] [--older-than-known] [--json]

Restores a backup into an empty database: of --data, of DATABASE_URL, or of CHANCERY_DATA; it may come from the other kind.
The server that will use it must not run yet. All of it is verified before any of it is kept; read models and timers are
made anew. Whatever fails leaves nothing behind.

  --heads HASH  the hash of all heads, which you wrote down before: shows that the backup is not an older one
  --head HASH   some entry must have this hash: shows the same of one stream
  --older-than-known  restores although the data folder knows of a later state, and records that

Files of exhibits are not in a backup: those that the record names are looked for in the data folder (beside a database
server, that of CHANCERY_DATA), and each that is not whole is named.

Exit: 0 restored and verified, 1 the backup was refused, 2 it could not be tried, 3 restored, and files are missing.
`,
  async run({ args, config, terminal }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        data: { type: 'string' },
        head: { type: 'string' },
        heads: { type: 'string' },
        'older-than-known': { type: 'boolean' },
        'passphrase-file': { type: 'string' },
        'identity-file': { type: 'string' },
      },
    });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new Usage('Name one file: chancery restore FILE');
    const { 'passphrase-file': passphraseFile, 'identity-file': identityFile } = values;
    if ((passphraseFile === undefined) === (identityFile === undefined))
      throw new Usage('Say what opens the backup: --passphrase-file FILE, or --identity-file FILE');
    const by = {
      passphrase: passphraseFile === undefined ? undefined : passphraseIn(path.resolve(config.from, passphraseFile)),
      identities: identityFile === undefined ? [] : identitiesIn(path.resolve(config.from, identityFile)),
    };
    const place = placeOf(config, values.data);
    const clear = () => decrypted(createReadStream(path.resolve(config.from, name)), by);
    for await (const _ of await clear()); // to its end, before a database is begun for a file that was cut or altered
    const lines = linesOf(await clear());
    const [named, must] = [new FilesNamed(), writtenDown(values)];
    const folder = place.url === undefined ? place.dataDir : config.dataDir;
    const known = { known: await knownHeads(folder), olderThanKnown: values['older-than-known'] === true };
    const parts = { kinds: streamKinds(), projections: PROJECTIONS, schema: SCHEMA, onEntry: named.take, ...known };
    const restored = await into(place, async (database) => await noted(database, await restoreFrom(database, lines, parts, must)));
    if (place.url === undefined) await noteKnownHeads(folder, restored.heads, { older: true });
    const files = await filesBeside(named, place, config);
    const said = [sentence(restored), ...filesSaid(files)].join('\n');
    await terminal.out(values.json ? `${JSON.stringify(files ? { ...restored, files } : restored)}\n` : `${said}\n`);
    return files && (files.in === null || files.bad.length > 0) ? LACKING : DONE;
  },
};

/** That an older state took the place of a later one is on the record of the organisation. */
async function noted(database: Database, restored: Restored): Promise<Restored> {
  const { older } = restored;
  if (!older) return restored;
  await byBelievedTime(
    database,
    async (edge) =>
      await handlerOver(database, edge).handle({
        type: NOTE_OLDER_STATE,
        stream: ORGANISATION,
        key: edge.random(16),
        principal: { kind: 'system', id: 'system:restore' },
        now: edge.clock.now(),
        seed: edge.random(16),
        payload: { streams: [...older.streams], entries: older.entries },
      }),
  );
  return restored;
}

/** An embedded database that was begun for the backup is taken away again when that fails. */
async function into(place: Place, work: (database: Database) => Promise<Restored>): Promise<Restored> {
  const begun = place.url === undefined && !isDatabase(place.dataDir);
  const madeDirectory = place.url === undefined && !existsSync(place.dataDir);
  let database: Database | undefined;
  try {
    database = await openDatabase({
      url: place.url,
      dataDir: place.url === undefined ? place.dataDir : '.',
      entities: [],
      migrations: MIGRATIONS,
      poolMax: 1,
      applicationName: 'chancery-cli',
    }).catch((error: unknown) => {
      throw openingFailed(error, place);
    });
    const restored = await work(database);
    await database.close();
    return restored;
  } catch (error) {
    await database?.close();
    if (database && begun && place.url === undefined)
      rmSync(madeDirectory ? place.dataDir : path.join(place.dataDir, 'pg'), { recursive: true, force: true });
    throw error;
  }
}

function sentence({ entries, streams, erased, keys, messages, timers, heads }: Restored): string {
  const head = heads.find(({ stream }) => stream === 'org');
  return [
    `Restored and intact: ${entries} entries in ${streams} streams, ${erased} sections erased, ${keys} command keys, ${messages} messages, ${timers} timers.`,
    ...(head === undefined ? [] : [`The head of the organisation is ${head.hash}`]),
    'Nobody is signed in. For a link: chancery sign-in',
  ].join('\n');
}
