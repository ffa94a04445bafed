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
    labels: 'jsonb',
  },
};

/** One row a log line, in the order of the entries. `relabelled` is the entry that last gave its words another label. `seq` orders and is never served: a number counts what is hidden. */
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
    kind: 'text',
    lane: 'text',
    refs: 'jsonb',
    corrects: 'text',
    labels: 'jsonb',
    relabelled: 'bigint',
    recovered: 'boolean',
  },
};

/** One row an assignment: who was offered, has or had which role. */
export const ROLE_ROW: Table = {
  name: 'role_row',
  key: ['stream', 'id'],
  columns: {
    stream: 'text',
    id: 'text',
    label: 'text',
    touched: 'bigint',
    role: 'text',
    person: 'text',
    deputy: 'boolean',
    standing: 'text',
    offered_at: 'timestamptz',
    since: 'timestamptz',
  },
};

/** One row a question. Words are content, in the languages of the playbook where one asked; null once erased. */
export const DECISION_ROW: Table = {
  name: 'decision_row',
  key: ['stream', 'id'],
  columns: {
    stream: 'text',
    id: 'text',
    label: 'text',
    touched: 'bigint',
    question: 'jsonb',
    options: 'jsonb',
    owner: 'text',
    substitutes: 'jsonb',
    shown_default: 'text',
    matter: 'text',
    lapsed: 'boolean',
    info_moved: 'boolean',
    decide_by: 'timestamptz',
    asked_by: 'text',
    asked_at: 'timestamptz',
    step: 'text',
    option: 'text',
    decided_by: 'text',
    decided_role: 'text',
    decided_at: 'timestamptz',
    authority: 'text',
    rationale: 'text',
    risks: 'text',
    advice: 'text',
    advice_label: 'text',
    review_at: 'timestamptz',
    successor: 'text',
    labels: 'jsonb',
  },
};

/** One row a recommendation or dissent. `seq` orders and is never served. */
export const DECISION_WORD: Table = {
  name: 'decision_word',
  key: ['stream', 'seq'],
  columns: {
    stream: 'text',
    seq: 'bigint',
    decision: 'text',
    label: 'text',
    kind: 'text',
    person: 'text',
    option: 'text',
    at: 'timestamptz',
    text: 'text',
    labels: 'jsonb',
  },
};

/** One row a situation report, in its latest version. */
export const SITREP_ROW: Table = {
  name: 'sitrep_row',
  key: ['stream', 'id'],
  columns: {
    stream: 'text',
    id: 'text',
    label: 'text',
    touched: 'bigint',
    version: 'int',
    audience: 'text',
    state: 'text',
    overtaken: 'boolean',
    due_fell: 'boolean',
    as_of: 'timestamptz',
    facts: 'jsonb',
    decisions: 'jsonb',
    author: 'text',
    written_at: 'timestamptz',
    text: 'jsonb',
    text_sha256: 'text',
    reference: 'text',
    published_by: 'text',
    published_at: 'timestamptz',
    distribution: 'jsonb',
    next_report_at: 'timestamptz',
    entry_hash: 'text',
    labels: 'jsonb',
  },
};

/** One row an incident: who commands, whom command is offered to, who wants to take it, and what is being watched. */
export const COMMAND_ROW: Table = {
  name: 'command_row',
  key: ['stream'],
  columns: {
    stream: 'text',
    label: 'text',
    touched: 'bigint',
    director: 'text',
    since: 'timestamptz',
    brief: 'text',
    offered_to: 'text',
    offered_at: 'timestamptz',
    open_items: 'jsonb',
    worries: 'text',
    takeover_by: 'text',
    takeover_reason: 'text',
    watch: 'text',
    observe_until: 'timestamptz',
    observe_limits: 'text',
    labels: 'jsonb',
  },
};

/** One row a print: a paper that somebody took away. */
export const PRINT_ROW: Table = {
  name: 'print_row',
  key: ['stream', 'id'],
  columns: {
    stream: 'text',
    id: 'text',
    label: 'text',
    touched: 'bigint',
    kind: 'text',
    item: 'text',
    copy: 'int',
    printed_by: 'text',
    digest: 'text',
    at: 'timestamptz',
    entry_hash: 'text',
  },
};
