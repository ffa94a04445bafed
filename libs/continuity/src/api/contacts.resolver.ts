import { ReadDoor } from '@chancery/identity';
import {
  Asking,
  CommandSender,
  InstantScalar,
  readingIn,
  Rejected,
  SendingArgs,
  wordOf,
  type Asker,
  type Inputs,
  PageArgs,
} from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FAILURES, MEANS } from '../model/contacts/contact.events.ts';
import { LEVELS } from '../model/plan/plan.events.ts';
import { PlanReader } from './plan.reader.ts';
import { ContactOk, ContactResult, FAILURE_NAMES, LEVEL_NAMES, MEANS_NAMES, Party } from './plan.types.ts';

const ID_MAX = 60;
const CHALLENGE = 40;

@ArgsType()
class OnLevelArgs extends SendingArgs {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  party: string;
  @Field(() => LEVEL_NAMES)
  level: string;
}

/** How an incident reaches the parties of the plan. */
@Resolver()
export class ContactsResolver {
  readonly #sender: CommandSender;
  readonly #reader: PlanReader;
  readonly #door: ReadDoor;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(PlanReader) reader: PlanReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [Party], { description: 'Every party of the plan, the most critical first, and where this incident reached it.' })
  async parties(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string, @Args() page: PageArgs): Promise<Party[]> {
    return await this.#reader.parties(await readingIn(this.#door, asker, streamOf(incident)), streamOf(incident), page);
  }

  @Mutation(() => ContactResult, { description: 'Somebody calls them on this level. Refused over a channel that is doubted.' })
  tryParty(@Asking() asker: Asker, @Args() args: OnLevelArgs): Promise<ContactOk | Rejected> {
    return this.#onLevel(asker, args, 'TryParty', () => ({}));
  }

  @Mutation(() => ContactResult, { description: 'Both sides heard and recognised each other. A challenge is used up by it.' })
  authenticateParty(
    @Asking() asker: Asker,
    @Args() args: OnLevelArgs,
    @Args('means', { type: () => MEANS_NAMES }) means: string,
    @Args('challenge', { defaultValue: '', description: 'Which one, such as table and line; never the answer.' }) challenge: string,
  ): Promise<ContactOk | Rejected> {
    return this.#onLevel(asker, args, 'AuthenticateParty', (inputs) => ({
      means: inputs.oneOf('means', wordOf(means), MEANS),
      challenge: inputs.text('challenge', challenge, CHALLENGE, 'optional'),
    }));
  }

  @Mutation(() => ContactResult)
  recordNoContact(
    @Asking() asker: Asker,
    @Args() args: OnLevelArgs,
    @Args('failure', { type: () => FAILURE_NAMES }) failure: string,
    @Args('challenge', { defaultValue: '' }) challenge: string,
  ): Promise<ContactOk | Rejected> {
    return this.#onLevel(asker, args, 'RecordNoContact', (inputs) => ({
      failure: inputs.oneOf('failure', wordOf(failure), FAILURES),
      challenge: inputs.text('challenge', challenge, CHALLENGE, 'optional'),
    }));
  }

  @Mutation(() => ContactResult, { description: 'When both sides listen next on this level.' })
  agreeListening(
    @Asking() asker: Asker,
    @Args() args: OnLevelArgs,
    @Args('at', { type: () => InstantScalar }) at: string,
  ): Promise<ContactOk | Rejected> {
    return this.#onLevel(asker, args, 'AgreeListening', (inputs) => ({ at: inputs.instant('at', inputs.text('at', at, ID_MAX)) }));
  }

  async #onLevel(asker: Asker, args: OnLevelArgs, type: string, more: (inputs: Inputs) => JsonObject): Promise<ContactOk | Rejected> {
    const { incident, party } = args;
    const stream = streamOf(incident);
    const called = await this.#reader.nameIn(await readingIn(this.#door, asker, stream), stream, party);
    const sent = await this.#sender.send<null, JsonObject>(asker, args, (inputs) => ({
      stream,
      type,
      payload: {
        party: inputs.text('party', party, ID_MAX),
        level: inputs.oneOf('level', wordOf(args.level), LEVELS),
        called,
        ...more(inputs),
      },
    }));
    return sent instanceof Rejected ? sent : { incident, party };
  }
}
