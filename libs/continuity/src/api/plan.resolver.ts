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
import type { JsonObject } from '@chancery/kernel';
import { ORGANISATION } from '@chancery/ledger';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CHANNELS } from '../model/channels/catalogue.ts';
import { LEVELS, PARTY_KINDS, TEST_RESULTS } from '../model/plan/plan.events.ts';
import { PlanReader } from './plan.reader.ts';
import {
  HouseChannel,
  LEVEL_NAMES,
  PlannedParty,
  PlanOk,
  PlanPartyInput,
  PlanResult,
  TEST_RESULT_NAMES,
  type PlannedLevelInput,
} from './plan.types.ts';

const NAME = 80;
const NOTE = 500;
const ID_MAX = 60;
const CRITICALITY = ['1', '2', '3', '4'] as const;

@ArgsType()
class TestArgs extends SendingArgs {
  @Field(() => ID)
  party: string;
  @Field(() => LEVEL_NAMES)
  level: string;
  @Field(() => TEST_RESULT_NAMES)
  result: string;
  @Field(() => InstantScalar, { nullable: true, description: 'Now, if left out.' })
  at?: string | null;
  @Field({ defaultValue: '' })
  note: string;
}

/** The standing plan of the organisation: kept in calm times, read in every incident. */
@Resolver()
export class PlanResolver {
  readonly #sender: CommandSender;
  readonly #reader: PlanReader;
  readonly #door: ReadDoor;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(PlanReader) reader: PlanReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [PlannedParty], { description: 'By which channels each party is reached, the most critical first.' })
  async channelPlan(@Asking() asker: Asker, @Args() page: PageArgs): Promise<PlannedParty[]> {
    return await this.#reader.planned(await readingIn(this.#door, asker, ORGANISATION), ORGANISATION, page);
  }

  @Query(() => [HouseChannel], { description: 'Every channel that can be planned.' })
  channelCatalogue(@Asking() { language }: Asker): HouseChannel[] {
    return CHANNELS.map(({ id, title }) => ({ channel: id, title: title[language] }));
  }

  @Mutation(() => PlanResult)
  planParty(@Asking() asker: Asker, @Args() args: SendingArgs, @Args('input') input: PlanPartyInput): Promise<PlanOk | Rejected> {
    return this.#onPlan(asker, args, 'PlanParty', (inputs) => partyFrom(input, inputs));
  }

  @Mutation(() => PlanResult, { description: 'A level that gets another channel loses its last test with the old one.' })
  changeParty(
    @Asking() asker: Asker,
    @Args() args: SendingArgs,
    @Args('party', { type: () => ID }) party: string,
    @Args('input') input: PlanPartyInput,
  ): Promise<PlanOk | Rejected> {
    return this.#onPlan(asker, args, 'ChangeParty', (inputs) => ({
      ...partyFrom(input, inputs),
      party: inputs.text('party', party, ID_MAX),
    }));
  }

  @Mutation(() => PlanResult)
  dropParty(
    @Asking() asker: Asker,
    @Args() args: SendingArgs,
    @Args('party', { type: () => ID }) party: string,
  ): Promise<PlanOk | Rejected> {
    return this.#onPlan(asker, args, 'DropParty', (inputs) => ({ party: inputs.text('party', party, ID_MAX) }));
  }

  @Mutation(() => PlanResult, { description: 'A level was tried out, in calm times or not.' })
  recordChannelTest(@Asking() asker: Asker, @Args() args: TestArgs): Promise<PlanOk | Rejected> {
    return this.#onPlan(asker, args, 'RecordChannelTest', (inputs) => ({
      party: inputs.text('party', args.party, ID_MAX),
      level: inputs.oneOf('level', wordOf(args.level), LEVELS),
      result: inputs.oneOf('result', wordOf(args.result), TEST_RESULTS),
      at: inputs.instant('at', args.at),
      note: inputs.text('note', args.note, NOTE, 'optional'),
    }));
  }

  async #onPlan(asker: Asker, args: SendingArgs, type: string, payload: (inputs: Inputs) => JsonObject): Promise<PlanOk | Rejected> {
    return await this.#sender.send<PlanOk, JsonObject>(asker, args, (inputs) => ({
      stream: ORGANISATION,
      type,
      payload: payload(inputs),
    }));
  }
}

function partyFrom({ name, kind, zone, criticality, levels }: PlanPartyInput, inputs: Inputs): JsonObject {
  const given = inputs.atMost('levels', levels, LEVELS.length);
  const of = (level: string): PlannedLevelInput | undefined => given.find((each) => wordOf(each.level) === level);
  const channels = LEVELS.map((level) => [level, inputs.text(`levels.${level}`, of(level)?.channel ?? '', ID_MAX, 'optional') || null]);
  const called = LEVELS.map((level) => [level, inputs.text(`levels.${level}`, of(level)?.called ?? '', NAME, 'optional')]);
  return {
    name: inputs.text('name', name, NAME),
    kind: inputs.oneOf('kind', wordOf(kind), PARTY_KINDS),
    zone: inputs.zone('zone', zone),
    criticality: Number(inputs.oneOf('criticality', String(criticality), CRITICALITY)),
    levels: Object.fromEntries(channels) as JsonObject,
    called: Object.fromEntries(called) as JsonObject,
  };
}
