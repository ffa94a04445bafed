import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { Outbox, type Held } from './outbox.ts';

type Doc = TypedDocumentString<{ add: { __typename: 'Ok'; id: string } }, { key: string; text: string }>;
const ADD = { __meta__: { hash: 'add' } } as unknown as Doc;

/** A server that records each key once, answers as `answers` says in turn, and then always accepts. */
function serverThat(...answers: ('lost' | 'unreachable' | 'fault' | 'refuses' | 'signed-out')[]) {
  const recorded: string[] = [];
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_: string, init: { body: string }) => {
    const { key, text } = (JSON.parse(init.body) as { variables: { key: string; text: string } }).variables;
    const how = answers.shift();
    asked.push(text);
    if (how === 'unreachable') throw new TypeError('fetch failed');
    if (how === 'signed-out') return new Response('{"errors":[{"message":"","extensions":{"code":"not-signed-in"}}]}', { status: 401 });
    if (how === 'fault') return new Response('{"data":null,"errors":[{"message":"","extensions":{"code":"fault","correlation":"c"}}]}');
    if (how === 'refuses')
      return new Response('{"data":{"add":{"__typename":"Rejected","code":"no","sentence":"No.","cure":"Mend it.","fields":[]}}}');
    if (!recorded.includes(`${key} ${text}`)) recorded.push(`${key} ${text}`);
    if (how === 'lost') throw new TypeError('the answer was lost');
    return new Response('{"data":{"add":{"__typename":"Ok","id":"1"}}}');
  });
  return { recorded, asked };
}

describe('The outbox', () => {
  let kept: Map<string, string>;

  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      get length() {
        return kept.size;
      },
      key: (i: number) => [...kept.keys()][i],
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    });
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const boxOf = (person: string): Outbox => {
    const box = new Outbox();
    box.actFor(person, 'en');
    return box;
  };
  const put = (box: Outbox, text: string, key = `key-${text}`) => box.send(ADD, { text } as never, { place: 'log', text, key });
  const states = (box: Outbox): (readonly [string, Held['state']])[] => box.items.get().map(({ text, state }) => [text, state]);

  it('sends in order, each under its own key, and keeps nothing that was recorded', async () => {
    const { recorded } = serverThat();
    const box = boxOf('ines');
    await Promise.all(['one', 'two', 'three'].map((text) => put(box, text)));
    expect(recorded).toEqual(['key-one one', 'key-two two', 'key-three three']);
    expect([states(box), kept.size]).toEqual([[], 0]);
  });

  it('holds what cannot be sent and sends it again under the same key until it is answered, nothing overtaking it', async () => {
    const { recorded, asked } = serverThat('unreachable', 'fault', 'lost');
    const box = boxOf('ines');
    const sent = Promise.all([put(box, 'one'), put(box, 'two')]);
    await vi.advanceTimersByTimeAsync(100);
    expect(states(box)).toEqual([
      ['one', 'held'],
      ['two', 'held'],
    ]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await sent).toEqual([{ ok: { __typename: 'Ok', id: '1' } }, { ok: { __typename: 'Ok', id: '1' } }]);
    expect(asked).toEqual(['one', 'one', 'one', 'one', 'two']);
    expect(recorded).toEqual(['key-one one', 'key-two two']);
  });

  it('gives a refusal and its words back to whoever waits for it', async () => {
    serverThat('refuses');
    const box = boxOf('ines');
    expect(await put(box, 'one')).toMatchObject({ refused: { code: 'no', cure: 'Mend it.' } });
    expect(states(box)).toEqual([]);
  });

  it('loses nothing when the page is loaded again, not even words that are refused then', async () => {
    serverThat('unreachable');
    void put(boxOf('ines'), 'one');
    await vi.advanceTimersByTimeAsync(100);
    vi.clearAllTimers(); // the page before is gone
    const { asked } = serverThat('refuses');
    const again = boxOf('ines');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual(['one']);
    expect(again.items.get()).toMatchObject([{ text: 'one', state: 'refused', refusal: { sentence: 'No.' } }]);
  });

  it("never sends one person's words in another's name", async () => {
    serverThat('signed-out');
    void put(boxOf('ines'), 'of ines');
    await vi.advanceTimersByTimeAsync(100);
    vi.clearAllTimers(); // the page before is gone
    const { asked } = serverThat();
    const box = boxOf('tomas');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([]);
    box.actFor('ines', 'en');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual(['of ines']);
  });
});
