import type { StreamId } from '@chancery/kernel';
import { Fault } from '../command/outcome.ts';
import { structuralSections, type StoredEntry } from '../format/unseal.ts';
import type { Head, LedgerStore } from '../store/ledger-store.ts';
import { PAGE, type Snapshots } from '../store/snapshots.ts';

/** Takes one line; resolves when the next may come, so that a slow reader holds the export back instead of filling memory. */
export type TakeLine = (line: string) => Promise<void> | void;

const HEADS_AT_ONCE = 1_000;

export interface ExportOptions {
  /** Hands out also what does not fit its stream's head, too few entries or too many, for a verifier to judge. Otherwise that is a `Fault`. */
  readonly evenUnfit?: boolean;
}

/** Hands out the whole ledger as it is now, line by line without line feeds. Throws what `take` throws, or a `Fault`. */
export async function exportTo(ledger: Snapshots, take: TakeLine, options: ExportOptions = {}): Promise<void> {
  await ledger.snapshot(async (then) => {
    for await (const line of exportLedger(then, options)) await take(line);
  });
}

/**
 * The whole ledger as lines, as `docs/ledger-format.md` says: the heads first, then the entries up to them. `then` must not
 * change meanwhile: content erased between heads and entries would look lost, since its `Erased` entry lies beyond the head.
 * Throws a `Fault` when entries below a head are not there.
 */
export async function* exportLedger(then: Pick<LedgerStore, 'streams' | 'entries'>, { evenUnfit = false }: ExportOptions = {}): AsyncGenerator<string> {
  const heads = await headsOf(then);
  yield JSON.stringify({ chancery: 'ledger', v: 1, streams: heads.map(({ stream, head }) => ({ stream, seq: head.seq, hash: head.hash })) });
  for (const { stream, head } of heads) {
    for (let after = 0; evenUnfit || after < head.seq; ) {
      const entries = await then.entries(stream, after, evenUnfit ? PAGE : Math.min(PAGE, head.seq - after));
      if (entries.length === 0) {
        if (evenUnfit) break;
        throw new Fault('ledger-cut', new Error(`${stream} ends at ${after}; its head says ${head.seq}`));
      }
      for (const entry of entries) yield exportLine(entry);
      after = entries.at(-1)!.seq;
    }
  }
}

/** All heads, in the order of their names. */
export async function headsOf(then: Pick<LedgerStore, 'streams'>): Promise<{ stream: StreamId; head: Head }[]> {
  const heads: { stream: StreamId; head: Head }[] = [];
  for (let page = await then.streams('', HEADS_AT_ONCE); page.length; page = await then.streams(heads.at(-1)!.stream, HEADS_AT_ONCE)) heads.push(...page);
  return heads;
}

function exportLine(entry: StoredEntry): string {
  const structural = structuralSections(entry).map(({ section, label, value, salt }) => ({ section, label, value, salt }));
  const content = entry.content.map(({ section, label, value, salt }) => (value === null ? { section, label, erased: true } : { section, label, value: JSON.parse(value) as unknown, salt }));
  return JSON.stringify({ bytes: entry.bytes, hash: entry.hash, sections: [...structural, ...content] });
}
