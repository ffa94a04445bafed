import { sha256 } from '@chancery/kernel';
import { structuralText } from '../format/seal.ts';
import type { CommitGroup } from './ledger-store.ts';
import { modelRows } from './model-rows.ts';
import { Parameters, WON, type Fields, type Part } from './parameters.ts';

/** One SQL statement with its parameters; `name` lets the server keep it prepared. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The whole commit as ONE statement, so that one round trip is one transaction.
 *
 * Heads are locked in the order of their names; a group whose heads are not where its decisions stood, or one of whose
 * keys is known, is left out whole (`lost`). Concurrency claim: two processes that pass the checks together meet at a
 * primary key (stream and seq, stream, principal and key): one of the statements then fails whole and is decided again.
 * The statement's text depends only on which tables and columns are touched, so that few forms of it stay prepared.
 */
export function commitStatement(groups: readonly CommitGroup[]): Statement {
  const parameters = new Parameters();
  const erasures = erased(groups, parameters);
  const parts = [...checks(groups, parameters), ...ledgerRows(groups, parameters), ...modelRows(groups, parameters), ...erasures];
  const text = `WITH ${parts.map(({ name, sql, once }) => `${name} AS ${once ? 'MATERIALIZED ' : ''}(${sql})`).join(',\n')}
SELECT (SELECT coalesce(json_agg(grp), '[]') FROM lost) AS lost,
       (SELECT coalesce(json_agg(known), '[]') FROM known) AS known${erasures.length ? ', (SELECT count(*) FROM erased) AS erased' : ''}`;
  return { name: `c${sha256(text).slice(0, 24)}`, text, values: parameters.values };
}

/** The rows of all groups, each with the number of its group. */
function each<T>(groups: readonly CommitGroup[], of: (group: CommitGroup) => readonly T[], fields: (item: T) => Fields): Fields[] {
  return groups.flatMap((group, grp) => of(group).map((item) => ({ ...fields(item), grp })));
}

/** Which groups have lost, and by which known keys. */
function checks(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const writes = each(
    groups,
    (g) => g.writes,
    ({ stream, expected, head }) => ({ stream, expected, seq: head.seq, hash: head.hash }),
  );
  const keys = each(
    groups,
    (g) => g.keys,
    ({ principal, key }) => ({ principal, key }),
  );
  const relied = reliances(groups, parameters);
  return [
    {
      name: 'write',
      once: true,
      sql: `SELECT * FROM ${parameters.rows('w', 'grp int, stream text, expected bigint, seq bigint, hash text', writes)}`,
    },
    { name: 'asked', once: true, sql: `SELECT * FROM ${parameters.rows('k', 'grp int, principal text, key text', keys)}` },
    ...relied,
    {
      name: 'locked',
      once: true,
      sql: 'SELECT stream, seq FROM stream_head WHERE stream IN (SELECT stream FROM write) ORDER BY stream FOR UPDATE',
    },
    {
      name: 'known',
      once: true,
      sql: `SELECT a.grp, k.principal, k.key, k.stream, k.request_salt, k.request_hash, k.seq_from, k.seq_to, k.outcome
            FROM asked a JOIN command_key k ON k.principal = a.principal AND k.key = a.key`,
    },
    {
      name: 'lost',
      once: true,
      sql: `SELECT w.grp FROM write w LEFT JOIN locked h ON h.stream = w.stream WHERE coalesce(h.seq, 0) <> w.expected
            ${relied.length ? 'UNION SELECT c.grp FROM compare c LEFT JOIN relied h ON h.stream = c.stream WHERE coalesce(h.seq, 0) <> c.expected' : ''}
            UNION SELECT grp FROM known`,
    },
  ];
}

/** Streams that decisions relied on without writing them: their heads stay put until this commit is through. */
function reliances(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const compares = each(
    groups,
    (g) => g.compares,
    ({ stream, expected }) => ({ stream, expected }),
  );
  if (compares.length === 0) return [];
  return [
    { name: 'compare', once: true, sql: `SELECT * FROM ${parameters.rows('c', 'grp int, stream text, expected bigint', compares)}` },
    {
      name: 'relied',
      once: true,
      sql: 'SELECT stream, seq FROM stream_head WHERE stream IN (SELECT stream FROM compare) ORDER BY stream FOR SHARE',
    },
  ];
}

interface LedgerTable {
  readonly part: string;
  readonly table: string;
  readonly columns: string;
  readonly rows: (groups: readonly CommitGroup[]) => readonly Fields[];
  readonly conflict?: string;
}

