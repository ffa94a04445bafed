// Which time to believe. No clock is asked here: what the clocks said comes in, and what is believed goes out.

/** What the machine's clocks say at one moment, in milliseconds. */
export interface Sight {
  /** Since 1970, by the machine's own clock, which anybody may set. */
  readonly wall: number;
  /** From any beginning; nobody sets it, and it stands still while the machine sleeps. */
  readonly ticks: number;
  /** Since the machine started, sleep included; nobody sets it. */
  readonly sinceBoot: number;
}

/** What the database's clock said, as of the moment of a sight. */
export interface DatabaseSight extends Sight {
  readonly database: number;
}

/** A moment of which the time was known: from here time goes on by what nobody sets. */
interface Anchor extends Sight {
  readonly time: number;
}

/** A clock that does not tell the time that is believed. */
export interface Trouble {
  /** `HELD`: the clock that everybody here goes by was set, and is not believed. `DIFFERS`: this machine's own does not agree with the database's. */
  readonly state: 'HELD' | 'DIFFERS';
  /** By how much that clock is ahead of the time that is believed; negative where it is behind. */
  readonly byMs: number;
  /** The time that was believed when it was first seen. */
  readonly since: number;
}

/** What is believed now, and why. Immutable. */
export interface Belief {
  readonly anchor: Anchor;
  readonly trouble: Trouble | undefined;
}

/** What a running server writes down of the time, for whoever starts after it or runs beside it. */
export interface Mark {
  /** One for each process. */
  readonly server: string;
  /** Which start of which machine; null where the system does not say. */
  readonly boot: string | null;
  readonly ticks: number;
  readonly sinceBoot: number;
  readonly believed: number;
  /** What the database's clock said then; null where the database has no clock of its own. */
  readonly database: number | null;
  /** One more each time that it is written. */
  readonly beat: number;
}

/** A clock so near to what is believed is right. */
export const TOLERANCE_MS = 2_000;
/** Within this time a clock may creep by the tolerance, and no further. */
export const ANCHORED_MS = 10 * 60_000;
/** A machine that starts again after no more than this is believed about how long that was. */
export const DOWN_MAX_MS = 7 * 24 * 3_600_000;
/** A mark that is no older than this, by the database's clock, is of a server that is running, or was until now. */
export const LIVE_MS = 30_000;
/** Two counters of one machine part by less than this unless it slept. */
const ASLEEP_MS = 1_000;

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= TOLERANCE_MS;

/** How long it is from one sight to another: by ticks, and by the time since boot where the machine slept meanwhile. */
export function elapsed(from: Sight, to: Sight): number {
  const awake = to.ticks - from.ticks;
  const all = to.sinceBoot - from.sinceBoot;
  return all - awake > ASLEEP_MS ? all : awake;
}

/** The time by what nobody sets alone. */
export const goesOn = ({ anchor }: Belief, sight: Sight): number => anchor.time + elapsed(anchor, sight);

/** True where the machine's own clock moved otherwise than time did: whoever looks must look at the time since boot too. */
export const hasMoved = ({ anchor }: Belief, { wall, ticks }: Pick<Sight, 'wall' | 'ticks'>): boolean =>
  !isNear(wall - anchor.wall, ticks - anchor.ticks);

const anchoredAt = (time: number, { wall, ticks, sinceBoot }: Sight): Anchor => ({ time, wall, ticks, sinceBoot });

function troubleOf(state: Trouble['state'], byMs: number, now: number, before: Trouble | undefined): Trouble {
  return { state, byMs, since: before?.state === state ? before.since : now };
}

/**
 * Where the machine's own clock is the reference. Near to the time that went on it is followed; otherwise it was set, and is not
 * believed until it comes back by itself or a person says that it is right.
 */
export function judgeWall(belief: Belief, sight: Sight): { readonly time: number; readonly belief: Belief } {
  const went = goesOn(belief, sight);
  if (!isNear(sight.wall, went)) return { time: went, belief: heldBy(belief, went, sight.wall - went) };
  const isOld = sight.ticks - belief.anchor.ticks >= ANCHORED_MS || elapsed(belief.anchor, sight) !== sight.ticks - belief.anchor.ticks;
  const anchor = isOld ? anchoredAt(sight.wall, sight) : belief.anchor;
  return { time: sight.wall, belief: belief.trouble || isOld ? { anchor, trouble: undefined } : belief };
}

