import type { Table } from '@chancery/ledger';

/** Stands for everybody who is signed in. */
export const EVERYBODY = '*';

/** Stands for nobody: the row that it has with label `I` says that the stream is a closed list. */
export const CLOSED = '#closed';

/** Before a role of the house: its holders read by having it, whoever they are. */
export const ROLE_MARK = '@';

/** One row for each label of a stream that a person may read there. Filled by the domain that records who is read in. */
export const READER_ROW: Table = {
  name: 'reader_row',
  key: ['stream', 'label', 'person'],
  columns: { stream: 'text', label: 'text', person: 'text' },
};
