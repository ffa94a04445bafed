import { canRead, ReadDoor } from '@chancery/identity';
import { Asking, CommandSender, InstantScalar, readingIn, Rejected, type Asker, type Inputs } from '@chancery/identity/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Circle, Severity } from '../model/incident.events.ts';
import type { CloseIncident, MovePhase, OrderObservation, SetCircle, SetSeverity, VouchForOpen } from '../model/phases/phase.commands.ts';
import { Gates } from './gates.ts';
import { CIRCLE_NAMES } from './incident.enums.ts';
import { streamOf } from './incident-id.ts';
import { IncidentReader } from './incident.reader.ts';
import { roleOf, SEVERITIES } from './incident.resolver.ts';
import { InIncident } from './in-incident.args.ts';
import { GateItem, LeftOpen, PhaseOk, PhaseResult, VouchOk, VouchResult } from './phases.types.ts';

const NOTE = 2_000;
const LONG = 10_000;
const ID_MAX = 64;

const decisionArg = { type: () => ID, nullable: true, description: 'The decision behind it.' };

/** How an incident moves on, and ends. */
@Resolver()
export class PhasesResolver {
  readonly #sender: CommandSender;
  readonly #reader: IncidentReader;
  readonly #gates: Gates;
  readonly #door: ReadDoor;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(IncidentReader) reader: IncidentReader,
    @Inject(Gates) gates: Gates,
    @Inject(ReadDoor) door: ReadDoor,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#gates = gates;
    this.#door = door;
  }

  @Query(() => [GateItem], { description: 'For the director, who answers for all of it; nobody else is shown any.' })
  async closeGate(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<readonly GateItem[]> {
    const stream = streamOf(incident);
    const board = await this.#reader.board(await readingIn(this.#door, asker, stream), incident);
    if (board?.director?.id !== asker.viewer.person) return [];
    return (await this.#gates.missing('close', stream, asker.viewer.person)).map(({ code, items }) => ({ code, items: [...items] }));
  }

  @Query(() => [LeftOpen], { description: 'What the incident was closed over, for its named readers, until one of them vouches for it.' })
  async leftOpen(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<readonly LeftOpen[]> {
    const stream = streamOf(incident);
    const { clearance } = await readingIn(this.#door, asker, stream);
    const over = await this.#gates.closedOver(stream, asker.viewer.person);
    return over.filter(({ label }) => canRead(clearance, label)).map((one) => ({ ...one, codes: [...one.codes], items: [...one.items] }));
  }

  @Mutation(() => VouchResult, { description: 'Says what becomes of what the incident was closed over. Its readers alone know of it.' })
  async vouchForOpen(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('label', { type: () => ID }) label: string,
    @Args('words') words: string,
  ): Promise<VouchOk | Rejected> {
    const { incident } = sending;
    const sent = await this.#sender.send<unknown, VouchForOpen>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type: 'VouchForOpen',
      payload: { label: inputs.text('label', label, ID_MAX), words: inputs.text('words', words, NOTE) },
    }));
    return sent instanceof Rejected ? sent : { incident, leftOpen: [...(await this.leftOpen(asker, incident))] };
  }

  @Mutation(() => PhaseResult)
  async setSeverity(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('severity', { type: () => Int }) severity: number,
    @Args('reason') reason: string,
    @Args('decision', decisionArg) decision: string | null,
  ) {
    return await this.#send<SetSeverity>(asker, sending, 'SetSeverity', (inputs) => ({
      to: Number(inputs.oneOf('severity', String(severity), SEVERITIES)) as Severity,
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => PhaseResult, { description: 'To let more people in needs a decision.' })
  async setCircle(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('circle', { type: () => CIRCLE_NAMES }) circle: Circle,
    @Args('reason') reason: string,
    @Args('decision', decisionArg) decision: string | null,
  ) {
    return await this.#send<SetCircle>(asker, sending, 'SetCircle', (inputs) => ({
      to: circle,
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => PhaseResult, {
    description: 'Observe and do not cut, within limits, for at most a day. Nothing is cut by itself after it.',
  })
  async orderObservation(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', { type: () => ID }) decision: string,
    @Args('until', { type: () => InstantScalar }) until: string,
    @Args('limits') limits: string,
  ) {
    return await this.#send<OrderObservation>(asker, sending, 'OrderObservation', (inputs) => ({
      decision: inputs.text('decision', decision, ID_MAX),
      until: inputs.instant('until', until) ?? '',
      limits: inputs.text('limits', limits, NOTE),
    }));
  }

  @Mutation(() => PhaseResult)
  async endObservation(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('reason') reason: string,
    @Args('decision', decisionArg) decision: string | null,
  ) {
    return await this.#move(asker, sending, 'EndObservation', reason, decision);
  }

  @Mutation(() => PhaseResult)
  async stabilise(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('reason') reason: string,
    @Args('decision', decisionArg) decision: string | null,
  ) {
    return await this.#move(asker, sending, 'Stabilise', reason, decision);
  }

  @Mutation(() => PhaseResult, { description: 'Makes a stabilised incident active again.' })
  async escalate(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('reason') reason: string,
    @Args('decision', decisionArg) decision: string | null,
  ) {
    return await this.#move(asker, sending, 'Escalate', reason, decision);
  }

  @Mutation(() => PhaseResult, { description: 'It was no incident after all.' })
  async standDown(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('reason') reason: string,
    @Args('decision', decisionArg) decision: string | null,
  ) {
    return await this.#move(asker, sending, 'StandDown', reason, decision);
  }

  @Mutation(() => PhaseResult, { description: 'Whoever reopens an incident is in command.' })
  async reopen(@Asking() asker: Asker, @Args() sending: InIncident, @Args('reason') reason: string) {
    return await this.#move(asker, sending, 'Reopen', reason, null);
  }

  @Mutation(() => PhaseResult, { description: 'Refused while anything is open in any domain: see `closeGate`.' })
  async closeIncident(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', { type: () => ID }) decision: string,
    @Args('summary') summary: string,
    @Args('residualRisk', { defaultValue: '' }) residualRisk: string,
  ) {
    const payload = (inputs: Inputs): CloseIncident => ({
      decision: inputs.text('decision', decision, ID_MAX),
      summary: inputs.text('summary', summary, LONG),
      residualRisk: inputs.text('residualRisk', residualRisk, LONG, 'optional'),
    });
    return await this.#send(asker, sending, 'CloseIncident', payload, true);
  }

  #move(asker: Asker, sending: InIncident, type: string, reason: string, decision: string | null): Promise<PhaseOk | Rejected> {
    return this.#send<MovePhase>(asker, sending, type, (inputs) => ({
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  async #send<P extends JsonObject>(
    asker: Asker,
    sending: InIncident,
    type: string,
    payload: (inputs: Inputs) => P,
    stepUp = false,
  ): Promise<PhaseOk | Rejected> {
    const { incident } = sending;
    const stream = streamOf(incident);
    const sent = await this.#sender.send<unknown, P>(asker, sending, (inputs) => ({
      stream,
      type,
      payload: payload(inputs),
      role: roleOf(asker),
      ...(stepUp ? { stepUp } : {}),
    }));
    if (sent instanceof Rejected) return sent;
    const board = await this.#reader.board(await readingIn(this.#door, asker, stream), incident);
    return board ? { incident, board } : this.#sender.recordedUnseen(asker);
  }
}
