import type { Id, Instant, Origin } from '@chancery/kernel';
import type { FactsState } from './facts/fact.state.ts';
import type { StatementsState } from './statements/statement.state.ts';

/** What a playbook run asked for: a text, or someone to speak. Asked again for the same place, it is the same request. */
export interface Request {
  readonly id: Id;
  readonly origin: Origin;
  /** The text that answers it; null while none does. */
  readonly statement: Id | null;
}

/** An assignment of the entity's voices that this incident asked for. */
export interface OwnVoice {
  readonly assignment: Id;
  readonly entity: Id;
  readonly until: Instant;
  readonly ended: boolean;
}

/** What the words of an entry belong to: a version, a comment on an approval, the recipients of a release. */
export type WrittenAt =
  | { readonly of: 'version'; readonly statement: Id; readonly version: Id; readonly hands: readonly Id[] }
  | { readonly of: 'approval'; readonly version: Id; readonly step: string; readonly role: string; readonly by: Id }
  | { readonly of: 'release'; readonly statement: Id };

export interface PressState extends FactsState, StatementsState {
  readonly requests: { readonly [request: Id]: Request };
  readonly voices: { readonly [assignment: Id]: OwnVoice };
  /** Erasure names entries; rows are found by what the entry wrote. */
  readonly writtenAt: { readonly [seq: number]: WrittenAt };
}
