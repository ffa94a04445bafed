import { ReadDoor } from '@chancery/identity';
import { type Asker, Asking, type Inputs, readingIn, type Rejected, SendingArgs, wordOf, PageArgs } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Upload } from '../blobs/uploads.ts';
import type {
  Digest,
  ExhibitWithReason,
  IdentifyExhibit,
  RecordDigests,
  SealExhibit,
  TakeExhibit,
} from '../model/exhibits/exhibit.commands.ts';
import { ExhibitSending } from './exhibit-sending.ts';
import { ExhibitReader } from './exhibit.reader.ts';
import {
  CustodyArgs,
  CustodyConnection,
  DigestInput,
  Exhibit,
  ExhibitOk,
  ExhibitResult,
  IdentifyExhibitInput,
  TakeExhibitInput,
} from './exhibit.types.ts';

/** Finds what was uploaded. */
export interface FoundUploads {
  find(file: string): Promise<Upload | undefined>;
}
export const UPLOADS = Symbol('uploads');

const NOTE = 2_000;
const SHORT = 200;
const NO_UPLOAD = {
  en: 'There is no such upload of yours for this incident. Upload the file again.',
  fr: 'Aucun téléversement de ce genre de votre part pour cet incident. Téléversez de nouveau le fichier.',
};

const digestsOf = (digests: readonly DigestInput[]): Digest[] => digests.map(({ alg, value }) => ({ alg: wordOf(alg), value }));

/** What was found, taken and sealed; and what a reader sees of exhibits. */
@Resolver()
export class TakingResolver {
  readonly #sending: ExhibitSending;
  readonly #reader: ExhibitReader;
  readonly #door: ReadDoor;
  readonly #uploads: FoundUploads;

  constructor(
    @Inject(ExhibitSending) sending: ExhibitSending,
    @Inject(ExhibitReader) reader: ExhibitReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(UPLOADS) uploads: FoundUploads,
  ) {
    this.#sending = sending;
    this.#reader = reader;
    this.#door = door;
    this.#uploads = uploads;
  }

  @Query(() => [Exhibit], { description: 'Exhibits of an incident, the first found first.' })
  async exhibits(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<Exhibit[]> {
    const stream = streamOf(incident);
    return await this.#reader.exhibits(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Query(() => CustodyConnection, { description: 'The chain of custody of one exhibit, from its beginning.' })
  async custody(@Asking() asker: Asker, @Args() { incident, exhibit, first, after }: CustodyArgs): Promise<CustodyConnection> {
    const stream = streamOf(incident);
    return await this.#reader.custody(await readingIn(this.#door, asker, stream), stream, exhibit, first, after);
  }

  @Mutation(() => ExhibitResult, { description: 'Says that something may be evidence. Nobody has it yet.' })
  async identifyExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: IdentifyExhibitInput,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<IdentifyExhibit>(asker, sending, incident, undefined, 'IdentifyExhibit', (inputs) => ({
      category: wordOf(input.category),
      volatile: input.volatile,
      forTask: input.forTask ?? null,
      reference: inputs.text('reference', input.reference, SHORT, 'optional'),
      description: inputs.text('description', input.description, NOTE),
      source: inputs.text('source', input.source, NOTE, 'optional'),
      ...(input.label ? { label: input.label } : {}),
    }));
  }

  @Mutation(() => ExhibitResult, { description: 'Takes a thing. Who collects it is its custodian from now on.' })
  async collectExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: TakeExhibitInput,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#take(asker, sending, incident, 'CollectExhibit', input);
  }

  @Mutation(() => ExhibitResult, { description: 'Takes data. Who acquires it is its custodian from now on.' })
  async acquireExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('input') input: TakeExhibitInput,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#take(asker, sending, incident, 'AcquireExhibit', input);
  }

  @Mutation(() => ExhibitResult, { description: 'Gives up what was found and not collected.' })
  async dropCandidate(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<ExhibitWithReason>(asker, sending, incident, exhibit, 'DropCandidate', (inputs) => ({
      exhibit,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  @Mutation(() => ExhibitResult)
  async recordDigests(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('digests', { type: () => [DigestInput] }) digests: DigestInput[],
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<RecordDigests>(asker, sending, incident, exhibit, 'RecordDigests', () => ({
      exhibit,
      digests: digestsOf(digests),
    }));
  }

  @Mutation(() => ExhibitResult, { description: 'By its custodian. The first seal of the last exhibit of a task ends the task.' })
  async sealExhibit(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('sealKind') sealKind: string,
    @Args('sealNumber', { defaultValue: '' }) sealNumber: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<SealExhibit>(asker, sending, incident, exhibit, 'SealExhibit', (inputs) => ({
      exhibit,
      sealKind: inputs.text('sealKind', sealKind, NOTE),
      sealNumber: inputs.text('sealNumber', sealNumber, NOTE, 'optional'),
    }));
  }

  @Mutation(() => ExhibitResult)
  async breakSeal(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('exhibit', { type: () => ID }) exhibit: string,
    @Args('reason') reason: string,
  ): Promise<ExhibitOk | Rejected> {
    return await this.#sending.send<ExhibitWithReason>(asker, sending, incident, exhibit, 'BreakSeal', (inputs) => ({
      exhibit,
      reason: inputs.text('reason', reason, NOTE),
    }));
  }

  async #take(asker: Asker, sending: SendingArgs, incident: string, type: string, input: TakeExhibitInput): Promise<ExhibitOk | Rejected> {
    const found = input.file ? await this.#uploads.find(input.file) : undefined;
    const own = found?.incident === streamOf(incident) && found.person === asker.viewer.person ? found : undefined;
    return await this.#sending.send<TakeExhibit>(asker, sending, incident, input.exhibit, type, (inputs) => {
      const isSaid = inputs.problems.some(({ field }) => field === 'file');
      if (input.file && !own && !isSaid) inputs.problems.push({ field: 'file', sentence: NO_UPLOAD[asker.language] });
      return taken(inputs, input, own);
    });
  }
}

/** Where there is a file, its SHA-256 is the one that was taken as it came in, whatever the sender says. */
function taken(inputs: Inputs, input: TakeExhibitInput, upload: Upload | undefined): TakeExhibit {
  const said = digestsOf(input.digests).filter(({ alg }) => !upload || alg !== 'sha256');
  return {
    exhibit: input.exhibit,
    authorityKind: input.authorityKind ? wordOf(input.authorityKind) : null,
    authorityRef: input.authorityRef ? inputs.text('authorityRef', input.authorityRef, SHORT) : null,
    derivedFrom: input.derivedFrom ?? null,
    blob: upload ? { file: upload.file, address: upload.address, bytes: upload.bytes } : null,
    digests: upload ? [{ alg: 'sha256', value: upload.sha256 }, ...said] : said,
    place: inputs.text('place', input.place, NOTE, 'optional'),
    method: inputs.text('method', input.method, NOTE, 'optional'),
    tool: inputs.text('tool', input.tool, SHORT, 'optional'),
    witness: inputs.text('witness', input.witness, SHORT, 'optional'),
  };
}
