#!/usr/bin/env node
// The command line, built when needed. Nothing but the command itself writes to standard output: scripts read it.
import path from 'node:path';
import { become, build, install, node, root } from './ready.mjs';

install({ quiet: true });
build({ quiet: true });
become(node(), [path.join(root, 'apps/cli/dist/main.js'), ...process.argv.slice(2)]);
