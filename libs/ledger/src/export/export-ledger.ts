import type { StreamId } from '@chancery/kernel';
import { structuralSections, type StoredEntry } from '../format/unseal.ts';
import type { Head, LedgerStore } from '../store/ledger-store.ts';

const PAGE = 1_000;

/**
 * The whole ledger as lines, as `docs/ledger-format.md` says: the heads first, then the entries. The heads are read once, and
 * each stream up to its head of then, so that an export of a ledger in use is one that was true.
 */
export async function* exportLedger(store: Pick<LedgerStore, 'streams' | 'entries'>): AsyncGenerator<string> {
  const heads: { stream: StreamId; head: Head }[] = [];
  for (let page = await store.streams('', PAGE); page.length; page = await store.streams(heads.at(-1)!.stream, PAGE)) heads.push(...page);
  // The organisation announces streams: were it read before the others, one could be opened in between and look unannounced.
  yield JSON.stringify({ chancery: 'ledger', v: 1, streams: heads.map(({ stream, head }) => ({ stream, seq: head.seq, hash: head.hash })) });
  for (const { stream, head } of heads) {
    for (let after = 0; after < head.seq; ) {
      const entries = await store.entries(stream, after, Math.min(PAGE, head.seq - after));
      for (const entry of entries) yield exportLine(entry);
      if (entries.length === 0) return;
      after = entries.at(-1)!.seq;
    }
  }
}

function exportLine(entry: StoredEntry): string {
  const structural = structuralSections(entry).map(({ section, label, value, salt }) => ({ section, label, value, salt }));
  const content = entry.content.map(({ section, label, value, salt }) => (value === null ? { section, label, erased: true } : { section, label, value: JSON.parse(value) as unknown, salt }));
  return JSON.stringify({ bytes: entry.bytes, hash: entry.hash, sections: [...structural, ...content] });
}
