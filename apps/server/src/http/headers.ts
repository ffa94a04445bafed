import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Middleware } from './middleware.ts';

/** The nonce of this response's own styles and scripts. */
export const nonceOf = (response: ServerResponse): string => (response as ServerResponse & { nonce?: string }).nonce ?? '';

/** Nothing from elsewhere, nothing inline but what carries the nonce, nothing kept by caches unless said otherwise later. */
export function securityHeaders(secure: boolean): Middleware {
  const nonce = (_: unknown, response: unknown): string => `'nonce-${nonceOf(response as ServerResponse)}'`;
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", nonce],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
  });
  return (request, response, next) => {
    (response as ServerResponse & { nonce?: string }).nonce = randomBytes(16).toString('base64');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    protect(request, response, next);
  };
}
