// npm start: from a fresh clone to a listening server, in this terminal.
import path from 'node:path';
import { becomeApp, build, environment, install, root } from './ready.mjs';

install();
build();
const env = environment({ NODE_ENV: process.env.NODE_ENV ?? 'production', NODE_COMPILE_CACHE: path.join(root, '.cache/compiled') });
becomeApp('server', process.argv.slice(2), { env });
