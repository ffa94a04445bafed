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
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DiscardSitrep, DraftSitrep, PublishSitrep, ReviseSitrep } from '../model/sitreps/sitrep.commands.ts';
import { cited } from './decisions.resolver.ts';
import { streamOf } from './incident-id.ts';
import { InIncident } from './in-incident.args.ts';
import { SitrepReader } from './sitrep.reader.ts';
import { Sitrep, SitrepInput, SitrepOk, SitrepResult } from './sitrep.types.ts';

const HEADLINE = 300;
const LONG = 20_000;
const ID_MAX = 64;
const LIST_MAX = 50;

/** Situation reports. */
@Resolver()
export class SitrepsResolver {
  readonly #sender: CommandSender;
  readonly #reader: SitrepReader;
  readonly #door: ReadDoor;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(SitrepReader) reader: SitrepReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [Sitrep])
  async sitreps(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<readonly Sitrep[]> {
    const stream = streamOf(incident);
    return await this.#reader.sitreps(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Mutation(() => SitrepResult)
  async draftSitrep(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('input') input: SitrepInput,
    @Args('label', { defaultValue: 'I' }) label: string,
  ) {
    return await this.#send<DraftSitrep>(asker, sending, 'DraftSitrep', (inputs) => ({
      ...written(inputs, input),
      label: inputs.text('label', label, ID_MAX),
    }));
  }

  @Mutation(() => SitrepResult)
  async reviseSitrep(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('sitrep', { type: () => ID }) sitrep: string,
    @Args('base', { type: () => Int }) base: number,
    @Args('input') input: SitrepInput,
  ) {
    return await this.#send<ReviseSitrep>(asker, sending, 'ReviseSitrep', (inputs) => ({
      ...written(inputs, input),
      sitrep: inputs.text('sitrep', sitrep, ID_MAX),
      base,
    }));
  }

  @Mutation(() => SitrepResult, { description: 'Freezes the words and supersedes what was published to the same audience before.' })
  async publishSitrep(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('sitrep', { type: () => ID }) sitrep: string,
    @Args('base', { type: () => Int }) base: number,
    @Args('distribution', { type: () => [String], defaultValue: [] }) distribution: string[],
    @Args('nextReportAt', { type: () => InstantScalar, nullable: true }) nextReportAt: string | null,
  ) {
    return await this.#send<PublishSitrep>(asker, sending, 'PublishSitrep', (inputs) => ({
      sitrep: inputs.text('sitrep', sitrep, ID_MAX),
      base,
      distribution: inputs.texts('distribution', distribution, ID_MAX, LIST_MAX),
      nextReportAt: inputs.instant('nextReportAt', nextReportAt),
    }));
  }

  @Mutation(() => SitrepResult)
  async discardSitrep(@Asking() asker: Asker, @Args() sending: InIncident, @Args('sitrep', { type: () => ID }) sitrep: string) {
    return await this.#send<DiscardSitrep>(asker, sending, 'DiscardSitrep', (inputs) => ({
      sitrep: inputs.text('sitrep', sitrep, ID_MAX),
    }));
  }

  async #send<P extends JsonObject>(
    asker: Asker,
    sending: InIncident,
    type: string,
    payload: (inputs: Inputs) => P,
  ): Promise<SitrepOk | Rejected> {
    const { incident } = sending;
    const stream = streamOf(incident);
    const sent = await this.#sender.send<{ sitrep: string }, P>(asker, sending, (inputs) => ({ stream, type, payload: payload(inputs) }));
    if (sent instanceof Rejected) return sent;
    const sitrep = await this.#reader.sitrep(await readingIn(this.#door, asker, stream), stream, sent.sitrep);
    return sitrep ? { incident, sitrep } : this.#sender.recordedUnseen(asker);
  }
}

function written(inputs: Inputs, input: SitrepInput) {
  const optional = (field: 'changes' | 'questions' | 'forecast' | 'needs') => inputs.text(field, input[field], LONG, 'optional');
  return {
    audience: wordOf<DraftSitrep['audience']>(input.audience),
    asOf: inputs.instant('asOf', input.asOf) ?? '',
    facts: cited(input.facts),
    decisions: inputs.texts('decisions', input.decisions, ID_MAX, LIST_MAX),
    text: {
      headline: inputs.text('headline', input.headline, HEADLINE),
      situation: inputs.text('situation', input.situation, LONG),
      changes: optional('changes'),
      questions: optional('questions'),
      forecast: optional('forecast'),
      needs: optional('needs'),
    },
  };
}
