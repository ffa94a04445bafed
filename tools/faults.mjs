// npm run faults -- …: kills, full disks and torn connections against a real server.
import { becomeSource, build, install } from './ready.mjs';

install();
build();
becomeSource('test/faults/faults.ts', process.argv.slice(2));
