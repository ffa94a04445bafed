import {
  assert,
  instantOf,
  later,
  type Command,
  type Header,
  type Instant,
  type JsonObject,
  type NewEvent,
  type Rejection,
  type StreamId,
  type StreamKind,
  type StreamState,
} from '@chancery/kernel';
import { expect } from 'vitest';

/** The fixed first moment of every test: 02:47 UTC. */
export const T0: Instant = instantOf(Date.UTC(2026, 10, 25, 2, 47));

/** What a test says of an event; all else is filled in. */
export interface Said {
  readonly type: string;
  readonly structure?: JsonObject;
  readonly label?: string;
  readonly content?: NewEvent['content'];
  /** Milliseconds after the event before; 0 unless said. */
  readonly afterMs?: number;
  readonly by?: string;
}

/** Folds events as if they had been recorded: builders make events, never rows. */
export function fold(kind: StreamKind, stream: StreamId, events: readonly Said[]): StreamState {
  let state = kind.zero(stream);
  let at = T0;
  for (const said of events) {
    at = later(at, said.afterMs ?? 0);
    const label = said.label ?? 'I';
    const header: Header = {
      type: said.type,
      version: kind.spec(said.type).version,
      label,
      command: `given-${state.seq + 1}`,
      principal: { kind: 'person', id: said.by ?? 'someone' },
      streamTime: at,
      recordedTime: at,
    };
    state = kind.evolve(state, { type: said.type, structure: said.structure ?? {}, label, header, seq: state.seq + 1 });
  }
  return state;
}

export interface When {
  readonly type: string;
  readonly payload?: JsonObject;
  readonly by?: string;
  /** Milliseconds after the last given event. */
  readonly afterMs?: number;
}

/**
 * `given(events).when(command).then(events)`: exact and ordered. Every event, derived ones included, with its whole
 * structure and content; or the refusal with its code and data.
 */
export function scenario(kind: StreamKind, stream: StreamId, others: { readonly [stream: StreamId]: StreamState } = {}) {
  const outcome = (events: readonly Said[], when: When) => {
    const state = fold(kind, stream, events);
    const now = later(state.seq ? state.at : T0, when.afterMs ?? 0);
    const command: Command = {
      type: when.type,
      stream,
      key: 'when',
      principal: { kind: when.by?.startsWith('system:') ? 'system' : 'person', id: when.by ?? 'someone' },
      now,
      seed: '0'.repeat(32),
      payload: when.payload ?? {},
    };
    return kind.decide(state, command, (name) => {
      const other = others[name];
      assert(other, `the scenario gives no state of ${name}`);
      return other;
    });
  };
  return {
    given: (...events: readonly Said[]) => ({
      when: (when: When) => ({
        then: (...expected: readonly { type: string; structure?: JsonObject; content?: NewEvent['content']; derived?: true }[]) => {
          const decided = outcome(events, when);
          const got = decided.drafts.map((d) => ({
            type: d.type,
            structure: d.structure,
            ...(Object.keys(d.content).length ? { content: d.content } : {}),
            ...(d.header.derived ? { derived: true } : {}),
          }));
          expect('rejection' in decided ? decided.rejection : got).toEqual(expected.map((e) => ({ structure: {}, ...e })));
          return decided.state;
        },
        refused: (code: string, data: JsonObject = {}): Rejection => {
          const decided = outcome(events, when);
          expect(
            'rejection' in decided ? { code: decided.rejection.code, data: decided.rejection.data } : decided.drafts.map((d) => d.type),
          ).toEqual({ code, data });
          return (decided as { rejection: Rejection }).rejection;
        },
      }),
    }),
  };
}
