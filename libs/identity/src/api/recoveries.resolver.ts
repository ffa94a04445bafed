import { later, type Id } from '@chancery/kernel';
import { ORGANISATION } from '@chancery/ledger';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  GRANTING,
  RECOVERY_LAPSES_MS,
  type AskRecovery,
  type GrantRecovery,
  type RefuseRecovery,
  type SeeAccess,
} from '../model/access.decider.ts';
import { noticesOf } from '../model/access.state.ts';
import { PeopleReader } from '../read/people.reader.ts';
import { WAYS_IN, type WaysIn } from './accounts.resolver.ts';
import { Asking, type Asker } from './asker.ts';
import { CommandSender } from './command-sender.ts';
import { InstantScalar } from './instant.scalar.ts';
import { ORIGIN } from './origin.ts';
import type { Person } from './people.types.ts';
import {
  AccessNotice,
  AskRecoveryOk,
  AskRecoveryResult,
  GrantRecoveryOk,
  GrantRecoveryResult,
  noticeKindOf,
  Recovery,
  RefuseRecoveryOk,
  RefuseRecoveryResult,
  SeeAccessOk,
  SeeAccessResult,
} from './recoveries.types.ts';
import { Rejected } from './rejected.ts';
import { SendingArgs } from './sending.args.ts';

const REASON = 2_000;

/** Letting somebody in anew takes two; each of them hands over one half of what opens the door. */
@Resolver()
export class RecoveriesResolver {
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

  @Query(() => [Recovery], {
    description: 'Those that wait for a second person: all of them for who may grant one, otherwise the asker’s own.',
  })
  async recoveries(@Asking() { viewer }: Asker): Promise<Recovery[]> {
    const grants = viewer.roles.some((role) => GRANTING.includes(role));
    const since = later(this.#sender.now(), -RECOVERY_LAPSES_MS);
    const open = (await this.#ways.access()).recoveries.filter(
      ({ person, by, at }) => at > since && (grants || [person, by].includes(viewer.person)),
    );
    const named = await this.#named(
      viewer,
      open.flatMap(({ person, by }) => [person, by]),
    );
    return open.map(({ id, person, by, at }) => ({
      id,
      person: named(person),
      askedBy: named(by),
      at,
      yours: grants && ![person, by].includes(viewer.person),
    }));
  }

  @Query(() => [AccessNotice], { description: 'What others did about how the asker comes in, until the asker says that they read it.' })
  async accessNotices(@Asking() { viewer }: Asker): Promise<AccessNotice[]> {
    const notices = noticesOf(await this.#ways.access(), viewer.person);
    const named = await this.#named(
      viewer,
      notices.flatMap(({ by }) => by),
    );
    return notices.map(({ kind, at, by }) => ({ kind: noticeKindOf(kind), at, by: by.map(named) }));
  }

  @Mutation(() => AskRecoveryResult, {
    description:
      'Says that somebody lost their way in. An administrator asks, and gives their password again first; a second person grants it.',
  })
  async askRecovery(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('person', { type: () => ID }) person: string,
    @Args('reason') reason: string,
  ): Promise<AskRecoveryOk | Rejected> {
    if (!asker.viewer.roles.includes('administrator')) return this.#sender.refusal(asker, 'people-not-administrator');
    const asked = await this.#sender.send<{ recovery: string }, AskRecovery>(asker, sending, (inputs) => ({
      stream: ORGANISATION,
      type: 'AskRecovery',
      payload: { person, reason: inputs.text('reason', reason, REASON) },
      stepUp: true,
    }));
    if (asked instanceof Rejected) return asked;
    const { recovery } = asked;
    // Sent again under its key it is the same recovery, which may be over by now.
    if (!(await this.#ways.access()).recoveries.some(({ id }) => id === recovery))
      return this.#sender.refusal(asker, 'people-recovery-gone');
    return { recovery, code: await this.#ways.links.codeFor(recovery, person) };
  }

  @Mutation(() => GrantRecoveryResult, {
    description:
      'The second of two. From here on no session, link or password of before lets that person in, nor whoever has them. The link alone lets nobody in.',
  })
  async grantRecovery(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('recovery', { type: () => ID }) recovery: string,
  ): Promise<GrantRecoveryOk | Rejected> {
    if (!asker.viewer.roles.some((role) => GRANTING.includes(role))) return this.#sender.refusal(asker, 'people-recovery-not-yours');
    const granted = await this.#sender.send<{ person: string }, GrantRecovery>(asker, sending, () => ({
      stream: ORGANISATION,
      type: 'GrantRecovery',
      payload: { recovery },
      stepUp: true,
    }));
    if (granted instanceof Rejected) return granted;
    // Sent again it is the same grant, which ends nothing once somebody came in.
    if (!(await this.#ways.links.isOpen(recovery))) return this.#sender.refusal(asker, 'people-recovery-gone');
    await this.#ways.passwords.forget(granted.person, this.#sender.now());
    await this.#ways.sessions.endAllWays(granted.person);
    await this.#ways.passwords.forget(granted.person, this.#sender.now());
    const token = await this.#ways.links.recover(recovery, granted.person);
    if (token === undefined) return this.#sender.refusal(asker, 'people-recovery-gone');
    return { recovery, link: `${this.#origin()}/enter#${token}` };
  }

  @Mutation(() => RefuseRecoveryResult, { description: 'By whom it is about, by who asked for it, or by an administrator.' })
  async refuseRecovery(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('recovery', { type: () => ID }) recovery: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<RefuseRecoveryOk | Rejected> {
    const refused = await this.#sender.send<unknown, RefuseRecovery>(asker, sending, (inputs) => ({
      stream: ORGANISATION,
      type: 'RefuseRecovery',
      payload: { recovery, reason: inputs.text('reason', reason, REASON, 'optional') },
    }));
    return refused instanceof Rejected ? refused : { recovery };
  }

  @Mutation(() => SeeAccessResult, { description: 'The asker has read what others did about how they come in, up to a moment.' })
  async seeAccess(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('upTo', { type: () => InstantScalar }) upTo: string,
  ): Promise<SeeAccessOk | Rejected> {
    const seen = await this.#sender.send<unknown, SeeAccess>(asker, sending, (inputs) => ({
      stream: ORGANISATION,
      type: 'SeeAccess',
      payload: { upTo: inputs.instant('upTo', upTo) ?? '' },
    }));
    return seen instanceof Rejected ? seen : { upTo };
  }

  async #named(viewer: Asker['viewer'], ids: readonly Id[]): Promise<(id: Id) => Person> {
    const known = await this.#reader.byIds(viewer, ids);
    return (id) => ({ id, name: known.get(id)?.name ?? null });
  }
}
