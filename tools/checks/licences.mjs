// Every package of the lockfile has a licence that may be shipped, or a written reason in docs/dependencies.md.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ALLOWED = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'MPL-2.0',
  'EPL-1.0',
  'EPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'PostgreSQL',
]);

export function licences(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const noted = new Set(
    [...readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8').matchAll(/^- `([^`]+)` licence: .{10,}$/gm)].map(([, name]) => name),
  );
  const says = [];
  for (const [where, entry] of Object.entries(packages)) {
    // A stub of a platform that is not this one has no licence here; its siblings of the same name have.
    if (!where.includes('node_modules/') || entry.link || (entry.optional && !entry.resolved)) continue;
    const name = where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = entry.license ?? installed(root, where);
    if (!allowed(licence) && !noted.has(name)) says.push(`${name}: ${licence ?? 'no licence named'}`);
  }
  return Promise.resolve({
    ok: says.length === 0,
    says: `${says.join('\n')}\nEach needs a line in docs/dependencies.md: - \`name\` licence: why it may be used`,
  });
}

function installed(root, where) {
  try {
    const { license } = JSON.parse(readFileSync(path.join(root, where, 'package.json'), 'utf8'));
    return typeof license === 'object' ? license.type : license;
  } catch {
    return undefined;
  }
}

/** `A OR B` needs one that is allowed, `A AND B` both. */
export function allowed(licence) {
  if (typeof licence !== 'string') return false;
  const plain = licence.replaceAll(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each.trim())));
}
