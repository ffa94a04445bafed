import { sha256 } from '@chancery/kernel';
import { violations } from './invariants.ts';
import type { MirroredStore } from './mirrored.ts';
import { PLANTED, type Planted } from './planted.ts';
import type { Scheduler } from './scheduler.ts';
import { World, type Clocks } from './world.ts';

export interface History {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly digest: string;
  readonly turns: number;
  readonly crashes: number;
  readonly entries: number;
  /** Messages that were set aside, and went out once they were mended. */
  readonly aside: number;
}

const SAFETY_TURNS = 600;
const LIVENESS_TURNS = 6_000;
const CHECKED_EVERY = 24;
const LEAP_MS = 10 * 60_000;

/**
 * One history: first everything goes wrong, then nothing does and all must get done. The same seed gives the same history.
 * What is checked are the invariants by their names in `invariants.ts`.
 */
export async function simulate(
  seed: number,
  planted?: Planted,
  clocksOf?: (scheduler: Scheduler) => Clocks,
  mirrored?: MirroredStore,
): Promise<History> {
  const world = new World(seed, planted, clocksOf, mirrored);
  if (mirrored) world.scheduler.busy = mirrored.busy;
  world.people();
  for (let i = 0; i < SAFETY_TURNS && (await world.scheduler.turn()); i++) world.trouble();
  world.calm();
  await quiet(world, () => world.finished === world.streams.length && world.disk.outbox.size === 0);
  world.scheduler.jump(3 * 86_400_000); // whoever was left waiting has been waited for long enough
  await quiet(world, () => world.disk.outbox.size === 0 && world.streams.every((stream) => world.overdue(world.fold(stream)).length === 0));
  const found = await violations(world);
  await mirrored?.compare();
  found.push(...(mirrored?.apart ?? []));
  const heads = [...world.disk.headOf].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = heads.reduce((sum, [, head]) => sum + head.seq, 0);
  return {
    seed,
    violations: found,
    digest: sha256(JSON.stringify([heads, [...world.paged]])),
    turns: world.scheduler.turns,
    crashes: world.crashes,
    entries,
    aside: world.aside.size,
  };
}

async function quiet(world: World, done: () => boolean): Promise<void> {
  for (let i = 0; i < LIVENESS_TURNS; i++) {
    if (i % CHECKED_EVERY === 0) {
      await world.scheduler.settle();
      if (safely(done)) return;
      world.mend();
      world.scheduler.jump(LEAP_MS); // nobody wants to watch the polls of a night turn by turn
    }
    if (!(await world.scheduler.turn())) return;
  }
}

/** A broken record makes the question itself fail: the invariants will say why. */
function safely(done: () => boolean): boolean {
  try {
    return done();
  } catch {
    return true;
  }
}

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
  const seeds = option('seeds', 1_000);
  const first = option('seed', 1);
  const planted = PLANTED[option('planted', -1)];
  let [failed, turns, crashes, entries, aside, digest] = [0, 0, 0, 0, 0, ''];
  for (let seed = first; seed < first + seeds; seed++) {
    const history = await simulate(seed, planted);
    turns += history.turns;
    crashes += history.crashes;
    entries += history.entries;
    aside += history.aside;
    digest = sha256(digest + history.digest);
    if (history.violations.length) {
      failed++;
      console.log(`seed ${seed}: ${history.violations.slice(0, 3).join(' | ')}`);
    }
  }
  console.log(
    `${seeds} seeds from ${first}: ${turns} turns, ${crashes} crashes, ${entries} entries, ${aside} messages set aside, ${failed} with violations`,
  );
  console.log(digest);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.main) await main();
