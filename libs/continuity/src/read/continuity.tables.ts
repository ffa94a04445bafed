import type { Table } from '@chancery/ledger';

/** One row a channel of which an incident says something. */
export const CHANNEL_ROW: Table = {
  name: 'channel_row',
  key: ['stream', 'channel'],
  columns: {
    stream: 'text',
    channel: 'text',
    label: 'text',
    trust: 'text',
    vouched_by: 'text',
    availability: 'text',
    in_use: 'boolean',
    instead: 'text',
    since: 'timestamptz',
    said_by: 'text',
    reason: 'text',
    touched: 'bigint',
    labels: 'jsonb',
  },
};

/** One row a page. */
export const PAGE_ROW: Table = {
  name: 'page_row',
  key: ['stream', 'page'],
  columns: {
    stream: 'text',
    page: 'text',
    label: 'text',
    person: 'text',
    role: 'text',
    deputy: 'text',
    via: 'jsonb',
    call: 'text',
    rung: 'int',
    reply: 'text',
    eta: 'timestamptz',
    heard_by: 'text',
    asked_at: 'timestamptz',
    answered_at: 'timestamptz',
    arrived_at: 'timestamptz',
    touched: 'bigint',
  },
};

/** One row a party of a house's plan. What is called somehow is content: null once erased. */
export const PLAN_ROW: Table = {
  name: 'plan_row',
  key: ['stream', 'party'],
  columns: {
    stream: 'text',
    party: 'text',
    label: 'text',
    kind: 'text',
    zone: 'text',
    criticality: 'int',
    name: 'text',
    called_primary: 'text',
    called_alternate: 'text',
    called_contingency: 'text',
    called_emergency: 'text',
    levels: 'jsonb',
    tests: 'jsonb',
    labels: 'jsonb',
  },
};

/** One row a party of which an incident says something. */
export const CONTACT_ROW: Table = {
  name: 'contact_row',
  key: ['stream', 'party'],
  columns: {
    stream: 'text',
    party: 'text',
    label: 'text',
    in_use: 'text',
    trying: 'text',
    levels: 'jsonb',
    listens: 'jsonb',
    touched: 'bigint',
  },
};
