import type { Id, StreamId } from '@chancery/kernel';
import type { Blob } from '../model/exhibits/exhibit.events.ts';
import type { BlobRef, BlobStore } from './blob-store.ts';
import { bindingOf } from './exhibit-files.ts';
import { foundIn, lookAt } from './look-at.ts';

/** What a verified entry shows of itself. */
interface Says {
  readonly header: Readonly<Record<string, unknown>> | undefined;
  readonly structure: Readonly<Record<string, unknown>> | undefined;
}

interface Named {
  readonly stream: StreamId;
  readonly exhibit: Id;
  readonly ref: BlobRef;
}

/** A file that is not there as the entries name it. `finding` is as in `docs/evidence-format.md`. */
export interface BadFile {
  readonly stream: StreamId;
  readonly exhibit: Id;
  readonly finding: string;
}

export interface FilesSeen {
  readonly count: number;
  readonly bad: readonly BadFile[];
}

const TAKEN = ['ExhibitCollected', 'ExhibitAcquired'];
const ENDED = ['ExhibitDisposed', 'KeyDestroyed'];

/** The files that verified entries name, gathered entry by entry without the rules of evidence. Grows with their number. */
export class FilesNamed {
  readonly #named = new Map<string, Named>();

  readonly take = (stream: StreamId, _: number, { header, structure }: Says): void => {
    const type = String(header?.['type']);
    const exhibit = structure?.['exhibit'] as Id | undefined;
    if (exhibit === undefined) return;
    const place = `${stream} ${exhibit}`;
    if (ENDED.includes(type)) this.#named.delete(place);
    const blob = structure!['blob'] as Blob | null | undefined;
    if (!blob || !TAKEN.includes(type)) return;
    // Without the digest of its plaintext a file is still held to its address, and each chunk to its key.
    this.#named.set(place, { stream, exhibit, ref: { ...bindingOf(stream, blob.file), address: blob.address, sha256: null } });
  };

  get count(): number {
    return this.#named.size;
  }

  /** Each is read whole. */
  async lookedAt(blobs: Pick<BlobStore, 'read'>): Promise<FilesSeen> {
    const bad: BadFile[] = [];
    for (const { stream, exhibit, ref } of this.#named.values()) {
      const result = await lookAt(blobs, ref);
      const found = result.read === 'unreadable' ? result.read : (foundIn(result) ?? 'key');
      if (found !== 'intact') bad.push({ stream, exhibit, finding: found });
    }
    return { count: this.#named.size, bad };
  }
}
