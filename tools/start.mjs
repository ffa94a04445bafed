// npm start: from a fresh clone to a listening server, in this terminal.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { become, build, environment, install, node, root, stop } from './ready.mjs';

install();
build();
const main = path.join(root, 'apps/server/dist/main.js');
if (!existsSync(main)) stop('apps/server/dist/main.js was not built; is this clone complete?');
const env = environment({ NODE_ENV: process.env.NODE_ENV ?? 'production', NODE_COMPILE_CACHE: path.join(root, '.cache/compiled') });
become(node(), ['--enable-source-maps', main, ...process.argv.slice(2)], env);
