import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the repository's playbooks folder, as text. */
export const playbookFile = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../../playbooks/${name}`, import.meta.url)), 'utf8');
