import { pathOf, type Middleware, type Request } from './middleware.ts';
import { say } from './said.ts';

const KB = 1024;
/**
 * In bytes. The longest form that its fields allow fits, whatever it is written in and however its characters are escaped; what is
 * too long for a field is then refused on that field, in GraphQL. The doors of sessions take names and passwords only.
 */
export const BODY_MAX = { graphql: 1024 * KB, session: 64 * KB } as const;

/** Reads a JSON body that is not too large. Anything else that is posted is refused with its cure. */
export const readBody: Middleware = (request, response, next) => {
  if (request.method !== 'POST') return next();
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    request.resume();
    return say(request, response, 415, 'wrong-content-type');
  }
  const max = pathOf(request) === '/graphql' ? BODY_MAX.graphql : BODY_MAX.session;
  const tooLarge = (): void => {
    response.setHeader('Connection', 'close');
    say(request, response, 413, 'too-large', { max: max / KB });
  };
  if (Number(request.headers['content-length'] ?? 0) > max) return tooLarge();
  void parsed(request, response, { next, tooLarge, max });
};

async function parsed(
  request: Request,
  response: Parameters<Middleware>[1],
  { next, tooLarge, max }: { readonly next: () => void; readonly tooLarge: () => void; readonly max: number },
): Promise<void> {
  try {
    const text = await collect(request, max);
    if (text === undefined) return tooLarge();
    request.body = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) return void response.destroy(); // who sent it is gone
    return say(request, response, 400, 'not-json');
  }
  next();
}

function collect(request: Request, max: number): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const parts: Buffer[] = [];
  let size = 0;
  request.on('data', (part: Buffer) => {
    size += part.length;
    if (size > max) resolve(undefined);
    else parts.push(part);
  });
  request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
  request.on('error', reject);
  return promise;
}
