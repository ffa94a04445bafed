import { describeLedger } from '../testing/describe-ledger.ts';
import { MemoryLedgerStore } from './memory-store.ts';

describeLedger('memory', async () => {
  const store = new MemoryLedgerStore();
  return {
    store,
    rows: async (table) =>
      [...(store.tables.get(table.name) ?? new Map()).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    close: async () => {},
  };
});
