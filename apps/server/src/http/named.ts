import type { IncomingMessage } from 'node:http';

const HEADER = 'x-chancery-person';

/**
 * A browser sends one cookie for all of its pages, whoever each of them was made for. So a page says whom it acts for: in a header,
 * or where a link cannot have one, as `?person=` in the address. True where that is somebody else than who the cookie stands for.
 * A program, which holds its own cookie, need not name anybody.
 */
export function namesAnother(request: Pick<IncomingMessage, 'headers' | 'url'>, person: string): boolean {
  const header = request.headers[HEADER];
  const asked = new URLSearchParams((request.url ?? '').split('?').slice(1).join('?')).getAll('person');
  return [...(header === undefined ? [] : [String(header)]), ...asked].some((named) => named !== person);
}
