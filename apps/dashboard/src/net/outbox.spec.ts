import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { MemoryStorage, Profile, type OpenTab } from '../testing/profile.ts';
import { Outbox, type Held } from './outbox.ts';
import { Wire } from './wire.ts';

type Doc = TypedDocumentString<{ add: { __typename: 'Ok'; id: string } }, { key: string; text: string }>;
const ADD = { __meta__: { hash: 'add' } } as unknown as Doc;
const json = (body: object, status = 200): Response => new Response(JSON.stringify(body), { status });
const errors = (code: string, status: number): Response =>
  json({ data: null, errors: [{ message: `said ${code}`, extensions: { code } }] }, status);

/** What a server, or something before it, may answer. `lost` is recorded, but its answer does not come. */
const ANSWERS = {
  lost: () => Promise.reject(new TypeError('the answer was lost')),
  unreachable: () => Promise.reject(new TypeError('fetch failed')),
  fault: () => json({ data: null, errors: [{ message: '', extensions: { code: 'fault', correlation: 'c-1' } }] }),
  refuses: () => json({ data: { add: { __typename: 'Rejected', code: 'no', sentence: 'No.', cure: 'Mend it.', fields: [] } } }),
  'signed-out': () => errors('not-signed-in', 401),
  'other-person': () => errors('other-person', 412),
  'wrong-host': () => errors('wrong-host', 421),
  'not-here': () => errors('not-here', 404),
  html: () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  'html, as if all were well': () => new Response('<h1>Welcome to the hotel</h1>'),
  'a proxy that wants a name': () => json({ error: 'who are you' }, 401),
  forbidden: () => json({ message: 'forbidden' }, 403),
  'a header that a proxy says twice': () => errors('malformed-request', 400),
  'a gateway with codes of its own': () => errors('UNAUTHENTICATED', 200),
  'a gateway that takes no request': () => errors('RATE_LIMITED', 400),
  'server-stopping': () => errors('server-stopping', 503),
  'bad-request': () => errors('bad-request', 200),
  'input-invalid': () => errors('input-invalid', 422),
  'too-large': () => errors('too-large', 413),
} as const satisfies Record<string, () => Response | Promise<Response>>;
type Answer = keyof typeof ANSWERS;

/** A server that records each key once, answers as `answers` says in turn, and then always accepts. */
function serverThat(...answers: (Answer | undefined)[]) {
  const recorded: string[] = [];
  const asked: string[] = [];
  const named: (string | null)[] = [];
  const fetchIt = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { key, text } = (JSON.parse(init!.body as string) as { variables: { key: string; text: string } }).variables;
    const how = answers.shift();
    asked.push(text);
    named.push(new Headers(init!.headers).get('x-chancery-person'));
    if ((how === undefined || how === 'lost') && !recorded.includes(`${key} ${text}`)) recorded.push(`${key} ${text}`);
    return how === undefined ? json({ data: { add: { __typename: 'Ok', id: '1' } } }) : await ANSWERS[how]();
  };
  return { recorded, asked, named, fetchIt: fetchIt as typeof fetch };
}

