import { ReadDoor } from '@chancery/identity';
import { Asking, CommandSender, readingIn, Rejected, SendingArgs, type Asker, type Inputs, PageArgs } from '@chancery/identity/api';
import { CELL_ROLES } from '@chancery/incident';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AbortRun, ReportStep } from '../model/run.decider.ts';
import {
  AbortRunArgs,
  AssignTaskArgs,
  BlockTaskArgs,
  CompleteTaskArgs,
  ConfirmEffectArgs,
  DecidedArgs,
  NoteArgs,
  OnTaskArgs,
  OverrideGateArgs,
  ReasonArgs,
  ReportStepArgs,
} from './tasks.args.ts';
import { TasksReader } from './tasks.reader.ts';
import { OpenTaskInput, RunOk, RunResult, Task, TaskOk, TaskResult } from './task.types.ts';

const SHORT = 200;
const NOTE = 2_000;
const EXHIBITS_MAX = 50;
const BEFORE_MAX = 20;
const CODE = 60;

@Resolver()
export class TasksResolver {
  readonly #sender: CommandSender;
  readonly #reader: TasksReader;
  readonly #door: ReadDoor;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(TasksReader) reader: TasksReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [Task], { description: 'In the order in which they were asked for.' })
  async tasks(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string, @Args() page: PageArgs): Promise<Task[]> {
    const stream = streamOf(incident);
    return await this.#reader.tasks(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Mutation(() => TaskResult, { description: 'Asks a role for something that no playbook foresaw.' })
  async openTask(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: OpenTaskInput,
  ): Promise<TaskOk | Rejected> {
    return await this.#send(asker, sending, incident, 'OpenTask', (inputs) => ({
      kind: input.kind,
      title: inputs.text('title', input.title, SHORT),
      details: inputs.text('details', input.details, NOTE, 'optional'),
      lane: input.lane ? inputs.text('lane', input.lane, CODE) : null,
      doerRole: inputs.oneOf('doerRole', input.doerRole, CELL_ROLES),
      confirmRole: input.confirmRole ? inputs.oneOf('confirmRole', input.confirmRole, CELL_ROLES) : null,
      evidenceBefore: [...inputs.texts('evidenceBefore', input.evidenceBefore, CODE, BEFORE_MAX)],
      due: inputs.instant('due', input.due),
      label: input.label ? inputs.text('label', input.label, CODE) : null,
    }));
  }

  @Mutation(() => TaskResult, { description: 'Asks somebody by name.' })
  async assignTask(@Asking() asker: Asker, @Args() args: AssignTaskArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'AssignTask', (inputs) => ({
      person: inputs.text('person', args.person, CODE),
      note: inputs.text('note', args.note, NOTE, 'optional'),
    }));
  }

  @Mutation(() => TaskResult, { description: 'Takes it in hand.' })
  async claimTask(@Asking() asker: Asker, @Args() args: OnTaskArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'ClaimTask');
  }

  @Mutation(() => TaskResult, { description: 'Says that one has it; nobody else is called.' })
  async acknowledgeTask(@Asking() asker: Asker, @Args() args: OnTaskArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'AcknowledgeTask');
  }

  @Mutation(() => TaskResult, { description: 'Gives it back, so that another can take it.' })
  async returnTask(@Asking() asker: Asker, @Args() args: ReasonArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'ReturnTask', (inputs) => reasonOf(inputs, args));
  }

  @Mutation(() => TaskResult, { description: 'Refused while evidence is not safe; the record keeps that it was tried.' })
  async startTask(@Asking() asker: Asker, @Args() args: OnTaskArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'StartTask');
  }

  @Mutation(() => TaskResult)
  async completeTask(@Asking() asker: Asker, @Args() args: CompleteTaskArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'CompleteTask', (inputs) => ({
      exhibits: [...inputs.texts('exhibits', args.exhibits, CODE, EXHIBITS_MAX)],
      note: inputs.text('note', args.note, NOTE, 'optional'),
    }));
  }

  @Mutation(() => TaskResult)
  async blockTask(@Asking() asker: Asker, @Args() args: BlockTaskArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'BlockTask', (inputs) => ({ code: args.code, ...reasonOf(inputs, args) }));
  }

  @Mutation(() => TaskResult)
  async unblockTask(@Asking() asker: Asker, @Args() args: NoteArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'UnblockTask', (inputs) => ({ note: inputs.text('note', args.note, NOTE, 'optional') }));
  }

  @Mutation(() => TaskResult, { description: 'By somebody who had no hand in it.' })
  async confirmEffect(@Asking() asker: Asker, @Args() args: ConfirmEffectArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'ConfirmEffect', (inputs) => ({ seen: inputs.text('seen', args.seen, NOTE, 'optional') }));
  }

  @Mutation(() => TaskResult, { description: 'The effect is not there: back to the doer.' })
  async denyEffect(@Asking() asker: Asker, @Args() args: ReasonArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'DenyEffect', (inputs) => reasonOf(inputs, args));
  }

  @Mutation(() => TaskResult, { description: 'Goes ahead without the evidence. Asks for the password again if that was long ago.' })
  async overrideGate(@Asking() asker: Asker, @Args() args: OverrideGateArgs): Promise<TaskOk | Rejected> {
    const words = (inputs: Inputs) => ({
      authority: inputs.text('authority', args.authority, SHORT, 'optional'),
      decision: args.decision ?? null,
      ...reasonOf(inputs, args),
    });
    return await this.#on(asker, args, 'OverrideGate', words, true);
  }

  @Mutation(() => TaskResult, { description: 'It need not be done.' })
  async waiveTask(@Asking() asker: Asker, @Args() args: DecidedArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'WaiveTask', (inputs) => ({ decision: args.decision ?? null, ...reasonOf(inputs, args) }));
  }

  @Mutation(() => TaskResult, { description: 'Takes back what somebody asked for; not what a playbook waits for.' })
  async cancelTask(@Asking() asker: Asker, @Args() args: DecidedArgs): Promise<TaskOk | Rejected> {
    return await this.#on(asker, args, 'CancelTask', (inputs) => ({ decision: args.decision ?? null, ...reasonOf(inputs, args) }));
  }

  @Mutation(() => RunResult, { description: 'Says what happened at a step that has no task.' })
  async reportStep(@Asking() asker: Asker, @Args() args: ReportStepArgs): Promise<RunOk | Rejected> {
    const { incident, run, role = null } = args;
    const sent = await this.#sender.send<null, ReportStep & JsonObject>(asker, args, (inputs) => {
      const note = inputs.text('note', args.note, NOTE, 'optional');
      const step = { run, loc: inputs.text('loc', args.loc, CODE), event: inputs.text('event', args.event, CODE), role };
      return { stream: streamOf(incident), type: 'ReportStep', payload: { ...step, ...(note === '' ? {} : { note }) } };
    });
    return sent instanceof Rejected ? sent : { incident, run };
  }

  @Mutation(() => RunResult, { description: 'Leaves the playbook by a way out that it names; its tasks are cancelled.' })
  async abortRun(@Asking() asker: Asker, @Args() args: AbortRunArgs): Promise<RunOk | Rejected> {
    const { incident, run } = args;
    const sent = await this.#sender.send<null, AbortRun & JsonObject>(asker, args, (inputs) => ({
      stream: streamOf(incident),
      type: 'AbortRun',
      payload: { run, exit: inputs.text('exit', args.exit, CODE) },
      stepUp: true,
    }));
    return sent instanceof Rejected ? sent : { incident, run };
  }

  async #on(
    asker: Asker,
    args: OnTaskArgs,
    type: string,
    more: (inputs: Inputs) => JsonObject = () => ({}),
    stepUp = false,
  ): Promise<TaskOk | Rejected> {
    const { incident, id, base } = args;
    return await this.#send(asker, args, incident, type, (inputs) => ({ task: id, base, ...more(inputs) }), stepUp);
  }

  async #send(
    asker: Asker,
    sending: SendingArgs,
    incident: string,
    type: string,
    payload: (inputs: Inputs) => JsonObject,
    stepUp = false,
  ): Promise<TaskOk | Rejected> {
    const stream = streamOf(incident);
    const sent = await this.#sender.send<{ task: string }, JsonObject>(asker, sending, (inputs) => ({
      stream,
      type,
      payload: payload(inputs),
      ...(stepUp ? { stepUp: true as const } : {}),
    }));
    if (sent instanceof Rejected) return sent;
    const task = await this.#reader.task(await readingIn(this.#door, asker, stream), stream, sent.task);
    return task ? { incident, task } : this.#sender.recordedUnseen(asker);
  }
}

const reasonOf = (inputs: Inputs, { reason }: { readonly reason: string }) => ({ reason: inputs.text('reason', reason, NOTE, 'optional') });
