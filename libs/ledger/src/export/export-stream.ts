import type { StreamId } from '@chancery/kernel';
import { Fault } from '../command/outcome.ts';
import { ORGANISATION } from '../command/stream-kinds.ts';
import type { StoredEntry } from '../format/unseal.ts';
import type { Head, LedgerStore } from '../store/ledger-store.ts';
import { PAGE } from '../store/snapshots.ts';
import { anyLine, firstLine } from './export-ledger.ts';

/** Whether a section may be shown to whoever the export is for. */
export type Shows = (entry: StoredEntry, label: string, section: string) => boolean;

export interface StreamExport {
  /** One for each entry. */
  readonly lines: AsyncIterable<string>;
  /** The line that stands before them, known once they have all been read. */
  readonly first: () => string;
}

/**
 * One stream as a reader may have it, by "An export for a reader" of `docs/ledger-format.md`: what they may not read is withheld,
 * and of the organisation's stream there is the first entry alone, withheld, so that nothing is told of how much else there is.
 * Reads on until it has caught up with the stream's head, so that it is of one moment though others write meanwhile. `lines`
 * throws a `Fault` when entries below the head are not there.
 */
export function exportStream(store: Pick<LedgerStore, 'entries' | 'heads'>, stream: StreamId, shows: Shows): StreamExport {
  let organisation: Head | undefined;
  let head: Head | undefined;
  async function* lines(): AsyncGenerator<string> {
    for (let after = 0; !head || head.seq > after;) {
      const entries = await store.entries(stream, after, PAGE);
      for (const entry of entries) yield anyLine(entry, (label, section) => shows(entry, label, section));
      after = entries.at(-1)?.seq ?? after;
      head = (await store.heads([stream])).get(stream);
      if (entries.length === 0 && !(head && head.seq <= after))
        throw new Fault('ledger-cut', new Error(`${stream} ends at ${after}; its head says ${head?.seq}`));
    }
    const [opening] = await store.entries(ORGANISATION, 0, 1);
    if (!opening) throw new Fault('ledger-cut', new Error(`${ORGANISATION} has no entry`));
    organisation = { seq: opening.seq, hash: opening.hash };
    yield anyLine(opening, () => false);
  }
  const first = (): string =>
    firstLine([
      { stream, head: head! },
      { stream: ORGANISATION, head: organisation! },
    ]);
  return { lines: lines(), first };
}
