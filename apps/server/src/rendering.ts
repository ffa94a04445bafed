import { answered, incidentOf, isReal, streamOf } from '@chancery/incident/api';
import { LIST, type Fragment, type Rendering } from '@chancery/live';
import type { StreamId } from '@chancery/kernel';
import type { Readers } from './readers.ts';

type Heads = (stream: StreamId) => Promise<number>;

const named = <T extends { readonly id: string }>(__typename: string, value: T): Fragment => ({ __typename, ...value });

/** What is pushed, made by the readers that answer queries. */
export function renderingOf({ incidents, voices, pushing, touched }: Readers, headOf: Heads): Rendering {
  return {
    streamOf,
    concerns: (to, stream) => (to === LIST ? isReal(stream) : stream === streamOf(to) || voices.isSpokenFor(streamOf(to), stream)),
    async headOf(scope, to) {
      if (to === LIST) return 0;
      const head = await headOf(streamOf(to));
      return (await incidents.board(scope, to)) ? head : undefined;
    },
    async since(scope, to, stream, seq) {
      if (scope.hidden?.includes(stream)) return { state: [], added: [], upTo: seq };
      if (to !== LIST && stream !== streamOf(to)) {
        const shown = (await incidents.board(scope, to)) ? await voices.changedSince(scope, streamOf(to)) : [];
        return { state: shown, added: [], upTo: seq };
      }
      // Lines first: what changed after them is heard of again, so nothing that they reach can be missing from the rest.
      const { lines, upTo } = to === LIST ? { lines: [], upTo: seq } : await incidents.linesSince(scope, stream, seq);
      const board = await incidents.board(scope, incidentOf(stream));
      if (!board) return { state: [], added: [], upTo };
      const moved = to === LIST ? new Set<string>() : await touched.since(stream, seq, upTo);
      const asked = pushing.filter(({ from }) => from.some((table) => moved.has(table)));
      const items = await Promise.all(asked.map(({ reader }) => reader.changedSince(scope, stream, seq)));
      return { state: [named('Board', answered(board)), ...items.flat()], added: lines.map((line) => named('LogLine', line)), upTo };
    },
  };
}
