import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import busboy from 'busboy';
import { bindingOf, type BlobStore, type Stored } from '@chancery/evidence';
import type { Id, StreamId } from '@chancery/kernel';

/** Why nothing was stored. `cut`: whoever sent it is gone. */
export type Unreceived = 'not-multipart' | 'no-file' | 'one-file' | 'too-large' | 'broken' | 'cut';
export type Received = (Stored & { readonly file: Id }) | Unreceived;

/** A form that goes wrong after its file was whole still stores nothing. */
interface Form {
  readonly file: Promise<Readable | undefined>;
  readonly end: Promise<Unreceived | undefined>;
}

/**
 * Stores the one file of a multipart request, encrypted and hashed as it comes in, never whole in memory; or nothing of it.
 * Throws faults of the store, after it cleaned up.
 */
export async function receive(
  request: IncomingMessage,
  blobs: Pick<BlobStore, 'put' | 'destroy'>,
  { file, incident, limit }: { readonly file: Id; readonly incident: StreamId; readonly limit: number },
): Promise<Received> {
  const form = formOf(request, limit);
  if (!form) return 'not-multipart';
  const source = await form.file;
  if (!source) return (await form.end) ?? 'no-file';
  const binding = bindingOf(incident, file);
  const put = await blobs.put(binding, source, limit).catch(async (fault: unknown) => {
    // A source that broke off is the sender's; the store has cleaned up either way.
    const ended = source.errored ? await form.end : undefined;
    if (ended === undefined) throw fault;
    return ended;
  });
  if (typeof put === 'string') return put;
  if (!put.stored) {
    source.destroy();
    return 'too-large';
  }
  const wrong = await form.end;
  if (wrong === undefined) return { ...put, file };
  await blobs.destroy({ ...binding, address: put.address });
  return wrong;
}

function formOf(request: IncomingMessage, limit: number): Form | undefined {
  let parser: busboy.Busboy;
  try {
    // One byte more than is allowed, so that the store sees that there was more.
    parser = busboy({ headers: request.headers, limits: { files: 1, fileSize: limit + 1, fields: 10, fieldSize: 1_024, parts: 12 } });
  } catch {
    return undefined;
  }
  const first = Promise.withResolvers<Readable | undefined>();
  const end = Promise.withResolvers<Unreceived | undefined>();
  let more = false;
  parser.on('file', (_, stream) => first.resolve(sourceOf(stream)));
  parser.on('filesLimit', () => (more = true));
  parser.on('error', () => end.resolve(request.complete ? 'broken' : 'cut'));
  parser.on('close', () => end.resolve(more ? 'one-file' : undefined));
  request.on('close', () => request.complete || parser.destroy(new Error('the sender is gone')));
  void end.promise.then(() => first.resolve(undefined));
  request.pipe(parser);
  return { file: first.promise, end: end.promise };
}

/** A stream whose end is an error when the form breaks off within it. */
function sourceOf(stream: Readable): Readable {
  const source = new PassThrough();
  stream.on('error', (fault) => source.destroy(fault));
  source.on('error', () => undefined); // told to whoever reads it, now or later
  stream.pipe(source);
  source.on('close', () => stream.resume());
  return source;
}
