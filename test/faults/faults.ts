// npm run faults [-- --long]: every fault case at length, and a table of what was acknowledged, lost and done twice.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Case } from './effort.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const HEADINGS = ['case', 'rounds', 'acknowledged', 'lost', 'doubled', 'time', ''];

const long = process.argv.includes('--long');
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-faults-')), 'cases.jsonl');
fs.writeFileSync(report, '');
const vitest = spawn(process.execPath, [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--no-file-parallelism', 'test/faults'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHANCERY_FAULTS: long ? 'long' : 'usual', CHANCERY_FAULTS_REPORT: report },
});
const [code] = (await once(vitest, 'close')) as [number | null];
const cases = fs
  .readFileSync(report, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case);
fs.rmSync(path.dirname(report), { recursive: true });
console.log(table([HEADINGS, ...cases.map(cells)]));
const [lost, doubled] = [cases.reduce((sum, each) => sum + each.lost, 0), cases.reduce((sum, each) => sum + each.doubled, 0)];
console.log(`${cases.length} cases, ${lost} lost, ${doubled} doubled${code === 0 ? '' : '; something failed, see above'}.`);
process.exit(code ?? 1);

function cells(each: Case): string[] {
  return [
    each.case,
    String(each.rounds),
    String(each.acknowledged),
    String(each.lost),
    String(each.doubled),
    `${(each.ms / 1_000).toFixed(1)} s`,
    each.remark ?? '',
  ];
}

/** Columns side by side; all but the first and the last lean to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number): string =>
    column === 0 || column === HEADINGS.length - 1 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
