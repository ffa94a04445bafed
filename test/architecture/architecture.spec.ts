import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { importsOf, RULES, withoutComments, type Rule, type SourceFile } from './rules.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string): SourceFile => ({ path: file.replaceAll('\\', '/'), text: readFileSync(path.join(ROOT, file), 'utf8') });

const files = globSync(['libs/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'], { cwd: ROOT }).map(read);
const ringOf = new Map(
  globSync('libs/*/package.json', { cwd: ROOT }).map((file) => {
    const { name, nx } = JSON.parse(read(file).text) as { name: string; nx: { tags: readonly string[] } };
    return [name.replace('@chancery/', ''), nx.tags.find((tag) => tag.startsWith('ring:'))?.slice('ring:'.length) ?? 'none'];
  }),
);

/** A file that breaks the rule, and one beside it that looks like it and does not. */
interface Planted {
  readonly rule: Rule;
  readonly breaks: readonly (readonly [path: string, text: string])[];
  readonly keeps: readonly (readonly [path: string, text: string])[];
}

const PLANTED: readonly Planted[] = [
  {
    rule: RULES.rings,
    breaks: [
      ['libs/kernel/src/id.ts', `import { step } from '@chancery/engine';`],
      ['libs/engine/src/step.ts', `export type { Playbook } from '@chancery/playbook';`],
      ['libs/ledger/src/chain.ts', `const run = await import('@chancery/run');`],
      ['libs/ledger/src/chain.ts', `import { anIncident } from '@chancery/testing';`],
    ],
    keeps: [
      ['libs/playbook/src/compile.ts', `import { vet } from '@chancery/engine';`],
      ['libs/run/src/index.ts', `import { reject } from '@chancery/kernel';`],
      ['libs/kernel/src/id.spec.ts', `import { given } from '@chancery/testing';`],
    ],
  },
  {
    rule: RULES.purity,
    breaks: [
      ['libs/kernel/src/time.ts', 'const at = Date.now();'],
      ['libs/engine/src/step.ts', 'const at = new Date();'],
      ['libs/playbook/src/check.ts', 'const seed = Math.random();'],
      ['libs/run/src/model/task.decider.ts', 'const port = process.env.PORT;'],
      ['libs/run/src/model/task.decider.ts', `import { Injectable } from '@nestjs/common';`],
      ['libs/run/src/model/task.decider.ts', `import { readFileSync } from 'node:fs';`],
      ['libs/run/src/model/task.decider.ts', 'export async function decide() {}'],
      ['libs/run/src/model/task.decider.ts', 'export const decide = async () => 1;'],
      ['libs/run/src/model/task.decider.ts', 'setTimeout(() => {}, 5);'],
    ],
    keeps: [
      ['libs/kernel/src/time.ts', '// Date.now() is not for here\nconst at = new Date(0);'],
      ['libs/run/src/read/board.query.ts', 'export async function board() { return Date.now(); }'],
      ['libs/run/src/model/task.decider.spec.ts', 'const t = Date.now();'],
      ['libs/playbook/src/words.ts', `const says = 'async () => Date.now()';`],
    ],
  },
  {
    rule: RULES.drawers,
    breaks: [
      ['libs/run/src/utils/dates.ts', ''],
      ['apps/server/src/common/index.ts', ''],
      ['libs/ledger/src/base/store.ts', ''],
    ],
    keeps: [['libs/ledger/src/database/base64.ts', '']],
  },
  {
    rule: RULES.environment,
    breaks: [
      ['apps/server/src/live/gateway.ts', 'const port = process.env.PORT;'],
      ['libs/ledger/src/store.ts', `const url = process.env['DATABASE_URL'];`],
      ['apps/server/src/main.ts', `const { PORT } = process.env;`],
    ],
    keeps: [
      ['apps/server/src/config.ts', 'export const config = parse(process.env);'],
      ['apps/server/src/main.ts', '// never process.env'],
    ],
  },
  {
    rule: RULES.clock,
    breaks: [
      ['apps/server/src/main.ts', 'const begun = Date.now();'],
      ['libs/ledger/src/command/handler.ts', 'const now = new Date().toISOString();'],
    ],
    keeps: [
      ['apps/server/src/clock.ts', 'export const now = () => new Date();'],
      ['libs/ledger/src/real-clock.ts', 'Date.now();'],
      ['libs/ledger/src/a.ts', 'new Date(ms)'],
    ],
  },
  {
    rule: RULES.layers,
    breaks: [
      ['libs/press/src/model/fact.decider.ts', `import { board } from '../read/board.query.ts';`],
      ['libs/press/src/model/fact.decider.ts', `import type { Press } from '../index.ts';`],
      ['libs/press/src/model/fact.decider.ts', `import { guard } from '../guard/guard.ts';`],
      ['libs/press/src/read/board.query.ts', `import { Board } from '../api/types.ts';`],
      ['libs/press/src/api/board.resolver.ts', `import { Press } from '../index.ts';`],
      ['libs/press/src/policies/whenever-x.ts', `import { board } from '../read/board.query.ts';`],
    ],
    keeps: [
      ['libs/press/src/api/board.resolver.ts', `import { board } from '../read/board.query.ts';`],
      ['libs/press/src/read/board.query.ts', `import type { FactAdded } from '../model/fact.events.ts';`],
      ['libs/press/src/read/board.query.ts', `import { readDoor } from '../read-door.ts';`],
    ],
  },
];

describe.each(Object.entries(RULES))('%s', (_, rule) => {
  it(`${rule.name}, because ${rule.because}`, () => {
    expect(files.flatMap((file) => rule.broken(file, ringOf).map((what) => `${file.path}: ${what}`))).toEqual([]);
  });

  const planted = PLANTED.find((each) => each.rule === rule);
  const rings = new Map([
    ['kernel', '0'],
    ['engine', '1'],
    ['playbook', '1'],
    ['ledger', '2'],
    ['press', '5'],
    ['run', '5'],
    ['testing', 'tests'],
  ]);

  it('catches a planted violation', () => {
    const missed = planted?.breaks.filter(([at, text]) => rule.broken({ path: at, text }, rings).length === 0);
    expect(missed).toEqual([]);
  });

  it('lets what only looks like one pass', () => {
    const caught = planted?.keeps.flatMap(([at, text]) => rule.broken({ path: at, text }, rings));
    expect(caught).toEqual([]);
  });
});

test('the rules look at the whole tree', () => {
  expect(files.map((file) => file.path)).toEqual(
    expect.arrayContaining(['libs/kernel/src/index.ts', 'libs/engine/src/step.ts', 'libs/ledger/src/index.ts']),
  );
  expect(Object.values(RULES).filter((rule) => !PLANTED.some((each) => each.rule === rule))).toEqual([]);
});

test('every library has a ring', () => {
  expect([...ringOf].filter(([, ring]) => !/^(?:\d|tests|browser)$/.test(ring))).toEqual([]);
  expect(ringOf.get('kernel')).toBe('0');
});

test('imports are read from code, not from comments', () => {
  const file = { path: 'a.ts', text: `// import 'x'\nimport 'y';\nexport * from "z"; /* from 'w' */ const s = 'http://v';` };
  expect(importsOf(file)).toEqual(['y', 'z']);
  expect(withoutComments(`'// kept' // gone`)).toBe(`'// kept'  `);
});
