import type { ServerResponse } from 'node:http';
import { bindingOf, foundIn, type ExhibitFiles, type RecordedFiles } from '@chancery/evidence';
import type { ExhibitReader } from '@chancery/evidence/api';
import { canRead, newId, type ReadDoor, type Viewer } from '@chancery/identity';
import { readingIn } from '@chancery/identity/api';
import { CIRCLE_LABEL } from '@chancery/incident';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject, StreamId } from '@chancery/kernel';
import type { CommandHandler, Edge } from '@chancery/ledger';
import type { RolesIn } from '@chancery/press/api';
import { faulted, say, type SaidCode } from '../http/said.ts';
import { answer, pathOf, type Middleware, type Request } from '../http/middleware.ts';
import type { Holding } from '../holding.ts';
import type { Log } from '../log.ts';
import { receive, type Unreceived } from './receive.ts';
import { sendFile } from './send.ts';

/** What the doors of files need. */
export interface FileDoors {
  readonly files: ExhibitFiles;
  readonly recorded: Pick<RecordedFiles, 'of'>;
  readonly reader: Pick<ExhibitReader, 'knows'>;
  readonly door: Pick<ReadDoor, 'clearanceIn'>;
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly rolesIn: RolesIn;
  readonly edge: Edge;
  readonly holding: Holding;
  /** In bytes. */
  readonly limit: number;
}

const FORENSIC = 'FOR';
const STATUS: { readonly [U in Unreceived]: number } = {
  'not-multipart': 415,
  'no-file': 400,
  'one-file': 400,
  'too-large': 413,
  broken: 400,
  cut: 400,
};
type Refused = Unreceived | 'not-found' | 'role' | 'altered' | 'destroyed' | 'missing' | 'unrecorded';
const CODES: { readonly [R in Refused]: SaidCode } = {
  'not-multipart': 'upload-not-multipart',
  'no-file': 'upload-no-file',
  'one-file': 'upload-one-file',
  'too-large': 'upload-too-large',
  broken: 'upload-broken',
  cut: 'upload-cut',
  'not-found': 'not-found',
  role: 'identity-role-needed',
  altered: 'evidence-altered',
  destroyed: 'evidence-destroyed',
  missing: 'evidence-file-missing',
  unrecorded: 'evidence-unrecorded',
};

const UPLOAD = /^\/upload\/([^/]+)$/;
const BLOB = /^\/blob\/([^/]+)\/([^/]+)$/;

/** `POST /upload/<incident>` and `GET /blob/<incident>/<exhibit>`. `taking` and `giving` let in only who is signed in. */
export function exhibitDoors(
  doors: FileDoors,
  { taking, giving }: { readonly taking: Middleware; readonly giving: Middleware },
  log: Log,
): Middleware {
  const guarded = (session: Middleware, request: Request, response: ServerResponse, work: () => Promise<void>): void =>
    session(request, response, () => {
      work().catch((fault: unknown) => {
        const correlation = log.fault('exhibit-file-failed', fault);
        if (response.headersSent) response.destroy();
        else faulted(request, response, correlation);
      });
    });
  return (request, response, next) => {
    const upload = request.method === 'POST' ? UPLOAD.exec(pathOf(request)) : null;
    if (upload) return guarded(taking, request, response, () => take(doors, request, response, streamOf(upload[1]!), log));
    const blob = request.method === 'GET' ? BLOB.exec(pathOf(request)) : null;
    if (blob) return guarded(giving, request, response, () => give(doors, request, response, streamOf(blob[1]!), blob[2]!, log));
    next();
  };
}

