#!/usr/bin/env node
const NODE_OLDEST = 24;

// Looked at before anything is loaded that an older Node could not read.
if (Number(process.versions.node.split('.')[0]) < NODE_OLDEST) {
  console.error(`chancery needs Node ${NODE_OLDEST} or newer; this is ${process.version}. Call it by: npm run -s chancery -- VERB`);
  process.exit(2);
}
const [{ runCli }, { readConfig }, { standardTerminal }] = await Promise.all([
  import('./cli.ts'),
  import('./config.ts'),
  import('./terminal.ts'),
]);
process.exitCode = await runCli(process.argv.slice(2), readConfig(), standardTerminal());
