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
  readonly until: Instant;
  readonly ended: boolean;
}

/** Words of a version, by the entry that carries them. */
export interface WrittenAt {
  readonly statement: Id;
  readonly version: Id;
}

export interface PressState extends FactsState, StatementsState {
  readonly requests: { readonly [request: Id]: Request };
  readonly voices: { readonly [assignment: Id]: OwnVoice };
  readonly writtenAt: { readonly [seq: number]: WrittenAt };
}
