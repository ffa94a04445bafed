import { ReadDoor } from '@chancery/identity';
import { type Asker, Asking, CommandSender, type Inputs, readingIn, Rejected, SendingArgs, wordOf, PageArgs } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AddFact,
  ClearWording,
  ConfirmFact,
  CorrectFact,
  FactWithReason,
  RemarkFact,
  WithdrawWording,
} from '../model/facts/fact.commands.ts';
import { FactReader } from './fact.reader.ts';
import { AddFactInput, CorrectFactInput, Fact, FactOk, FactResult } from './fact.types.ts';
import { TLP_NAMES } from './press.enums.ts';

const WORDING = 2_000;
const NOTE = 2_000;
const PEOPLE_MAX = 20;
const ID_MAX = 40;
const CODE = 40;
const SOURCES_MAX = 1_000;

/** The fact that a change is of, and the version that its author saw. */
const OfFact = (name: string) => Args(name, { type: () => (name === 'version' ? Int : ID) });

@Resolver()
export class FactsResolver {
  readonly #sender: CommandSender;
  readonly #reader: FactReader;
  readonly #door: ReadDoor;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(FactReader) reader: FactReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [Fact], { description: 'Facts of an incident, the oldest first.' })
  async facts(@Asking() asker: Asker, @OfFact('incident') incident: string, @Args() page: PageArgs): Promise<Fact[]> {
    const stream = streamOf(incident);
    return await this.#reader.facts(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Mutation(() => FactResult, {
    description: 'Writes down a claim. It may be quoted once it was confirmed and its public wording cleared.',
  })
  async addFact(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @Args('input') input: AddFactInput,
  ): Promise<FactOk | Rejected> {
    return await this.#send<AddFact>(asker, sending, incident, undefined, 'AddFact', (inputs) => ({
      wording: inputs.text('wording', input.wording, WORDING),
      sources: inputs.text('sources', input.sources, NOTE, 'optional'),
      sourcePeople: inputs.texts('sourcePeople', input.sourcePeople, ID_MAX, PEOPLE_MAX),
      otherSources: inputs.count('otherSources', input.otherSources, SOURCES_MAX),
      confidence: wordOf(input.confidence),
      tlp: wordOf(input.tlp),
      validAt: inputs.instant('validAt', input.validAt),
      recheckBy: inputs.instant('recheckBy', input.recheckBy),
      ...(input.label ? { label: input.label } : {}),
    }));
  }

  @Mutation(() => FactResult)
  async startVerification(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
  ): Promise<FactOk | Rejected> {
    return await this.#send(asker, sending, incident, fact, 'StartVerification', () => ({ fact, from }));
  }

  @Mutation(() => FactResult, {
    description:
      'Confirms a fact that is being verified, or that only its author stands for. By somebody else than who claimed it, where there is somebody.',
  })
  async confirmFact(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('method', { description: 'How it was verified.' }) method: string,
  ): Promise<FactOk | Rejected> {
    return await this.#send<ConfirmFact>(asker, sending, incident, fact, 'ConfirmFact', (inputs) => ({
      fact,
      from,
      method: inputs.text('method', method, NOTE),
    }));
  }

  @Mutation(() => FactResult)
  async markFactFalse(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('reason') reason: string,
  ): Promise<FactOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'FindFactFalse', { fact, from, reason });
  }

  @Mutation(() => FactResult)
  async markFactUnverifiable(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('reason') reason: string,
  ): Promise<FactOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'MarkFactUnverifiable', { fact, from, reason });
  }

  @Mutation(() => FactResult, { description: 'Every text under way that cites it is blocked at once; one that is out owes a correction.' })
  async disputeFact(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('reason') reason: string,
  ): Promise<FactOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'DisputeFact', { fact, from, reason });
  }

  @Mutation(() => FactResult)
  async retractFact(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('reason') reason: string,
  ): Promise<FactOk | Rejected> {
    return await this.#withReason(asker, sending, incident, 'RetractFact', { fact, from, reason });
  }

  @Mutation(() => FactResult)
  async withdrawWording(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('reason') reason: string,
    @Args('language', { type: () => String, nullable: true, description: 'Of every language unless said.' }) language: string | null,
  ): Promise<FactOk | Rejected> {
    return await this.#send<WithdrawWording>(asker, sending, incident, fact, 'WithdrawWording', (inputs) => ({
      fact,
      from,
      language: language ? inputs.text('language', language, CODE) : null,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => FactResult, { description: 'Says which words about the fact may be quoted, in one language. By the head of press.' })
  async clearWording(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('publicWording') publicWording: string,
    @Args('language', { type: () => String, nullable: true, description: 'The language of who asks unless said.' }) language: string | null,
  ): Promise<FactOk | Rejected> {
    return await this.#send<ClearWording>(asker, sending, incident, fact, 'ClearWording', (inputs) => ({
      fact,
      from,
      publicWording: inputs.text('publicWording', publicWording, WORDING),
      language: inputs.text('language', language ?? asker.language, CODE),
    }));
  }

  @Mutation(() => FactResult, {
    description: 'Gives a confirmed fact a new version. Approvals of texts that cite the one before fall in the same moment.',
  })
  async correctFact(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @Args('input') { fact, version, wording, publicWording, language, kind, reason }: CorrectFactInput,
  ): Promise<FactOk | Rejected> {
    return await this.#send<CorrectFact>(asker, sending, incident, fact, 'CorrectFact', (inputs) => ({
      fact,
      from: version,
      wording: inputs.text('wording', wording, WORDING),
      publicWording: publicWording ? inputs.text('publicWording', publicWording, WORDING) : null,
      language: inputs.text('language', language ?? asker.language, CODE),
      kind: wordOf(kind),
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => FactResult, { description: 'Marks a fact otherwise. Red needs the label of its named readers.' })
  async remarkFact(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @OfFact('incident') incident: string,
    @OfFact('fact') fact: string,
    @OfFact('version') from: number,
    @Args('tlp', { type: () => TLP_NAMES }) tlp: string,
    @Args('label', { type: () => String, nullable: true }) label: string | null,
  ): Promise<FactOk | Rejected> {
    return await this.#send<RemarkFact>(asker, sending, incident, fact, 'RemarkFact', () => ({
      fact,
      from,
      tlp: wordOf(tlp),
      ...(label ? { label } : {}),
    }));
  }

  async #withReason(
    asker: Asker,
    sending: SendingArgs,
    incident: string,
    type: string,
    change: FactWithReason,
  ): Promise<FactOk | Rejected> {
    const { fact, from, reason } = change;
    return await this.#send<FactWithReason>(asker, sending, incident, fact, type, (inputs) => ({
      fact,
      from,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  async #send<P extends JsonObject>(
    asker: Asker,
    sending: SendingArgs,
    incident: string,
    fact: string | undefined,
    type: string,
    payload: (inputs: Inputs) => P,
  ): Promise<FactOk | Rejected> {
    const stream = streamOf(incident);
    const sent = await this.#sender.send<{ fact?: string } | null, P>(asker, sending, (inputs) => ({
      stream,
      type,
      payload: payload(inputs),
    }));
    if (sent instanceof Rejected) return sent;
    const about = fact ?? sent?.fact;
    const found = about && (await this.#reader.fact(await readingIn(this.#door, asker, stream), stream, about));
    return { incident, fact: found || null };
  }
}
