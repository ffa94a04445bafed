import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { networkOf } from './network.ts';

const from = (remoteAddress: string, forwarded?: string, behindProxy = false) =>
  networkOf(
    { socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} } as unknown as IncomingMessage,
    behindProxy,
  );

describe('The network of a request', () => {
  it('is the address of an IPv4 peer, however the system writes it', () => {
    expect([from('192.0.2.7'), from('::ffff:192.0.2.7')]).toEqual(['192.0.2.7', '192.0.2.7']);
  });

  it('is the site of an IPv6 peer, which has many addresses to try from', () => {
    expect([from('2001:db8:1:2:3:4:5:6'), from('2001:db8:1:2::9'), from('2001:0DB8:0001:0002::1')]).toEqual(Array(3).fill('2001:db8:1:2'));
    expect(from('2001:db8:1:3::9')).not.toBe('2001:db8:1:2');
    expect([from('::1'), from('fe80::1%eth0')]).toEqual(['0:0:0:0', 'fe80:0:0:0']);
  });

  it('is what a proxy on this machine says last, where there is a proxy, and never what others say', () => {
    expect(from('127.0.0.1', '198.51.100.1, 192.0.2.7', true)).toBe('192.0.2.7');
    expect(from('127.0.0.1', '192.0.2.7', false)).toBe('127.0.0.1');
    expect(from('203.0.113.9', '192.0.2.7', true)).toBe('203.0.113.9');
    expect(from('127.0.0.1', undefined, true)).toBe('127.0.0.1');
  });
});
