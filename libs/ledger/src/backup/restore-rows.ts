import { canonical, type Json, type StreamId, type StreamState, realTime } from '@chancery/kernel';
import { structuralText } from '../format/seal.ts';
import type { KeyRecord, OutboxRow } from '../store/ledger-store.ts';
import type { Run } from '../store/sql-reader.ts';
import { headsHash } from '../verify/heads.ts';

const STRUCTURAL = new Set(['header', 'seed', 'structure']);
/** Rows, or characters, after which what was gathered is written: what bounds memory. */
const ROWS_MAX = 500;
const CHARS_MAX = 4_000_000;

interface SectionLine {
  readonly section: string;
  readonly label: string;
  readonly value?: Json;
  readonly salt?: string;
}

export interface HeadRow {
  readonly stream: StreamId;
  readonly seq: number;
  readonly hash: string;
}

type Column = readonly [name: string, type: string];
const ENTRY: readonly Column[] = [
  ['stream', 'text'],
  ['seq', 'bigint'],
  ['bytes', 'text'],
  ['hash', 'text'],
  ['structural', 'text'],
];
const CONTENT: readonly Column[] = [
  ['stream', 'text'],
  ['seq', 'bigint'],
  ['section', 'text'],
  ['label', 'text'],
  ['value', 'text'],
  ['salt', 'text'],
];
const KEY: readonly Column[] = [
  ['principal', 'text'],
  ['key', 'text'],
  ['stream', 'text'],
  ['request_salt', 'text'],
  ['request_hash', 'text'],
  ['seq_from', 'bigint'],
  ['seq_to', 'bigint'],
  ['outcome', 'text'],
];
const MESSAGE: readonly Column[] = [
  ['id', 'text'],
  ['stream', 'text'],
  ['seq', 'bigint'],
  ['topic', 'text'],
  ['body', 'text'],
  ['created_at', 'timestamptz'],
];
const TIMER: readonly Column[] = [
  ['stream', 'text'],
  ['owner', 'text'],
  ['id', 'text'],
  ['generation', 'bigint'],
  ['due_at', 'timestamptz'],
  ['fire_at', 'timestamptz'],
];
const TOLD: readonly Column[] = [
  ['hash', 'text'],
  ['list', 'text'],
];
const HEAD: readonly Column[] = [
  ['stream', 'text'],
  ['seq', 'bigint'],
  ['hash', 'text'],
];

/** Gathers rows and writes them in bulk. `flush` must be called at the end. */
export class RestoreRows {
  readonly #run: Run;
  readonly #rows = new Map<string, { readonly columns: readonly Column[]; readonly rows: (readonly unknown[])[] }>();
  #count = 0;
  #chars = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  heads(heads: readonly HeadRow[]): Promise<void> {
    for (const { stream, seq, hash } of heads) this.#add('stream_head', HEAD, [stream, seq, hash]);
    return this.#flushWhenFull();
  }

  entry(line: { readonly bytes: string; readonly hash: string; readonly sections: readonly object[] }): Promise<void> {
    const { stream, seq } = JSON.parse(line.bytes) as { stream: string; seq: number };
    const sections = line.sections as readonly SectionLine[];
    const structural = sections.filter(({ section }) => STRUCTURAL.has(section));
    const text = structuralText(
      structural.map(({ section, label, value, salt }) => ({ section, label, value: canonical(value!), salt: salt! })),
    );
    this.#add('entry', ENTRY, [stream, seq, line.bytes, line.hash, text]);
    for (const { section, label, value, salt } of sections) {
      if (!STRUCTURAL.has(section))
        this.#add('content', CONTENT, [stream, seq, section, label, value === undefined ? null : canonical(value), salt ?? null]);
    }
    return this.#flushWhenFull();
  }

  key(k: KeyRecord): Promise<void> {
    this.#add('command_key', KEY, [
      k.principal,
      k.key,
      k.stream,
      k.requestSalt,
      k.requestHash,
      k.seqFrom,
      k.seqTo,
      JSON.stringify(k.outcome),
    ]);
    return this.#flushWhenFull();
  }

  message(o: OutboxRow): Promise<void> {
    this.#add('outbox', MESSAGE, [o.id, o.stream, o.seq, o.topic, JSON.stringify(o.body), o.createdAt]);
    return this.#flushWhenFull();
  }

  told(list: string): Promise<void> {
    this.#add('told_heads', TOLD, [headsHash(list), list]);
    return this.#flushWhenFull();
  }

  /** The timers that a stream's fold holds. */
  async timers({ stream, timers, clock }: StreamState): Promise<number> {
    const armed = Object.values(timers);
    for (const { owner, id, generation, dueAt } of armed)
      this.#add('timer', TIMER, [stream, owner, id, generation, dueAt, realTime(clock, dueAt) ?? null]);
    await this.#flushWhenFull();
    return armed.length;
  }

  async flush(): Promise<void> {
    for (const [table, { columns, rows }] of this.#rows) {
      if (rows.length === 0) continue;
      const names = columns.map(([name]) => name).join(', ');
      const arrays = columns.map(([, type], c) => `$${c + 1}::${type}[]`).join(', ');
      // A list may have been told twice.
      const again = table === 'told_heads' ? ' ON CONFLICT DO NOTHING' : '';
      const values = columns.map((_, c) => rows.map((row) => row[c]));
      await this.#run({
        name: `restore-${table}`,
        text: `INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays})${again}`,
        values,
      });
    }
    this.#rows.clear();
    this.#count = 0;
    this.#chars = 0;
  }

  #add(table: string, columns: readonly Column[], row: readonly unknown[]): void {
    const found = this.#rows.get(table);
    if (found) found.rows.push(row);
    else this.#rows.set(table, { columns, rows: [row] });
    this.#count++;
    for (const value of row) if (typeof value === 'string') this.#chars += value.length;
  }

  async #flushWhenFull(): Promise<void> {
    if (this.#count >= ROWS_MAX || this.#chars >= CHARS_MAX) await this.flush();
  }
}
