// Files that a program writes and the repository keeps: each is generated again and must come out the same.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** `make` writes `file` to the path that is given as its last argument. The schema needs the built server: decorators are not stripped. */
const GENERATED = [
  { file: 'playbooks/playbook.schema.json', make: ['tools/run-source.mjs', 'tools/generate/playbook-schema.ts'] },
  { file: '.env.example', make: ['tools/run-source.mjs', 'tools/generate/env-example.ts'] },
  { file: 'apps/server/schema.graphql', make: ['apps/server/dist/schema.js'] },
];

/** Documents, typed from the schema: written in place, so what was there is put back when it differs. */
const DOCUMENTS = {
  folder: 'apps/dashboard/src/gql',
  make: ['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'apps/dashboard/codegen.ts'],
};

export async function generated(root, run) {
  const says = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-generated-'));
  try {
    for (const { file, make } of GENERATED) {
      const kept = path.join(root, file);
      const fresh = path.join(folder, path.basename(file));
      const outcome = await run(...make, fresh);
      if (!outcome.ok) says.push(`${make.join(' ')} failed:\n${outcome.says}`);
      else if (!existsSync(kept) || readFileSync(kept, 'utf8') !== readFileSync(fresh, 'utf8')) {
        says.push(`${file} is not what is generated; run: node ${make.join(' ')} ${file}`);
      }
    }
    says.push(...(await documents(root, run)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ok: says.length === 0, says: says.join('\n') };
}

async function documents(root, run) {
  const folder = path.join(root, DOCUMENTS.folder);
  const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  const outcome = await run(...DOCUMENTS.make);
  if (!outcome.ok) return [`${DOCUMENTS.make.join(' ')} failed:\n${outcome.says}`];
  const changed = readdirSync(folder).filter((name) => before.get(name) !== readFileSync(path.join(folder, name), 'utf8'));
  for (const [name, text] of before) writeFileSync(path.join(folder, name), text);
  return changed.map((name) => `${DOCUMENTS.folder}/${name} is not what is generated; run: node ${DOCUMENTS.make.join(' ')}`);
}
