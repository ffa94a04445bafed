import type { Table } from '@chancery/ledger';

// Words are content: null once erased.

/** One row an exhibit, as it stands now. */
export const EXHIBIT_ROW: Table = {
  name: 'exhibit_row',
  key: ['stream', 'exhibit'],
  columns: {
    stream: 'text',
    exhibit: 'text',
    label: 'text',
    category: 'text',
    volatile: 'boolean',
    finder: 'text',
    for_task: 'text',
    original: 'boolean',
    derived_from: 'text',
    place: 'text',
    integrity: 'text',
    custodian: 'text',
    checked_out_to: 'text',
    transfer_to: 'text',
    holds: 'jsonb',
    proposed: 'text',
    proposed_by: 'text',
    override_decision: 'text',
    algorithms: 'jsonb',
    address: 'text',
    bytes: 'bigint',
    key_destroyed: 'boolean',
    custody: 'int',
    identified_at: 'timestamptz',
    moved_at: 'timestamptz',
    reference: 'text',
    description: 'text',
    source: 'text',
  },
};

/** The chain of custody: one row an entry, numbered from the collection on without a gap. */
export const CUSTODY_ROW: Table = {
  name: 'custody_row',
  key: ['stream', 'exhibit', 'no'],
  columns: {
    stream: 'text',
    exhibit: 'text',
    no: 'int',
    label: 'text',
    kind: 'text',
    by: 'text',
    role: 'text',
    at: 'timestamptz',
    claimed_at: 'timestamptz',
    custodian: 'text',
    facts: 'jsonb',
    place: 'text',
    method: 'text',
    tool: 'text',
    witness: 'text',
    digests: 'jsonb',
    seal_number: 'text',
    waybill: 'text',
    condition: 'text',
    reason: 'text',
    note: 'text',
    certificate: 'text',
  },
};
