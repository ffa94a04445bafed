import {
  backupLedger,
  diagnose,
  exportLedger,
  keepTold,
  noteKnownHeads,
  openDatabase,
  SchemaRefused,
  SqlLedgerStore,
  type ControlAsk,
  type Database,
  type LedgerReader,
  type Migration,
} from '@chancery/ledger';
import type { Head } from '@chancery/ledger/verify';
import { MIGRATIONS, SCHEMA } from '@chancery/server/composition';
import { Cannot } from '../verb.ts';
import { askServer, type Consume } from './ask-server.ts';
import { isDatabase, nameOf, type Place } from './place.ts';

type Ask = Exclude<ControlAsk['ask'], 'way-in'>;

const LINES: { readonly [ask in Ask]: (then: LedgerReader) => AsyncIterable<string> } = {
  export: (then) => exportLedger(then),
  verify: (then) => exportLedger(then, { evenUnfit: true }),
  backup: (then) => backupLedger(then, SCHEMA),
};

/**
 * Gives `consume` the lines of a ledger as it is now, whether its server runs or not: a running server that holds the
 * embedded database is asked for them. Writes nothing but the list of the heads that `telling` gives, whose hash is then told; a
 * server that was asked has kept it. `also` goes on with a database that was opened here. Throws `Cannot` where there is no ledger or it cannot be opened.
 */
export async function readLedger<T>(
  place: Place,
  ask: Ask,
  consume: Consume<T>,
  telling: (read: T) => readonly Head[] | undefined = () => undefined,
  also: (database: Database, read: T) => Promise<T> = async (_, read) => read,
): Promise<T> {
  const read = await withDatabase(
    place,
    async (database) => {
      const read = await new SqlLedgerStore(database).snapshot((then) => consume(LINES[ask](then)));
      const heads = telling(read);
      if (heads) await keepTold(database, heads);
      return await also(database, read);
    },
    (dataDir) => askServer(dataDir, ask, consume),
  );
  const heads = telling(read);
  if (heads && place.url === undefined) await noteKnownHeads(place.dataDir, heads);
  return read;
}

/** Opens a database of this build's schema for `work`; where a server holds the embedded one, `otherwise` asks that. */
export async function withDatabase<T>(
  place: Place,
  work: (database: Database) => Promise<T>,
  otherwise: (dataDir: string) => Promise<T>,
): Promise<T> {
  if (place.url === undefined && !isDatabase(place.dataDir)) {
    throw new Cannot(`There is no ledger in ${place.dataDir}. Name its directory with --data, or its server with DATABASE_URL.`);
  }
  let database: Database;
  try {
    database = await openAsItIs(place);
  } catch (error) {
    if ((error as { code?: string }).code === 'DIRECTORY_IN_USE' && place.url === undefined) return otherwise(place.dataDir);
    throw openingFailed(error, place);
  }
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

export function openingFailed(error: unknown, place: Place): unknown {
  if (error instanceof SchemaRefused) return error;
  const { verdict, reason } = diagnose(error);
  return verdict === 'retry' ? new Cannot(`The database ${nameOf(place)} cannot be opened: ${reason}.`) : error;
}

/** Opens a database whose schema is the one of this build. One that would have to be migrated first is refused, unchanged. */
function openAsItIs(place: Place): Promise<Database> {
  return openDatabase({
    url: place.url,
    dataDir: place.url === undefined ? place.dataDir : '.',
    entities: [],
    migrations: MIGRATIONS.map(asItIs),
    poolMax: 1,
    applicationName: 'chancery-cli',
  });
}

function asItIs(Step: Migration): Migration {
  const step = new Step();
  return class {
    readonly name = step.name ?? Step.name;

    async up(): Promise<void> {
      throw new SchemaRefused(
        `The database lacks ${this.name}, a step of this build: it is older, or holds no ledger. Start the server of this build once, or use the build that wrote it.`,
      );
    }

    async down(): Promise<void> {
      throw new SchemaRefused('Migrations go forward only.');
    }
  };
}
