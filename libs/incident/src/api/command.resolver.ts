import { ReadDoor } from '@chancery/identity';
import { Asking, CommandSender, readingIn, Rejected, type Asker, type Inputs } from '@chancery/identity/api';
import type { JsonObject, Missing } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CellReader } from './cell.reader.ts';
import { CommandOk, CommandResult, HandoverBrief, IncidentCommand, OpenItem } from './cell.types.ts';
import { Gates } from './gates.ts';
import { streamOf } from './incident-id.ts';
import { InIncident } from './in-incident.args.ts';
import { SitrepReader } from './sitrep.reader.ts';

const NOTE = 2_000;
const LONG = 10_000;
const ID_MAX = 64;
const TICKS_MAX = 500;

/** Who commands, and how command passes. */
/** Codes of channels are no ids: they stand by themselves. */
const CHANNELS = { channelsInDoubt: 'continuity-channel-in-doubt', channelsInUse: 'continuity-channel-in-use' } as const;

/** Each thing that is open once, first what has to be ticked. */
function openItems(toTick: readonly Missing[], open: readonly Missing[]): Pick<HandoverBrief, 'items' | keyof typeof CHANNELS> {
  const codes: readonly string[] = Object.values(CHANNELS);
  const each = (all: readonly Missing[], tick: boolean): readonly OpenItem[] =>
    all.filter(({ code }) => !codes.includes(code)).flatMap(({ code, items }) => items.map((id) => ({ id, code, toTick: tick })));
  const first = new Map<string, OpenItem>();
  for (const item of [...each(toTick, true), ...each(open, false)]) if (!first.has(item.id)) first.set(item.id, item);
  const channels = (code: string): string[] => open.flatMap((one) => (one.code === code ? [...one.items] : []));
  return {
    items: [...first.values()],
    channelsInDoubt: channels(CHANNELS.channelsInDoubt),
    channelsInUse: channels(CHANNELS.channelsInUse),
  };
}

@Resolver()
export class CommandResolver {
  readonly #sender: CommandSender;
  readonly #reader: CellReader;
  readonly #sitreps: SitrepReader;
  readonly #gates: Gates;
  readonly #door: ReadDoor;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(CellReader) reader: CellReader,
    @Inject(SitrepReader) sitreps: SitrepReader,
    @Inject(Gates) gates: Gates,
    @Inject(ReadDoor) door: ReadDoor,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#sitreps = sitreps;
    this.#gates = gates;
    this.#door = door;
  }

  @Query(() => IncidentCommand, { nullable: true, description: 'Null when there is nothing that the viewer may open.' })
  async command(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<IncidentCommand | null> {
    const stream = streamOf(incident);
    return (await this.#reader.command(await readingIn(this.#door, asker, stream), stream)) ?? null;
  }

  @Query(() => HandoverBrief, { nullable: true, description: 'For who hands over and who takes over; null for everybody else.' })
  async handoverBrief(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<HandoverBrief | null> {
    const stream = streamOf(incident);
    const reading = await readingIn(this.#door, asker, stream);
    const row = await this.#reader.offer(reading, stream, asker.viewer.person);
    const command = row && (await this.#reader.command(reading, stream));
    if (!row || !command?.director || !command.offeredTo) return null;
    const [toTick, open] = await Promise.all(
      (['handover', 'open'] as const).map((gate) => this.#gates.missing(gate, stream, asker.viewer.person)),
    );
    const latest = (await this.#sitreps.sitreps(reading, stream)).find(
      ({ state, audience }) => state === 'PUBLISHED' && audience === 'CELL',
    );
    return {
      brief: row['brief'] as string,
      from: command.director,
      to: command.offeredTo,
      offeredAt: row['offered_at'] as string,
      worries: row['worries'] as string | null,
      headline: latest?.headline ?? null,
      situation: latest?.situation ?? null,
      ...openItems(toTick!, open!),
    };
  }

  @Mutation(() => CommandResult, { description: 'The director stays until the other accepts; the offer lapses after fifteen minutes.' })
  async offerCommand(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('to', { type: () => ID }) to: string,
    @Args('worries', { defaultValue: '' }) worries: string,
  ) {
    return await this.#send(asker, sending, 'OfferCommand', (inputs) => ({
      to: inputs.text('to', to, ID_MAX),
      worries: inputs.text('worries', worries, LONG, 'optional'),
    }));
  }

  @Mutation(() => CommandResult, { description: 'Names every open item of the brief as it is now.' })
  async acceptCommand(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('brief', { type: () => ID }) brief: string,
    @Args('ticked', { type: () => [ID] }) ticked: string[],
  ) {
    return await this.#send(asker, sending, 'AcceptCommand', (inputs) => ({
      brief: inputs.text('brief', brief, ID_MAX),
      ticked: inputs.texts('ticked', ticked, ID_MAX, TICKS_MAX),
    }));
  }

  @Mutation(() => CommandResult)
  async declineCommand(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('brief', { type: () => ID }) brief: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ) {
    return await this.#send(asker, sending, 'DeclineCommand', (inputs) => ({
      brief: inputs.text('brief', brief, ID_MAX),
      reason: inputs.text('reason', reason, NOTE, 'optional'),
    }));
  }

  @Mutation(() => CommandResult)
  async withdrawCommand(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('brief', { type: () => ID }) brief: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ) {
    return await this.#send(asker, sending, 'WithdrawCommand', (inputs) => ({
      brief: inputs.text('brief', brief, ID_MAX),
      reason: inputs.text('reason', reason, NOTE, 'optional'),
    }));
  }

  @Mutation(() => CommandResult, {
    description: 'Asks to replace a director who cannot hand over. Nothing moves until a second person agrees.',
  })
  async takeCommand(@Asking() asker: Asker, @Args() sending: InIncident, @Args('reason') reason: string) {
    return await this.#send(asker, sending, 'TakeCommand', (inputs) => ({ reason: inputs.text('reason', reason, NOTE) }), true);
  }

  @Mutation(() => CommandResult)
  async secondTakeover(@Asking() asker: Asker, @Args() sending: InIncident, @Args('to', { type: () => ID }) to: string) {
    return await this.#send(asker, sending, 'SecondTakeover', (inputs) => ({ to: inputs.text('to', to, ID_MAX) }), true);
  }

  async #send(
    asker: Asker,
    sending: InIncident,
    type: string,
    payload: (inputs: Inputs) => JsonObject,
    stepUp = false,
  ): Promise<CommandOk | Rejected> {
    const { incident } = sending;
    const stream = streamOf(incident);
    const sent = await this.#sender.send<unknown, JsonObject>(asker, sending, (inputs) => ({
      stream,
      type,
      payload: payload(inputs),
      ...(stepUp ? { stepUp } : {}),
    }));
    if (sent instanceof Rejected) return sent;
    // Who declined may be out of the circle with the offer.
    const command = await this.#reader.command(await readingIn(this.#door, asker, stream), stream);
    return { incident, command: command ?? null };
  }
}
