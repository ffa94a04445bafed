import { createReadStream } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Database, RowsApart } from '@chancery/ledger';
import {
  headsHash,
  headsText,
  linesOf,
  replay,
  verifyExport,
  type Lines,
  type OnEntry,
  type Replayed,
  type Verdict,
} from '@chancery/ledger/verify';
import { filesSaid, type FilesBesideLedger } from '../ledger/files-said.ts';
import { writtenDown } from '../ledger/written-down.ts';
import { DONE, NO, Usage, type Verb } from '../verb.ts';

type Judged = Verdict<string> &
  Partial<Pick<Replayed, 'digest' | 'digests'>> & {
    readonly files?: FilesBesideLedger;
    readonly told?: string;
    readonly rows?: readonly RowsApart[];
    readonly timers?: readonly TimersApart[];
  };

/** Timers that the entries of a stream arm and no row stands for, and rows that stand for none. */
interface TimersApart {
  readonly stream: string;
  readonly lacking: number;
  readonly surplus: number;
}

export const verify: Verb = {
  help: `Use: chancery verify [EXPORT-FILE] [--data DIR] [--replay] [--head HASH] [--json]

Verifies a ledger by docs/ledger-format.md and names the first bad entry. With a file, that export, and nothing else is
needed. Without one, the ledger of --data, of DATABASE_URL, or of CHANCERY_DATA, and the files of its exhibits in its data
folder (beside a database server, that of CHANCERY_DATA), each read whole; a running server may be using them.

  --replay      also folds every stream by the rules of this build and derives again what was derived; of a ledger whose
                database no server holds, every read model is made again and compared with the rows that are there,
                and timers with what entries arm
  --heads HASH  the hash of all heads, which you wrote down before: shows that no stream was cut, changed or taken back to an
                older state since, however much was recorded after it
  --head HASH   some entry must have this hash: shows the same of one stream up to that entry

Exit: 0 intact, 1 not intact, a file that is not whole, or rows that are not what entries give, 2 it could not be read.
`,
  async run({ args, config, terminal }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        replay: { type: 'boolean' },
        head: { type: 'string' },
        heads: { type: 'string' },
        data: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (more.length > 0 || (file !== undefined && values.data !== undefined)) throw new Usage('Name one export file, or --data, not both.');
    const options = writtenDown(values);
    const judge = async (lines: Lines, onEntry?: OnEntry): Promise<Judged> =>
      values.replay ? replay(lines, await kinds(), options, onEntry) : verifyExport(lines, options, onEntry);
    const verdict =
      file === undefined
        ? await ofLedger(config, values.data, judge, values.replay === true)
        : await judge(linesOf(createReadStream(path.resolve(config.from, file))));
    await terminal.out(values.json ? `${JSON.stringify(verdict)}\n` : `${sentence(verdict)}\n`);
    return verdict.intact && !verdict.files?.bad.length && !verdict.rows?.length && !verdict.timers?.length ? DONE : NO;
  },
};

// Loaded only when needed: an export verifies where no database driver is installed.
const kinds = async () => [...(await import('@chancery/server/composition')).streamKinds()];

async function ofLedger(
  config: Parameters<Verb['run']>[0]['config'],
  data: string | undefined,
  judge: (lines: Lines, onEntry: OnEntry) => Promise<Judged>,
  comparing: boolean,
): Promise<Judged> {
  const [{ readLedger }, { placeOf }, { filesBeside }, { FilesNamed }] = await Promise.all([
    import('../ledger/read-ledger.ts'),
    import('../ledger/place.ts'),
    import('../ledger/files-of.ts'),
    import('@chancery/evidence'),
  ]);
  const [place, named] = [placeOf(config, data), new FilesNamed()];
  const headsIn = ({ intact, heads }: Judged) => (intact ? heads : undefined);
  const verdict = await readLedger(place, 'verify', (lines) => judge(lines, named.take), headsIn, compared(comparing));
  const told = verdict.intact ? headsHash(headsText(verdict.heads)) : undefined;
  const files = await filesBeside(named, place, config);
  return { ...verdict, ...(told === undefined ? {} : { told }), ...(files ? { files } : {}) };
}

/** The rows of read models are looked at once the entries hold. */
const compared =
  (comparing: boolean) =>
  async (database: Database, verdict: Judged): Promise<Judged> => {
    if (!comparing || !verdict.intact) return verdict;
    const [{ compareReadModels, SqlLedgerStore, timersApartIn }, { PROJECTIONS, streamKinds }] = await Promise.all([
      import('@chancery/ledger'),
      import('@chancery/server/composition'),
    ]);
    const rows = await compareReadModels(database, streamKinds(), PROJECTIONS);
    const timers: TimersApart[] = [];
    for await (const { stream, lacking, surplus } of timersApartIn(new SqlLedgerStore(database), streamKinds()))
      timers.push({ stream, lacking: lacking.length, surplus: surplus.length });
    return { ...verdict, ...(rows.length > 0 ? { rows } : {}), ...(timers.length > 0 ? { timers } : {}) };
  };

const rowsSaid = (rows: readonly RowsApart[] = []): readonly string[] =>
  rows.length === 0
    ? []
    : [
        ...rows.map(({ table, rows: count, first }) => `${table}: ${count} rows are not what the entries give, the first ${first}.`),
        'Screens show rows. Start the server after "UPDATE read_model SET version = 0", which makes them anew from the entries.',
      ];

const timersSaid = (timers: readonly TimersApart[] = []): readonly string[] =>
  timers.length === 0
    ? []
    : [
        ...timers.map(
          ({ stream, lacking, surplus }) => `${stream}: ${lacking} timers have no right row, ${surplus} rows stand for no timer.`,
        ),
        'A server mends them, as soon as it has started.',
      ];

function sentence({ files, rows, timers, ...verdict }: Judged): string {
  return [entriesSaid(verdict), ...filesSaid(files), ...rowsSaid(rows), ...timersSaid(timers)].join('\n');
}

function entriesSaid({ intact, finding, entries, streams, withheld, erased, heads, digest, told }: Judged): string {
  if (!intact) return `Not intact: ${finding!.stream} ${finding!.seq} ${finding!.code}: ${finding!.message}.`;
  const hidden = withheld > 0 ? ` ${withheld} sections are withheld: what they say was not seen, and completeness is not shown.` : '';
  // A reader's export of one incident has only the first entry of the organisation's stream: its own head is the one to keep.
  const head = heads.find(({ stream, seq }) => stream === 'org' && (seq > 1 || heads.length === 1)) ?? heads[0];
  return [
    `Intact: ${entries} entries in ${streams} streams, ${erased} sections erased.${hidden}`,
    ...(digest === undefined ? [] : [`Replayed to the digest ${digest}.`]),
    ...(head === undefined && told === undefined
      ? []
      : [`Write this down to compare later: ${told ? `--heads ${told}` : `--head ${head!.hash}`}`]),
  ].join('\n');
}
