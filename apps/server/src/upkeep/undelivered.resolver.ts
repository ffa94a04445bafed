import { canRead, ReadDoor } from '@chancery/identity';
import { Asking, CommandSender, readingIn, Rejected, type Asker } from '@chancery/identity/api';
import { CIRCLE_LABEL } from '@chancery/incident';
import { incidentOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TryAgainOk, TryAgainResult, UndeliveredMessage } from './undelivered.types.ts';
import { shownId, UndeliveredMessages } from './undelivered-messages.ts';

/** For administrators: what the house planned and could not do. */
@Resolver()
export class UndeliveredResolver {
  readonly #messages: UndeliveredMessages;
  readonly #door: ReadDoor;
  readonly #sender: CommandSender;

  constructor(
    @Inject(UndeliveredMessages) messages: UndeliveredMessages,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(CommandSender) sender: CommandSender,
  ) {
    this.#messages = messages;
    this.#door = door;
    this.#sender = sender;
  }

  @Query(() => [UndeliveredMessage], { description: 'For administrators, oldest first, at most 500; empty for everybody else.' })
  async undelivered(@Asking() asker: Asker): Promise<UndeliveredMessage[]> {
    if (!isAdministrator(asker)) return [];
    const waiting = await this.#messages.all();
    return await Promise.all(
      waiting.map(async ({ id, stream, topic, createdAt, tries, failure, correlation, tryAt, setAsideAt }) => ({
        id: shownId(id),
        topic,
        incident: await this.#incident(asker, stream),
        plannedAt: createdAt,
        tries,
        failure,
        correlation,
        nextTryAt: setAsideAt === null ? tryAt : null,
        setAsideAt,
      })),
    );
  }

  @Mutation(() => TryAgainResult, {
    description: 'Has a message that is set aside tried again. Takes no key: once it is no longer set aside, it has no second effect.',
  })
  async tryAgain(@Asking() asker: Asker, @Args('message', { type: () => ID }) message: string): Promise<TryAgainOk | Rejected> {
    if (!isAdministrator(asker)) return this.#sender.refusal(asker, 'people-not-administrator');
    return (await this.#messages.tryAgain(message, asker.viewer.person)) ? { message } : this.#sender.refusal(asker, 'not-found');
  }

  async #incident(asker: Asker, stream: string): Promise<string | null> {
    if (!/^(inc|exr):/.test(stream)) return null;
    const { clearance } = await readingIn(this.#door, asker, stream);
    return canRead(clearance, CIRCLE_LABEL) ? incidentOf(stream) : null;
  }
}

const isAdministrator = ({ viewer }: Asker): boolean => viewer.roles.includes('administrator');
