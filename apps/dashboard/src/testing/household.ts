import { QueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { Drafts, type Draft } from '../net/drafts.ts';
import { Outbox } from '../net/outbox.ts';
import { Tab } from '../net/tab.ts';
import { OtherPerson, Wire } from '../net/wire.ts';
import { Profile, type MemoryStorage, type OpenTab } from './profile.ts';
import { MemoryServer, type Jar } from './server.ts';

type Adding = TypedDocumentString<{ add: { __typename: 'Ok'; id: string } }, { key: string; text: string }>;
type Reading = TypedDocumentString<{ read: { of: string } }, Record<string, never>>;
const ADD = { __meta__: { hash: 'add' } } as unknown as Adding;
const READ = { __meta__: { hash: 'read' } } as unknown as Reading;
const FORM = 'form';

/** What a page is made of; a fault that is planted puts another in a part's place. */
export interface Parts {
  readonly outbox: typeof Outbox;
  readonly drafts: typeof Drafts;
  readonly empties: boolean;
  readonly refusesOthers: boolean;
  /** What the page's own watch over its person sees of the device. */
  readonly seen: (device: OpenTab['device']) => OpenTab['device'];
}
export const WHOLE: Parts = { outbox: Outbox, drafts: Drafts, empties: true, refusesOthers: true, seen: (device) => device };

/** A page as the dashboard makes one: the same parts, and a form and a list in place of the screens. */
export class Page {
  readonly tab: Tab;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  /** Words that were refused and are in their field again. */
  readonly givenBack: string[] = [];
  typed: { known: Draft | undefined; text: string } = { known: undefined, text: '' };
  isOpen = true;
  readonly #wire: Wire;
  readonly #opened: OpenTab;

  constructor(opened: OpenTab, server: MemoryServer, jar: Jar, parts: Parts) {
    this.#opened = opened;
    const { device } = opened;
    this.#wire = new Wire(
      server.fetchOf(jar, () => this.isOpen),
      (person) => this.tab.isStill(person),
      () => void this.tab.check(),
    );
    this.outbox = new parts.outbox(device, this.#wire);
    this.drafts = new parts.drafts(device);
    const acting = { actFor: (person: string | undefined) => [this.outbox, this.drafts].forEach((each) => each.actFor(person)) };
    this.tab = new Tab(parts.seen(device), this.#wire, acting);
    if (parts.empties) this.tab.onEmptied(() => this.client.clear());
    this.tab.standing.subscribe(() => this.#mount());
    this.drafts.listen(FORM, () => this.#read());
    this.tab.start();
  }

  get person(): string | undefined {
    const standing = this.tab.standing.get();
    return standing.state === 'here' ? standing.person : undefined;
  }

  get ofTab(): MemoryStorage {
    return this.#opened.ofTab;
  }

  #mount(): void {
    const { person } = this;
    this.typed = { known: undefined, text: '' };
    if (person === undefined) return;
    this.#read();
    void this.client
      .fetchQuery({ queryKey: ['read', person], queryFn: async () => (await this.#wire.ask(READ, {}, 'en')).read.of })
      .then(() => person === this.person && this.tab.shows())
      .catch(() => undefined);
  }

  #read(): void {
    const known = this.drafts.read(FORM);
    if (known?.version === this.typed.known?.version) return;
    this.typed = { known, text: (known?.value as { text?: string } | undefined)?.text ?? '' };
  }

  type(text: string): void {
    const known = this.drafts.change(FORM, this.typed.known, { text: this.typed.text }, { text });
    this.typed = { known: known ?? this.typed.known, text };
  }

  /** Sends what is in the form, as the report's form does. */
  async sendForm(done: (text: string) => void): Promise<void> {
    const { text } = this.typed;
    const { person } = this;
    const sent = await this.outbox.send(ADD, { text } as never, { place: FORM, text, person: person! });
    if ('refused' in sent || this.person !== person) return;
    done(text);
    this.drafts.forget(FORM, { text });
    this.#read();
  }

  write(text: string): void {
    const { person } = this;
    const sent = this.outbox.send(ADD, { text } as never, { place: 'log', text, person: person!, isThere: () => this.person === person });
    void sent.then(
      (answer) => 'refused' in answer && this.givenBack.push(text),
      (error) => {
        if (!(error instanceof OtherPerson)) throw error;
      },
    );
  }

  /** True where the page goes on; false where it has to be loaded anew. */
  async signIn(person: string): Promise<boolean> {
    if (!(await this.tab.tellFirst())) return true;
    const heard = await this.#wire.post('/session/sign-in', { person }).catch(() => undefined);
    return heard?.status !== 200 || (heard.body as { person?: string }).person !== person || this.tab.cameIn(person);
  }

  look(): void {
    this.#opened.look();
  }

  close(): void {
    this.isOpen = false;
    this.#opened.close();
    this.outbox.actFor(undefined); // nothing runs on in a page that is closed
  }

  /** Everything of anybody that is on this page or in it. */
  holds(): readonly string[] {
    return [
      ...this.client
        .getQueryCache()
        .getAll()
        .map(({ state, queryKey }) => String(state.data ?? `read by ${String(queryKey[1])}`)),
      ...this.outbox.items.get().map(({ text }) => text),
      ...this.drafts.clashes.get().map(({ draft }) => JSON.stringify(draft)),
      ...(this.typed.text === '' ? [] : [this.typed.text]),
    ];
  }
}

/** One browser that two people use, its three tabs, and a server. */
export class Household {
  readonly server: MemoryServer;
  readonly tabs: (Page | undefined)[] = [undefined, undefined, undefined];
  readonly #parts: Parts;
  readonly #profile = new Profile();
  readonly #jar: Jar = { cookie: undefined };

  constructor(parts: Parts = WHOLE) {
    this.#parts = parts;
    this.server = new MemoryServer(parts);
  }

  get cookie(): string | undefined {
    return this.#jar.cookie;
  }

  set cookie(cookie: string | undefined) {
    this.#jar.cookie = cookie;
  }

  load(at: number): Page {
    const before = this.tabs[at];
    before?.close();
    const page = new Page(this.#profile.open(before?.ofTab), this.server, this.#jar, this.#parts);
    this.tabs[at] = page;
    return page;
  }

  close(at: number): void {
    this.tabs[at]?.close();
    this.tabs[at] = undefined;
  }

  get open(): readonly Page[] {
    return this.tabs.filter((page) => page !== undefined);
  }
}
