import { assert, RECORD_LABEL, reject, streamOpened, type DomainModule, type StreamId, type StreamKind } from '@chancery/kernel';

export const ORGANISATION: StreamId = 'org';
/** Recorded in the organisation's stream by the commit that opens another. */
export const OPEN_STREAM = 'OpenStream';

/** Recorded after a person decided to restore an older state than the one that was known. */
export const NOTE_OLDER_STATE = 'NoteOlderState';

/** The part of the organisation's stream that announces the others, and what became of the ledger as a whole. */
export const openings: DomainModule<null> = {
  name: 'openings',
  zero: null,
  events: { OlderStateRestored: { version: 1, rank: 1, content: [] } },
  evolve: (state) => state,
  commands: {
    [NOTE_OLDER_STATE]: {
      may: ({ command }) => (command.principal.kind === 'system' ? undefined : reject('identity-role-needed', { roles: ['system'] })),
      decide: ({ command }) => ({ events: [{ type: 'OlderStateRestored', label: RECORD_LABEL, structure: command.payload }] }),
    },
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
