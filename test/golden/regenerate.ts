import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { replay, verifyExport } from '../../libs/ledger/src/verify/index.ts';
import { demoKinds } from './demo-kinds.ts';
import { demoExport, demoExportErased, demoExportForReader } from './demo-ledger.ts';
import { exportText } from './make-export.ts';

/** Writes the golden files anew. See the README: for a new version of the format, never to make a test pass. */
const files = { incident: demoExport(), 'incident-erased': demoExportErased(), 'incident-reader': demoExportForReader() };

const expected: Record<string, unknown> = {};
for (const [name, made] of Object.entries(files)) {
  const text = exportText(made);
  writeFileSync(path.join(import.meta.dirname, `${name}.jsonl`), text);
  const lines = text.split('\n');
  const { digests, digest } = await replay(lines, demoKinds);
  expected[name] = { verdict: await verifyExport(lines), ...(digest ? { digests, digest } : {}) };
}
writeFileSync(path.join(import.meta.dirname, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
