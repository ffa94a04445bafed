import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportLedger, MemoryLedgerStore } from '@chancery/ledger';
import { replay, verifyExport } from '@chancery/ledger/verify';
import { streamKinds } from '@chancery/server/composition';
import { realNight } from './real-night.ts';

/** Writes the golden ledgers of the real modules anew. See the README: for a further file, never to make a test pass. */
const store = new MemoryLedgerStore();
const night = await realNight(store);
const expected: Record<string, unknown> = {};
await keep('night');
await night.eraseAll();
await keep('night-erased');
writeFileSync(path.join(import.meta.dirname, 'expected-night.json'), `${JSON.stringify(expected, null, 2)}\n`);

async function keep(name: string): Promise<void> {
  const lines: string[] = [];
  for await (const line of exportLedger(store)) lines.push(line);
  writeFileSync(path.join(import.meta.dirname, `${name}.jsonl`), `${lines.join('\n')}\n`);
  const { digests, digest } = await replay(lines, [...streamKinds()]);
  expected[name] = { verdict: await verifyExport(lines), digests, digest };
}
