import { type StreamState } from '@chancery/kernel';
import type { StreamKinds } from '../command/stream-kinds.ts';
import { unseal } from '../format/unseal.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { RowChanges, type Projection } from './projection.ts';

const PAGE = 1_000;

/**
 * Folds every stream again and gives back the rows of the given read models, stream by stream in pages: the same
 * changes, by the same functions, as the commits made. Erased content stays erased.
 */
export async function* projectAgain(store: LedgerStore, kinds: StreamKinds, projections: readonly Projection[]): AsyncGenerator<RowChanges> {
  for (let last = ''; ; ) {
    const streams = await store.streams(last, PAGE);
    for (const { stream } of streams) {
      const kind = kinds.of(stream);
      const concerned = projections.filter((p) => p.prefixes.includes(kind.prefix));
      if (concerned.length === 0) continue;
      let state: StreamState = kind.zero(stream);
      for (let page = await store.entries(stream, 0, PAGE); page.length; page = await store.entries(stream, state.seq, PAGE)) {
        const rows = new RowChanges();
        for (const entry of page) {
          const event = { ...unseal(entry, kind), hash: entry.hash };
          state = kind.evolve(state, event);
          for (const projection of concerned) for (const change of projection.project(event, state)) rows.add(change);
        }
        yield rows;
      }
    }
    if (streams.length < PAGE) return;
    last = streams.at(-1)!.stream;
  }
}
