import { once } from 'node:events';
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  backupLedger,
  CONTROL_SOCKET,
  controlAddress,
  exportLedger,
  headsOf,
  type ControlAsk,
  type ControlEnd,
  type LedgerReader,
  type Snapshots,
} from '@chancery/ledger';
import type { Head } from '@chancery/ledger/verify';
import { SCHEMA } from './composition.ts';
import type { Log } from './log.ts';
import { Spool } from './spool.ts';
import type { WayIn } from './way-in.ts';

/** What the command line may ask for. */
export interface Asked {
  readonly ledger: Snapshots;
  /** Keeps the list of the heads that are told with an answer. */
  tells(heads: readonly Head[]): Promise<unknown>;
  /** A link for one person, or for an administrator, with the server's address; undefined where there is nobody. */
  wayIn(person?: string): Promise<WayIn | undefined>;
}

/** The door for the command line of whoever runs this server: only that account can open it. */
export interface Control {
  close(): Promise<void>;
}

const ASK_BYTES_MAX = 1_024;
const ASK_WITHIN_MS = 5_000;
const OTHERS_NOTHING = 0o177;

/**
 * Opens `control.sock` in the data directory of the embedded database, which lets no second process in: exports and backups
 * of a running server come through here. The caller holds the directory's lock, so that a socket found there is a dead one.
 */
export async function openControl(dataDir: string, asked: Asked, log: Log): Promise<Control> {
  const server = net.createServer((socket) => void answer(socket, dataDir, asked, log));
  const address = controlAddress(dataDir);
  try {
    await fs.rm(path.join(dataDir, CONTROL_SOCKET), { force: true });
    const listening = once(server, 'listening');
    const before = process.umask(OTHERS_NOTHING); // the socket is made within the call, and must never be open to others
    try {
      server.listen(address.path);
    } finally {
      process.umask(before);
    }
    await listening;
  } finally {
    address.release();
  }
  const open = new Set<net.Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return {
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
      await fs.rm(path.join(dataDir, CONTROL_SOCKET), { force: true });
    },
  };
}

async function answer(socket: net.Socket, dataDir: string, { ledger, wayIn, tells }: Asked, log: Log): Promise<void> {
  socket.on('error', () => undefined); // whoever asked has gone
  try {
    const { ask, person } = await askOf(socket);
    if (ask === 'way-in') {
      socket.write(`${JSON.stringify((await wayIn(person)) ?? null)}\n`);
    } else {
      await using spool = await Spool.in(dataDir);
      const heads = await ledger.snapshot(async (then) => {
        await spool.take(LINES[ask](then));
        return await headsOf(then);
      });
      if (ask !== 'export') await tells(heads.map(({ stream, head }) => ({ stream, ...head })));
      await pipeline(spool.chunks(), socket, { end: false });
    }
    say(socket, { control: 'end' });
  } catch (error) {
    if (socket.destroyed) return;
    say(socket, {
      control: 'fault',
      message: `The server could not answer (correlation ${log.fault('control-failed', error)} in its log).`,
    });
  }
}

const LINES: { readonly [ask in Exclude<ControlAsk['ask'], 'way-in'>]: (then: LedgerReader) => AsyncIterable<string> } = {
  export: (then) => exportLedger(then),
  verify: (then) => exportLedger(then, { evenUnfit: true }),
  backup: (then) => backupLedger(then, SCHEMA),
};

const say = (socket: net.Socket, end: ControlEnd): void => void socket.end(`${JSON.stringify(end)}\n`);

async function askOf(socket: net.Socket): Promise<Pick<ControlAsk, 'ask' | 'person'>> {
  socket.setTimeout(ASK_WITHIN_MS, () => socket.destroy(new Error('nothing was asked in time')));
  let text = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (text.includes('\n') || text.length > ASK_BYTES_MAX) break;
  }
  socket.setTimeout(0);
  const { chancery, v, ask, person } = JSON.parse(text) as Partial<ControlAsk>;
  if (chancery !== 'control' || v !== 1 || ask === undefined || (ask !== 'way-in' && !Object.hasOwn(LINES, ask)))
    throw new Error('what was asked is not known');
  return typeof person === 'string' ? { ask, person } : { ask };
}
