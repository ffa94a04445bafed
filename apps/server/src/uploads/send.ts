import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { otherKey, type BlobRef, type BlobStore, type ReadResult } from '@chancery/evidence';

/** `cut`: whoever asked is gone; nothing was found out about the file. `kept`: it might not leave; nothing of it did. */
export type Sent = ReadResult | { readonly read: 'cut' } | { readonly read: 'kept' };

/** How an answer begins. `admit` is asked before its first byte, and nothing leaves where it says no or throws. */
export interface Beginning {
  readonly headers: Readonly<Record<string, string>>;
  readonly admit: () => Promise<boolean>;
}

/**
 * Sends a file as it is decrypted, each piece after it was checked. The last piece waits until the whole was: what was altered
 * anywhere is never complete, and the connection ends before the length that was announced.
 * Where nothing was sent yet, the response is left to the caller.
 */
export async function sendFile(
  response: ServerResponse,
  blobs: Pick<BlobStore, 'read'>,
  { bytes, ...ref }: BlobRef & { readonly bytes: number },
  beginning: Beginning,
): Promise<Sent> {
  let held: Buffer | undefined;
  const begin = async (length: number): Promise<void> => {
    if (response.headersSent) return;
    if (!(await beginning.admit())) throw new Kept();
    if (response.destroyed) throw new Gone();
    response.writeHead(200, { ...beginning.headers, 'Content-Length': String(length) });
  };
  const send = async (piece: Buffer): Promise<void> => {
    await begin(bytes);
    if (!response.write(piece)) await taken(response);
    if (response.destroyed) throw new Gone();
  };
  let result: ReadResult;
  try {
    result = await blobs
      .read(ref, async (piece) => {
        if (held) await send(held);
        held = Buffer.from(piece);
      })
      .catch(otherKey);
    if (result.read === 'intact') {
      await (held ? send(held) : begin(0));
      response.end();
    }
  } catch (fault) {
    if (fault instanceof Gone) return { read: 'cut' };
    if (fault instanceof Kept) return { read: 'kept' };
    if (response.headersSent) response.destroy();
    throw fault;
  }
  if (result.read !== 'intact' && response.headersSent) response.destroy();
  return result;
}

/** Until what was written is on its way, or nobody waits for it any more. */
async function taken(response: ServerResponse): Promise<void> {
  const either = new AbortController();
  const { signal } = either;
  await Promise.race(['drain', 'close'].map((event) => once(response, event, { signal }).catch(() => undefined)));
  either.abort();
}

class Gone extends Error {}
class Kept extends Error {}
