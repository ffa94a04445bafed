import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ReadDoor } from '@chancery/identity';
import { identitySentences, readingIn, type Asker } from '@chancery/identity/api';
import { streamOf, type IncidentReader, type RecordReader } from '@chancery/incident/api';
import { exportStream, type SqlLedgerStore } from '@chancery/ledger';
import { pathOf, refuse, type Middleware } from '../http/middleware.ts';
import { faulted } from '../http/routes.ts';
import type { Log } from '../log.ts';
import { Spool } from '../spool.ts';

/** What the door of exports needs. */
export interface ExportDoor {
  readonly store: SqlLedgerStore;
  readonly record: RecordReader;
  readonly incidents: IncidentReader;
  readonly door: ReadDoor;
  readonly dataDir: string;
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
      give(parts, request.asker!, response, wanted[1]!).catch((fault: unknown) => {
        if (response.destroyed) return; // whoever asked has gone
        const correlation = log.fault('export-failed', fault);
        if (response.headersSent) response.destroy();
        else faulted(response, correlation);
      });
    });
  };
}

async function give(
  { store, record, incidents, door, dataDir }: ExportDoor,
  asker: Asker,
  response: ServerResponse,
  incident: string,
): Promise<void> {
  const stream = streamOf(incident);
  const reading = await readingIn(door, asker, stream);
  const board = (await record.mayInspect(asker.viewer, reading.clearance, stream)) && (await incidents.board(reading, incident));
  if (!board) return refuse(response, 404, 'not-found', identitySentences['not-found'][asker.language].sentence);
  const { lines, first } = exportStream(store, stream, await record.shows(reading.clearance, stream));
  await using spool = await Spool.in(dataDir);
  await spool.take(lines);
  response.writeHead(200, {
    'Content-Type': 'application/jsonl; charset=utf-8',
    'Content-Disposition': `attachment; filename="${board.codeName ?? board.reference}.jsonl"`,
    'Cache-Control': 'no-store',
  });
  response.write(`${first()}\n`);
  await pipeline(spool.chunks(), response);
}
