import { canRead, ReadDoor } from '@chancery/identity';
import { Asking, CommandSender, readingIn, Rejected, SendingArgs, type Asker, type Inputs, PageArgs } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject, StreamId } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CIRCLE, PRESS } from '../model/entry.ts';
import { ENTITY_ROLE } from '../model/roles.ts';
import type { AssignmentWithReason, OfAssignment, OfferAssignment } from '../model/voices/voices.commands.ts';
import { PressDesk } from './press-desk.ts';
import { VoiceReader } from './voice.reader.ts';
import { AssignmentOk, AssignmentResult, OfferAssignmentInput, Spokesperson } from './voice.types.ts';

const NOTE = 2_000;
const CODE = 40;
const CELLS_MAX = 20;
const PLACES_MAX = 20;
const NOWHERE = 'voc:none';
/** Where a time was left out or is no time; the latter is never sent. */
const EPOCH = '1970-01-01T00:00:00.000Z';

/** Who speaks. Asked for from an incident; kept with the entity, so that two incidents do not each name a voice. */
@Resolver()
export class VoicesResolver {
  readonly #sender: CommandSender;
  readonly #reader: VoiceReader;
  readonly #door: ReadDoor;
  readonly #desk: PressDesk;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(VoiceReader) reader: VoiceReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(PressDesk) desk: PressDesk,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
    this.#desk = desk;
  }

  @Query(() => [Spokesperson], { description: 'In the order in which they would speak.' })
  async spokespersons(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<Spokesperson[]> {
    const stream = streamOf(incident);
    return await this.#reader.spokespersons(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Mutation(() => AssignmentResult, { description: 'Asks somebody to speak. Nobody speaks before they have accepted.' })
  async offerAssignment(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: OfferAssignmentInput,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#send<OfferAssignment>(asker, sending, incident, undefined, 'OfferAssignment', (inputs) => ({
      person: inputs.text('person', input.person, CODE),
      order: inputs.count('place', input.place, PLACES_MAX),
      topics: inputs.texts('topics', input.topics, CODE, CELLS_MAX),
      audiences: inputs.texts('audiences', input.audiences, CODE, CELLS_MAX).map((each) => each.toLowerCase()),
      languages: inputs.texts('languages', input.languages, CODE, CELLS_MAX),
      from: inputs.instant('from', input.from) ?? EPOCH,
      to: inputs.instant('to', input.to) ?? EPOCH,
      succeeds: input.succeeds ?? null,
      origin: { stream: streamOf(incident), request: input.request ?? null },
      limits: inputs.text('limits', input.limits, NOTE, 'optional'),
    }));
  }

  @Mutation(() => AssignmentResult, { description: 'By whom it was offered to. Refused where somebody else speaks there already.' })
  async acceptAssignment(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('assignment', { type: () => ID }) assignment: string,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#send<OfAssignment>(asker, sending, incident, assignment, 'AcceptAssignment', (_, at) => ({
      assignment,
      incident: at,
    }));
  }

  @Mutation(() => AssignmentResult)
  async declineAssignment(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('assignment', { type: () => ID }) assignment: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'DeclineAssignment', { assignment, reason });
  }

  @Mutation(() => AssignmentResult, { description: 'Takes an offer back that was not answered.' })
  async withdrawAssignment(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('assignment', { type: () => ID }) assignment: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'WithdrawAssignment', { assignment, reason });
  }

  @Mutation(() => AssignmentResult)
  async endAssignment(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('assignment', { type: () => ID }) assignment: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'EndAssignment', { assignment, reason });
  }

  @Mutation(() => AssignmentResult, { description: 'The next in order speaks from now on.' })
  async markSpokespersonUnavailable(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('assignment', { type: () => ID }) assignment: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'MarkUnavailable', { assignment, reason });
  }

  @Mutation(() => AssignmentResult)
  async markSpokespersonReturned(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('assignment', { type: () => ID }) assignment: string,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#send<OfAssignment>(asker, sending, incident, assignment, 'MarkReturned', (_, at) => ({ assignment, incident: at }));
  }

  async #withReason(
    asker: Asker,
    sending: SendingArgs,
    incident: string,
    type: string,
    { assignment, reason }: Omit<AssignmentWithReason, 'incident'>,
  ): Promise<AssignmentOk | Rejected> {
    return await this.#send<AssignmentWithReason>(asker, sending, incident, assignment, type, (inputs, at) => ({
      assignment,
      incident: at,
      reason: inputs.text('reason', reason, NOTE, 'optional'),
    }));
  }

  async #send<P extends JsonObject>(
    asker: Asker,
    sending: SendingArgs,
    incident: string,
    assignment: string | undefined,
    type: string,
    payload: (inputs: Inputs, from: StreamId | null) => P,
  ): Promise<AssignmentOk | Rejected> {
    const { stream, from } = await this.#standing(asker, streamOf(incident), assignment);
    const sent = await this.#sender.send<{ assignment?: string } | null, P>(asker, sending, (inputs) => ({
      stream,
      type,
      payload: payload(inputs, from),
    }));
    return sent instanceof Rejected ? sent : { incident, assignment: assignment ?? sent!.assignment! };
  }

  /**
   * Whoever is asked to speak answers for the incident that asked, from outside the press circle too; a director of the house acts where
   * they may look; nobody else acts on what they may not read.
   */
  async #standing(asker: Asker, from: StreamId, assignment: string | undefined): Promise<{ stream: StreamId; from: StreamId | null }> {
    const { clearance } = await readingIn(this.#door, asker, from);
    const own = assignment === undefined ? undefined : await this.#reader.askedBy(from, assignment, asker.viewer.person);
    const house = asker.viewer.roles.includes(ENTITY_ROLE) && canRead(clearance, CIRCLE);
    if (own === undefined && !canRead(clearance, PRESS) && !house) return { stream: NOWHERE, from: null };
    return { stream: await this.#desk.voices(from), from: own === undefined ? from : own };
  }
}
