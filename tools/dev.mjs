// npm run dev: compiles on every change and starts the server again when its output changed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { becomeApp, build, environment, install, node, root } from './ready.mjs';

install();
build();
const compiler = spawn(node(), [path.join(root, 'node_modules/typescript7/bin/tsc'), '-b', '--watch', '--preserveWatchOutput'], {
  cwd: root,
  stdio: 'inherit',
  env: environment(),
});
process.on('exit', () => compiler.kill());
becomeApp('server', process.argv.slice(2), { flags: ['--watch'], env: environment({ NODE_ENV: 'development' }) });
