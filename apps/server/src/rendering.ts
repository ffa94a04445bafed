import { answered, streamOf, type IncidentReader } from '@chancery/incident/api';
import { LIST, type Fragment, type Rendering, type Scope } from '@chancery/live';
import type { StreamId } from '@chancery/kernel';
import type { LanesReader } from '@chancery/run/api';

type Heads = (stream: StreamId) => Promise<number>;

const named = <T extends { readonly id: string }>(__typename: string, value: T): Fragment => ({ __typename, ...value });

/** What is pushed, made by the readers that answer queries. */
export function renderingOf(incidents: IncidentReader, lanes: LanesReader, headOf: Heads): Rendering {
  const boardOf = async (scope: Scope, stream: StreamId) => await incidents.board(scope, stream.slice('inc:'.length));
  return {
    async headOf(scope, to) {
      if (to === LIST) return 0;
      const head = await headOf(streamOf(to));
      return (await incidents.board(scope, to)) ? head : undefined;
    },
    async since(scope, to, stream, seq) {
      const board = await boardOf(scope, stream);
      if (!board) return { state: [], added: [] };
      const state = [named('Board', answered(board))];
      if (to === LIST) return { state, added: [] };
      const rows = await lanes.lanes(scope.clearance, scope.language, stream);
      const lines = await incidents.linesSince(scope, stream, seq);
      return { state: [...state, ...rows.map((lane) => named('Lane', lane))], added: lines.map((line) => named('LogLine', line)) };
    },
  };
}
