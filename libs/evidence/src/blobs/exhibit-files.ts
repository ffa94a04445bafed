import path from 'node:path';
import type { Id, Instant, StreamId } from '@chancery/kernel';
import { BlobStore } from './blob-store.ts';
import { FileKeyStore } from './file-key-store.ts';
import { FileStorage } from './file-storage.ts';
import type { Binding } from './stream-cipher.ts';
import { Uploads, type Upload } from './uploads.ts';

/** Files are bound to the label version under which they were stored, which does not move with the label. */
const LABEL_VERSION = 1;

export const bindingOf = (incident: StreamId, file: Id): Binding => ({ item: file, incident, labelVersion: LABEL_VERSION });

/** Files of exhibits in one data directory, their keys, and what was uploaded. One process writes there at a time. */
export interface ExhibitFiles {
  readonly blobs: BlobStore;
  readonly uploads: Uploads;
}

export async function openExhibitFiles(dataDir: string): Promise<ExhibitFiles> {
  const storage = await FileStorage.open(path.join(dataDir, 'blobs'));
  const keys = await FileKeyStore.open(path.join(dataDir, 'keys'));
  return { blobs: new BlobStore(storage, keys), uploads: await Uploads.open(path.join(dataDir, 'uploads')) };
}

/** The files of a data directory that another process may be writing to: nothing in it is made or changed. */
export async function readExhibitFiles(dataDir: string): Promise<Pick<BlobStore, 'read'>> {
  return new BlobStore(FileStorage.at(path.join(dataDir, 'blobs')), await FileKeyStore.at(path.join(dataDir, 'keys')));
}

/**
 * Forgets uploads from before a moment: their exhibit keeps its file, and one that no exhibit took is destroyed.
 * Gives how many were destroyed.
 */
export async function sweepUploads(
  { blobs, uploads }: ExhibitFiles,
  isTaken: (upload: Upload) => Promise<boolean>,
  before: Instant,
): Promise<number> {
  let destroyed = 0;
  for (const upload of await uploads.all()) {
    if (upload.at >= before) continue;
    if (!(await isTaken(upload))) {
      await blobs.destroy({ ...bindingOf(upload.incident, upload.file), address: upload.address });
      destroyed += 1;
    }
    await uploads.forget(upload.file);
  }
  return destroyed;
}
