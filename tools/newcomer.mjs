// npm run newcomer: how long somebody new needs, from a fresh clone to the first text that falls with a fact.
import { becomeSource, install } from './ready.mjs';

install();
becomeSource('test/journeys/newcomer-path.ts', process.argv.slice(2));
