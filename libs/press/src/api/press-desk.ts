import type { Viewer } from '@chancery/identity';
import type { Ask, Id, Instant, StreamId } from '@chancery/kernel';
import type { CommandHandler, Edge } from '@chancery/ledger';
import type { PressState } from '../model/press.state.ts';
import type { ApprovalPolicy } from '../model/statements/policy.ts';
import type { DrawnForText } from '../model/statements/statement.commands.ts';
import { voicesStream } from '../model/streams.ts';

/** Whose voices these are, and under which policy texts go out. */
export interface House {
  readonly entity: Id;
  readonly policy: ApprovalPolicy;
}

/** The roles that a person holds in an incident, from its record. */
export type RolesIn = (viewer: Viewer, stream: StreamId) => Promise<readonly string[]>;

const DIGEST_KEY_BYTES = 32;

/** What a command of the press needs besides what its sender wrote. */
export class PressDesk {
  readonly house: House;
  readonly rolesIn: RolesIn;
  readonly #handler: Pick<CommandHandler, 'handle' | 'cache'>;
  readonly #edge: Pick<Edge, 'clock' | 'random'>;

  constructor(house: House, rolesIn: RolesIn, handler: Pick<CommandHandler, 'handle' | 'cache'>, edge: Pick<Edge, 'clock' | 'random'>) {
    this.house = house;
    this.rolesIn = rolesIn;
    this.#handler = handler;
    this.#edge = edge;
  }

  now(): Instant {
    return this.#edge.clock.now();
  }

  /** The key of a version's digest is kept nowhere but in the version's content, so that it goes when the words go. */
  drawnForText(): DrawnForText {
    return { digestKey: this.#edge.random(DIGEST_KEY_BYTES) };
  }

  /** The press of an incident as its record has it now, and what its rules would answer. */
  async standingIn(stream: StreamId): Promise<{ readonly state: PressState; readonly ask: Ask }> {
    const { kind, state } = await this.#handler.cache.load(stream);
    return { state: state.slices['press'] as PressState, ask: kind.ask(state) };
  }

  /** The stream of the entity's voices, which exists when this returns. */
  async voices(from: StreamId): Promise<StreamId> {
    const stream = voicesStream(from, this.house.entity);
    await this.#handler.handle({
      type: 'OpenVoices',
      stream,
      key: `open:${stream}`,
      principal: { kind: 'system', id: 'system:press' },
      now: this.#edge.clock.now(),
      seed: this.#edge.random(16),
      payload: {},
    });
    return stream;
  }
}
