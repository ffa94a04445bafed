import { ReadDoor } from '@chancery/identity';
import {
  type Asker,
  Asking,
  CommandSender,
  type Inputs,
  InstantScalar,
  readingIn,
  Rejected,
  wordOf,
  PageArgs,
} from '@chancery/identity/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AskDecision,
  DeferDecision,
  Recommend,
  RecordDissent,
  ReviewDecision,
  TakeDecision,
  WithdrawQuestion,
} from '../model/decisions/decision.commands.ts';
import { CELL_ROLES } from '../model/roles/role.events.ts';
import { DecisionReader } from './decision.reader.ts';
import { AskDecisionInput, Decision, DecisionOk, DecisionResult, TakeDecisionInput } from './decision.types.ts';
import type { CitedFactInput } from './facts.types.ts';
import { streamOf } from './incident-id.ts';
import { InIncident } from './in-incident.args.ts';

const SHORT = 500;
const NOTE = 2_000;
const LONG = 10_000;
const ID_MAX = 64;
const OPTIONS_MAX = 12;

const decisionArg = { type: () => ID };

/** Facts as a client names them. */
export const cited = (facts: readonly CitedFactInput[]) => facts.map(({ fact, version }) => ({ fact, version }));

/** Questions and decisions. */
@Resolver()
export class DecisionsResolver {
  readonly #sender: CommandSender;
  readonly #reader: DecisionReader;
  readonly #door: ReadDoor;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(DecisionReader) reader: DecisionReader,
    @Inject(ReadDoor) door: ReadDoor,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [Decision])
  async decisions(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<readonly Decision[]> {
    const stream = streamOf(incident);
    return await this.#reader.decisions(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Mutation(() => DecisionResult)
  async askDecision(@Asking() asker: Asker, @Args() sending: InIncident, @Args('input') input: AskDecisionInput) {
    return await this.#send<AskDecision>(asker, sending, 'AskDecision', (inputs) => ({
      question: inputs.text('question', input.question, NOTE),
      options: inputs.texts('options', input.options, SHORT, OPTIONS_MAX),
      owner: inputs.oneOf('owner', input.owner, CELL_ROLES),
      decideBy: inputs.instant('decideBy', input.decideBy),
      facts: cited(input.facts),
      label: inputs.text('label', input.label, ID_MAX),
    }));
  }

  @Mutation(() => DecisionResult)
  async recommend(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', decisionArg) decision: string,
    @Args('option') option: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ) {
    return await this.#send<Recommend>(asker, sending, 'Recommend', (inputs) => ({
      decision: inputs.text('decision', decision, ID_MAX),
      option: inputs.text('option', option, ID_MAX),
      reason: inputs.text('reason', reason, NOTE, 'optional'),
    }));
  }

  @Mutation(() => DecisionResult, {
    description: 'By whoever holds the role that the question is put to, with the reasons of this moment.',
  })
  async takeDecision(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', decisionArg) decision: string,
    @Args('input') input: TakeDecisionInput,
  ) {
    return await this.#send<TakeDecision>(asker, sending, 'TakeDecision', (inputs) => ({
      decision: inputs.text('decision', decision, ID_MAX),
      option: inputs.text('option', input.option, ID_MAX),
      authority: wordOf(input.authority),
      rationale: inputs.text('rationale', input.rationale, LONG, 'optional'),
      risks: inputs.text('risks', input.risks, LONG, 'optional'),
      advice: inputs.text('advice', input.advice, LONG, 'optional'),
      adviceLabel: input.adviceLabel ? inputs.text('adviceLabel', input.adviceLabel, ID_MAX) : null,
      facts: cited(input.facts),
      reviewAt: inputs.instant('reviewAt', input.reviewAt),
    }));
  }

  @Mutation(() => DecisionResult, { description: 'In one’s own words; it stays for ever beside the decision.' })
  async recordDissent(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', decisionArg) decision: string,
    @Args('words') words: string,
  ) {
    return await this.#send<RecordDissent>(asker, sending, 'RecordDissent', (inputs) => ({
      decision: inputs.text('decision', decision, ID_MAX),
      words: inputs.text('words', words, LONG),
    }));
  }

  @Mutation(() => DecisionResult)
  async deferDecision(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', decisionArg) decision: string,
    @Args('until', { type: () => InstantScalar }) until: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ) {
    return await this.#send<DeferDecision>(asker, sending, 'DeferDecision', (inputs) => ({
      decision: inputs.text('decision', decision, ID_MAX),
      until: inputs.instant('until', until) ?? '',
      reason: inputs.text('reason', reason, NOTE, 'optional'),
    }));
  }

  @Mutation(() => DecisionResult)
  async withdrawQuestion(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', decisionArg) decision: string,
    @Args('reason') reason: string,
  ) {
    return await this.#send<WithdrawQuestion>(asker, sending, 'WithdrawQuestion', (inputs) => ({
      decision: inputs.text('decision', decision, ID_MAX),
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => DecisionResult, { description: 'Upholds a decision, or names the one that stands instead.' })
  async reviewDecision(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('decision', decisionArg) decision: string,
    @Args('reason') reason: string,
    @Args('successor', { type: () => ID, nullable: true }) successor: string | null,
    @Args('reviewAt', { type: () => InstantScalar, nullable: true }) reviewAt: string | null,
  ) {
    return await this.#send<ReviewDecision>(asker, sending, 'ReviewDecision', (inputs) => ({
      decision: inputs.text('decision', decision, ID_MAX),
      successor: successor ? inputs.text('successor', successor, ID_MAX) : null,
      reason: inputs.text('reason', reason, NOTE),
      reviewAt: inputs.instant('reviewAt', reviewAt),
    }));
  }

  async #send<P extends JsonObject>(
    asker: Asker,
    sending: InIncident,
    type: string,
    payload: (inputs: Inputs) => P,
  ): Promise<DecisionOk | Rejected> {
    const { incident } = sending;
    const stream = streamOf(incident);
    const sent = await this.#sender.send<{ decision: string }, P>(asker, sending, (inputs) => ({ stream, type, payload: payload(inputs) }));
    if (sent instanceof Rejected) return sent;
    const decision = await this.#reader.decision(await readingIn(this.#door, asker, stream), stream, sent.decision);
    return decision ? { incident, decision } : this.#sender.recordedUnseen(asker);
  }
}
