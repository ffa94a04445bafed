import { assert, streamOpened, type DomainModule, type StreamId, type StreamKind } from '@chancery/kernel';

export const ORGANISATION: StreamId = 'org';
/** Recorded in the organisation's stream by the commit that opens another. */
export const OPEN_STREAM = 'OpenStream';

/** The part of the organisation's stream that announces the others. */
export const openings: DomainModule<null> = {
  name: 'openings',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {
    [OPEN_STREAM]: { decide: ({ command }) => ({ events: [streamOpened(command.payload['stream'] as StreamId)] }) },
  },
};

/** Every kind of stream that this build knows, by prefix. */
export class StreamKinds {
  readonly #kinds: ReadonlyMap<string, StreamKind>;

  constructor(kinds: readonly StreamKind[]) {
    this.#kinds = new Map(kinds.map((kind) => [kind.prefix, kind]));
    assert(this.#kinds.size === kinds.length, 'two kinds of stream share a prefix');
    assert(this.#kinds.get(ORGANISATION)?.knows(OPEN_STREAM), 'the organisation announces openings');
  }

  of(stream: StreamId): StreamKind {
    const kind = this.#kinds.get(stream.split(':')[0]!);
    assert(kind, `no kind of stream is called ${stream}`);
    return kind;
  }

  [Symbol.iterator](): Iterator<StreamKind> {
    return this.#kinds.values();
  }
}
