import {
  BelievedClock,
  ClockKeeper,
  CommandHandler,
  machineReadings,
  sqlClockBook,
  SqlLedgerStore,
  systemRandom,
  type Database,
  type Edge,
} from '@chancery/ledger';
import { POLICIES, PROJECTIONS, streamKinds } from '@chancery/server/composition';

/** By the time that servers here believe: a link of another time would be worth nothing, and an entry would take its record along. */
export async function byBelievedTime<T>(database: Database, work: (edge: Edge) => Promise<T>): Promise<T> {
  const clock = new BelievedClock(machineReadings);
  const keeper = new ClockKeeper(clock, sqlClockBook(database), alarm, () => {});
  await keeper.start(() => {});
  try {
    return await work({ clock, random: systemRandom(), alarm, ticks: () => performance.now() });
  } finally {
    await keeper.stop();
  }
}

const alarm: Edge['alarm'] = {
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/** What the machine does stands in the record like anything else. */
export const handlerOver = (database: Database, edge: Edge): CommandHandler =>
  new CommandHandler(new SqlLedgerStore(database), streamKinds(), { projections: PROJECTIONS, policies: POLICIES }, edge, {
    commitsMax: 1,
  });
