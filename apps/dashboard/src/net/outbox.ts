import type { TypedDocumentString } from '../gql/graphql.ts';
import { deviceMs, deviceNow } from './clock.ts';
import { keep, namesIn, readKept, tabOf, type Device } from './device.ts';
import { Store } from './store.ts';
import { NotNow, NotTaken, OtherPerson, wired, type Wire, type Wired } from './wire.ts';

export interface Refusal {
  readonly code: string;
  readonly sentence: string;
  readonly cure: string;
  readonly fields: readonly { readonly field: string; readonly sentence: string }[];
}

export type Sent<Ok> = { readonly ok: Ok } | { readonly refused: Refusal };

/** Something that a person wants recorded, until the server has said what became of it. */
export interface Held {
  readonly key: string;
  readonly person: string;
  /** Whose page shows it: an incident's id, or a form's name. */
  readonly place: string;
  /** The person's words. */
  readonly text: string;
  readonly at: string;
  /** What is wanted first is sent first; clocks of devices go back and forth. */
  readonly order: number;
  /** The tab that waits for the answer. */
  readonly tab: string;
  readonly request: Wired;
  /** `refused` is set aside: it is not sent again by itself. `done` is an answer for the tab that waits for it. */
  readonly state: 'sending' | 'held' | 'refused' | 'done';
  readonly refusal?: Refusal;
  readonly ok?: unknown;
  /** The server said that it could not, several times: what comes behind does not wait for this. */
  readonly stuck?: { readonly correlation: string };
}

interface Waiting {
  readonly tell: (sent: Sent<unknown>) => void;
  /** Whether who asked is still on the page, to be told. */
  readonly isThere: () => boolean;
}

interface About {
  readonly place: string;
  readonly text: string;
  readonly key?: string;
  /** Who wants it, where that may not be who is here any more. */
  readonly person?: string;
  readonly isThere?: () => boolean;
}

/** One for each entry: pages of one person in two tabs must not overwrite each other's. */
const STORED = 'chancery.outbox.';
const AGAIN_MS = 2_000;
/** After so many faults of the server's own it is the entry, not the hour. */
const STUCK_AFTER = 3;
/** So long another tab, which has just sent something, is left to it. */
const LEFT_TO_MS = 15_000;

type Document<R, V> = TypedDocumentString<R, V & { key: string }>;
type OkOf<R> = Exclude<Exclude<NonNullable<R[keyof R]>, string>, { __typename: 'Rejected' }>;

export const newKey = (): string => crypto.randomUUID();

/**
 * Sends what people want recorded, one after the other, each under its own key and its own person's name, again and again until an
 * answer comes; so nothing is lost and nothing is recorded twice. Kept on the device, so that a reload loses nothing either, and
 * somebody else who comes in meanwhile neither sees it nor waits for it.
 */
export class Outbox {
  /** Those of the person who is here, and of nobody else. */
  readonly items = new Store<readonly Held[]>([]);
  readonly #device: Device;
  readonly #wire: Pick<Wire, 'send'>;
  readonly #tab: string;
  readonly #waiting = new Map<string, Waiting>();
  readonly #faults = new Map<string, number>();
  /** What the device had no room for. */
  readonly #unkept = new Map<string, Held>();
  #person: string | undefined;
  #language = 'en';
  #running = false;
  #wake: (() => void) | undefined;

