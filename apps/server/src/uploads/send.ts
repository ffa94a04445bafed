import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { BlobRef, BlobStore, ReadResult } from '@chancery/evidence';

/** `cut`: whoever asked is gone; nothing was found out about the file. */
export type Sent = ReadResult | { readonly read: 'cut' };

/**
 * Sends a file as it is decrypted, each piece after it was checked. The last piece waits until the whole was: what was altered
 * anywhere is never complete, and the connection ends before the length that was announced.
 * Where nothing was sent yet, the response is left to the caller.
 */
export async function sendFile(
  response: ServerResponse,
  blobs: Pick<BlobStore, 'read'>,
  { bytes, ...ref }: BlobRef & { readonly bytes: number },
  headers: Readonly<Record<string, string>>,
): Promise<Sent> {
  let held: Buffer | undefined;
  const send = async (piece: Buffer): Promise<void> => {
    if (!response.headersSent) response.writeHead(200, { ...headers, 'Content-Length': String(bytes) });
    if (!response.write(piece)) await taken(response);
    if (response.destroyed) throw new Gone();
  };
  let result: ReadResult;
  try {
    result = await blobs.read(ref, async (piece) => {
      if (held) await send(held);
      held = Buffer.from(piece);
    });
    if (result.read === 'intact') await finish(response, send, held, headers);
  } catch (fault) {
    if (fault instanceof Gone) return { read: 'cut' };
    response.destroy();
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

async function finish(
  response: ServerResponse,
  send: (piece: Buffer) => Promise<void>,
  held: Buffer | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  if (held) await send(held);
  else response.writeHead(200, { ...headers, 'Content-Length': '0' });
  response.end();
}
