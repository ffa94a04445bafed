import { type Asker, Asking, type Rejected, SendingArgs, wordOf } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { AcceptTransfer, OfferTransfer, RefuseTransfer, WithdrawTransfer } from '../model/transfers/transfer.commands.ts';
import { AnswerTransferInput, ExhibitOk, ExhibitResult, OfferTransferInput } from './exhibit.types.ts';
import { ExhibitSending } from './exhibit-sending.ts';

const NOTE = 2_000;

/** From hand to hand: offered by the custodian, answered by the receiver. */
@Resolver()
export class TransfersResolver {
  readonly #sending: ExhibitSending;

  constructor(@Inject(ExhibitSending) sending: ExhibitSending) {
    this.#sending = sending;
  }

  @Mutation(() => ExhibitResult, { description: 'The custodian stays who they are until the receiver accepts.' })
  async offerTransfer(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: OfferTransferInput,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<OfferTransfer>(asker, sending, incident, input.exhibit, 'OfferTransfer', (inputs) => ({
      exhibit: input.exhibit,
      to: input.to,
      courier: input.courier ?? null,
      route: wordOf(input.route),
      waybill: inputs.text('waybill', input.waybill, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult, { description: 'Moves custody, in this one step.' })
  async acceptTransfer(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: AnswerTransferInput,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<AcceptTransfer>(asker, sending, incident, input.exhibit, 'AcceptTransfer', (inputs) => ({
      transfer: input.transfer,
      seal: wordOf(input.seal),
      condition: inputs.text('condition', input.condition, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult)
  async refuseTransfer(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: AnswerTransferInput,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<RefuseTransfer>(asker, sending, incident, input.exhibit, 'RefuseTransfer', (inputs) => ({
      transfer: input.transfer,
      seal: wordOf(input.seal),
      condition: inputs.text('condition', input.condition, NOTE, 'optional'),
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult)
  async withdrawTransfer(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('transfer', { type: () => ID }) transfer: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<WithdrawTransfer>(asker, sending, incident, exhibit, 'WithdrawTransfer', (inputs) => ({
      transfer,
      reason: inputs.text('reason', reason, NOTE, 'optional'),
    }));
  }
}
