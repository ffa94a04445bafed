import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { newId, readableLabels, type Clearance, type ReadDoor, type Sessions, type Viewer } from '@chancery/identity';
import { readingIn } from '@chancery/identity/api';
import { streamOf, type IncidentReader, type RecordReader } from '@chancery/incident/api';
import type { StreamId } from '@chancery/kernel';
import { exportStream, type CommandHandler, type Edge, type SqlLedgerStore } from '@chancery/ledger';
import { pathOf, type Middleware, type Request } from '../http/middleware.ts';
import { faulted, say } from '../http/said.ts';
import type { Holding } from '../holding.ts';
import type { Log } from '../log.ts';
import { Spool } from '../spool.ts';

/** What the door of exports needs. */
export interface ExportDoor {
  readonly store: SqlLedgerStore;
  readonly record: RecordReader;
  readonly incidents: IncidentReader;
  readonly door: ReadDoor;
  readonly dataDir: string;
  readonly holding: Holding;
  readonly sessions: Pick<Sessions, 'still'>;
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly edge: Pick<Edge, 'clock' | 'random'>;
}

const EXPORT = /^\/export\/([^/]+)$/;

/**
 * `GET /export/<incident>`: the record of an incident for `chancery verify`, with what the asker may not read withheld. For
 * those who may inspect it; for everybody else there is nothing here. `session` lets in only who is signed in.
 */
export function exportDoor(parts: ExportDoor, session: Middleware, log: Log): Middleware {
  return (request, response, next) => {
    const wanted = request.method === 'GET' ? EXPORT.exec(pathOf(request)) : null;
    if (!wanted) return next();
    session(request, response, () => {
      give(parts, request, response, wanted[1]!, log).catch((fault: unknown) => {
        if (response.destroyed) return; // whoever asked has gone
        const correlation = log.fault('export-failed', fault);
        if (response.headersSent) response.destroy();
        else faulted(request, response, correlation);
      });
    });
  };
}

async function give(parts: ExportDoor, request: Request, response: ServerResponse, incident: string, log: Log): Promise<void> {
  const { store, record, incidents, door, dataDir, holding, sessions } = parts;
  const stream = streamOf(incident);
  const asker = request.asker!;
  const reading = await readingIn(door, asker, stream);
  const board = (await record.mayInspect(asker.viewer, reading.clearance, stream)) && (await incidents.board(reading, incident));
  if (!board) return say(request, response, 404, 'not-found');
  // Recorded before anything is read, so that the file carries the entry of its own making.
  const recorded = await noted(parts, asker.viewer, reading.clearance, stream).catch(
    (fault: unknown) => void log.fault('export-unrecorded', fault),
  );
  if (!recorded) return recorded === false ? say(request, response, 404, 'not-found') : say(request, response, 503, 'export-unrecorded');
  const withheld = await record.withheld(reading.clearance, stream);
  // All that it shows must still be theirs when it leaves: the file was written by the rights of its beginning.
  const may = async (now: Viewer): Promise<boolean> => {
    const { labels } = await door.clearanceIn(now, stream);
    const shut = await record.withheld({ labels }, stream);
    return (
      reading.clearance.labels.every((label) => labels.includes(label)) &&
      [...shut].every((section) => withheld.has(section)) &&
      (await record.mayInspect(now, { labels }, stream))
    );
  };
  const ended = holding.hold({ viewer: asker.viewer, stream, may, end: () => response.destroy() });
  try {
    const { lines, first } = exportStream(store, stream, record.showing(reading.clearance, withheld));
    await using spool = await Spool.in(dataDir);
    await spool.take(lines);
    const now = await sessions.still(asker.viewer.session);
    if (!now || !(await may(now))) return say(request, response, 404, 'not-found');
    response.writeHead(200, {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${board.codeName ?? board.reference}.jsonl"`,
      'Cache-Control': 'no-store',
    });
    response.write(`${first()}\n`);
    await pipeline(spool.chunks(), response);
  } finally {
    await ended();
  }
}

/** True when it is on the record that they take it. */
async function noted({ handler, edge }: ExportDoor, { person, roles }: Viewer, clearance: Clearance, stream: StreamId): Promise<boolean> {
  const { accepted } = await handler.handle({
    type: 'ExportRecord',
    stream,
    key: newId(edge.random),
    principal: { kind: 'person', id: person },
    houseRoles: roles,
    now: edge.clock.now(),
    seed: edge.random(16),
    payload: { labels: readableLabels(clearance) },
  });
  return accepted;
}
