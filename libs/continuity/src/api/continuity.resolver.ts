import { canRead, PEOPLE_LABEL, ReadDoor } from '@chancery/identity';
import {
  Asking,
  CommandSender,
  InstantScalar,
  readingIn,
  Rejected,
  SendingArgs,
  type Asker,
  type Inputs,
  wordOf,
  PageArgs,
} from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ANY_ROUTE, ContinuityReader } from './continuity.reader.ts';
import {
  AVAILABILITY_NAMES,
  Channel,
  ChannelOk,
  ChannelResult,
  Page,
  PageOk,
  PagePreview,
  PageResult,
  REPLY_NAMES,
  TRUST_NAMES,
} from './continuity.types.ts';
import { Routes } from './routes.ts';

const REASON = 2_000;
const CODE = 60;

@ArgsType()
class OnChannelArgs extends SendingArgs {
  @Field(() => ID)
  incident: string;
  @Field({ description: 'Its code, such as `cable`.' })
  channel: string;
  @Field({ defaultValue: '' })
  reason: string;
}

@ArgsType()
class OnPageArgs extends SendingArgs {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  page: string;
}

@ArgsType()
class ReplyArgs extends OnPageArgs {
  @Field(() => REPLY_NAMES)
  reply: string;
  @Field(() => InstantScalar, { nullable: true, description: 'When they expect to be there.' })
  eta?: string | null;
}

@ArgsType()
class PagePersonArgs extends SendingArgs {
  @Field(() => ID)
  incident: string;
  @Field(() => ID)
  person: string;
  @Field(() => String, { nullable: true, description: 'What they are called for.' })
  role?: string | null;
  @Field(() => ID, { nullable: true, description: 'Called as well if nobody answers within five minutes.' })
  deputy?: string | null;
}

