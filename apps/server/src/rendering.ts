import { answered, streamOf, type IncidentReader } from '@chancery/incident/api';
import { LIST, type Fragment, type Rendering } from '@chancery/live';
import type { StreamId } from '@chancery/kernel';
import type { LanesReader } from '@chancery/run/api';

type Heads = (stream: StreamId) => Promise<number>;

const named = <T extends { readonly id: string }>(__typename: string, value: T): Fragment => ({ __typename, ...value });

/** What is pushed, made by the readers that answer queries. */
export function renderingOf(incidents: IncidentReader, lanes: LanesReader, headOf: Heads): Rendering {
  return {
    async headOf(scope, to) {
      if (to === LIST) return 0;
      const head = await headOf(streamOf(to));
      return (await incidents.board(scope, to)) ? head : undefined;
    },
    async since(scope, to, stream, seq) {
      // Lines first: what changed after them is heard of again, so nothing that they reach can be missing from the rest.
      const { lines, upTo } = to === LIST ? { lines: [], upTo: seq } : await incidents.linesSince(scope, stream, seq);
      const board = await incidents.board(scope, stream.slice('inc:'.length));
      if (!board) return { state: [], added: [], upTo };
      const rows = to === LIST ? [] : await lanes.lanes(scope.clearance, scope.language, stream);
      const state = [named('Board', answered(board)), ...rows.map((lane) => named('Lane', lane))];
      return { state, added: lines.map((line) => named('LogLine', line)), upTo };
    },
  };
}
