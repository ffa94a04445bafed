import { type Asker, Asking, type Rejected, SendingArgs, wordOf } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { EndExhibit, ExhibitWithReason, LiftHold, ProposeDisposition } from '../model/exhibits/exhibit.commands.ts';
import type { Ending } from '../model/exhibits/exhibit.events.ts';
import { ExhibitOk, ExhibitResult, ProposeDispositionInput } from './exhibit.types.ts';
import { ExhibitSending } from './exhibit-sending.ts';

const NOTE = 2_000;
const SHORT = 200;
const ENDINGS: { readonly [name: string]: Ending } = { DISPOSED: 'disposed', RETURNED: 'returned', HANDED_OVER: 'handedOver' };

/** Holds, and the end of custody, which takes two people. */
@Resolver()
export class EndingResolver {
  readonly #sending: ExhibitSending;

  constructor(@Inject(ExhibitSending) sending: ExhibitSending) {
    this.#sending = sending;
  }

  @Mutation(() => ExhibitResult, { description: 'Nothing ends the custody of what is held.' })
  async setHold(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<ExhibitWithReason>(asker, sending, incident, exhibit, 'SetHold', (inputs) => ({
      exhibit,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult)
  async liftHold(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('hold', { type: () => ID }) hold: string,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<LiftHold>(asker, sending, incident, exhibit, 'LiftHold', (inputs) => ({
      exhibit,
      hold,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult, { description: 'The first of two.' })
  async proposeDisposition(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: ProposeDispositionInput,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<ProposeDisposition>(asker, sending, incident, input.exhibit, 'ProposeDisposition', (inputs) => ({
      exhibit: input.exhibit,
      ending: ENDINGS[input.ending]!,
      authorityKind: input.authorityKind ? wordOf(input.authorityKind) : null,
      authorityRef: input.authorityRef ? inputs.text('authorityRef', input.authorityRef, SHORT) : null,
      reason: inputs.text('reason', input.reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult)
  async withdrawDisposition(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<ExhibitWithReason>(asker, sending, incident, exhibit, 'WithdrawDisposition', (inputs) => ({
      exhibit,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult, { description: 'The second of two. Where it is a file, its key is destroyed.' })
  async disposeExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('certificate', { defaultValue: '' }) certificate: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<EndExhibit>(asker, sending, incident, exhibit, 'DisposeExhibit', (inputs) => ({
      exhibit,
      to: null,
      certificate: inputs.text('certificate', certificate, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult)
  async returnExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('to', { type: () => ID, nullable: true }) to: string | null,
    @Args('certificate', { defaultValue: '' }) certificate: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<EndExhibit>(asker, sending, incident, exhibit, 'ReturnExhibit', (inputs) => ({
      exhibit,
      to: to ?? null,
      certificate: inputs.text('certificate', certificate, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult)
  async handOverExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('to', { type: () => ID, nullable: true }) to: string | null,
    @Args('certificate', { defaultValue: '' }) certificate: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<EndExhibit>(asker, sending, incident, exhibit, 'HandOverExhibit', (inputs) => ({
      exhibit,
      to: to ?? null,
      certificate: inputs.text('certificate', certificate, NOTE, 'optional'),
    }));
  }
}
