import type { Label, StreamId } from '@chancery/kernel';

const HEX_MIN = 16;
/** As many signs of an entry's hash as the id of its log line has. */
const LINE_ID = 26;
const HASH = /^[0-9a-f]{16,64}$/;
/** A reference that a screen shows: a letter and the end of an id. */
const SHORT = /^([A-Z])-([0-9A-Z]{4})$/;
const REFERENCE = /^[A-Z]-?[0-9A-Z]{1,4}(?:-[0-9A-Z])?$/;
const ID_OF: Readonly<Record<string, string>> = { D: 'decision', F: 'fact', E: 'exhibit', S: 'statement' };

/** How to look for the one entry that a printed value or a reference names, among those with these labels. Undefined for what can be neither. */
export function entrySought(
  value: string,
  stream: StreamId,
  labels: readonly Label[],
): { readonly sql: string; readonly values: readonly unknown[] } | undefined {
  const hex = value.replaceAll(/\s/g, '').toLowerCase();
  const from = `SELECT l.seq, l.recorded_at, e.hash FROM log_row l JOIN entry e ON e.stream = l.stream AND e.seq = l.seq
    WHERE l.stream = $1 AND l.label = ANY ($2::text[])`;
  if (hex.length >= HEX_MIN && HASH.test(hex))
    return { sql: `${from} AND l.id LIKE $3 AND e.hash LIKE $4 LIMIT 2`, values: [stream, labels, `${hex.slice(0, LINE_ID)}%`, `${hex}%`] };
  const reference = value.trim().toUpperCase();
  if (!REFERENCE.test(reference)) return undefined;
  const [, letter, end] = SHORT.exec(reference) ?? [];
  const member = ID_OF[letter ?? ''] ?? '';
  return {
    sql: `${from} AND (l.details->>'reference' = $3 OR upper(right(l.details->>$4, 4)) = $5) ORDER BY l.seq LIMIT 1`,
    values: [stream, labels, reference, member, end ?? ''],
  };
}
