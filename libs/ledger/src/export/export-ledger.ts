import type { StreamId } from '@chancery/kernel';
import { Fault } from '../command/outcome.ts';
import { structuralSections, type StoredEntry } from '../format/unseal.ts';
import type { Head, LedgerStore } from '../store/ledger-store.ts';
import { PAGE, type Told } from '../store/snapshots.ts';
import { toldLine } from '../verify/heads.ts';

const HEADS_AT_ONCE = 1_000;

export interface ExportOptions {
  /** Hands out also what is damaged, too few entries or too many for their head or rows that cannot be read, for a verifier to judge. */
  readonly evenUnfit?: boolean;
}

/**
 * The whole ledger as lines, as `docs/ledger-format.md` says: the heads first, then lists that were told, then the entries up to the heads. `then` must not
 * change meanwhile (see `Snapshots`): content erased between heads and entries would look lost, since its `Erased` entry lies beyond the head.
 * Throws a `Fault` when entries below a head are not there.
 */
export async function* exportLedger(
  then: Pick<LedgerStore, 'streams' | 'entries'> & Partial<Told>,
  { evenUnfit = false }: ExportOptions = {},
): AsyncGenerator<string> {
  const heads = await headsOf(then);
  yield firstLine(heads);
  if (then.told) yield* listsTold((after, limit) => then.told!(after, limit));
  for (const { stream, head } of heads) {
    const until = evenUnfit ? Infinity : head.seq;
    for (let after = 0; after < until;) {
      const entries = await then.entries(stream, after, Math.min(PAGE, until - after));
      if (entries.length === 0 && evenUnfit) break;
      if (entries.length === 0) throw new Fault('ledger-cut', new Error(`${stream} ends at ${after}; its head says ${head.seq}`));
      for (const entry of entries) yield evenUnfit ? anyLine(entry) : exportLine(entry);
      after = entries.at(-1)!.seq;
    }
  }
}

const LISTS_AT_ONCE = 100;

async function* listsTold(told: Told['told']): AsyncGenerator<string> {
  for (let page = await told('', LISTS_AT_ONCE); page.length; page = await told(page.at(-1)!.hash, LISTS_AT_ONCE))
    for (const { list } of page) yield toldLine(list);
}

export function firstLine(heads: readonly { readonly stream: StreamId; readonly head: Head }[]): string {
  return JSON.stringify({
    chancery: 'ledger',
    v: 1,
    streams: heads.map(({ stream, head }) => ({ stream, seq: head.seq, hash: head.hash })),
  });
}

/** All heads, in the order of their names. */
export async function headsOf(then: Pick<LedgerStore, 'streams'>): Promise<{ stream: StreamId; head: Head }[]> {
  const heads: { stream: StreamId; head: Head }[] = [];
  for (let page = await then.streams('', HEADS_AT_ONCE); page.length; page = await then.streams(heads.at(-1)!.stream, HEADS_AT_ONCE))
    heads.push(...page);
  return heads;
}

/** A row that is not JSON any more becomes a line that says nothing: the verifier names its place. */
export function anyLine(entry: StoredEntry, shows?: Parameters<typeof exportLine>[1]): string {
  try {
    return exportLine(entry, shows);
  } catch {
    return '{}';
  }
}

/** What `shows` says no to is withheld: its name, label, value and salt. */
export function exportLine(entry: StoredEntry, shows: (label: string, section: string) => boolean = () => true): string {
  const structural = structuralSections(entry).map(({ section, label, value, salt }) => ({ section, label, value, salt }));
  const content = entry.content.map(({ section, label, value, salt }) =>
    value === null ? { section, label, erased: true } : { section, label, value: JSON.parse(value) as unknown, salt },
  );
  const sections = [...structural, ...content].map((each) => (shows(each.label, each.section) ? each : { withheld: true }));
  return JSON.stringify({ bytes: entry.bytes, hash: entry.hash, sections });
}
