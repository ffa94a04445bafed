import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { firstFor } from './first-playbook.ts';

const SHELF = new URL('../../../../playbooks/', import.meta.url);
/** The playbooks that come with the program, as the declaration form knows them. */
const playbooks = readdirSync(SHELF)
  .filter((name) => name.endsWith('.playbook.yaml'))
  .map((name) => {
    const text = readFileSync(new URL(name, SHELF), 'utf8');
    const kinds = /^kinds: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
    return { id: /^playbook: (.*)$/m.exec(text)![1]!, title: name, kinds: kinds.map((kind) => kind.replaceAll('-', '_').toUpperCase()) };
  });

const MEANT: { readonly [kind: string]: string } = { INTERCEPTION: 'PB-01', OUTAGE: 'PB-07' };

it.each([...Object.keys(en.kind), ''])('A declaration of the kind "%s" starts the playbook written for it, or none', (kind) => {
  expect(firstFor(kind, playbooks)).toBe(MEANT[kind] ?? '');
});
