import path from 'node:path';
import type { Id, StreamId } from '@chancery/kernel';
import { BlobStore } from './blob-store.ts';
import { FileKeyStore } from './file-key-store.ts';
import { FileStorage } from './file-storage.ts';
import type { Binding } from './stream-cipher.ts';
import { Uploads } from './uploads.ts';

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
