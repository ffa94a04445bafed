import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** What a decision's page lacks. */
function lacking(text: string): readonly string[] {
  const parts = [
    /^# \d+\. /m,
    /^Status: (?:accepted|superseded by \[.+\]\(.+\))$/m,
    /^## Context$/m,
    /^## Decision$/m,
    /^## Consequences$/m,
  ];
  return [...parts, /^## What would make us revisit\n\S/m].filter((part) => !part.test(text)).map(String);
}

describe('decisions', () => {
  const decisions = globSync('docs/adr/*.md', { cwd: ROOT }).toSorted();

  it('are numbered without gaps, and the number is in the title', () => {
    const numbers = decisions.map((file) => Number(path.basename(file).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(decisions.map((file) => Number(/^# (\d+)\./.exec(read(file))?.[1]))).toEqual(numbers);
  });

  it('each say what was decided, what follows, and what would make us revisit it', () => {
    expect(decisions.flatMap((file) => lacking(read(file)).map((part) => `${file}: ${part}`))).toEqual([]);
  });

  it('one that is only proposed, or has no way back, is caught', () => {
    expect(lacking('# 7. Paint it\n\nStatus: proposed\n\n## Context\n## Decision\n## Consequences\n')).toHaveLength(2);
  });
});

describe('dependencies', () => {
  it('each have their reason', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as {
      [kind: string]: { [name: string]: string };
    };
    const reasons = read('docs/dependencies.md');
    const named = (name: string): boolean => reasons.includes(`\`${name}\``) || reasons.includes(`\`${name.split('/')[0]}/*\``);
    expect(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter((name) => !named(name))).toEqual([]);
  });
});