function heldBy(belief: Belief, now: number, byMs: number): Belief {
  const { anchor, trouble } = belief;
  if (trouble?.state === 'HELD' && isNear(trouble.byMs, byMs)) return belief;
  return { anchor, trouble: troubleOf('HELD', byMs, now, trouble) };
}

/**
 * Where the database's clock is the reference that all servers share. `others` are the marks of other servers that were written
 * after this one began to hold: two of three agree when another server's own count of time says what the database says, as when
 * this machine was paused from outside, or when a person told the other server that the clock is right.
 */
export function judgeDatabase(belief: Belief, sight: DatabaseSight, others: readonly Mark[]): Belief {
  const went = goesOn(belief, sight);
  const isBelieved =
    isNear(sight.database, went) || others.some(({ believed, database }) => database !== null && isNear(believed, database));
  if (!isBelieved) return heldBy(belief, went, sight.database - went);
  const differs = sight.wall - sight.database;
  const trouble = Math.abs(differs) > TOLERANCE_MS ? troubleOf('DIFFERS', differs, sight.database, belief.trouble) : undefined;
  return { anchor: anchoredAt(sight.database, sight), trouble };
}

/** A person says that the reference is right: from now on it is believed. */
export const accepted = (sight: Sight, reference: number): Belief => ({ anchor: anchoredAt(reference, sight), trouble: undefined });

/** What a server believes when it starts: `marks` are what servers of this installation wrote down before. */
export function begin(sight: Sight & { readonly database?: number }, boot: string | null, marks: readonly Mark[]): Belief {
  const reference = sight.database ?? sight.wall;
  const time = known(running(sight.database, boot, marks), sameStart(sight, boot, marks)) ?? afterAll(reference, marks);
  const believed: Belief = { anchor: anchoredAt(time, sight), trouble: undefined };
  return sight.database === undefined
    ? judgeWall(believed, sight).belief
    : judgeDatabase(believed, { ...sight, database: sight.database }, []);
}

/**
 * The count of the same machine is the better one: a database that was put back, or on by less than the age of a mark, would not show.
 * Where servers that ran are further on than that, a person told them that the clock is right while this one was stopped.
 */
function known(running: number | undefined, counted: number | undefined): number | undefined {
  if (running === undefined || counted === undefined) return running ?? counted;
  return running - counted > LIVE_MS ? running : counted;
}

/** By a server on another machine that runs now, or ended just now: the database's clock tells how long ago it wrote. */
function running(database: number | undefined, boot: string | null, marks: readonly Mark[]): number | undefined {
  if (database === undefined) return undefined;
  // How old a mark of this machine is, its own count tells better.
  const others = marks.filter((mark) => boot === null || mark.boot !== boot);
  const live = others.filter((mark) => mark.database !== null && mark.database <= database && database - mark.database <= LIVE_MS);
  const last = live.toSorted((a, b) => b.database! - a.database!)[0];
  return last && last.believed + (database - last.database!);
}

/** By a process of the same start of the same machine, whose counters went on: whatever its clock was set to meanwhile. */
function sameStart({ ticks, sinceBoot }: Sight, boot: string | null, marks: readonly Mark[]): number | undefined {
  if (boot === null) return undefined;
  const last = marks.filter((mark) => mark.boot === boot).toSorted((a, b) => b.believed - a.believed)[0];
  if (!last || sinceBoot < last.sinceBoot) return undefined;
  // A container may count from its own start: two counters that part are not of one start.
  return sinceBoot - last.sinceBoot >= ticks - last.ticks - ASLEEP_MS ? last.believed + (sinceBoot - last.sinceBoot) : undefined;
}

/** By the reference, as far as it lies after the last that was written, and not too far. */
function afterAll(reference: number, marks: readonly Mark[]): number {
  if (marks.length === 0) return reference;
  const last = Math.max(...marks.map(({ believed }) => believed));
  return reference >= last - TOLERANCE_MS && reference - last <= DOWN_MAX_MS ? reference : last;
}
