import { own, type Id, type Json, type Label, type StreamId } from '@chancery/kernel';
import type { CommandHandler, LedgerStore } from '@chancery/ledger';
import type { EvidenceState } from '../model/evidence.state.ts';
import type { Digest, FileFound } from '../model/exhibits/exhibit.commands.ts';
import { integrityOf, placeOf, type Exhibit } from '../model/exhibits/exhibit.state.ts';
import type { BlobRef } from './blob-store.ts';
import { bindingOf } from './exhibit-files.ts';

/** The file of an exhibit as the entries of its stream name it. */
export interface RecordedFile extends BlobRef {
  readonly exhibit: Id;
  readonly label: Label;
  readonly bytes: number;
  /** It was ended on purpose, or is about to be: that it cannot be read says nothing against the record. */
  readonly ended: boolean;
  /** What is on the record against it. */
  readonly noted: Exclude<FileFound, 'intact'> | null;
}

/** The first row of a chain of custody is its collection, which names the file. */
const COLLECTION = 1;

/**
 * Files as the record has them: which belongs to which exhibit, where it lies and what its digest is come from the entries. A row of
 * a read model that says otherwise changes nothing.
 */
export class RecordedFiles {
  readonly #folds: Pick<CommandHandler['cache'], 'load'>;
  readonly #store: Pick<LedgerStore, 'sections'>;

  constructor(folds: Pick<CommandHandler['cache'], 'load'>, store: Pick<LedgerStore, 'sections'>) {
    this.#folds = folds;
    this.#store = store;
  }

  /** Undefined where the exhibit has none, and for an exhibit that is not there. */
  async of(stream: StreamId, exhibit: Id): Promise<RecordedFile | undefined> {
    const state = await this.#state(stream);
    const found = state && own(state.exhibits, exhibit);
    return found?.blob ? (await this.#files(stream, state!, [found]))[0] : undefined;
  }

  /** All of a stream, in the order of their exhibits' ids. */
  async all(stream: StreamId): Promise<readonly RecordedFile[]> {
    const state = await this.#state(stream);
    const having = Object.values(state?.exhibits ?? {}).filter(({ blob }) => blob !== null);
    return state
      ? await this.#files(
          stream,
          state,
          having.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        )
      : [];
  }

  async #state(stream: StreamId): Promise<EvidenceState | undefined> {
    return (await this.#folds.load(stream)).state.slices['evidence'] as EvidenceState | undefined;
  }

  async #files(stream: StreamId, state: EvidenceState, exhibits: readonly Exhibit[]): Promise<readonly RecordedFile[]> {
    const collected = new Map<Id, number>();
    for (const [seq, { exhibit, custody }] of Object.entries(state.writtenAt))
      if (custody === COLLECTION) collected.set(exhibit, Number(seq));
    const at = exhibits.map(({ id }) => ({ seq: collected.get(id)!, section: 'digests' }));
    const digests = at.length === 0 ? [] : await this.#store.sections(stream, at);
    return exhibits.map((exhibit, i) => fileOf(stream, exhibit, digests[i] ?? null));
  }
}

const isMended = (exhibit: Exhibit): boolean => !['failed', 'disputed'].includes(integrityOf(exhibit));

function fileOf(stream: StreamId, exhibit: Exhibit, digests: Json): RecordedFile {
  const { file, address, bytes } = exhibit.blob!;
  const sha256 = ((digests ?? []) as readonly Digest[]).find(({ alg }) => alg === 'sha256')?.value ?? null;
  return {
    ...bindingOf(stream, file),
    exhibit: exhibit.id,
    label: exhibit.label,
    address,
    bytes,
    sha256,
    ended: exhibit.keyDestroyed || placeOf(exhibit) === 'disposed',
    noted: exhibit.missed?.what ?? (isMended(exhibit) ? null : 'altered'),
  };
}
