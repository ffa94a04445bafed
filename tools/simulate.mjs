// npm run simulate -- …: many runs of the whole system on one thread, with a seed that brings any failure back.
// With --histories N, or --history SEED: histories of people who come and go.
import { become, becomeSource, install, node } from './ready.mjs';

install();
const args = process.argv.slice(2);
const numberAfter = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const [count, one] = [numberAfter('--histories'), numberAfter('--history')];
if (count === undefined && one === undefined) becomeSource('test/simulation/simulate.ts', args);
else {
  process.env.CHANCERY_HISTORIES = count ?? '1';
  process.env.CHANCERY_HISTORY = one ?? '1';
  become(node(), ['node_modules/vitest/vitest.mjs', 'run', 'test/histories/histories.spec.ts', '-t', 'tell nobody']);
}