async function take(doors: FileDoors, request: Request, response: ServerResponse, incident: StreamId, log: Log): Promise<void> {
  const asker = request.asker!;
  response.setHeader('Connection', 'close');
  const stop = (status: number, what: Refused): void => {
    request.resume();
    say(request, response, status, CODES[what]);
  };
  if (!canRead(await doors.door.clearanceIn(asker.viewer, incident), CIRCLE_LABEL)) return stop(404, 'not-found');
  if (!(await mayBring(doors, asker.viewer, incident))) return stop(403, 'role');
  const file = newId(doors.edge.random);
  const may = (now: Viewer): Promise<boolean> => mayBring(doors, now, incident);
  const ended = doors.holding.hold({ viewer: asker.viewer, stream: incident, may, end: () => request.destroy() });
  const received = await receive(request, doors.files.blobs, { file, incident, limit: doors.limit }).catch(async (fault: unknown) => {
    await ended();
    throw fault;
  });
  // What ends after its sender lost the right to bring it is not kept.
  if (!(await ended()) && typeof received !== 'string') {
    await doors.files.blobs.destroy({ ...bindingOf(incident, file), address: received.address });
    return response.destroyed ? undefined : stop(404, 'not-found');
  }
  if (typeof received === 'string') {
    log.info(CODES[received]);
    return response.destroyed ? undefined : stop(STATUS[received], received);
  }
  const { address, bytes, sha256 } = received;
  await doors.files.uploads.keep({ file, incident, person: asker.viewer.person, address, bytes, sha256, at: doors.edge.clock.now() });
  answer(response, 200, { blob: file, digests: [{ alg: 'SHA256', value: sha256 }], bytes });
}

/** In the circle, and in the role for it. */
async function mayBring({ door, rolesIn }: FileDoors, viewer: Viewer, incident: StreamId): Promise<boolean> {
  return canRead(await door.clearanceIn(viewer, incident), CIRCLE_LABEL) && (await rolesIn(viewer, incident)).includes(FORENSIC);
}

async function give(
  doors: FileDoors,
  request: Request,
  response: ServerResponse,
  incident: StreamId,
  exhibit: string,
  log: Log,
): Promise<void> {
  const asker = request.asker!;
  const mayKnow = async (viewer: Viewer): Promise<boolean> =>
    await doors.reader.knows(await readingIn(doors.door as ReadDoor, { ...asker, viewer }, incident), incident, exhibit);
  const file = (await mayKnow(asker.viewer)) ? await doors.recorded.of(incident, exhibit) : undefined;
  const mayHave = async (now: Viewer): Promise<boolean> =>
    canRead(await doors.door.clearanceIn(now, incident), file!.label) && (await mayKnow(now));
  // The row lets in, and the entry that named the exhibit does: neither alone.
  if (!file || !(await mayHave(asker.viewer))) return say(request, response, 404, 'not-found');
  if (file.ended) return say(request, response, 410, CODES.destroyed);
  const note = (type: string, more: JsonObject = {}) => tell(doors, asker.viewer, incident, type, { exhibit, ...more });
  let refused = 'not-found' as Refused;
  const unrecorded = (fault: unknown): false => {
    log.fault('exhibit-copy-unrecorded', fault);
    refused = 'unrecorded';
    return false;
  };
  const ended = doors.holding.hold({ viewer: asker.viewer, stream: incident, may: mayHave, end: () => response.destroy() });
  const sent = await sendFile(response, doors.files.blobs, file, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="exhibit-${file.item}.bin"`,
      'Cache-Control': 'no-store',
    },
    admit: async () => await note('TakeCopy').catch(unrecorded),
  }).finally(() => void ended());
  if (sent.read === 'cut') return;
  if (sent.read === 'kept') return say(request, response, refused === 'unrecorded' ? 503 : 404, CODES[refused]);
  const found = foundIn(sent);
  if (found) await note('NoteFile', { found });
  if (sent.read === 'intact') return;
  log.info(CODES[sent.read]);
  if (!response.headersSent && !response.destroyed) say(request, response, sent.read === 'missing' ? 404 : 410, CODES[sent.read]);
}

/** True when it is on the record. */
async function tell(
  { handler, edge }: FileDoors,
  { person, roles }: Viewer,
  stream: StreamId,
  type: string,
  payload: JsonObject,
): Promise<boolean> {
  const { accepted } = await handler.handle({
    type,
    stream,
    key: newId(edge.random),
    principal: { kind: 'person', id: person },
    houseRoles: roles,
    now: edge.clock.now(),
    seed: edge.random(16),
    payload,
  });
  return accepted;
}
