import { globSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { jsonSchema } from '@chancery/playbook';
import { describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';
import { readPage, ROOT } from './runnable.ts';

const PICTURE_BYTES_MAX = 150_000;

const libraries = readdirSync(path.join(ROOT, 'libs')).filter((name) => name !== 'testing');
const rowsAfter = (page: string, head: string): readonly string[] => readPage(page).split(head)[1]!.split('\n\n')[0]!.split('\n').slice(2);

describe('tables', () => {
  it('README names every library, and no other', () => {
    const named = [...readPage('README.md').matchAll(/\(libs\/([a-z]+)\)/g)].map(([, name]) => name!);
    expect(named.toSorted()).toEqual(libraries.toSorted());
  });

  it('the architecture page gives each library its ring, and links every decision', () => {
    const page = readPage('docs/architecture.md');
    const told = [...page.matchAll(/^\| (\d)(?:, pure)? \| `([a-z]+)` \|/gm)].map(([, ring, name]) => `${name} ${ring}`);
    const tagged = libraries.map((name) => `${name} ${/"ring:(\d)"/.exec(readPage(`libs/${name}/package.json`))?.[1]}`);
    expect(told.toSorted()).toEqual(tagged.toSorted());
    expect(readdirSync(path.join(ROOT, 'docs/adr')).filter((name) => !page.includes(`(adr/${name})`))).toEqual([]);
  });

  it('the authors’ page tells every kind of step and every code, as the language itself does', () => {
    const steps = rowsAfter('docs/playbooks.md', '| Kind of step | Is |').map((row) => /^\| `(\w+)` \| (.+) \|$/.exec(row)!.slice(1));
    const described = globSync('libs/playbook/src/step-types/*.step.ts', { cwd: ROOT }).map((file) => {
      const text = readPage(file);
      return [/kind: '(\w+)'/.exec(text)![1], /describe:\s*'([^']+)'/.exec(text)![1]];
    });
    expect(steps.toSorted()).toEqual(described.toSorted());
    expect(JSON.stringify(jsonSchema())).toContain(JSON.stringify(steps[0]![1]).slice(1, -1));
    const codes = rowsAfter('docs/playbooks.md', '| Code | Cure |').map((row) => /^\| (C\d{3}) \| (.+) \|$/.exec(row)!.slice(1));
    const cures = [...readPage('libs/playbook/src/problem.ts').matchAll(/^  (C\d{3}): '([^']+)',$/gm)].map(([, code, cure]) => [
      code,
      cure,
    ]);
    expect(codes).toEqual(cures);
  });
});

describe('pictures', () => {
  const pictures = readdirSync(path.join(ROOT, 'docs/pictures')).toSorted();

  it('are those that the script takes, are shown somewhere, and are small', () => {
    const script = readPage('tools/pictures/take.ts');
    const taken = [...script.matchAll(/\{ name: '([a-z-]+)'/g)].map(([, name]) => `${name}.webp`);
    expect(pictures).toEqual([...taken, 'ripple.webp'].toSorted());
    const shown = PAGES.map((page) => readPage(page)).join('\n');
    expect(pictures.filter((name) => !shown.includes(`pictures/${name}`))).toEqual([]);
    expect(pictures.filter((name) => statSync(path.join(ROOT, 'docs/pictures', name)).size > PICTURE_BYTES_MAX)).toEqual([]);
  });
});
