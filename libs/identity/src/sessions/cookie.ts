import type { Token } from './token.ts';

/** A browser refuses a `__Host-` cookie without TLS, so on plain loopback it has a plain name. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-chancery' : 'chancery');

export function cookieFor(token: Token, secure: boolean, maxAgeMs: number): string {
  return `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${Math.floor(maxAgeMs / 1000)}${secure ? '; Secure' : ''}`;
}

export const cookieGone = (secure: boolean): string => cookieFor('', secure, 0);

/** Kept by the browser for a year: on this device its owner came in before. It lets nobody in by itself. */
export const deviceCookie = (token: Token, secure: boolean): string =>
  `${deviceCookieName(secure)}=${token}; Path=/session; HttpOnly; SameSite=Strict; Max-Age=${DEVICE_S}${secure ? '; Secure' : ''}`;

const DEVICE_S = 365 * 24 * 3600;
/** Not `__Host-`, which would have to be sent to every path. */
const deviceCookieName = (secure: boolean): string => (secure ? '__Secure-chancery-device' : 'chancery-device');

export const deviceIn = (header: string | undefined, secure: boolean): Token | undefined => valueIn(header, deviceCookieName(secure));

/** The token that a `Cookie` header carries, if any. */
export const tokenIn = (header: string | undefined, secure: boolean): Token | undefined => valueIn(header, cookieName(secure));

function valueIn(header: string | undefined, of: string): string | undefined {
  const name = `${of}=`;
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(name)) return pair.slice(name.length);
  }
  return undefined;
}
