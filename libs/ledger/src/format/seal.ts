import { assert, canonical, hmacSha256, sha256, type Draft, type Hash, type Json, type StreamId } from '@chancery/kernel';

/** `prev` of a stream's first entry. */
export const NO_HASH: Hash = '0'.repeat(64);
/** The label of the section `seed`: served to nobody. */
export const SEALED_LABEL = 'sealed';

/** One section as it is stored: its value as the canonical text that was committed to. */
export interface SealedSection {
  readonly section: string;
  readonly label: string;
  readonly value: string;
  readonly salt: string;
}

/** An entry ready to be stored. */
export interface SealedEntry {
  readonly stream: StreamId;
  readonly seq: number;
  /** The entry's canonical text: hashed, stored and exported as it is, never built again. */
  readonly bytes: string;
  readonly hash: Hash;
  readonly structural: readonly SealedSection[];
  readonly content: readonly SealedSection[];
}

/** Draws `bytes` random bytes as hexadecimal. */
export type Random = (bytes: number) => string;

/** Seals a draft as the entry after `prev`, as `docs/ledger-format.md` says. `seed` is given with the first entry of a commit. */
export function seal(draft: Draft, stream: StreamId, prev: Hash, seed: string | undefined, random: Random): SealedEntry {
  const section = (name: string, label: string, value: Json): SealedSection => ({
    section: name,
    label,
    value: canonical(value),
    salt: random(32),
  });
  const structural = [section('header', draft.label, draft.header as unknown as Json)];
  if (seed !== undefined) structural.push(section('seed', SEALED_LABEL, seed));
  structural.push(section('structure', draft.label, draft.structure));
  const content = Object.keys(draft.content)
    .sort()
    .map((name) => section(name, draft.content[name]!.label, draft.content[name]!.value));
  const commitments = [...structural, ...content].map((s) => `"${commitment(s)}"`).join(',');
  assert(draft.seq > 0 && Number.isSafeInteger(draft.seq), `seq ${draft.seq}`);
  const bytes = `{"alg":"sha256","commitments":[${commitments}],"prev":"${prev}","seq":${draft.seq},"stream":${JSON.stringify(stream)},"v":1}`;
  return { stream, seq: draft.seq, bytes, hash: sha256(bytes), structural, content };
}

/** HMAC over the section's canonical text; the members are written in canonical order, the value is canonical already. */
function commitment(s: SealedSection): Hash {
  assert(s.salt.length === 64, 'a salt has 32 bytes');
  return hmacSha256(
    Buffer.from(s.salt, 'hex'),
    `{"label":${JSON.stringify(s.label)},"section":${JSON.stringify(s.section)},"value":${s.value}}`,
  );
}

/** The text under which structural sections are stored, beside the entry and as unchangeable as it. */
export function structuralText(sections: readonly SealedSection[]): string {
  return `[${sections.map((s) => `{"label":${JSON.stringify(s.label)},"salt":"${s.salt}","section":${JSON.stringify(s.section)},"value":${s.value}}`).join(',')}]`;
}