describe('The outbox', () => {
  let profile: Profile;

  beforeEach(() => {
    profile = new Profile();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The outbox of a page; `in` is the tab that it is loaded in. */
  function boxOf(person: string, { fetchIt }: { fetchIt: typeof fetch }, tab: OpenTab = profile.open()) {
    let others = 0;
    const wire = new Wire(
      fetchIt,
      () => true,
      () => void others++,
    );
    const box = new Outbox(tab.device, wire);
    const actFor = (who: string | undefined): void => {
      wire.actFor(who);
      box.actFor(who);
    };
    actFor(person);
    return Object.assign(box, { be: actFor, tab, others: () => others });
  }
  const put = (box: Outbox, text: string, more: object = {}) =>
    box.send(ADD, { text } as never, { place: 'log', text, key: `key-${text}`, ...more });
  const states = (box: Outbox): (readonly [string, Held['state']])[] => box.items.get().map(({ text, state }) => [text, state]);
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const OK = { ok: { __typename: 'Ok', id: '1' } };

  it('sends in order, each under its own key and in its person’s name, and keeps nothing that was recorded', async () => {
    const server = serverThat();
    const box = boxOf('ines', server);
    await Promise.all(['one', 'two', 'three'].map((text) => put(box, text)));
    expect(server.recorded).toEqual(['key-one one', 'key-two two', 'key-three three']);
    expect(new Set(server.named)).toEqual(new Set(['ines']));
    expect([states(box), [...profile.storage.map.keys()]]).toEqual([[], []]);
  });

  it('holds what cannot be sent and sends it again under the same key until it is answered, nothing overtaking it', async () => {
    const server = serverThat('unreachable', 'fault', 'lost');
    const box = boxOf('ines', server);
    const sent = Promise.all([put(box, 'one'), put(box, 'two')]);
    await pass(100);
    expect(states(box)).toEqual([
      ['one', 'held'],
      ['two', 'held'],
    ]);
    await pass(10_000);
    expect(await sent).toEqual([OK, OK]);
    expect(server.asked).toEqual(['one', 'one', 'one', 'one', 'two']);
    expect(server.recorded).toEqual(['key-one one', 'key-two two']);
  });

  it('keeps the order in which things were wanted when the device’s clock is set back meanwhile', async () => {
    const server = serverThat('unreachable');
    const box = boxOf('ines', server);
    void put(box, 'one');
    vi.setSystemTime(Date.now() - 3_600_000);
    void put(box, 'two');
    await pass(10_000);
    expect(server.recorded).toEqual(['key-one one', 'key-two two']);
  });

  it.each(['refuses', 'bad-request', 'input-invalid', 'too-large'] as const)(
    'gives a refusal and its words back to whoever waits for it: %s',
    async (how) => {
      const box = boxOf('ines', serverThat(how));
      expect(await put(box, 'one')).toHaveProperty('refused.code', how === 'refuses' ? 'no' : how);
      expect(states(box)).toEqual([]);
    },
  );

  it.each(['refuses', 'bad-request', 'input-invalid', 'too-large'] as const)(
    'sets aside, with its words and the reason, what is refused when nobody is there to hear it, and sends what comes behind: %s',
    async (how) => {
      const server = serverThat(how);
      const box = boxOf('ines', server);
      void put(box, 'one', { isThere: () => false });
      void put(box, 'two');
      await pass(10_000);
      expect(box.items.get()).toMatchObject([{ text: 'one', state: 'refused', refusal: { code: how === 'refuses' ? 'no' : how } }]);
      expect(server.asked).toEqual(['one', 'two']);
      box.again('key-one');
      await pass(100);
      expect([states(box), server.recorded]).toEqual([[], ['key-two two', 'key-one one']]);
    },
  );

  it.each([
    'signed-out',
    'other-person',
    'wrong-host',
    'not-here',
    'html',
    'html, as if all were well',
    'a proxy that wants a name',
    'forbidden',
    'a header that a proxy says twice',
    'a gateway with codes of its own',
    'a gateway that takes no request',
    'server-stopping',
  ] as const)('takes nothing for a refusal that no rule made: %s', async (how) => {
    const server = serverThat(how);
    const box = boxOf('ines', server);
    void put(box, 'one');
    void put(box, 'two');
    await pass(100);
    expect(states(box).map(([, state]) => state)).toEqual(['held', 'held']);
    expect(box.others()).toBe(how === 'signed-out' || how === 'other-person' ? 1 : 0);
    await pass(10_000);
    expect([states(box), server.recorded]).toEqual([[], ['key-one one', 'key-two two']]);
  });

  it('does not let what the server faults at for ever hold the rest, says that it is stuck, and still tries it', async () => {
    const faults = ['fault', 'fault', 'fault'] as const;
    const server = serverThat(...faults, undefined, 'fault', 'fault');
    const box = boxOf('ines', server);
    void put(box, 'one');
    void put(box, 'two');
    await pass(7_000);
    expect(server.recorded).toEqual(['key-two two']);
    expect(box.items.get()).toMatchObject([{ text: 'one', stuck: { correlation: 'c-1' } }]);
    await pass(10_000);
    expect([states(box), server.recorded]).toEqual([[], ['key-two two', 'key-one one']]);
  });

  it('lets its author take out what is stuck', async () => {
    const server = serverThat(...Array<Answer>(50).fill('fault'));
    const box = boxOf('ines', server);
    void put(box, 'one');
    await pass(7_000);
    box.drop('key-one');
    const before = server.asked.length;
    await pass(20_000);
    expect([states(box), server.asked.length - before, profile.storage.length]).toEqual([[], 0, 0]);
  });

  it('loses nothing when the page is loaded again, not even words that are refused then', async () => {
    const first = boxOf('ines', serverThat('unreachable'));
    void put(first, 'one');
    await pass(100);
    vi.clearAllTimers(); // the page before is gone
    first.tab.close();
    const server = serverThat('refuses');
    const again = boxOf('ines', server, profile.open(first.tab.ofTab));
    await pass(1_000);
    expect(server.asked).toEqual(['one']);
    expect(again.items.get()).toMatchObject([{ text: 'one', state: 'refused', refusal: { sentence: 'No.' } }]);
  });

  it('shows and sends one person’s things to and for nobody else, nor makes anybody wait for them, and goes on when they are back', async () => {
    const first = boxOf('ines', serverThat('unreachable'));
    void put(first, 'of ines');
    await pass(100);
    vi.clearAllTimers();
    first.tab.close();
    const server = serverThat();
    const box = boxOf('tomas', server);
    await pass(10_000);
    expect([states(box), server.asked]).toEqual([[], []]);
    expect(await put(box, 'of tomas')).toEqual(OK);
    box.be('ines');
    expect(states(box)).toEqual([['of ines', 'held']]);
    await pass(20_000);
    expect(server.asked).toEqual(['of tomas', 'of ines']);
    expect(server.named).toEqual(['tomas', 'ines']);
  });

  it('keeps for its person what was wanted at the moment when somebody else came', async () => {
    const server = serverThat();
    const box = boxOf('ines', server);
    box.be('tomas');
    void put(box, 'late', { person: 'ines' });
    await pass(10_000);
    expect([states(box), server.asked]).toEqual([[], []]);
    box.be('ines');
    await pass(100);
    expect(server.named).toEqual(['ines']);
  });

  it('takes over what was kept before its name said whose it is', async () => {
    const item = { key: 'old', person: 'ines', place: 'log', text: 'old', at: new Date().toISOString(), state: 'held' };
    profile.storage.setItem(
      'chancery.outbox.old',
      JSON.stringify({ ...item, request: { documentId: 'add', variables: { key: 'old', text: 'old' } } }),
    );
    const server = serverThat();
    const other = boxOf('tomas', server);
    await pass(5_000);
    expect([states(other), server.asked]).toEqual([[], []]);
    other.be('ines');
    await pass(5_000);
    expect([server.recorded, profile.storage.length]).toEqual([['old old'], 0]);
  });

  it('sends what the device has no room for, too', async () => {
    const server = serverThat('unreachable');
    const box = boxOf('ines', server);
    profile.storage.hasRoom = false;
    const sent = put(box, 'one');
    await pass(5_000);
    expect([await sent, states(box)]).toEqual([OK, []]);
  });

  describe('of one person in two tabs', () => {
    it('sends each thing from one of them, and in the order in which it was wanted', async () => {
      const server = serverThat('unreachable');
      const [a, b] = [boxOf('ines', server), boxOf('ines', server)];
      const sent = [put(a, 'one')];
      await pass(10);
      sent.push(put(b, 'two'));
      await pass(10);
      sent.push(put(a, 'three'));
      await pass(20_000);
      expect(await Promise.all(sent)).toEqual([OK, OK, OK]);
      expect(server.recorded).toEqual(['key-one one', 'key-two two', 'key-three three']);
      expect([states(a), states(b), profile.storage.length]).toEqual([[], [], 0]);
    });

    it('does not bring back in one what was taken out in the other', async () => {
      const server = serverThat(...Array<Answer>(40).fill('unreachable'));
      const a = boxOf('ines', server);
      void put(a, 'one');
      await pass(100);
      const b = boxOf('ines', server);
      b.drop('key-one');
      await pass(200_000);
      expect([states(a), states(b), server.recorded]).toEqual([[], [], []]);
    });

    it('tells the tab that waits for it what the other was answered', async () => {
      const a = boxOf('ines', serverThat(...Array<Answer>(400).fill('unreachable')));
      const [kept, refused] = [put(a, 'one'), put(a, 'two')];
      await pass(100);
      boxOf('ines', serverThat(undefined, 'refuses'));
      await pass(1_000);
      expect(await kept).toEqual(OK);
      expect(await refused).toHaveProperty('refused.code', 'no');
      expect([states(a), profile.storage.length]).toEqual([[], 0]);
    });
  });

  it('is not disturbed by what others keep', () => {
    profile.storage.setItem('chancery.outbox.ines.x', 'no JSON');
    expect(states(boxOf('ines', serverThat(), profile.open(new MemoryStorage())))).toEqual([]);
  });
});
