import { refuse, type Middleware, type Request } from './middleware.ts';

const BODY_MAX = 64 * 1024;

/** Reads a JSON body of at most 64 kB. Anything else that is posted is refused with its cure. */
export const readBody: Middleware = (request, response, next) => {
  if (request.method !== 'POST') return next();
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    request.resume();
    return refuse(response, 415, 'wrong-content-type', 'Send the request as application/json.');
  }
  const tooLarge = (): void => {
    response.setHeader('Connection', 'close');
    refuse(response, 413, 'too-large', 'A request may have at most 64 kB. Send it in parts.');
  };
  if (Number(request.headers['content-length'] ?? 0) > BODY_MAX) return tooLarge();
  void parsed(request, response, next, tooLarge);
};

async function parsed(request: Request, response: Parameters<Middleware>[1], next: () => void, tooLarge: () => void): Promise<void> {
  try {
    const text = await collect(request);
    if (text === undefined) return tooLarge();
    request.body = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) return void response.destroy(); // who sent it is gone
    return refuse(response, 400, 'not-json', 'The body is not JSON.');
  }
  next();
}

function collect(request: Request): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const parts: Buffer[] = [];
  let size = 0;
  request.on('data', (part: Buffer) => {
    size += part.length;
    if (size > BODY_MAX) resolve(undefined);
    else parts.push(part);
  });
  request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
  request.on('error', reject);
  return promise;
}
