import type { Language } from '@chancery/identity/api';
import { Rejected } from '@chancery/identity/api';
import { LIST } from '@chancery/live';
import { MemoryStorage } from '../../apps/dashboard/src/testing/profile.ts';
import { Outbox } from '../../apps/dashboard/src/net/outbox.ts';
import { NotNow, OtherPerson, SignedOut, type Wired } from '../../apps/dashboard/src/net/wire.ts';
import { quiet, type Ministry } from './ministry.ts';
import type { Oracle } from './oracle.ts';
import { WireSocket } from './socket.ts';

interface Wish {
  readonly key: string;
  readonly stream: string;
  readonly type: string;
  readonly payload: object;
  readonly role?: string;
}

/** What the pages of a device are made of; a fault that is planted puts another in a part's place. */
export interface PageParts {
  readonly outbox: typeof Outbox;
  readonly refusesOthers: boolean;
}
export const WHOLE: PageParts = { outbox: Outbox, refusesOthers: true };

const COMMAND = { __meta__: { hash: 'command' } } as never;
const none = (): (() => void) => () => undefined;

/** A device with a page on it: one outbox, whoever is there, one cookie, one socket. */
export class Page {
  readonly name: string;
  readonly outbox: Outbox;
  /** What this device was told that it is recorded. */
  readonly acknowledged: { readonly person: string; readonly key: string }[] = [];
  person: string | undefined;
  isOnline = true;
  readonly #ministry: Ministry;
  readonly #oracle: Oracle;
  readonly #refusesOthers: boolean;
  readonly #topics = new Set<string>();
  #session: { readonly token: string; readonly beganAt: string } | undefined;
  #socket: WireSocket | undefined;

  constructor(name: string, ministry: Ministry, oracle: Oracle, parts: PageParts = WHOLE) {
    this.name = name;
    this.#ministry = ministry;
    this.#oracle = oracle;
    this.#refusesOthers = parts.refusesOthers;
    const device = { kept: new MemoryStorage(), ofTab: new MemoryStorage(), onKept: none, onLookedAt: none };
    this.outbox = new parts.outbox(device as never, { send: (request, _, person) => this.#post(request, person!) });
  }

  get isConnected(): boolean {
    return this.#socket?.isOpen === true;
  }

  async signIn(person: string): Promise<void> {
    if (!this.isOnline) return;
    this.signOut();
    this.person = person;
    this.#session = this.#ministry.sessions.begin(person, this.#ministry.edge.at);
    this.outbox.actFor(person);
    await this.connect();
  }

  signOut(): void {
    if (this.#session && this.isOnline) this.#ministry.sessions.end(this.#session.token);
    this.#socket?.close();
    this.#socket = undefined;
    this.#session = undefined;
    this.#topics.clear();
    this.person = undefined;
    this.outbox.actFor(undefined);
  }

  /** A socket of its own, or a new one; it looks again at what it looked at. */
  async connect(): Promise<void> {
    const { io } = this.#ministry;
    if (!this.isOnline || !this.#session || !this.person || !io) return;
    this.#socket?.close();
    const { person } = this;
    const { token, beganAt } = this.#session;
    const socket: WireSocket = new WireSocket(io, token, {
      heard: (event, value) => {
        if (event === 'frame') this.#oracle.heard({ device: this.name, person, beganAt, said: value as never });
        if (event === 'resync') for (const to of this.#topics) void this.#read(to, person, beganAt);
      },
      closed: () => undefined,
    });
    this.#socket = socket;
    await socket.connect(person);
    await quiet();
    for (const to of [...this.#topics, ...(this.#topics.has(LIST) ? [] : [LIST])]) await this.look(to);
  }

  async look(to: string): Promise<void> {
    const [socket, session] = [this.#socket, this.#session];
    const { person } = this;
    if (!socket?.isOpen || !session || !person) return;
    const answer = (await socket.ask('subscribe', { to, language: 'en' satisfies Language, person })) as { c?: string } | undefined;
    if (answer?.c === undefined) return;
    this.#topics.add(to);
    if (to !== LIST && !this.#oracle.knows(person, `inc:${to}`)) this.#oracle.wrong(`${person} on ${this.name} may look at ${to}`);
    await this.#read(to, person, session.beganAt);
  }

  lookAway(to: string): void {
    this.#topics.delete(to);
    if (this.#socket?.isOpen) this.#socket.tell('unsubscribe', { to });
  }

  /** What the page asks for in a query, as what it then shows. */
  async #read(to: string, person: string, beganAt: string): Promise<void> {
    const { sessions, door, rendering } = this.#ministry;
    const viewer = await sessions.viewerOf(this.#session?.token);
    if (!viewer || viewer.person !== person) return;
    const set = to === LIST ? (await rendering.list(viewer)).cards : await this.#opened(to, await door.clearanceIn(viewer, `inc:${to}`));
    this.#oracle.heard({ device: this.name, person, beganAt, said: { to, set: set as never, gone: [] } });
  }

  async #opened(to: string, clearance: { readonly labels: readonly string[] }) {
    return clearance.labels.includes('I') ? await this.#ministry.rendering.page({ clearance }, to) : [];
  }

  // --- what is wanted ---

  /** Sent as soon as it can be, in the name of whoever is here now. */
  want(wish: Omit<Wish, 'key'>): void {
    const { person } = this;
    if (person === undefined) return;
    const key = `${this.name.replace(' ', '-')}-${this.#ministry.edge.random(16)}`;
    const sent = this.outbox.send(COMMAND, wish as never, { place: wish.stream, text: JSON.stringify(wish.payload), key, person });
    void sent.then((answer) => 'ok' in answer && this.acknowledged.push({ person, key }));
  }

  async #post({ variables }: Wired, person: string): Promise<object> {
    if (!this.isOnline) throw new NotNow();
    const viewer = await this.#ministry.sessions.viewerOf(this.#session?.token);
    if (!viewer) throw new SignedOut();
    if (this.#refusesOthers && viewer.person !== person) throw new OtherPerson();
    const { stream, type, payload, key, role } = variables as Wish;
    const answer = await this.#ministry.send(viewer, stream, type, payload, key, role);
    return { command: answer instanceof Rejected ? { ...answer, __typename: 'Rejected' } : { __typename: 'Ok', id: key } };
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    if (isOnline) this.outbox.hurry();
    else this.#socket?.close();
  }

  /** Nothing of one is shown to another. */
  checkScreen(): void {
    for (const item of this.outbox.items.get())
      if (item.person !== this.person) this.#oracle.wrong(`${this.person ?? 'nobody'} on ${this.name} is shown what ${item.person} holds`);
  }

  close(): void {
    this.#socket?.close();
    this.outbox.actFor(undefined);
  }
}
