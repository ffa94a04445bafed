import { deviceNow } from './clock.ts';
import { keep, namesIn, readKept, type Device } from './device.ts';
import { Store } from './store.ts';

/** What was typed somewhere, as it is kept on the device. */
export interface Draft {
  readonly value: object;
  readonly version: string;
  /** The page that wrote it last. */
  readonly by: string;
  readonly at: string;
  /** Where two pages wrote into the same field at the same time: what is not shown. */
  readonly others?: readonly object[];
}

/** A draft of which there are two. */
export interface Clash {
  readonly of: string;
  readonly draft: Draft;
}

const STORED = 'chancery.draft.';

/** What is typed and not recorded yet, of one person at a time. Pages of theirs in two tabs show the same. */
export class Drafts {
  /** Where two tabs wrote at once, and the person has not said yet which it shall be. */
  readonly clashes = new Store<readonly Clash[]>([]);
  readonly #device: Device;
  readonly #page = crypto.randomUUID();
  readonly #listeners = new Map<string, Set<() => void>>();
  #person: string | undefined;
  #versions = 0;

  constructor(device: Device) {
    this.#device = device;
    // From before drafts had an owner: nobody can be shown them.
    for (const name of namesIn(device.kept, STORED)) if (!readKept<Draft>(device.kept, name)?.version) device.kept.removeItem(name);
    const heard = (name: string | null): void => {
      if (name === null || name.startsWith(STORED)) this.#lookForClashes();
      for (const [of, listeners] of this.#listeners)
        if (name === null || name === this.#nameOf(of)) for (const listener of listeners) listener();
    };
    device.onKept(heard);
    device.onLookedAt(() => heard(null));
  }

  actFor(person: string | undefined): void {
    this.#person = person;
    this.#lookForClashes();
  }

  /** The name under which a person's draft is kept. */
  protected nameFor(person: string, of: string): string {
    return `${STORED}${person}.${of}`;
  }

  read(of: string): Draft | undefined {
    const name = this.#nameOf(of);
    return name === undefined ? undefined : readKept<Draft>(this.#device.kept, name);
  }

  /**
   * Puts what was typed over what is there. `before` is what the page showed: where another tab has changed the same field since,
   * both are kept. Gives the draft as it is then; undefined where the device could not keep it.
   */
  change(of: string, before: Draft | undefined, shown: object, some: object): Draft | undefined {
    const name = this.#nameOf(of);
    if (name === undefined) return undefined;
    const there = this.read(of);
    const moved = there !== undefined && there.version !== before?.version;
    const base = moved ? { ...shown, ...there.value } : shown;
    const clash =
      moved &&
      there.by !== this.#page &&
      Object.keys(some).some((field) => differs(there.value, shown, field) && differs(there.value, some, field));
    const others = [...(there?.others ?? []), ...(clash ? [there.value] : [])];
    const draft = this.#written({ ...base, ...some }, others);
    const isKept = keep(this.#device.kept, name, draft);
    if (others.length > 0) this.#lookForClashes();
    return isKept ? draft : undefined;
  }

  /** Puts one of the others in place of what is shown, or lets it go. */
  settle(of: string, other: object, take: boolean): void {
    const there = this.read(of);
    const name = this.#nameOf(of);
    if (!there || name === undefined) return;
    const rest = (there.others ?? []).filter((each) => JSON.stringify(each) !== JSON.stringify(other));
    keep(this.#device.kept, name, this.#written(take ? other : there.value, rest));
    this.#lookForClashes();
    this.#listeners.get(of)?.forEach((listener) => listener());
  }

  #written(value: object, others: readonly object[]): Draft {
    const version = `${this.#page}.${++this.#versions}`;
    return { value, version, by: this.#page, at: deviceNow(), ...(others.length > 0 ? { others } : {}) };
  }

  /** It was recorded as `sent`. What was written since, here or in another tab, was not, and stays. */
  forget(of: string, sent: object): void {
    const there = this.read(of);
    const name = this.#nameOf(of);
    if (!there || name === undefined || Object.keys(there.value).some((field) => differs(there.value, sent, field))) return;
    const [next, ...rest] = there.others ?? [];
    // What another tab wrote at the same time was not recorded with it.
    if (next) keep(this.#device.kept, name, this.#written(next, rest));
    else this.#device.kept.removeItem(name);
    if (there.others) this.#lookForClashes();
  }

  /** Told when another tab has changed it, or may have. */
  listen(of: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(of) ?? new Set();
    this.#listeners.set(of, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(of);
    };
  }

  #lookForClashes(): void {
    const prefix = this.#nameOf('');
    const found = (prefix === undefined ? [] : namesIn(this.#device.kept, prefix)).flatMap((name) => {
      const draft = readKept<Draft>(this.#device.kept, name);
      return draft?.others ? [{ of: name.slice(prefix!.length), draft }] : [];
    });
    if (found.length > 0 || this.clashes.get().length > 0) this.clashes.set(found);
  }

  #nameOf(of: string): string | undefined {
    return this.#person === undefined ? undefined : this.nameFor(this.#person, of);
  }
}

const differs = (a: object, b: object, field: string): boolean =>
  JSON.stringify((a as Record<string, unknown>)[field]) !== JSON.stringify((b as Record<string, unknown>)[field]);
