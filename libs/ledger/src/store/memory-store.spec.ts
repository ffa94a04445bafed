import { describeLedger, type LedgerUnderTest } from '../testing/describe-ledger.ts';
import { describeRelay } from '../testing/describe-relay.ts';
import { MemoryLedgerStore } from './memory-store.ts';

const open = async (): Promise<LedgerUnderTest> => {
  const store = new MemoryLedgerStore();
  return {
    store,
    rows: async (table) =>
      [...(store.tables.get(table.name) ?? new Map()).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    close: async () => {},
  };
};

describeLedger('memory', open);
describeRelay('memory', open);
