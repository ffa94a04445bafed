// node tools/run-source.mjs FILE.ts …: runs a file on the workspace's sources under Node 26, without a build.
import { becomeSource, install } from './ready.mjs';

install({ quiet: true });
const [file, ...args] = process.argv.slice(2);
becomeSource(file, args);
