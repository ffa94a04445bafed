// npm run bench -- NAME [--json]: runs test/bench/NAME.bench.ts.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { becomeSource, install, root, stop } from './ready.mjs';

install();
const [name, ...rest] = process.argv.slice(2);
const folder = path.join(root, 'test/bench');
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.bench.ts'))
      .map((file) => file.slice(0, -'.bench.ts'.length))
      .sort()
  : [];
if (!names.includes(name)) stop(`Usage: npm run bench -- NAME [--json]\nNAME is one of: ${names.join(', ') || 'none yet'}`, 2);
becomeSource(`test/bench/${name}.bench.ts`, rest);
