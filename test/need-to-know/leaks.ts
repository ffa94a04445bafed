import type { IncidentReader } from '@chancery/incident/api';
import { Rejected, type Changed, type CommandSender, type Reading } from '@chancery/identity/api';
import type { Installation } from '../../apps/server/src/installation.ts';
import type { Readers } from '../../apps/server/src/readers.ts';

type Log = IncidentReader['log'];

/** A build with a mistake in it, and where its worlds are expected to differ. */
export interface Leak {
  readonly change: (installation: Installation) => Installation;
  readonly shows: RegExp;
  /** Only whoever tries what they may not do would see it. */
  readonly byTrying?: boolean;
}

/** The reader itself, but for some of what it does. Its own methods keep its private members. */
function but<T extends object>(reader: T, members: Readonly<Record<string, unknown>>): T {
  return new Proxy(reader, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(members, name)) return members[name];
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' && name !== 'constructor' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

function withReader<T extends object>(installation: Installation, reader: T, members: Readonly<Record<string, unknown>>): Installation {
  const { readers } = installation;
  const changed = but(reader, members);
  const swap = <R>(each: R): R => ((each as unknown) === reader ? (changed as unknown as R) : each);
  return {
    ...installation,
    readers: {
      ...(Object.fromEntries(Object.entries(readers).map(([name, each]) => [name, swap(each)])) as unknown as Readers),
      // What is broken is asked at every commit.
      pushing: readers.pushing.map((each) =>
        swap(each.reader) === each.reader ? each : { ...each, reader: swap(each.reader), from: ['head'] },
      ),
      all: readers.all.map(swap),
    },
  };
}

/** The clearance of somebody who was named for everything. */
async function everything({ database }: Installation, reading: Reading): Promise<Reading> {
  const rows = (await database.dataSource.query('SELECT DISTINCT label FROM reader_row')) as { label: string }[];
  return { ...reading, clearance: { labels: ['I', ...rows.map(({ label }) => label)] } };
}

const count = async ({ database }: Installation, stream: string): Promise<number> => {
  const [row] = (await database.dataSource.query('SELECT count(*)::int AS n FROM log_row WHERE stream = $1', [stream])) as { n: number }[];
  return row!.n;
};

interface Naming {
  readonly details: { readonly label: string; readonly readers: readonly string[] };
}

export const LEAKS: Readonly<Record<string, Leak>> = {
  'a reader that forgets the label': {
    change: (installation) => {
      const { incidents } = installation.readers;
      const log: Log = async (reading, ...rest) => await incidents.log(await everything(installation, reading), ...rest);
      return withReader(installation, incidents, { log });
    },
    shows: /WholeQueryBoard/,
  },
  'a page that counts what it leaves out': {
    change: (installation) => {
      const { incidents } = installation.readers;
      const log: Log = async (reading, incident, ...rest) => {
        const page = await incidents.log(reading, incident, ...rest);
        return { ...page, pageInfo: { ...page.pageInfo, endCursor: `of ${await count(installation, `inc:${incident}`)}` } };
      };
      return withReader(installation, incidents, { log });
    },
    shows: /WholeQuery/,
  },
  'a cursor that is the number of its entry': {
    change: (installation) => {
      const { incidents } = installation.readers;
      const log: Log = async (reading, incident, ...rest) => {
        const page = await incidents.log(reading, incident, ...rest);
        const rows = (await installation.database.dataSource.query('SELECT id, seq FROM log_row')) as { id: string; seq: string }[];
        const seqOf = new Map(rows.map(({ id, seq }) => [id, seq]));
        return { ...page, edges: page.edges.map((edge) => ({ ...edge, cursor: seqOf.get(edge.cursor) ?? '' })) };
      };
      return withReader(installation, incidents, { log });
    },
    shows: /WholeQuery/,
  },
  'a frame with a line that its readers may not see': {
    change: (installation) => {
      const { incidents } = installation.readers;
      const linesSince = async (reading: Reading, stream: string, seq: number) =>
        await incidents.linesSince(await everything(installation, reading), stream, seq);
      return withReader(installation, incidents, { linesSince });
    },
    shows: /push/,
  },
  'a frame for each entry, though nothing in it is to be seen': {
    change: (installation) => {
      const first = installation.readers.pushing[0]!.reader;
      const changedSince = async (reading: Reading, stream: string, seq: number): Promise<readonly Changed[]> => [
        ...(await first.changedSince(reading, stream, seq)),
        { __typename: 'Heard', id: 'heard', times: await count(installation, stream) } as Changed,
      ];
      return withReader(installation, first, { changedSince });
    },
    shows: /push/,
  },
  'a memory of who could read, of whom some can no longer': {
    change: (installation) => {
      const { door } = installation.readers;
      const rowsOf = async (stream: string) => {
        const text = `SELECT details FROM log_row WHERE stream = $1 AND type = 'ReadersNamed'`;
        const rows = (await installation.database.dataSource.query(text, [stream])) as Naming[];
        const once = rows.flatMap(({ details: { label, readers } }) => readers.map((person) => ({ label, person })));
        return [...(await door.rowsOf(stream)), ...once];
      };
      return withReader(installation, door, { rowsOf });
    },
    shows: /push/,
  },
  'a topic that does not know what there was when it opened': {
    change: (installation) => {
      const { reader } = installation.readers.pushing.find(({ items }) => items.includes('Lane'))!;
      let opened = false;
      const changedSince = async (...of: Parameters<typeof reader.changedSince>): Promise<readonly Changed[]> => {
        const changed = await reader.changedSince(...of);
        const isFirst = !opened;
        opened = true;
        return isFirst ? [] : changed;
      };
      return withReader(installation, reader, { changedSince });
    },
    shows: /push/,
  },
  'a verdict on the record that tells how long it is': {
    change: (installation) => {
      const { record } = installation.readers;
      const state = async (reading: Reading, stream: string) => {
        const told = await record.state(reading, stream);
        return told && { ...told, progress: (await count(installation, stream)) / 1_000 };
      };
      return withReader(installation, record, { state });
    },
    shows: /WholeQueryRecord/,
  },
  'a record whose entries are shown to everybody who reads the incident': {
    change: (installation) => withReader(installation, installation.readers.record, { mayInspect: async () => true }),
    shows: /WholeQueryRecordEntries/,
  },
  'a refusal that says more of what is hidden than of what is not there': {
    change: (installation) => {
      const { sender, database } = installation;
      const exists = async (stream: string): Promise<boolean> =>
        ((await database.dataSource.query('SELECT FROM stream_head WHERE stream = $1', [stream])) as object[]).length > 0;
      const send = async (...[asker, sending, wish]: Parameters<CommandSender['send']>): Promise<unknown> => {
        let stream = '';
        const answer = await sender.send(asker, sending, (...of) => {
          const wished = wish(...of);
          stream = wished.stream;
          return wished;
        });
        const isAbsent = answer instanceof Rejected && answer.code === 'not-found';
        return isAbsent && (await exists(stream)) ? sender.refusal(asker, 'kernel-key-reused') : answer;
      };
      return { ...installation, sender: but(sender, { send }) };
    },
    shows: /WholeMutation/,
    byTrying: true,
  },
};
