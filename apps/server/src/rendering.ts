import type { Changed, Reading } from '@chancery/identity/api';
import { answered, incidentOf, isReal, streamOf, type LogLine } from '@chancery/incident/api';
import { LIST, type Changes, type Fragment, type Rendering, type Scope } from '@chancery/live';
import type { StreamId } from '@chancery/kernel';
import type { Readers } from './readers.ts';
import { RELABELLED, type Moved } from './touched.ts';

type Heads = (stream: StreamId) => Promise<number>;
type Pushing = Readers['pushing'][number];

/** What is read of the lists beside the incidents is what everybody who works here may read. */
const LISTED = { labels: ['I'] };
const SPOKESPERSON = 'Spokesperson';

const named = <T extends { readonly id: string }>(__typename: string, value: T): Fragment => ({ __typename, ...value });
const asLine = (line: LogLine): Fragment => named('LogLine', line);
const nothingTo = (upTo: number): Changes => ({ state: [], added: [], whole: [], upTo, tooMuch: false });

/** A reader is asked for what was touched; for everything, where something was that may have been shown and can be read no longer. */
async function read({ reader, from, items }: Pushing, scope: Reading, stream: StreamId, seq: number, moved: Moved) {
  const labels = from.flatMap((table) => moved.get(table) ?? []);
  const isWhole = labels.some((label) => !scope.clearance.labels.includes(label));
  const state: readonly Changed[] = await reader.changedSince(scope, stream, isWhole ? 0 : seq);
  return { state, whole: isWhole ? items : [] };
}

/** What is pushed, made by the readers that answer queries. */
export function renderingOf(readers: Readers, headOf: Heads): Rendering {
  const { incidents, voices, pushing, touched } = readers;
  const lined = async (scope: Scope, stream: StreamId, seq: number, heard: number): Promise<Changes> => {
    // Lines first: what changed after them is heard of again, so nothing that they reach can be missing from the rest.
    const { lines, upTo, isCut } = await incidents.linesSince(scope, stream, seq);
    const board = await incidents.board(scope, incidentOf(stream));
    if (!board) return nothingTo(Math.max(upTo, heard));
    const moved = await touched.since(stream, seq, Math.max(upTo, heard));
    const asked = pushing.filter(({ from }) => from.some((table) => moved.has(table)));
    const items = await Promise.all(asked.map((each) => read(each, scope, stream, seq, moved)));
    const relabelled = moved.has(RELABELLED) ? await incidents.relabelledLines(scope, stream, seq) : [];
    return {
      state: [named('Board', answered(board)), ...relabelled.map(asLine), ...items.flatMap(({ state }) => state)],
      added: lines.map(asLine),
      whole: items.flatMap(({ whole }) => whole),
      upTo,
      tooMuch: isCut,
    };
  };
  const listed = listOf(readers);
  return {
    streamOf,
    concerns: (to, stream) => (to === LIST ? isReal(stream) : stream === streamOf(to) || voices.isSpokenFor(streamOf(to), stream)),
    async open(scope, to) {
      const stream = streamOf(to);
      const head = await headOf(stream);
      const board = await incidents.board(scope, to);
      if (!board) return undefined;
      const relabelled = await incidents.relabelledLines(scope, stream, 0);
      const items = await Promise.all([
        ...pushing.map(({ reader }) => reader.changedSince(scope, stream, 0)),
        voices.changedSince(scope, stream),
      ]);
      return { head, state: [named('Board', answered(board)), ...relabelled.map(asLine), ...items.flat()] };
    },
    async since(scope, to, stream, seq, heard) {
      if (stream === streamOf(to)) return await lined(scope, stream, seq, heard);
      const shown = (await incidents.board(scope, to)) ? await voices.changedSince(scope, streamOf(to)) : [];
      return { ...nothingTo(heard), state: shown, whole: [SPOKESPERSON] };
    },
    relabelledSince: (stream, seq) => touched.relabelledSince(stream, seq),
    linesUnder: (stream, labels, upTo) => incidents.linesUnder(stream, labels, upTo),
    ...listed,
  };
}

/** The list: one incident of it, and all that somebody may know of. */
const listOf = ({ incidents, door }: Readers): Pick<Rendering, 'card' | 'list'> => ({
  async card(stream, language) {
    const board = await incidents.board({ clearance: LISTED, language }, incidentOf(stream));
    return board && named('Board', answered(board));
  },
  async list(viewer, language) {
    const boards = await incidents.list({ clearance: LISTED, language }, await door.hiddenFrom(viewer));
    return {
      cards: boards.map((board) => named('Board', answered(board))),
      since: boards.length < incidents.listMax ? '' : boards.at(-1)!.firstReportAt,
    };
  },
});
