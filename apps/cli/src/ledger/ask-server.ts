import { once } from 'node:events';
import net from 'node:net';
import { controlAddress, type ControlAsk, type ControlEnd } from '@chancery/ledger';
import { linesOf } from '@chancery/ledger/verify';
import { Cannot } from '../verb.ts';

export type Consume<T> = (lines: AsyncIterable<string>) => Promise<T>;

/** Asks the server that holds the embedded database, through the socket in its data directory. */
export async function askServer<T>(dataDir: string, ask: ControlAsk['ask'], consume: Consume<T>, person?: string): Promise<T> {
  const socket = await connect(dataDir);
  try {
    const question: ControlAsk = { chancery: 'control', v: 1, ask, ...(person === undefined ? {} : { person }) };
    socket.write(`${JSON.stringify(question)}\n`);
    return await consume(answered(socket));
  } finally {
    socket.destroy();
  }
}

async function connect(dataDir: string): Promise<net.Socket> {
  const address = controlAddress(dataDir);
  try {
    const socket = net.connect(address.path);
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EACCES' || code === 'EPERM'
        ? 'it runs under another account: use that one'
        : 'it does not answer: wait until it has started or stopped, and try again';
    throw new Cannot(`Another Chancery process holds ${dataDir}, and ${why}.`);
  } finally {
    address.release();
  }
}

/** The lines up to the server's own end. What breaks off before it is no answer. */
async function* answered(socket: net.Socket): AsyncGenerator<string> {
  try {
    for await (const line of linesOf(socket)) {
      if (!line.startsWith('{"control":')) {
        yield line;
        continue;
      }
      const end = JSON.parse(line) as ControlEnd;
      if (end.control === 'end') return;
      throw new Cannot(end.message);
    }
  } catch (error) {
    if (error instanceof Cannot) throw error;
  }
  throw new Cannot('The server ended before its answer did. Try again when it runs.');
}
