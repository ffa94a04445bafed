#!/usr/bin/env node
// The command line, built when needed. Nothing but the command itself writes to standard output: scripts read it.
import { becomeApp, build, install } from './ready.mjs';

install({ quiet: true });
build({ quiet: true });
becomeApp('cli', process.argv.slice(2));
