import type { Token } from './token.ts';

/** A browser refuses a `__Host-` cookie without TLS, so on plain loopback it has a plain name. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-chancery' : 'chancery');

export function cookieFor(token: Token, secure: boolean, maxAgeMs: number): string {
  return `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${Math.floor(maxAgeMs / 1000)}${secure ? '; Secure' : ''}`;
}

export const cookieGone = (secure: boolean): string => cookieFor('', secure, 0);

/** The token that a `Cookie` header carries, if any. */
export function tokenIn(header: string | undefined, secure: boolean): Token | undefined {
  const name = `${cookieName(secure)}=`;
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(name)) return pair.slice(name.length);
  }
  return undefined;
}
