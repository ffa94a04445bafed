import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut and healed. */
export interface Proxy {
  /** The server's address with the proxy's port in it. */
  readonly url: string;
  /** Connections that were turned away while it was cut. */
  turnedAway(): number;
  /** Replies that were cut in their middle. */
  torn(): number;
  /** Every connection ends at once, and new ones are turned away. */
  cut(): void;
  heal(): void;
  /** The next reply of at least two bytes is delivered by half; then its connection ends. */
  tearNextReply(): void;
  /** Connections that are open now carry nothing any more, and nobody is told: so it looks when a machine loses its power. */
  silence(): void;
  close(): Promise<void>;
}

export async function startProxy(target: string): Promise<Proxy> {
  const to = new URL(target);
  const open = new Set<Socket>();
  const silent = new WeakSet<Socket>();
  let [isCut, tearing, turnedAway, torn] = [false, false, 0, 0];
  const server = net.createServer((near) => {
    if (isCut) {
      turnedAway++;
      near.destroy();
      return;
    }
    const far = net.connect(Number(to.port), to.hostname);
    const end = (): void => {
      for (const socket of [near, far]) {
        open.delete(socket);
        socket.destroy();
      }
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    near.on('data', (request) => void (silent.has(near) || far.write(request)));
    far.on('data', (reply) => {
      if (silent.has(far)) return;
      if (!tearing || reply.length < 2) return void near.write(reply);
      tearing = false;
      torn++;
      near.write(reply.subarray(0, reply.length >> 1), end);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const cutAll = (): void => open.forEach((socket) => void socket.destroy());
  return {
    url: url.href,
    turnedAway: () => turnedAway,
    torn: () => torn,
    cut: () => {
      isCut = true;
      cutAll();
    },
    heal: () => void (isCut = false),
    silence: () => open.forEach((socket) => void silent.add(socket)),
    tearNextReply: () => void (tearing = true),
    close: async () => {
      server.close();
      cutAll();
      await once(server, 'close');
    },
  };
}
