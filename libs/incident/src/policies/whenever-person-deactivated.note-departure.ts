import { isExercise, type StreamId } from '@chancery/kernel';
import {
  carriedOut,
  type CommandHandler,
  type Deliver,
  type Edge,
  type LedgerStore,
  type Outcome,
  type Policy,
  type StreamKinds,
} from '@chancery/ledger';

const TOPIC = 'whenever-person-deactivated.note-departure';
const COMMAND = 'NoteDeparture';
/** They work here again: nothing is to be noted. */
const EXPECTED = ['not-found'];
const CAST = 'cas:';
const AT_ONCE = 500;

/** Who left the house holds nothing in it: every incident, and whoever speaks for an entity, takes back what they had. */
export const noteDepartureWheneverDeactivated: Policy = {
  topic: TOPIC,
  on: ['PersonDeactivated'],
  plan: ({ structure }) => ({ person: structure['person']! }),
};

/** True for the streams of that house: an exercise has a cast of its own. */
function belongs(house: StreamId, stream: StreamId): boolean {
  const exercise = isExercise(stream) ? stream.slice(stream.indexOf(':') + 1) : (stream.split('@')[1] ?? null);
  return house.startsWith(CAST) ? exercise === house.slice(CAST.length) : exercise === null;
}

/** Keyed by message and stream: however often it is delivered, each stream notes it once. */
export function deliverDepartures(
  handler: Pick<CommandHandler, 'handle'>,
  ledger: { readonly store: Pick<LedgerStore, 'streams'>; readonly kinds: StreamKinds },
  edge: Pick<Edge, 'clock' | 'random'>,
): { readonly [TOPIC]: Deliver } {
  const streams = async function* (): AsyncGenerator<StreamId> {
    for (let after = ''; ;) {
      const page = await ledger.store.streams(after, AT_ONCE);
      for (const { stream } of page) yield stream;
      if (page.length < AT_ONCE) return;
      after = page.at(-1)!.stream;
    }
  };
  return {
    [TOPIC]: async ({ id, stream: house, body }) => {
      const outcomes: Outcome[] = [];
      for await (const stream of streams()) {
        if (!belongs(house, stream) || !ledger.kinds.of(stream).knows(COMMAND)) continue;
        outcomes.push(
          await handler.handle({
            type: COMMAND,
            stream,
            key: `${id}:${stream}`,
            principal: { kind: 'system', id: `system:${TOPIC}` },
            now: edge.clock.now(),
            seed: edge.random(16),
            payload: { person: (body as { person: string }).person },
          }),
        );
      }
      carriedOut(outcomes, EXPECTED);
    },
  };
}