const LEDGER_TABLES: readonly LedgerTable[] = [
  {
    part: 'new_entry',
    table: 'entry',
    columns: 'stream text, seq bigint, bytes text, hash text, structural text',
    rows: (groups) =>
      each(
        groups,
        (g) => g.entries,
        ({ stream, seq, bytes, hash, structural }) => ({ stream, seq, bytes, hash, structural: structuralText(structural) }),
      ),
  },
  {
    part: 'new_content',
    table: 'content',
    columns: 'stream text, seq bigint, section text, label text, value text, salt text',
    rows: (groups) =>
      each(
        groups,
        (g) => g.entries.flatMap(({ stream, seq, content }) => content.map((c) => ({ stream, seq, ...c }))),
        (c) => c,
      ),
  },
  {
    part: 'new_key',
    table: 'command_key',
    columns: 'principal text, key text, stream text, request_salt text, request_hash text, seq_from bigint, seq_to bigint, outcome text',
    rows: (groups) =>
      each(
        groups,
        (g) => g.keys,
        (k) => ({
          principal: k.principal,
          key: k.key,
          stream: k.stream,
          request_salt: k.requestSalt,
          request_hash: k.requestHash,
          seq_from: k.seqFrom,
          seq_to: k.seqTo,
          outcome: JSON.stringify(k.outcome),
        }),
      ),
  },
  {
    part: 'set_timer',
    table: 'timer',
    columns: 'stream text, owner text, id text, generation bigint, due_at timestamptz, fire_at timestamptz',
    rows: (groups) =>
      each(
        groups,
        (g) => g.timers.set,
        (t) => ({ stream: t.stream, owner: t.owner, id: t.id, generation: t.generation, due_at: t.dueAt, fire_at: t.fireAt }),
      ),
    conflict:
      'ON CONFLICT (stream, owner, id) DO UPDATE SET generation = excluded.generation, due_at = excluded.due_at, fire_at = excluded.fire_at, claimed_until = NULL',
  },
  {
    part: 'new_message',
    table: 'outbox',
    columns: 'id text, stream text, seq bigint, topic text, body text, created_at timestamptz',
    rows: (groups) =>
      each(
        groups,
        (g) => g.outbox,
        (o) => ({ id: o.id, stream: o.stream, seq: o.seq, topic: o.topic, body: JSON.stringify(o.body), created_at: o.createdAt }),
      ),
  },
];

function ledgerRows(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const inserts = LEDGER_TABLES.flatMap(({ part, table, columns, rows, conflict = '' }) => {
    const all = rows(groups);
    if (all.length === 0) return [];
    const names = columns.replaceAll(/ \w+(,|$)/g, '$1');
    const source = parameters.rows('r', `${columns}, grp int`, all);
    return [{ name: part, sql: `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${source} WHERE ${WON} ${conflict}` }];
  });
  return [
    {
      name: 'new_head',
      sql: `INSERT INTO stream_head (stream, seq, hash) SELECT stream, seq, hash FROM write WHERE expected = 0 AND ${WON}`,
    },
    {
      name: 'next_head',
      sql: `UPDATE stream_head h SET seq = w.seq, hash = w.hash FROM write w WHERE h.stream = w.stream AND w.expected > 0 AND ${WON}`,
    },
    ...inserts,
    ...cancelled(groups, parameters),
  ];
}

function cancelled(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const rows = each(
    groups,
    (g) => g.timers.cancel,
    ({ stream, owner, id }) => ({ stream, owner, id }),
  );
  if (rows.length === 0) return [];
  const source = parameters.rows('r', 'stream text, owner text, id text, grp int', rows);
  return [
    {
      name: 'cancel_timer',
      sql: `DELETE FROM timer t USING ${source} WHERE t.stream = r.stream AND t.owner = r.owner AND t.id = r.id AND ${WON}`,
    },
  ];
}

/** Calls the one function that empties content. A SELECT among these parts runs only because the statement's result asks for it. */
function erased(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const rows = each(
    groups,
    (g) => g.erase.flatMap(({ stream, seq, sections }) => sections.map((section) => ({ stream, seq, section }))),
    (e) => e,
  );
  if (rows.length === 0) return [];
  const source = parameters.rows('r', 'stream text, seq bigint, section text, grp int', rows);
  return [{ name: 'erased', once: true, sql: `SELECT erase_content(stream, seq, ARRAY[section]) FROM ${source} WHERE ${WON}` }];
}
