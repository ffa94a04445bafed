import { ReadDoor } from '@chancery/identity';
import { type Asker, Asking, type Inputs, readingIn, type Rejected, SendingArgs, wordOf, PageArgs } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AbandonStatement,
  ApproveStatement,
  DraftStatement,
  ReviseStatement,
  SendBack,
  SubmitStatement,
  Text,
} from '../model/statements/statement.commands.ts';
import { PressDesk } from './press-desk.ts';
import { StatementReader } from './statement.reader.ts';
import { StatementSending } from './statement-sending.ts';
import {
  ApproveStatementInput,
  DraftStatementInput,
  LineInForce,
  Statement,
  StatementOk,
  StatementResult,
  TextInput,
} from './statement.types.ts';

const TITLE = 200;
const BODY = 20_000;
const NOTE = 2_000;
const CITES_MAX = 200;
const CODE = 40;

@Resolver()
export class StatementsResolver {
  readonly #sending: StatementSending;
  readonly #reader: StatementReader;
  readonly #door: ReadDoor;
  readonly #desk: PressDesk;

  constructor(
    @Inject(StatementSending) sending: StatementSending,
    @Inject(StatementReader) reader: StatementReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(PressDesk) desk: PressDesk,
  ) {
    this.#sending = sending;
    this.#reader = reader;
    this.#door = door;
    this.#desk = desk;
  }

  @Query(() => [Statement], { description: 'Texts of an incident, the latest moved first.' })
  async statements(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<Statement[]> {
    const stream = streamOf(incident);
    return await this.#reader.statements(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Query(() => [LineInForce], { description: 'Texts that are out and have not expired, the latest first.' })
  async linesInForce(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<LineInForce[]> {
    const stream = streamOf(incident);
    return await this.#reader.linesInForce(await readingIn(this.#door, asker, stream), stream, this.#desk.now(), page);
  }

  @Mutation(() => StatementResult)
  async draftStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') { text, parent, request, label }: DraftStatementInput,
  ): Promise<StatementOk | Rejected> {
    const payload = (inputs: Inputs): DraftStatement => ({
      ...this.#text(inputs, text),
      parent: parent ?? null,
      request: request ?? null,
      ...(label ? { label } : {}),
    });
    return await this.#sending.send(asker, sending, incident, undefined, 'DraftStatement', payload, this.#desk.drawnForText());
  }

  @Mutation(() => StatementResult, { description: 'A new version. Every approval of the one before falls.' })
  async reviseStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('base', { type: () => ID, description: 'The version that its author saw.' }) base: string,
    @Args('text') text: TextInput,
  ): Promise<StatementOk | Rejected> {
    const payload = (inputs: Inputs): ReviseStatement => ({ ...this.#text(inputs, text), statement, base });
    return await this.#sending.send(asker, sending, incident, statement, 'ReviseStatement', payload, this.#desk.drawnForText());
  }

  @Mutation(() => StatementResult, { description: 'Brings a text before those who approve it.' })
  async submitStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('base', { type: () => ID }) base: string,
  ): Promise<StatementOk | Rejected> {
    const { policy } = this.#desk.house;
    return await this.#sending.send<SubmitStatement>(asker, sending, incident, statement, 'SubmitStatement', () => ({
      statement,
      base,
      policy,
    }));
  }

  @Mutation(() => StatementResult, { description: 'Approves exactly one version. Nobody approves what they wrote or edited.' })
  async approveStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') { statement, version, digest, step, role, comment }: ApproveStatementInput,
  ): Promise<StatementOk | Rejected> {
    return await this.#sending.send<ApproveStatement>(asker, sending, incident, statement, 'ApproveStatement', (inputs) => ({
      statement,
      version,
      digest,
      step,
      role,
      comment: inputs.text('comment', comment, NOTE, 'optional'),
    }));
  }

  @Mutation(() => StatementResult)
  async requestChanges(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('version', { type: () => ID }) version: string,
    @Args('step') step: string,
    @Args('reason') reason: string,
  ): Promise<StatementOk | Rejected> {
    return await this.#sendBack(asker, sending, incident, 'RequestChanges', { statement, version, step, reason });
  }

  @Mutation(() => StatementResult)
  async refuseStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('version', { type: () => ID }) version: string,
    @Args('step') step: string,
    @Args('reason') reason: string,
  ): Promise<StatementOk | Rejected> {
    return await this.#sendBack(asker, sending, incident, 'RefuseStatement', { statement, version, step, reason });
  }

  @Mutation(() => StatementResult, { description: 'Gives a text up that is not out.' })
  async abandonStatement(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('statement', { type: () => ID }) statement: string,
    @Args('reason') reason: string,
    @Args('decision', { type: () => ID, nullable: true }) decision: string | null,
  ): Promise<StatementOk | Rejected> {
    return await this.#sending.send<AbandonStatement>(asker, sending, incident, statement, 'AbandonStatement', (inputs) => ({
      statement,
      decision: decision ?? null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  async #sendBack(asker: Asker, sending: SendingArgs, incident: string, type: string, change: SendBack): Promise<StatementOk | Rejected> {
    return await this.#sending.send<SendBack>(asker, sending, incident, change.statement, type, (inputs) => ({
      ...change,
      reason: inputs.text('reason', change.reason, NOTE),
    }));
  }

  #cites(inputs: Inputs, { cites }: TextInput): Text['cites'] {
    const facts = inputs.texts(
      'cites',
      cites.map(({ fact }) => fact),
      CODE,
      CITES_MAX,
    );
    return cites.map(({ version, sentence }, index) => ({ fact: facts[index]!, version, sentence }));
  }

  #text(inputs: Inputs, text: TextInput): Text {
    const [embargo, expires] = [inputs.instant('embargo', text.embargo), inputs.instant('expires', text.expires)];
    inputs.before('embargo', embargo, expires);
    return {
      title: inputs.text('title', text.title, TITLE),
      body: inputs.text('body', text.body, BODY),
      cites: this.#cites(inputs, text),
      language: inputs.text('language', text.language, CODE),
      audience: wordOf(text.audience),
      entity: this.#desk.house.entity,
      topic: inputs.text('topic', text.topic, CODE),
      kind: wordOf(text.kind),
      use: wordOf(text.use),
      attribution: wordOf(text.attribution),
      embargo,
      expires,
      parentVersion: text.parentVersion ?? null,
    };
  }
}
