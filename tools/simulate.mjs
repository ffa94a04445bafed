// npm run simulate -- …: many runs of the whole system on one thread, with a seed that brings any failure back.
import { becomeSource, install } from './ready.mjs';

install();
becomeSource('test/simulation/simulate.ts', process.argv.slice(2));
