import { type Asker, Asking, type Rejected, SendingArgs, wordOf } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type {
  CheckIn,
  CheckOut,
  ExhibitWithReason,
  OverrideWorkingCopy,
  RecordAccess,
  SettleIntegrity,
  VerifyExhibit,
} from '../model/exhibits/exhibit.commands.ts';
import { ALGORITHM_NAMES, PURPOSE_NAMES } from './evidence.enums.ts';
import { CheckOutInput, ExhibitOk, ExhibitResult } from './exhibit.types.ts';
import { ExhibitSending } from './exhibit-sending.ts';

const NOTE = 2_000;

/** Working with an exhibit, and whether it still is what it was. */
@Resolver()
export class WorkingResolver {
  readonly #sending: ExhibitSending;

  constructor(@Inject(ExhibitSending) sending: ExhibitSending) {
    this.#sending = sending;
  }

  @Mutation(() => ExhibitResult, { description: 'Hands it to somebody to work with; its custodian stays.' })
  async checkOutExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: CheckOutInput,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<CheckOut>(asker, sending, incident, input.exhibit, 'CheckOut', (inputs) => ({
      exhibit: input.exhibit,
      to: input.to,
      purpose: wordOf(input.purpose),
      note: inputs.text('note', input.note, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult)
  async checkInExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('note', { defaultValue: '' }) note: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<CheckIn>(asker, sending, incident, exhibit, 'CheckIn', (inputs) => ({
      exhibit,
      note: inputs.text('note', note, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult)
  async recordAccess(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('purpose', { type: () => PURPOSE_NAMES }) purpose: string,
    @Args('note', { defaultValue: '' }) note: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<RecordAccess>(asker, sending, incident, exhibit, 'RecordAccess', (inputs) => ({
      exhibit,
      purpose: wordOf(purpose),
      note: inputs.text('note', note, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult, { description: 'The director lets an original be worked on, once.' })
  async overrideWorkingCopy(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('decision', { type: () => ID, nullable: true }) decision: string | null,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<OverrideWorkingCopy>(asker, sending, incident, exhibit, 'OverrideWorkingCopy', (inputs) => ({
      exhibit,
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult, { description: 'Records what a check found.' })
  async verifyExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('alg', { type: () => ALGORITHM_NAMES }) alg: string,
    @Args('digestOk') digestOk: boolean,
    @Args('note', { defaultValue: '' }) note: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<VerifyExhibit>(asker, sending, incident, exhibit, 'VerifyExhibit', (inputs) => ({
      exhibit,
      alg: wordOf(alg),
      digestOk,
      note: inputs.text('note', note, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult)
  async disputeIntegrity(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<ExhibitWithReason>(asker, sending, incident, exhibit, 'DisputeIntegrity', (inputs) => ({
      exhibit,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult)
  async settleIntegrity(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('good') good: boolean,
    @Args('decision', { type: () => ID, nullable: true }) decision: string | null,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<SettleIntegrity>(asker, sending, incident, exhibit, 'SettleIntegrity', (inputs) => ({
      exhibit,
      good,
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }
}
