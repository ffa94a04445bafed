import type { Clearance } from '@chancery/identity';
import type { Language } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import type { Fragment } from './frame.ts';

/** All who share one view: the same thing, the same clearance, the same language. */
export interface Scope {
  readonly clearance: Clearance;
  readonly language: Language;
  /** For the list: the incidents that are not in it. */
  readonly hidden?: readonly StreamId[];
}

export interface Changes {
  readonly state: readonly Fragment[];
  readonly added: readonly Fragment[];
  /** The entry that `added` reaches, which may be later than the one that was heard of. */
  readonly upTo: number;
}

/** What there is to push. Implemented where the domains are composed, by the readers that answer queries. */
export interface Rendering {
  /** The stream that a topic other than the list shows. */
  streamOf(to: string): StreamId;
  /** True where a commit on a stream may change what is shown of `to`: its own, and others that it shows something of. */
  concerns(to: string, stream: StreamId): boolean;
  /** The seq up to which a query made from now on answers; undefined when there is nothing that this clearance may open. */
  headOf(scope: Scope, to: string): Promise<number | undefined>;
  /** What changed in `stream` after an entry, as far as this scope may see it: state that may have changed, and what was added. */
  since(scope: Scope, to: string, stream: StreamId, seq: number): Promise<Changes>;
}

/** One topic for one scope: renders each change once, in order, and leaves out what did not change for its readers. */
export class Topic {
  readonly to: string;
  readonly scope: Scope;
  cursor: string;
  readonly #rendering: Rendering;
  readonly #newCursor: () => string;
  readonly #push: (fragments: readonly Fragment[], before: string, after: string) => void;
  readonly #failed: (fault: unknown) => void;
  readonly #seen: Map<StreamId, number>;
  readonly #waiting = new Map<StreamId, number>();
  readonly #last = new Map<string, string>();
  #running = false;

  constructor(
    about: { readonly to: string; readonly scope: Scope; readonly seen: ReadonlyMap<StreamId, number> },
    rendering: Rendering,
    newCursor: () => string,
    push: (fragments: readonly Fragment[], before: string, after: string) => void,
    failed: (fault: unknown) => void,
  ) {
    this.to = about.to;
    this.scope = about.scope;
    this.#seen = new Map(about.seen);
    this.#rendering = rendering;
    this.#newCursor = newCursor;
    this.#push = push;
    this.#failed = failed;
    this.cursor = newCursor();
  }

  heard(stream: StreamId, seq: number): void {
    if (seq <= (this.#seen.get(stream) ?? 0)) return;
    this.#waiting.set(stream, Math.max(seq, this.#waiting.get(stream) ?? 0));
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      for (const [stream, seq] of this.#waiting) {
        this.#waiting.delete(stream);
        await this.#render(stream, seq);
      }
    } catch (fault) {
      this.#failed(fault);
    } finally {
      this.#running = false;
    }
  }

  async #render(stream: StreamId, seq: number): Promise<void> {
    if (seq <= (this.#seen.get(stream) ?? 0)) return;
    const { state, added, upTo } = await this.#rendering.since(this.scope, this.to, stream, this.#seen.get(stream) ?? seq - 1);
    this.#seen.set(stream, Math.max(seq, upTo));
    const changed = state.filter((fragment) => this.#isNews(fragment));
    if (changed.length + added.length === 0) return;
    const before = this.cursor;
    this.cursor = this.#newCursor();
    this.#push([...changed, ...added], before, this.cursor);
  }

  #isNews(fragment: Fragment): boolean {
    const key = `${fragment.__typename}:${fragment.id}`;
    const text = JSON.stringify(fragment);
    if (this.#last.get(key) === text) return false;
    this.#last.set(key, text);
    return true;
  }
}
