// The compiler is TypeScript 7; TypeScript 6 stays installed under its own name because @nestjs/graphql needs it as a peer.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const tsc = path.join(import.meta.dirname, '../node_modules/typescript7/bin/tsc');
process.exit(spawnSync(process.execPath, [tsc, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
