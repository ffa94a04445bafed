import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlaybookShelf } from '@chancery/run';

const ENDING = '.playbook.yaml';

/** The playbooks of a folder. Throws `UnsoundPlaybooks`; a folder that does not exist holds none. */
export function readPlaybooks(folder: string): PlaybookShelf {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .toSorted()
    : [];
  return new PlaybookShelf(
    names.map((name) => ({ name: path.join(path.basename(folder), name), text: readFileSync(path.join(folder, name), 'utf8') })),
  );
}
