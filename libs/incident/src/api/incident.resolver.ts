import { ReadDoor } from '@chancery/identity';
import { type Asker, Asking, CommandSender, readingIn, Rejected, SendingArgs, wordOf } from '@chancery/identity/api';
import { idFromBytes, sha256 } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { AddLogEntry, CorrectLog, DeclareIncident, RaiseReport, ReportIncident } from '../model/incident.commands.ts';
import { LOG_KINDS, type Severity } from '../model/incident.events.ts';
import { streamOf } from './incident-id.ts';
import { IncidentReader } from './incident.reader.ts';
import {
  AddLogEntryOk,
  AddLogEntryResult,
  DeclareIncidentInput,
  DeclareIncidentOk,
  DeclareIncidentResult,
  LogAboutInput,
  RaiseReportInput,
  RaiseReportOk,
  RaiseReportResult,
  ReportIncidentInput,
  ReportIncidentOk,
  ReportIncidentResult,
} from './incident.types.ts';

/** Ids of the playbooks that can be run here. */
export const RUNNABLE_PLAYBOOKS = Symbol('runnable playbooks');

const SHORT = 200;
const NOTE = 2_000;
const LONG = 10_000;
const CHANNELS_MAX = 20;
const ID_MAX = 64;
const REFS_MAX = 20;
export const SEVERITIES = ['1', '2', '3', '4'] as const;

/** As what somebody of the house declares or reopens: on duty before anything else. */
export const roleOf = ({ viewer }: Asker): string | undefined =>
  ['duty-officer', 'director'].find((role) => viewer.roles.includes(role as never));

@Resolver()
export class IncidentResolver {
  readonly #sender: CommandSender;
  readonly #reader: IncidentReader;
  readonly #playbooks: readonly string[];
  readonly #door: ReadDoor;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(IncidentReader) reader: IncidentReader,
    @Inject(RUNNABLE_PLAYBOOKS) playbooks: readonly string[],
    @Inject(ReadDoor) door: ReadDoor,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#playbooks = playbooks;
    this.#door = door;
  }

  @Mutation(() => ReportIncidentResult, { description: 'Records what somebody told us. Nobody is alerted by it.' })
  async reportIncident(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('input') input: ReportIncidentInput,
  ): Promise<ReportIncidentOk | Rejected> {
    // From the sender and the key: the same wish sent again is the same incident.
    const incident = idFromBytes(Buffer.from(sha256(`${asker.viewer.person}/${sending.key}/reported`), 'hex'));
    const sent = await this.#sender.send<{ reference: string }, ReportIncident>(asker, sending, (inputs, occurredAt) => ({
      stream: streamOf(incident),
      type: 'ReportIncident',
      payload: {
        who: inputs.text('who', input.who, SHORT),
        what: inputs.text('what', input.what, NOTE),
        words: inputs.text('words', input.words, LONG, 'optional'),
        heardHow: input.heardHow,
        callBack: input.callBack,
        affectedChannels: inputs.texts('affectedChannels', input.affectedChannels, SHORT, CHANNELS_MAX),
        occurredAt,
      },
    }));
    return sent instanceof Rejected ? sent : { incident, reference: sent.reference };
  }

  @Mutation(() => RaiseReportResult, { description: 'Brings a report before those who may declare, with a proposed severity.' })
  async raiseReport(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: RaiseReportInput,
  ): Promise<RaiseReportOk | Rejected> {
    const sent = await this.#sender.send<{ proposedSeverity: number }, RaiseReport>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type: 'RaiseReport',
      payload: {
        confidential: input.confidential,
        ongoing: input.ongoing,
        people: input.people,
        note: inputs.text('note', input.note, NOTE, 'optional'),
      },
    }));
    return sent instanceof Rejected ? sent : { incident, proposedSeverity: sent.proposedSeverity };
  }

  @Mutation(() => DeclareIncidentResult, {
    description: 'Makes an incident of a raised report. Who declares is in command; the playbook runs at once.',
  })
  async declareIncident(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: DeclareIncidentInput,
  ): Promise<DeclareIncidentOk | Rejected> {
    const sent = await this.#sender.send<{ codeName: string }, DeclareIncident>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type: 'DeclareIncident',
      payload: {
        title: inputs.text('title', input.title, SHORT),
        kind: input.kind,
        severity: Number(inputs.oneOf('severity', String(input.severity), SEVERITIES)) as Severity,
        circle: input.circle,
        playbook: input.playbook ? inputs.oneOf('playbook', input.playbook, this.#playbooks) : null,
        ...(input.director ? { director: inputs.text('director', input.director, ID_MAX) } : {}),
      },
      role: roleOf(asker),
    }));
    if (sent instanceof Rejected) return sent;
    const board = await this.#reader.board(await readingIn(this.#door, asker, streamOf(incident)), incident);
    return board ? { incident, codeName: sent.codeName, board } : this.#sender.recordedUnseen(asker);
  }

  @Mutation(() => AddLogEntryResult)
  async addLogEntry(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('text') text: string,
    @Args('about', { nullable: true }) about?: LogAboutInput,
  ): Promise<AddLogEntryOk | Rejected> {
    const sent = await this.#sender.send<{ id: string }, AddLogEntry>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type: 'AddLogEntry',
      payload: {
        text: inputs.text('text', text, LONG),
        ...(about
          ? {
              kind: inputs.oneOf('kind', wordOf(about.kind), LOG_KINDS),
              lane: about.lane ? inputs.text('lane', about.lane, ID_MAX) : null,
              refs: inputs.texts('refs', about.refs, ID_MAX, REFS_MAX),
              label: inputs.text('label', about.label, ID_MAX),
            }
          : {}),
      },
    }));
    return sent instanceof Rejected ? sent : { incident, entry: sent.id };
  }

  @Mutation(() => AddLogEntryResult, { description: 'The line stays as it was written; the correction stands beside it.' })
  async correctLog(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('entry', { type: () => ID, description: 'The `entry` of the line.' }) entry: string,
    @Args('text') text: string,
    @Args('reason') reason: string,
  ): Promise<AddLogEntryOk | Rejected> {
    const sent = await this.#sender.send<{ id: string }, CorrectLog>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type: 'CorrectLog',
      payload: {
        entry: inputs.text('entry', entry, ID_MAX),
        text: inputs.text('text', text, LONG),
        reason: inputs.text('reason', reason, NOTE),
      },
    }));
    return sent instanceof Rejected ? sent : { incident, entry: sent.id };
  }
}
