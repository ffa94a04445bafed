import { sha256, type StreamId } from '@chancery/kernel';
import type { Fragment } from './frame.ts';
import type { Opened, Rendering, Scope } from './rendering.ts';

/** What is remembered of what was shown, at most: the oldest is forgotten first. */
const KNOWN_MAX = 10_000;

/** What is to be pushed once it is known who may have it. Nothing counts as shown before it is. */
export interface Drawn {
  /** What is otherwise than it was shown. */
  readonly news: readonly Fragment[];
  readonly added: readonly Fragment[];
  readonly gone: readonly string[];
  readonly tooMuch: boolean;
  readonly stream: StreamId;
  readonly seen: number;
}

const nameOf = ({ __typename, id }: Fragment): string => `${__typename}:${id}`;
export const idIn = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A few bytes for each fragment, however long it is. */
export const digestOf = (fragment: Fragment): string => sha256(JSON.stringify(fragment)).slice(0, 22);

/** One thing as one class of readers sees it: draws each change once, and knows what it has shown, so that it is silent about the rest. */
export class View {
  readonly to: string;
  readonly scope: Scope;
  readonly room: string;
  cursor: string;
  readonly #rendering: Rendering;
  readonly #seen: Map<StreamId, number>;
  readonly #known: Map<string, string>;

  constructor(about: { readonly to: string; readonly scope: Scope; readonly room: string }, rendering: Rendering, { head, state }: Opened) {
    this.to = about.to;
    this.scope = about.scope;
    this.room = about.room;
    this.cursor = about.room;
    this.#rendering = rendering;
    this.#seen = new Map([[rendering.streamOf(about.to), head]]);
    this.#known = new Map(state.map((fragment) => [nameOf(fragment), digestOf(fragment)]));
    this.#forget();
  }

  /** By name of type and id, each with what it was shown as. */
  get known(): ReadonlyMap<string, string> {
    return this.#known;
  }

  /** The last entry of the thing's own stream that this view has shown. */
  get shown(): number {
    return this.#seen.get(this.#rendering.streamOf(this.to))!;
  }

  /** Undefined when this was drawn before. */
  async draw(stream: StreamId, heard: number): Promise<Drawn | undefined> {
    const seen = this.#seen.get(stream);
    if (seen !== undefined && heard <= seen) return undefined;
    const { state, added, whole, upTo, tooMuch } = await this.#rendering.since(this.scope, this.to, stream, seen ?? heard - 1, heard);
    const there = new Set(state.map(nameOf));
    const gone = [...this.#known.keys()].filter((name) => whole.includes(name.slice(0, name.indexOf(':'))) && !there.has(name));
    return {
      news: state.filter((fragment) => this.#known.get(nameOf(fragment)) !== digestOf(fragment)),
      added,
      gone: gone.map(idIn).filter((id) => id !== this.to),
      tooMuch,
      stream,
      seen: Math.max(heard, upTo),
    };
  }

  /** What was drawn goes out now. */
  show({ news, gone, stream, seen }: Drawn, cursor: string): void {
    this.#seen.set(stream, seen);
    if (gone.length > 0) for (const name of this.#known.keys()) if (gone.includes(idIn(name))) this.#known.delete(name);
    for (const fragment of news) this.#known.set(nameOf(fragment), digestOf(fragment));
    this.#forget();
    this.cursor = cursor;
  }

  #forget(): void {
    for (const name of this.#known.keys()) {
      if (this.#known.size <= KNOWN_MAX) return;
      this.#known.delete(name);
    }
  }
}
