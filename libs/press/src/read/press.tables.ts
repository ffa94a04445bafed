import type { Table } from '@chancery/ledger';

// Words are content: null once erased. `label` is that of the row's item; a column of a stricter label says so.

/** One row a version of a fact. `sources` of the circle's facts are read under P. */
export const FACT_VERSION: Table = {
  name: 'fact_version',
  key: ['stream', 'fact', 'version'],
  columns: {
    stream: 'text',
    fact: 'text',
    version: 'int',
    label: 'text',
    current: 'boolean',
    owner: 'text',
    truth: 'text',
    cleared: 'boolean',
    tlp: 'text',
    confidence: 'text',
    valid_at: 'timestamptz',
    recheck_by: 'timestamptz',
    verified_by: 'text',
    verified_at: 'timestamptz',
    alone: 'boolean',
    cleared_by: 'text',
    change_kind: 'text',
    changed_by: 'text',
    at: 'timestamptz',
    wording: 'text',
    sources: 'text',
    reason: 'text',
    method: 'text',
    touched: 'bigint',
    labels: 'jsonb',
  },
};

/** One row a wording that was ever cleared for the public. In force is one whose `current` is true. */
export const FACT_WORDING: Table = {
  name: 'fact_wording',
  key: ['stream', 'fact', 'seq'],
  columns: {
    stream: 'text',
    fact: 'text',
    seq: 'bigint',
    version: 'int',
    language: 'text',
    label: 'text',
    current: 'boolean',
    cleared_by: 'text',
    cleared_at: 'timestamptz',
    words: 'text',
    labels: 'jsonb',
  },
};

/** Which sentence of which version relies on which version of a fact, and whether that holds. */
export const CITATION: Table = {
  name: 'citation',
  key: ['stream', 'version', 'fact', 'sentence'],
  columns: {
    stream: 'text',
    version: 'text',
    fact: 'text',
    sentence: 'int',
    fact_version: 'int',
    statement: 'text',
    label: 'text',
    why_not: 'text',
    alone: 'boolean',
  },
};

/** One row a statement: where its text and its outing stand, and why approvals fell. */
export const STATEMENT_ROW: Table = {
  name: 'statement_row',
  key: ['stream', 'statement'],
  columns: {
    stream: 'text',
    statement: 'text',
    label: 'text',
    owner: 'text',
    parent: 'text',
    run: 'text',
    loc: 'text',
    version: 'text',
    language: 'text',
    audience: 'text',
    entity: 'text',
    topic: 'text',
    kind: 'text',
    text: 'text',
    outing: 'text',
    policy: 'text',
    policy_version: 'int',
    steps_open: 'jsonb',
    steps: 'jsonb',
    releasers: 'jsonb',
    hands: 'jsonb',
    offered_by: 'text',
    stale: 'boolean',
    due: 'jsonb',
    embargo: 'timestamptz',
    expires: 'timestamptz',
    why: 'text',
    moved_at: 'timestamptz',
    title: 'text',
    touched: 'bigint',
    labels: 'jsonb',
  },
};

/** One row a version of a text. */
export const VERSION_ROW: Table = {
  name: 'version_row',
  key: ['stream', 'version'],
  columns: {
    stream: 'text',
    version: 'text',
    statement: 'text',
    label: 'text',
    author: 'text',
    at: 'timestamptz',
    language: 'text',
    audience: 'text',
    kind: 'text',
    use: 'text',
    attribution: 'text',
    embargo: 'timestamptz',
    expires: 'timestamptz',
    parent_version: 'text',
    changed: 'jsonb',
    digest: 'text',
    title: 'text',
    body: 'text',
    sha256: 'text',
    labels: 'jsonb',
  },
};

export const APPROVAL_ROW: Table = {
  name: 'approval_row',
  key: ['stream', 'version', 'step', 'role', 'by'],
  columns: {
    stream: 'text',
    version: 'text',
    step: 'text',
    role: 'text',
    by: 'text',
    statement: 'text',
    label: 'text',
    behalf: 'text',
    digest: 'text',
    at: 'timestamptz',
    voided_at: 'timestamptz',
    why: 'text',
    comment: 'text',
    labels: 'jsonb',
    recovered: 'boolean',
  },
};

/** The release of a statement: offered, then out, then what became of it. */
export const RELEASE_ROW: Table = {
  name: 'release_row',
  key: ['stream', 'statement'],
  columns: {
    stream: 'text',
    statement: 'text',
    label: 'text',
    version: 'text',
    digest: 'text',
    offered_by: 'text',
    offered_at: 'timestamptz',
    by: 'jsonb',
    released_at: 'timestamptz',
    assignment: 'text',
    one_person: 'boolean',
    channels: 'jsonb',
    recipient_lists: 'jsonb',
    outcome: 'text',
    replaced_by: 'text',
    recipients: 'text',
    labels: 'jsonb',
    offered_recovered: 'boolean',
    released_recovered: 'boolean',
  },
};

/** Texts that are out. In force is one whose `expires` lies ahead; its words are in the row of its version. */
export const LINE_IN_FORCE: Table = {
  name: 'line_in_force',
  key: ['stream', 'statement'],
  columns: {
    stream: 'text',
    statement: 'text',
    version: 'text',
    label: 'text',
    entity: 'text',
    topic: 'text',
    audience: 'text',
    language: 'text',
    kind: 'text',
    use: 'text',
    released_at: 'timestamptz',
    expires: 'timestamptz',
    doubts: 'jsonb',
  },
};

/** Who is, was or will be assigned to speak. Who speaks now is asked of time: `from_at <= now < to_at`, accepted and reachable. */
export const ASSIGNMENT_ROW: Table = {
  name: 'assignment_row',
  key: ['stream', 'assignment'],
  columns: {
    stream: 'text',
    assignment: 'text',
    label: 'text',
    person: 'text',
    place: 'int',
    topics: 'jsonb',
    audiences: 'jsonb',
    languages: 'jsonb',
    from_at: 'timestamptz',
    to_at: 'timestamptz',
    answer_by: 'timestamptz',
    succeeds: 'text',
    handing_to: 'text',
    term: 'text',
    presence: 'text',
    asked_by: 'text',
    request: 'text',
    offered_at: 'timestamptz',
    limits: 'text',
    touched: 'bigint',
    labels: 'jsonb',
  },
};

/** What a playbook asked for at one place of its run. */
export const PRESS_REQUEST: Table = {
  name: 'press_request',
  key: ['stream', 'request'],
  columns: {
    stream: 'text',
    request: 'text',
    label: 'text',
    kind: 'text',
    run: 'text',
    loc: 'text',
    lane: 'text',
    role: 'text',
    due_ms: 'bigint',
    at: 'timestamptz',
    statement: 'text',
    assignment: 'text',
    touched: 'bigint',
  },
};
