import { ORGANISATION } from '@chancery/ledger';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AccessState } from '../model/access.state.ts';
import { Passwords } from '../passwords/passwords.ts';
import { Links } from '../sessions/links.ts';
import { Sessions } from '../sessions/sessions.ts';
import {
  DeactivatePersonOk,
  DeactivatePersonResult,
  EndSessionsOk,
  EndSessionsResult,
  MySession,
  NewLinkOk,
  NewLinkResult,
} from './accounts.types.ts';
import { Asking, type Asker } from './asker.ts';
import { CommandSender } from './command-sender.ts';
import { ORIGIN } from './origin.ts';
import { Rejected } from './rejected.ts';
import { SendingArgs } from './sending.args.ts';

/** What lets people in, and what ends it. */
export interface WaysIn {
  readonly links: Links;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  /** What the record says of how people come in. */
  readonly access: () => Promise<AccessState>;
  /** For what may be asked again without a key of the asker's: each time is a wish of its own. */
  readonly newKey: () => string;
}
export const WAYS_IN = Symbol('ways in');

@Resolver()
export class AccountsResolver {
  readonly #sender: CommandSender;
  readonly #ways: WaysIn;
  readonly #origin: () => string;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(WAYS_IN) ways: WaysIn, @Inject(ORIGIN) origin: () => string) {
    this.#sender = sender;
    this.#ways = ways;
    this.#origin = origin;
  }

  @Query(() => MySession)
  async mySession(@Asking() { viewer }: Asker): Promise<MySession> {
    return { account: (await this.#ways.passwords.accountOf(viewer.person)) ?? null, provedAt: viewer.provedAt ?? null };
  }

  @Mutation(() => DeactivatePersonResult, { description: 'For who no longer works here: their sessions and their password end at once.' })
  async deactivatePerson(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('person', { type: () => ID }) person: string,
  ): Promise<DeactivatePersonOk | Rejected> {
    const outcome = await this.#sender.send(asker, sending, () => ({
      stream: ORGANISATION,
      type: 'DeactivatePerson',
      payload: { person },
    }));
    if (outcome instanceof Rejected) return outcome;
    // The record says so already, and sees to it if this is not reached.
    await this.#ways.sessions.revokeAllOf(person);
    return { person };
  }

  @Mutation(() => EndSessionsResult, {
    description: 'Signs a person out everywhere at once: oneself, or anybody by an administrator. May be sent again.',
  })
  async endSessions(@Asking() asker: Asker, @Args('person', { type: () => ID }) person: string): Promise<EndSessionsOk | Rejected> {
    const ended = await this.#sender.send(asker, { key: this.#ways.newKey() }, () => ({
      stream: ORGANISATION,
      type: 'EndSessions',
      payload: { person },
    }));
    if (ended instanceof Rejected) return ended;
    await this.#ways.sessions.revokeAllOf(person);
    return { person };
  }

  @Mutation(() => NewLinkResult, {
    description:
      'The first way in, made again, for somebody who never came in. An administrator makes it, and gives their password again first. Whoever came in before is let in anew by two persons: see `askRecovery`.',
  })
  async newLink(@Asking() asker: Asker, @Args('person', { type: () => ID }) person: string): Promise<NewLinkOk | Rejected> {
    // Nobody is asked for a password for what they may not do all the same.
    if (!asker.viewer.roles.includes('administrator')) return this.#sender.refusal(asker, 'people-not-administrator');
    const hasWayIn = await this.#ways.links.hasWayIn(person);
    const made = await this.#sender.send(asker, { key: this.#ways.newKey() }, () => ({
      stream: ORGANISATION,
      type: 'MakeLink',
      payload: { person, hasWayIn },
      stepUp: true,
    }));
    if (made instanceof Rejected) return made;
    const token = await this.#ways.links.invite(person);
    return token ? { person, link: `${this.#origin()}/enter#${token}` } : this.#sender.refusal(asker, 'people-recovery-needed');
  }
}