  constructor(device: Device, wire: Pick<Wire, 'send'>) {
    this.#device = device;
    this.#wire = wire;
    this.#tab = tabOf(device);
    this.#ownEarlier();
    device.onKept((name) => void ((name === null || name.startsWith(STORED)) && this.#changedElsewhere()));
  }

  /** Only this person's entries are shown and sent: another one's wait until they are back. */
  actFor(person: string | undefined): void {
    if (person !== this.#person) this.#waiting.clear();
    this.#person = person;
    this.#read();
    this.hurry();
  }

  speak(language: string): void {
    this.#language = language;
  }

  /** The connection may be back: tries at once. */
  hurry(): void {
    this.#wake?.();
    if (!this.#running) void this.#run();
  }

  send<R extends object, V extends object>(document: Document<R, V>, variables: V, about: About): Promise<Sent<OkOf<R>>> {
    const { place, text, key = newKey(), person = this.#person, isThere = () => true } = about;
    if (person === undefined) return Promise.reject(new OtherPerson());
    const request = wired(document as TypedDocumentString<R, object>, { ...variables, key });
    const order = Math.max(deviceMs(), 1 + (this.items.get().at(-1)?.order ?? 0));
    const { promise, resolve } = Promise.withResolvers<Sent<unknown>>();
    if (person === this.#person) this.#waiting.set(key, { tell: resolve, isThere });
    this.#put({ key, person, place, text, at: deviceNow(), order, tab: this.#tab, request, state: 'sending' });
    this.hurry();
    return promise as Promise<Sent<OkOf<R>>>;
  }

  /** Its author takes it out, or has its words again. */
  drop(key: string): void {
    this.#take(this.items.get().find((item) => item.key === key));
  }

  /** Its author has what was set aside tried again. */
  again(key: string): void {
    const item = this.items.get().find((each) => each.key === key);
    if (!item) return;
    this.#faults.delete(key);
    const { refusal: _, stuck: __, ...rest } = item;
    this.#put({ ...rest, state: 'held' });
    this.hurry();
  }

  /** The name under which an entry is kept. */
  protected nameOf({ person, key }: Pick<Held, 'person' | 'key'>): string {
    return `${STORED}${person}.${key}`;
  }

  protected belongsTo(item: Held, person: string | undefined): boolean {
    return item.person === person;
  }

  /** Whether an error means that it will never succeed. */
  protected isFinal(error: unknown): error is NotTaken {
    return error instanceof NotTaken;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#lines().length > 0) if (!(await this.#round())) await this.#pause();
    this.#running = false;
  }

  #lines(): readonly Held[] {
    return this.items.get().filter(({ state }) => state !== 'refused');
  }

  /** One try for each, in order. False when something is left to be tried later. */
  async #round(): Promise<boolean> {
    let all = true;
    const tried = new Set<string>();
    for (;;) {
      const next = this.#lines().find(({ key }) => !tried.has(key));
      if (!next) return all;
      tried.add(next.key);
      if (this.#isLeftToAnother(next)) return false;
      if (await this.#deliver(next)) continue;
      all = false;
      if ((this.#faults.get(next.key) ?? 0) >= STUCK_AFTER) continue;
      this.#hold();
      return false;
    }
  }

  #isLeftToAnother(item: Held): boolean {
    return item.state === 'sending' && item.tab !== this.#tab && this.#isYoung(item);
  }

  #isYoung = ({ at }: Held): boolean => Math.abs(deviceMs() - Date.parse(at)) < LEFT_TO_MS;

  /** False when it must be tried again. */
  async #deliver(item: Held): Promise<boolean> {
    try {
      const data = (await this.#wire.send(item.request, this.#language, item.person)) as Record<string, { __typename: string } & Refusal>;
      const answer = Object.values(data)[0]!;
      if (answer.__typename === 'Rejected') this.#refused(item, answer);
      else this.#accepted(item, answer);
      return true;
    } catch (error) {
      return this.#failed(item, error);
    }
  }

  #failed(item: Held, error: unknown): boolean {
    if (this.isFinal(error)) {
      this.#refused(item, { code: error.code, sentence: error.message, cure: '', fields: [] });
      return true;
    }
    if (error instanceof NotNow && error.correlation !== undefined) this.#countFault(item, error.correlation);
    return false;
  }

  #countFault(item: Held, correlation: string): void {
    const faults = (this.#faults.get(item.key) ?? 0) + 1;
    this.#faults.set(item.key, faults);
    if (faults >= STUCK_AFTER && this.#isHere(item)) this.#put({ ...item, state: 'held', stuck: { correlation } });
  }

  #isHere = (item: Held): boolean => this.items.get().some(({ key }) => key === item.key);

  /** The tab that waits for the answer gets it: this one, or another. */
  #accepted(item: Held, ok: unknown): void {
    this.#faults.delete(item.key);
    if (item.tab === this.#tab || item.tab === '' || !this.#isHere(item)) this.#take(item);
    else this.#leaveAnswer({ ...item, state: 'done', at: deviceNow(), ok });
    this.#tell(item.key, { ok });
  }

  /** For a while: the tab may be gone. */
  #leaveAnswer(item: Held): void {
    this.#put(item);
    setTimeout(() => this.#device.kept.removeItem(this.nameOf(item)), LEFT_TO_MS);
  }

  /** Who asked is told; where they are not there to hear it, the words and the reason stay until they have seen them. */
  #refused(item: Held, refusal: Refusal): void {
    const isTold = this.#waiting.get(item.key)?.isThere() ?? false;
    if (isTold) this.#take(item);
    else if (item.person !== this.#person || this.#isHere(item)) this.#put({ ...item, state: 'refused', refusal });
    this.#tell(item.key, { refused: refusal });
  }

  #tell(key: string, sent: Sent<unknown>): void {
    this.#waiting.get(key)?.tell(sent);
    this.#waiting.delete(key);
  }

  #hold(): void {
    for (const item of this.items.get()) if (item.state === 'sending') this.#put({ ...item, state: 'held' });
  }

  #pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, AGAIN_MS);
    this.#wake = () => {
      clearTimeout(timer);
      resolve();
    };
    return promise.then(() => {
      this.#wake = undefined;
    });
  }

  #put(item: Held): void {
    if (keep(this.#device.kept, this.nameOf(item), item)) this.#unkept.delete(item.key);
    else this.#unkept.set(item.key, item);
    this.#read();
  }

  #take(item: Held | undefined): void {
    if (!item) return;
    this.#unkept.delete(item.key);
    this.#device.kept.removeItem(this.nameOf(item));
    this.#read();
  }

  #read(): void {
    const { kept } = this.#device;
    const person = this.#person;
    const stored =
      person === undefined ? [] : namesIn(kept, this.nameOf({ person, key: '' })).flatMap((name) => readKept<Held>(kept, name) ?? []);
    const all = [...stored, ...this.#unkept.values()].filter((item) => this.belongsTo(item, person) && item.state !== 'done');
    this.items.set(all.toSorted((a, b) => a.order - b.order));
  }

  /** Another tab of the same person put something in, found out what became of it, or took it out. */
  #changedElsewhere(): void {
    this.#read();
    for (const [key, { isThere }] of this.#waiting) {
      const item = this.#person === undefined ? undefined : readKept<Held>(this.#device.kept, this.nameOf({ person: this.#person, key }));
      if (item?.state === 'done') this.#accepted({ ...item, tab: this.#tab }, item.ok);
      if (item?.state === 'refused' && item.refusal && isThere()) this.#refused(item, item.refusal);
    }
    this.hurry();
  }

  /** Answers that nobody waits for any more go; what was kept before its name said whose it is gets that name. */
  #ownEarlier(): void {
    const { kept } = this.#device;
    for (const name of namesIn(kept, STORED)) {
      const item = readKept<Held>(kept, name);
      if (!item?.person || !item.key) continue;
      if (item.state === 'done' && !this.#isYoung(item)) kept.removeItem(name);
      if (name !== `${STORED}${item.key}`) continue;
      const before = { order: Date.parse(item.at), tab: '' };
      if (keep(kept, this.nameOf(item), { ...before, ...item })) kept.removeItem(name);
    }
  }
}
