import {
  assert,
  type Content,
  type Header,
  type Json,
  type JsonObject,
  type RecordedEvent,
  type StreamId,
  type StreamKind,
} from '@chancery/kernel';

/** An entry as a store gives it back. */
export interface StoredEntry {
  readonly stream: StreamId;
  readonly seq: number;
  readonly bytes: string;
  readonly hash: string;
  /** Text of the structural sections. */
  readonly structural: string;
  readonly content: readonly StoredContent[];
}

/** A content section; `value` and `salt` are null once erased. */
export interface StoredContent {
  readonly section: string;
  readonly label: string;
  readonly value: string | null;
  readonly salt: string | null;
}

export interface StoredSection {
  readonly section: string;
  readonly label: string;
  readonly value: Json;
  readonly salt: string;
}

export function structuralSections(entry: Pick<StoredEntry, 'structural'>): readonly StoredSection[] {
  return JSON.parse(entry.structural) as StoredSection[];
}

/** The event of an entry, its structure brought to the current version. Throws a `Bug` for a type or version that the kind does not know. */
export function unseal(entry: StoredEntry, kind: StreamKind): RecordedEvent & { readonly seed?: string } {
  const sections = structuralSections(entry);
  const find = (name: string) => sections.find((s) => s.section === name);
  const header = find('header')?.value as unknown as Header | undefined;
  const structure = find('structure')?.value as JsonObject | undefined;
  assert(header && structure, `${entry.stream}/${entry.seq} has no header or no structure`);
  const current = kind.spec(header.type).version;
  const seed = find('seed')?.value as string | undefined;
  const content: Record<string, Content | undefined> = {};
  for (const s of entry.content) content[s.section] = s.value === null ? undefined : { label: s.label, value: JSON.parse(s.value) as Json };
  return {
    stream: entry.stream,
    seq: entry.seq,
    type: header.type,
    label: header.label,
    header: header.version === current ? header : { ...header, version: current },
    structure: header.version === current ? structure : kind.upcast(header.type, header.version, structure),
    content,
    ...(seed === undefined ? {} : { seed }),
  };
}
