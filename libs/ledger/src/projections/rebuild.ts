import type { StreamId, StreamState } from '@chancery/kernel';
import type { StreamKinds } from '../command/stream-kinds.ts';
import { unseal } from '../format/unseal.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { PAGE } from '../store/snapshots.ts';
import { changesOf, RowChanges, type Projection } from './projection.ts';

const STREAMS_AT_ONCE = 1_000;

type Reader = Pick<LedgerStore, 'streams' | 'entries'>;

/** What one page of a stream's entries gives: rows, and the fold after it. */
export interface Refolded {
  readonly rows: RowChanges;
  readonly state: StreamState;
  /** True with the stream's last page. */
  readonly last: boolean;
}

/**
 * Folds every stream again and gives back the rows of the given read models, stream by stream in pages: the same
 * changes, by the same functions, as the commits made. Erased content stays erased. Streams that none of them reads are
 * passed over. Throws a `Bug` for an entry that this build does not understand.
 */
export async function* projectAgain(reader: Reader, kinds: StreamKinds, projections: readonly Projection[]): AsyncGenerator<RowChanges> {
  const concerned = (stream: StreamId) => projections.some((p) => p.prefixes.includes(kinds.of(stream).prefix));
  for await (const { rows } of foldAgain(reader, kinds, projections, concerned)) yield rows;
}

/** As `projectAgain`, with the folds themselves. */
export async function* foldAgain(
  reader: Reader,
  kinds: StreamKinds,
  projections: readonly Projection[],
  concerned: (stream: StreamId) => boolean = () => true,
): AsyncGenerator<Refolded> {
  for (let after = ''; ;) {
    const streams = await reader.streams(after, STREAMS_AT_ONCE);
    for (const { stream, head } of streams) if (concerned(stream)) yield* foldStream(reader, kinds, projections, stream, head.seq);
    if (streams.length < STREAMS_AT_ONCE) return;
    after = streams.at(-1)!.stream;
  }
}

async function* foldStream(
  reader: Reader,
  kinds: StreamKinds,
  projections: readonly Projection[],
  stream: StreamId,
  until: number,
): AsyncGenerator<Refolded> {
  const kind = kinds.of(stream);
  const mine = projections.filter((p) => p.prefixes.includes(kind.prefix));
  let state = kind.zero(stream);
  for (let page = await reader.entries(stream, 0, PAGE); page.length; page = await reader.entries(stream, state.seq, PAGE)) {
    const rows = new RowChanges();
    for (const entry of page) {
      const event = { ...unseal(entry, kind), hash: entry.hash };
      state = kind.fold(state, event);
      for (const projection of mine) for (const change of changesOf(projection, event, state)) rows.add(change);
    }
    yield { rows, state, last: state.seq >= until };
  }
}
