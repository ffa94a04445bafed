import fs from 'node:fs';
import path from 'node:path';

/** The name of the socket in a data directory by which the command line asks a running server. */
export const CONTROL_SOCKET = 'control.sock';

/** What can be asked, in one line of JSON. The answer is lines, and last a line of `ControlEnd`. */
export interface ControlAsk {
  readonly chancery: 'control';
  readonly v: 1;
  readonly ask: 'export' | 'verify' | 'backup' | 'way-in';
  /** Of `way-in`: for whom; the administrator of the longest standing unless said. */
  readonly person?: string;
}

/** Without it the answer was cut off. */
export type ControlEnd = { readonly control: 'end' } | { readonly control: 'fault'; readonly message: string };

/** The operating system keeps so many bytes for the path of a socket, and cuts off or refuses what is longer. */
const PATH_BYTES_MAX = 107;

export interface SocketAddress {
  readonly path: string;
  /** To be called once the socket is bound or connected. */
  release(): void;
}

/**
 * Where to bind or to reach the socket. A path that is too long is gone around by way of the open directory, which Linux
 * offers; elsewhere it is refused.
 */
export function controlAddress(dataDir: string): SocketAddress {
  const full = path.join(path.resolve(dataDir), CONTROL_SOCKET);
  if (Buffer.byteLength(full) <= PATH_BYTES_MAX) return { path: full, release: () => undefined };
  if (process.platform !== 'linux') {
    throw new Error(
      `The path ${full} is too long for a socket: ${PATH_BYTES_MAX} bytes at most. Choose a data directory with a shorter path (CHANCERY_DATA).`,
    );
  }
  const directory = fs.openSync(path.resolve(dataDir), fs.constants.O_RDONLY | fs.constants.O_DIRECTORY);
  return { path: `/proc/self/fd/${directory}/${CONTROL_SOCKET}`, release: () => fs.closeSync(directory) };
}
