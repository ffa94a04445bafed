import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { nonceOf } from './headers.ts';
import { pathOf, type Middleware } from './middleware.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const PACKED = new Set(['.js', '.css', '.svg', '.html']);
const FOR_EVER = 'public, max-age=31536000, immutable';
const NOT_BUILT =
  '<!doctype html><html lang="en"><title>Chancery</title><p>The dashboard is not built. Run <code>npm start</code> in the folder of the source.</p></html>';

/** Addresses of the dashboard's pages, as its router knows them; within an incident it finds its way itself. */
export const PAGES: readonly string[] = ['/', '/enter', '/report', '/declare', '/people', '/channels', '/upkeep', '/incidents/:incident/*'];
const KNOWN = PAGES.map((page) => new RegExp(`^${page.replace('/:incident/*', '/[^/]+(?:/.*)?')}$`));
const isPage = (asked: string): boolean => asked === '/index.html' || KNOWN.some((page) => page.test(asked));

type Packing = 'br' | 'gzip' | 'plain';

interface Asset {
  readonly file: string;
  /** The same, made small with brotli when the dashboard was built. */
  readonly small: boolean;
  /** As it was read, by how it travels. Built files keep what they hold: each is read once. */
  readonly read: Map<Packing, Promise<Buffer>>;
}

/** Serves the built dashboard: what carries a hash in its name for ever, the page itself fresh each time and with its nonce. */
export function serveDashboard(folder: string): Middleware {
  const assets = new Map<string, Asset>();
  if (existsSync(folder)) {
    const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('.')));
    for (const name of names)
      assets.set(`/${name.split(path.sep).join('/')}`, { file: path.join(folder, name), small: names.has(`${name}.br`), read: new Map() });
  }
  const index = path.join(folder, 'index.html');
  const page = existsSync(index) ? readFileSync(index, 'utf8') : NOT_BUILT;
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const asked = pathOf(request);
    const asset = assets.get(asked);
    const ending = path.extname(asked);
    if (asset && ending in TYPES && ending !== '.html')
      return void sendAsset(asset, ending, asked, request.headers['accept-encoding'], response);
    if (!isPage(asked)) return next();
    response.setHeader('Content-Type', TYPES['.html']!);
    response.end(page.replaceAll('__NONCE__', nonceOf(response)));
  };
}

async function sendAsset(
  asset: Asset,
  ending: string,
  asked: string,
  accepts: string | string[] | undefined,
  response: Parameters<Middleware>[1],
): Promise<void> {
  try {
    const [sent, packing] = await packedFor(asset, ending, String(accepts ?? ''));
    response.setHeader('Content-Type', TYPES[ending]!);
    if (asked.startsWith('/assets/')) response.setHeader('Cache-Control', FOR_EVER);
    if (packing) response.setHeader('Content-Encoding', packing);
    response.setHeader('Vary', 'Accept-Encoding');
    response.end(sent);
  } catch {
    // Built again while this server runs: the page that asks belongs to the build before.
    response.statusCode = 404;
    response.end();
  }
}

/** As small as the browser takes it. */
async function packedFor(asset: Asset, ending: string, accepts: string): Promise<readonly [Buffer, string?]> {
  if (asset.small && /\bbr\b/.test(accepts)) return [await kept(asset, 'br', () => readFile(`${asset.file}.br`)), 'br'];
  const plain = () => kept(asset, 'plain', () => readFile(asset.file));
  if (!PACKED.has(ending) || !/\bgzip\b/.test(accepts)) return [await plain()];
  return [await kept(asset, 'gzip', async () => await promisify(gzip)(await plain())), 'gzip'];
}

/** What could not be read is tried again when it is asked for again. */
function kept({ read }: Asset, packing: Packing, reads: () => Promise<Buffer>): Promise<Buffer> {
  const known = read.get(packing);
  if (known) return known;
  const reading = reads();
  read.set(packing, reading);
  reading.catch(() => read.delete(packing));
  return reading;
}
