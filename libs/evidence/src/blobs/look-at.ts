import type { FileFound } from '../model/exhibits/exhibit.commands.ts';
import type { BlobRef, BlobStore, ReadResult } from './blob-store.ts';
import { KeyAltered } from './ports.ts';

/** What a read found, in the words of the record. Undefined where the file was ended on purpose. */
export function foundIn(result: ReadResult): FileFound | undefined {
  if (result.read === 'missing') return result.what;
  return result.read === 'destroyed' ? undefined : result.read;
}

/** A key that does not open is a finding about its file, like a key that is not there. */
export const otherKey = (fault: unknown): ReadResult => {
  if (fault instanceof KeyAltered) return { read: 'missing', what: 'other-key' };
  throw fault;
};

/** Reads a file whole and gives it to nobody. A disk that does not give it is a finding too: one bad file hides no other. */
export async function lookAt(blobs: Pick<BlobStore, 'read'>, ref: BlobRef): Promise<ReadResult | { readonly read: 'unreadable' }> {
  try {
    return await blobs.read(ref, () => undefined).catch(otherKey);
  } catch {
    return { read: 'unreadable' };
  }
}
