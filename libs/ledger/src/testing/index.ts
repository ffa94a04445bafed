export { commands, T0, VirtualEdge } from './commands.ts';
export { describeLedger, type LedgerUnderTest } from './describe-ledger.ts';
export { describeRelay } from './describe-relay.ts';
export { LINE_ROW, NOTEBOOK_ROW, Notebook0002, notebookKinds, notebookProjection, tellPolicy } from './notebook.ts';
