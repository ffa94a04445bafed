// The product beside its peers and the raw limits in one run, on one PostgreSQL of its own: P1 to P4, P6 to P8 of docs/benchmarks.md.
// npm run bench -- spine [--rounds N] [--parts steps,recovery,timers,replay] [--quick]. Takes about 20 minutes; outside CI.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../libs/testing/src/postgres.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    parts: { type: 'string', default: 'steps,recovery,timers,replay' },
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const rounds = values.quick ? 1 : Number(values.rounds);
const parts = new Set(values.parts.split(','));
const peers = path.join(import.meta.dirname, 'peers');
const waiting = values.quick ? '1000' : '10000';

interface Line {
  readonly name: string;
  readonly figure: number | null;
  readonly unit: string;
  readonly median: number | null;
  readonly p99: number | null;
  readonly [extra: string]: unknown;
}

interface Contestant {
  readonly engine: string;
  readonly env?: Record<string, string>;
}

const PRODUCT: Contestant = { engine: 'product' };
const EMBEDDED: Contestant = { engine: 'product', env: { PRODUCT_DB: 'embedded' } };
const REFERENCE: Contestant = { engine: 'ref', env: { REF: 'group' } };
const DBOS: Contestant = { engine: 'dbos' };
const RESTATE: Contestant = { engine: 'restate' };

/** Runs one script of the harness and gives back its figures. A peer that fails is said, and does not end the run. */
function harness(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<Line[]> {
  return new Promise((resolve) => {
    const flags = ['--conditions=@chancery/source', '--expose-gc'];
    const child = spawn(process.execPath, [...flags, script, ...args], {
      cwd: peers,
      env: { ...process.env, ...port, ...env, NODE_OPTIONS: flags[0] },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('close', (code) => {
      if (code !== 0) console.error(`${script} ${args.join(' ')} ended with ${code}`);
      resolve(text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : [])));
    });
  });
}

const figures = new Map<string, Line[]>();

async function measure(script: string, args: readonly string[], { engine, env }: Partial<Contestant> = {}): Promise<void> {
  for (const line of await harness(script, engine === undefined ? args : [`--engine=${engine}`, ...args], env)) {
    figures.set(line.name, [...(figures.get(line.name) ?? []), line]);
    if (!values.json) console.error(`  ${line.name} ${line.figure} ${line.unit}`);
  }
}

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function median(name: string, of = 'figure'): number {
  return middle((figures.get(name) ?? []).flatMap((line) => (typeof line[of] === 'number' ? [line[of] as number] : [])));
}

function report(): void {
  for (const [name, lines] of figures) {
    console.log(
      JSON.stringify({
        name,
        value: median(name),
        unit: lines[0]!.unit,
        n: lines.length,
        median: median(name, 'median'),
        p99: median(name, 'p99'),
      }),
    );
  }
  const ratio = (goal: string, what: string, value: number, wanted: string) =>
    console.log(JSON.stringify({ name: goal, value: Number(value.toPrecision(3)), unit: what, wanted }));
  if (parts.has('steps')) {
    ratio('P1', 'x DBOS, 64 writers', median('product.steps.c64') / median('dbos.steps.c64'), '>= 4');
    ratio('P1', 'x Restate, 64 writers', median('product.steps.c64') / median('restate.steps.c64'), '>= 1.2');
    ratio('P1', 'of the raw commit limit, 64 writers', median('product.steps.c64') / median('limit.pg.insert.c64'), '>= 0.6');
    ratio('P2', 'x DBOS, one writer', median('product.steps.c1') / median('dbos.steps.c1'), '>= 1.5');
    ratio('P3', 'x DBOS, 64 writers, embedded', median('product-embedded.steps.c64') / median('dbos.steps.c64'), '>= 4');
    ratio('P4', 'of DBOS step p99, 64 writers', median('product.steps.c64', 'p99') / median('dbos.steps.c64', 'p99'), '<= 0.5');
  }
  if (parts.has('recovery')) {
    ratio('P6', 'of DBOS time until all answer', median(`product.recover${waiting}.all`) / median(`dbos.recover${waiting}.all`), '<= 0.1');
    ratio('P6', 'of DBOS memory parked', median(`product.rss.idle${waiting}`) / median(`dbos.rss.idle${waiting}`), '<= 0.5');
  }
  if (parts.has('timers')) {
    ratio(
      'P7',
      'of Restate lateness p99',
      median('product.timers1000x5000ms.lateness', 'p99') / median('restate.timers1000x5000ms.lateness', 'p99'),
      '<= 0.5',
    );
    ratio(
      'P7',
      'of DBOS lateness p99',
      median('product.timers1000x5000ms.lateness', 'p99') / median('dbos.timers1000x5000ms.lateness', 'p99'),
      '<= 1',
    );
  }
  if (parts.has('replay')) ratio('P8', 'of the harness replay', median('product.replay') / median('ref.replay'), '>= 0.7');
}

if (!existsSync(path.join(peers, 'node_modules')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: ['ignore', 2, 2] });
const postgres = await startPostgres({
  config: { shared_buffers: '512MB', max_connections: 300, max_wal_size: '8GB', checkpoint_timeout: '30min' },
});
const port = { PGPORT: new URL(postgres.url).port };
try {
  console.error(
    `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`,
  );
  for (let round = 0; round < rounds; round++) {
    if (parts.has('steps')) {
      await measure('limit-pg.mjs', ['--c=1,16,64', '--secs=1', '--reps=1']);
      for (const contestant of [PRODUCT, DBOS, EMBEDDED, RESTATE, REFERENCE])
        await measure(
          'engine.mjs',
          ['--reps=1', '--c=1,16,64', ...(contestant.engine === 'product' ? ['--commits=2', '--batch=32'] : [])],
          contestant,
        );
    }
    if (parts.has('timers'))
      for (const contestant of [PRODUCT, DBOS, RESTATE])
        await measure('engine.mjs', ['--mode=timers', '--n=1000', '--ms=5000'], contestant);
    if (parts.has('recovery')) for (const contestant of [PRODUCT, DBOS]) await measure('recovery.mjs', [`--n=${waiting}`], contestant);
    if (parts.has('replay')) {
      await measure('recovery.mjs', [`--n=${waiting}`], REFERENCE);
      await measure('replay.mjs', ['--reps=1']);
      await measure('product-replay.mjs', []);
    }
  }
  report();
} finally {
  await postgres.stop();
}
