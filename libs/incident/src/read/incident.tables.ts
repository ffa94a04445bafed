import type { Table } from '@chancery/ledger';

/** One row an incident: what a list and the head of a board show. Words are content: null once erased. */
export const INCIDENT_CARD: Table = {
  name: 'incident_card',
  key: ['stream'],
  columns: {
    stream: 'text',
    label: 'text',
    phase: 'text',
    reference: 'text',
    reporter: 'text',
    heard_how: 'text',
    call_back: 'text',
    affected_channels: 'jsonb',
    what: 'text',
    first_report_at: 'timestamptz',
    proposed_severity: 'int',
    code_name: 'text',
    title: 'text',
    kind: 'text',
    severity: 'int',
    circle: 'text',
    director: 'text',
    declared_at: 'timestamptz',
    playbook: 'text',
  },
};

/** One row a log line, in the order of the entries. `seq` orders and is never served: a number counts what is hidden. */
export const LOG_ROW: Table = {
  name: 'log_row',
  key: ['stream', 'seq'],
  columns: {
    stream: 'text',
    seq: 'bigint',
    id: 'text',
    label: 'text',
    type: 'text',
    principal: 'text',
    at: 'timestamptz',
    recorded_at: 'timestamptz',
    claimed_at: 'timestamptz',
    offline: 'boolean',
    gap_marked: 'boolean',
    details: 'jsonb',
    text: 'text',
  },
};
