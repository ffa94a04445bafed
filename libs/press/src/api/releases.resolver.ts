import { Asking, SendingArgs, type Asker, type Rejected } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, InputType, Field, Int, Mutation, Resolver } from '@nestjs/graphql';
import type {
  OfferRelease,
  ReleaseStatement,
  ReplaceStatement,
  WaiveCorrection,
  WithdrawReleaseOffer,
  WithdrawStatement,
} from '../model/statements/statement.commands.ts';
import { PressDesk } from './press-desk.ts';
import { StatementSending } from './statement-sending.ts';
import { OfferReleaseInput, StatementOk, StatementResult } from './statement.types.ts';

const NOTE = 2_000;
const CODE = 60;
const LIST_MAX = 50;

@InputType({ description: 'A version of a fact that a text, which is out, relied on.' })
export class CorrectionOwedInput {
  @Field(() => ID)
  fact: string;
  @Field(() => Int)
  was: number;
}

/** What goes out, and what becomes of it. */
@Resolver(() => StatementOk)
export class ReleasesResolver {
  readonly #sending: StatementSending;
  readonly #desk: PressDesk;

  constructor(@Inject(StatementSending) sending: StatementSending, @Inject(PressDesk) desk: PressDesk) {
    this.#sending = sending;
    this.#desk = desk;
  }

  @Mutation(() => StatementResult, { description: 'The first of two. Says where the text goes.' })
  async offerRelease(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') { statement, version, channels, recipientLists, recipients }: OfferReleaseInput,
  ): Promise<StatementOk | Rejected> {
    return await this.#sending.send<OfferRelease>(asker, sending, incident, statement, 'OfferRelease', (inputs) => ({
      statement,
      version,
      entity: this.#desk.house.entity,
      channels: inputs.texts('channels', channels, CODE, LIST_MAX),
      recipientLists: inputs.texts('recipientLists', recipientLists, CODE, LIST_MAX),
      recipients: inputs.text('recipients', recipients, NOTE, 'optional'),
    }));
  }

  @Mutation(() => StatementResult)
  async withdrawReleaseOffer(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('reason') reason: string,
  ): Promise<StatementOk | Rejected> {
    return await this.#sending.send<WithdrawReleaseOffer>(asker, sending, incident, statement, 'WithdrawReleaseOffer', (inputs) => ({
      statement,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => StatementResult, {
    description:
      'The second of two. Everything that the release relies on is looked at again: facts, approvals, both people, time, and who speaks.',
  })
  async releaseStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('version', { type: () => ID }) version: string,
  ): Promise<StatementOk | Rejected> {
    const { entity, policy } = this.#desk.house;
    return await this.#sending.send<ReleaseStatement>(asker, sending, incident, statement, 'ReleaseStatement', () => ({
      statement,
      version,
      entity,
      policy: { id: policy.id, version: policy.version },
      sheet: null,
    }));
  }

  @Mutation(() => StatementResult, { description: 'Another text, which is out itself, corrects this one.' })
  async correctStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('by', { type: () => ID }) by: string,
    @Args('reason') reason: string,
    @Args('reached', { type: () => [ID], defaultValue: [] }) reached: string[],
  ): Promise<StatementOk | Rejected> {
    return await this.#replace(asker, sending, incident, 'CorrectStatement', { statement, by, reason, reached });
  }

  @Mutation(() => StatementResult, { description: 'Another text, which is out itself, says more than this one.' })
  async supersedeStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('by', { type: () => ID }) by: string,
    @Args('reason') reason: string,
  ): Promise<StatementOk | Rejected> {
    return await this.#replace(asker, sending, incident, 'SupersedeStatement', { statement, by, reason, reached: [] });
  }

  @Mutation(() => StatementResult, { description: 'Takes back a text that is out, on a decision.' })
  async withdrawStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('decision', { type: () => ID, nullable: true }) decision: string | null,
    @Args('reason') reason: string,
  ): Promise<StatementOk | Rejected> {
    return await this.#sending.send<WithdrawStatement>(asker, sending, incident, statement, 'WithdrawStatement', (inputs) => ({
      statement,
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => StatementResult, { description: 'The director decides that no correction goes out.' })
  async waiveCorrection(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('owed', { type: () => [CorrectionOwedInput] }) owed: CorrectionOwedInput[],
    @Args('decision', { type: () => ID, nullable: true }) decision: string | null,
    @Args('reason') reason: string,
  ): Promise<StatementOk | Rejected> {
    return await this.#sending.send<WaiveCorrection>(asker, sending, incident, statement, 'WaiveCorrection', (inputs) => ({
      statement,
      pairs: owed.map(({ fact, was }) => ({ fact, was })),
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  async #replace(
    asker: Asker,
    sending: SendingArgs,
    incident: string,
    type: string,
    change: ReplaceStatement,
  ): Promise<StatementOk | Rejected> {
    return await this.#sending.send<ReplaceStatement>(asker, sending, incident, change.statement, type, (inputs) => ({
      ...change,
      reached: inputs.texts('reached', change.reached, CODE, LIST_MAX),
      reason: inputs.text('reason', change.reason, NOTE),
    }));
  }
}
