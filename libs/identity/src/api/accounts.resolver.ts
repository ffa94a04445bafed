import { ORGANISATION } from '@chancery/ledger';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Passwords } from '../passwords/passwords.ts';
import { PeopleReader, type PersonCard } from '../read/people.reader.ts';
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
}
export const WAYS_IN = Symbol('ways in');

@Resolver()
export class AccountsResolver {
  readonly #reader: PeopleReader;
  readonly #sender: CommandSender;
  readonly #ways: WaysIn;
  readonly #origin: () => string;

  constructor(
    @Inject(PeopleReader) reader: PeopleReader,
    @Inject(CommandSender) sender: CommandSender,
    @Inject(WAYS_IN) ways: WaysIn,
    @Inject(ORIGIN) origin: () => string,
  ) {
    this.#reader = reader;
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
    await this.#ways.sessions.revokeAllOf(person);
    await this.#ways.passwords.forget(person);
    return { person };
  }

  @Mutation(() => EndSessionsResult, {
    description: 'Signs a person out everywhere at once: oneself, or anybody by an administrator. May be sent again.',
  })
  async endSessions(@Asking() asker: Asker, @Args('person', { type: () => ID }) person: string): Promise<EndSessionsOk | Rejected> {
    if (person !== asker.viewer.person) {
      if (!isAdministrator(asker)) return this.#sender.refusal(asker, 'people-not-administrator');
      if (!(await this.#known(asker, person))) return this.#sender.refusal(asker, 'not-found');
    }
    await this.#ways.sessions.revokeAllOf(person);
    return { person };
  }

  @Mutation(() => NewLinkResult, {
    description:
      'A new way in for a person who is known, who lost theirs. An administrator makes it, and gives their password again first.',
  })
  async newLink(@Asking() asker: Asker, @Args('person', { type: () => ID }) person: string): Promise<NewLinkOk | Rejected> {
    if (!isAdministrator(asker)) return this.#sender.refusal(asker, 'people-not-administrator');
    if (!(await this.#known(asker, person))?.active) return this.#sender.refusal(asker, 'not-found');
    if (!this.#sender.hasProved(asker)) return this.#sender.refusal(asker, 'identity-step-up-needed');
    return { person, link: `${this.#origin()}/enter#${await this.#ways.links.make('invitation', person)}` };
  }

  async #known({ viewer }: Asker, person: string): Promise<PersonCard | undefined> {
    return (await this.#reader.byIds(viewer, [person])).get(person);
  }
}

const isAdministrator = ({ viewer }: Asker): boolean => viewer.roles.includes('administrator');
