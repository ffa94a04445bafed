import { CommandHandler, SqlLedgerStore, systemRandom, type Database, type Edge } from '@chancery/ledger';
import { POLICIES, PROJECTIONS, streamKinds } from '@chancery/server/composition';
import { clock } from '../clock.ts';

export const edge: Edge = {
  clock,
  random: systemRandom(),
  alarm: {
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  },
  ticks: () => performance.now(),
};

/** What the machine does stands in the record like anything else. */
export const handlerOver = (database: Database): CommandHandler =>
  new CommandHandler(new SqlLedgerStore(database), streamKinds(), { projections: PROJECTIONS, policies: POLICIES }, edge, {
    commitsMax: 1,
  });
