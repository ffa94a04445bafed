// npm run check [NAME…]: one line per check with its time; all run, even when one fails.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment, handedOver, install, node, root } from './ready.mjs';
import { generated } from './checks/generated.mjs';
import { licences } from './checks/licences.mjs';
import { words } from './checks/words.mjs';

const at = (file) => path.join(root, file);
const CHECKS = {
  format: () => run('node_modules/oxfmt/bin/oxfmt', '--check'),
  types: () => run('node_modules/typescript7/bin/tsc', '-b', 'tsconfig.json'),
  // After the types: on a clean clone there is nothing to read them from before.
  lint: () => run('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  'types of tests': () => run('node_modules/typescript7/bin/tsc', '-p', 'tsconfig.specs.json'),
  boundaries: () =>
    run('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', 'libs', 'apps'),
  'dead code': () => run('node_modules/knip/bin/knip.js', '--no-progress'),
  generated: () => generated(root, run),
  // Loads the TypeScript parser, so only when asked.
  sizes: async () => (await import('./checks/sizes.mjs')).sizes(root),
  licences: () => licences(root),
  words: () => words(root),
  'both languages': async () => (await import('./checks/both-languages.mjs')).bothLanguages(root),
};

install();
if (!handedOver(import.meta.filename)) await main(process.argv.slice(2));

async function main(wanted) {
  let failed = 0;
  for (const [name, check] of Object.entries(CHECKS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const begun = performance.now();
    const { ok, says } = await check().catch((error) => ({ ok: false, says: error.stack }));
    console.log(`${ok ? 'pass' : 'FAIL'}  ${name.padEnd(16)} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (!ok) {
      failed += 1;
      console.log(says.trimEnd().replaceAll(/^/gm, '      '));
    }
  }
  if (failed > 0) console.log(`${failed} of the checks failed.`);
  process.exit(failed > 0 ? 1 : 0);
}

/** Runs a tool's script under Node 26; its output is shown only when it fails. */
function run(script, ...args) {
  return new Promise((resolve) => {
    const child = spawn(node(), [at(script), ...args], {
      cwd: root,
      env: environment({ NO_COLOR: '1', FORCE_COLOR: undefined }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let says = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        says += chunk;
      });
    child.on('close', (code) => resolve({ ok: code === 0, says }));
  });
}
