import type { TypedDocumentString } from '../gql/graphql.ts';
import { deviceNow } from './clock.ts';
import { NotNow, NotTaken, sendWired, SignedOut, wired, type Wired } from './request.ts';
import { Store } from './store.ts';

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
  readonly request: Wired;
  readonly state: 'sending' | 'held' | 'refused';
  readonly refusal?: Refusal;
}

/** One for each entry: pages of one person in two tabs must not overwrite each other's. */
const STORED = 'chancery.outbox.';
const AGAIN_MS = 2_000;

type Document<R, V> = TypedDocumentString<R, V & { key: string }>;
type OkOf<R> = Exclude<Exclude<NonNullable<R[keyof R]>, string>, { __typename: 'Rejected' }>;

export const newKey = (): string => crypto.randomUUID();

/**
 * Sends what people want recorded, one after the other, each under its own key, again and again until an answer comes; so
 * nothing is lost and nothing is recorded twice. Kept on the device, so that a reload loses nothing either.
 */
export class Outbox {
  readonly items = new Store<readonly Held[]>(stored());
  readonly #waiting = new Map<string, (sent: Sent<unknown>) => void>();
  #person: string | undefined;
  #language = 'en';
  #running = false;
  #wake: (() => void) | undefined;

  /** Only this person's entries are sent: another one's wait until they are back. */
  actFor(person: string, language: string): void {
    this.#person = person;
    this.#language = language;
    this.hurry();
  }

  /** The connection may be back: tries at once. */
  hurry(): void {
    this.#wake?.();
    if (!this.#running) void this.#run();
  }

  send<R extends object, V extends object>(
    document: Document<R, V>,
    variables: V,
    about: { readonly place: string; readonly text: string; readonly key?: string },
  ): Promise<Sent<OkOf<R>>> {
    const key = about.key ?? newKey();
    const request = wired(document as TypedDocumentString<R, object>, { ...variables, key });
    this.#put([
      ...this.items.get(),
      { key, person: this.#person ?? '', place: about.place, text: about.text, at: deviceNow(), request, state: 'sending' },
    ]);
    const { promise, resolve } = Promise.withResolvers<Sent<unknown>>();
    this.#waiting.set(key, resolve);
    this.hurry();
    return promise as Promise<Sent<OkOf<R>>>;
  }

  /** Takes a refused entry away, once the person has its words again. */
  drop(key: string): void {
    this.#put(this.items.get().filter((item) => item.key !== key));
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      const next = this.items.get().find((item) => item.state !== 'refused' && item.person === this.#person);
      if (!next) break;
      if (!(await this.#deliver(next))) {
        this.#hold();
        await this.#pause();
      }
    }
    this.#running = false;
  }

  /** False when it must be tried again. */
  async #deliver(item: Held): Promise<boolean> {
    try {
      const data = (await sendWired(item.request, this.#language)) as Record<string, { __typename: string } & Refusal>;
      const answer = Object.values(data)[0]!;
      if (answer.__typename === 'Rejected') this.#refused(item, answer);
      else this.#accepted(item, answer);
      return true;
    } catch (error) {
      if (error instanceof NotTaken) {
        this.#refused(item, { code: 'not-taken', sentence: error.message, cure: '', fields: [] });
        return true;
      }
      if (error instanceof NotNow || error instanceof SignedOut) return false;
      throw error;
    }
  }

  #accepted(item: Held, ok: unknown): void {
    this.drop(item.key);
    this.#tell(item.key, { ok });
  }

  /** Who asked is told; where the page was loaded again meanwhile, the words stay on the page. */
  #refused(item: Held, refusal: Refusal): void {
    if (this.#waiting.has(item.key)) this.drop(item.key);
    else this.#put(this.items.get().map((each) => (each.key === item.key ? { ...each, state: 'refused' as const, refusal } : each)));
    this.#tell(item.key, { refused: refusal });
  }

  #tell(key: string, sent: Sent<unknown>): void {
    this.#waiting.get(key)?.(sent);
    this.#waiting.delete(key);
  }

  #hold(): void {
    this.#put(this.items.get().map((item) => (item.state === 'sending' ? { ...item, state: 'held' as const } : item)));
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

  #put(items: readonly Held[]): void {
    for (const item of items) localStorage.setItem(STORED + item.key, JSON.stringify(item));
    for (const { key } of this.items.get()) if (!items.some((item) => item.key === key)) localStorage.removeItem(STORED + key);
    this.items.set(items);
  }
}

function stored(): readonly Held[] {
  const names = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!).filter((name) => name.startsWith(STORED));
  return names.flatMap((name) => readStored(name)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function readStored(name: string): readonly Held[] {
  try {
    return [JSON.parse(localStorage.getItem(name) ?? '') as Held];
  } catch {
    return []; // not written by us
  }
}