@Resolver()
export class ContinuityResolver {
  readonly #sender: CommandSender;
  readonly #reader: ContinuityReader;
  readonly #door: ReadDoor;
  readonly #routes: Routes;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(ContinuityReader) reader: ContinuityReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(Routes) routes: Routes,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
    this.#routes = routes;
  }

  @Query(() => [Channel], { description: 'Every channel that the house knows, as this incident sees it.' })
  async channels(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<Channel[]> {
    return await this.#reader.channels(await readingIn(this.#door, asker, streamOf(incident)), streamOf(incident));
  }

  @Query(() => [Page])
  async pages(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string, @Args() page: PageArgs): Promise<Page[]> {
    return await this.#reader.pages(await readingIn(this.#door, asker, streamOf(incident)), streamOf(incident), page);
  }

  @Query(() => PagePreview, { description: 'What would carry a page now, and what would not because this incident doubts it.' })
  async wouldBePaged(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<PagePreview> {
    const stream = streamOf(incident);
    const reading = await readingIn(this.#door, asker, stream);
    const leftOut = await this.#reader.doubted(reading, stream);
    // Who may not read the incident is shown what would carry a page in one of which nothing is known.
    const routes = canRead(reading.clearance, PEOPLE_LABEL) ? await this.#routes.in(stream) : ANY_ROUTE;
    return { via: [...routes], leftOut };
  }

  @Mutation(() => ChannelResult, { description: 'Trust falls by one word and comes back by those of two.' })
  setChannelTrust(
    @Asking() asker: Asker,
    @Args() args: OnChannelArgs,
    @Args('trust', { type: () => TRUST_NAMES }) trust: string,
  ): Promise<ChannelOk | Rejected> {
    return this.#onChannel(asker, args, 'SetChannelTrust', (inputs) => ({
      trust: inputs.oneOf('trust', wordOf(trust), ['trusted', 'suspect', 'compromised']),
      reason: inputs.text('reason', args.reason, REASON),
    }));
  }

  @Mutation(() => ChannelResult)
  setChannelAvailability(
    @Asking() asker: Asker,
    @Args() args: OnChannelArgs,
    @Args('availability', { type: () => AVAILABILITY_NAMES }) availability: string,
  ): Promise<ChannelOk | Rejected> {
    return this.#onChannel(asker, args, 'SetChannelAvailability', (inputs) => ({
      availability: inputs.oneOf('availability', wordOf(availability), ['up', 'degraded', 'down']),
      reason: inputs.text('reason', args.reason, REASON, 'optional'),
    }));
  }

  @Mutation(() => ChannelResult, { description: 'Has it stand in for another one. Refused for one that is doubted.' })
  useChannel(
    @Asking() asker: Asker,
    @Args() args: OnChannelArgs,
    @Args('instead', { type: () => String, nullable: true }) instead: string | null,
    @Args('authenticated', { description: 'How the other side was recognised.' }) authenticated: string,
  ): Promise<ChannelOk | Rejected> {
    return this.#onChannel(asker, args, 'UseChannel', (inputs) => ({
      instead: instead ? inputs.text('instead', instead, CODE) : null,
      authenticated: inputs.text('authenticated', authenticated, CODE),
      reason: inputs.text('reason', args.reason, REASON, 'optional'),
    }));
  }

  @Mutation(() => ChannelResult)
  standChannelBy(@Asking() asker: Asker, @Args() args: OnChannelArgs): Promise<ChannelOk | Rejected> {
    return this.#onChannel(asker, args, 'StandChannelBy', (inputs) => ({ reason: inputs.text('reason', args.reason, REASON, 'optional') }));
  }

  @Mutation(() => PageResult)
  async pagePerson(@Asking() asker: Asker, @Args() args: PagePersonArgs): Promise<PageOk | Rejected> {
    const sent = await this.#sender.send<{ page: string }, JsonObject>(asker, args, (inputs) => ({
      stream: streamOf(args.incident),
      type: 'PagePerson',
      payload: {
        person: inputs.text('person', args.person, CODE),
        role: args.role ? inputs.text('role', args.role, CODE) : null,
        deputy: args.deputy ? inputs.text('deputy', args.deputy, CODE) : null,
      },
    }));
    return sent instanceof Rejected ? sent : { incident: args.incident, page: sent.page };
  }

  @Mutation(() => PageResult, { description: 'Answers a page of your own.' })
  acknowledgePage(@Asking() asker: Asker, @Args() args: ReplyArgs): Promise<PageOk | Rejected> {
    return this.#onPage(asker, args, 'AcknowledgePage', (inputs) => ({ reply: wordOf(args.reply), eta: inputs.instant('eta', args.eta) }));
  }

  @Mutation(() => PageResult, { description: "Writes down somebody else's answer, given by voice." })
  recordAnswer(@Asking() asker: Asker, @Args() args: ReplyArgs): Promise<PageOk | Rejected> {
    return this.#onPage(asker, args, 'RecordAnswer', (inputs) => ({ reply: wordOf(args.reply), eta: inputs.instant('eta', args.eta) }));
  }

  @Mutation(() => PageResult)
  declinePage(
    @Asking() asker: Asker,
    @Args() args: OnPageArgs,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<PageOk | Rejected> {
    return this.#onPage(asker, args, 'DeclinePage', (inputs) => ({ reason: inputs.text('reason', reason, REASON, 'optional') }));
  }

  @Mutation(() => PageResult)
  withdrawPage(@Asking() asker: Asker, @Args() args: OnPageArgs): Promise<PageOk | Rejected> {
    return this.#onPage(asker, args, 'WithdrawPage', () => ({ reason: '' }));
  }

  @Mutation(() => PageResult)
  recordArrival(@Asking() asker: Asker, @Args() args: OnPageArgs): Promise<PageOk | Rejected> {
    return this.#onPage(asker, args, 'RecordArrival', () => ({ reason: '' }));
  }

  async #onChannel(asker: Asker, args: OnChannelArgs, type: string, more: (inputs: Inputs) => JsonObject): Promise<ChannelOk | Rejected> {
    const { incident, channel } = args;
    const sent = await this.#sender.send<{ awaitsSecond?: boolean } | null, JsonObject>(asker, args, (inputs) => ({
      stream: streamOf(incident),
      type,
      payload: { channel, ...more(inputs) },
    }));
    return sent instanceof Rejected ? sent : { incident, channel, awaitsSecond: sent?.awaitsSecond ?? false };
  }

  async #onPage(asker: Asker, args: OnPageArgs, type: string, more: (inputs: Inputs) => JsonObject): Promise<PageOk | Rejected> {
    const { incident, page } = args;
    const sent = await this.#sender.send<null, JsonObject>(asker, args, (inputs) => ({
      stream: streamOf(incident),
      type,
      payload: { page, ...more(inputs) },
    }));
    return sent instanceof Rejected ? sent : { incident, page };
  }
}
