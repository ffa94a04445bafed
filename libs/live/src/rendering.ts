import type { Clearance, Viewer } from '@chancery/identity';
import type { Language } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import type { Fragment } from './frame.ts';

/** All who share one view: the same clearance, the same language. */
export interface Scope {
  readonly clearance: Clearance;
  readonly language: Language;
}

/** Everything that is pushed of a thing, as a scope sees it now. A query made from now on reaches at least the entry `head`. */
export interface Opened {
  readonly head: number;
  readonly state: readonly Fragment[];
}

export interface Changes {
  /** What may have changed: whoever pushes leaves out what did not. */
  readonly state: readonly Fragment[];
  /** What is new in any case. */
  readonly added: readonly Fragment[];
  /** Names of types of which `state` holds everything: what was shown of them and is not in it can no longer be read. */
  readonly whole: readonly string[];
  /** The entry that all this reaches, which may be later than the one that was heard of. */
  readonly upTo: number;
  /** There is more than a frame takes: whoever looks must read anew. */
  readonly tooMuch: boolean;
}

/** Lines of a log by their labels. */
export interface Lines {
  readonly ids: readonly string[];
  /** True where a line stays and its words go or come, and where there were more than are named. */
  readonly anew: boolean;
}

/** What there is to push. Implemented where the domains are composed, by the readers that answer queries. */
export interface Rendering {
  /** The stream that a topic other than the list shows. */
  streamOf(to: string): StreamId;
  /** True where a commit on a stream may change what is shown of `to`: its own, and others that it shows something of. */
  concerns(to: string, stream: StreamId): boolean;
  /** Undefined when there is nothing that this scope may open. */
  open(scope: Scope, to: string): Promise<Opened | undefined>;
  /** What changed in `stream` after an entry, as far as this scope may see it. `heard` is an entry that is stored. */
  since(scope: Scope, to: string, stream: StreamId, seq: number, heard: number): Promise<Changes>;
  /** The last entry after `seq` that gave something another label; undefined where none did. */
  relabelledSince(stream: StreamId, seq: number): Promise<number | undefined>;
  /** Lines that bear one of these labels, up to an entry. */
  linesUnder(stream: StreamId, labels: readonly string[], upTo: number): Promise<Lines>;
  /** What the list shows of one incident to whoever may know of it. */
  card(stream: StreamId, language: Language): Promise<Fragment | undefined>;
  /** What the list shows to somebody; where older ones were left out, `since` is when the oldest of these was reported. */
  list(viewer: Viewer, language: Language): Promise<{ readonly cards: readonly Fragment[]; readonly since: string }>;
}
