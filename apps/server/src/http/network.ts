import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(::1|127\..*)$/;
const PLAIN_IN_6 = /^::ffff:(?=\d+\.)/i;

/**
 * The network that a request comes from, as limits count it: an IPv4 address, or the 64 bits of an IPv6 one that a site has.
 * A proxy on this machine is believed about whom it speaks for, when there is one at all.
 */
export function networkOf(request: Pick<IncomingMessage, 'socket' | 'headers'>, behindProxy: boolean): string {
  const peer = (request.socket.remoteAddress ?? '').replace(PLAIN_IN_6, '');
  const last = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)!
    .trim()
    .replace(PLAIN_IN_6, '');
  const address = behindProxy && LOOPBACK.test(peer) && last !== '' ? last : peer;
  return isIPv6(address) ? siteOf(address) : address;
}

function siteOf(address: string): string {
  const [head, tail = ''] = address.split('%', 1)[0]!.toLowerCase().split('::') as [string, string?];
  const [front, back] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const gap = address.includes('::') ? Math.max(0, 8 - front!.length - back!.length) : 0;
  const groups = [...front!, ...Array<string>(gap).fill('0'), ...back!];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
