import { existsSync, globSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { YEAR_MAX, YEAR_MIN } from '@chancery/kernel';
import { buildSchema, Kind, parse } from 'graphql/index.js';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../apps/cli/src/cli.ts';
import { Environment } from '../../apps/server/src/config.ts';
import { SAID } from '../../apps/server/src/http/said.ts';
import { isKey } from '../../libs/identity/src/api/inputs.ts';
import { SETTINGS } from '../../apps/server/src/settings.ts';
import { anchorsOf, callsOf, deadLinks, PAGES } from './pages.ts';
import { readPage, ROOT } from './runnable.ts';

describe('links', () => {
  it('every link to a file or to a place in it leads there', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md', 'docs/integration.md', 'libs/playbook/README.md']));
    expect(PAGES.flatMap((page) => deadLinks(page, readPage(page)))).toEqual([]);
  });

  it('one that leads nowhere is named', () => {
    const text = '# A b\nsee [b](nowhere.md#x), [c](../README.md), [d](https://example.org), [e](#a-b), [f](#c) and <img src="no.webp">';
    expect(deadLinks('docs/a.md', text)).toEqual(['docs/a.md: nowhere.md#x', 'docs/a.md: #c', 'docs/a.md: no.webp']);
    expect([...anchorsOf('## Backup, and the drill\n```\n# no\n```\n')]).toEqual(['backup-and-the-drill']);
  });
});

describe('commands', () => {
  const scripts = Object.keys((JSON.parse(readPage('package.json')) as { scripts: object }).scripts);

  /** What is wrong with a call, if anything: its script, its verb or an option that the verb's help does not know. */
  async function wrong(call: string): Promise<string | undefined> {
    const [, script, rest = ''] = /^npm (?:run (?:-s |--silent )?)?([\w-]+)(?: -- ?(.*))?/.exec(call) ?? [];
    if (!scripts.includes(script ?? '')) return `${call}: no such script`;
    const verb = /^(ledger export|[a-z-]+)/.exec(rest)?.[1];
    if (script !== 'chancery' || verb === undefined || verb === 'VERB') return undefined;
    const said = { out: '' };
    const terminal = { out: async (text: string) => void (said.out += text), err: () => undefined };
    const exit = await runCli([...verb.split(' '), '--help'], { from: ROOT, dataDir: ROOT }, terminal);
    if (exit !== 0) return `${call}: no such verb`;
    const unknown = (rest.match(/--[a-z-]+/g) ?? []).filter((option) => !said.out.includes(option) && option !== '--help');
    return unknown.length === 0 ? undefined : `${call}: ${unknown.join(' ')}`;
  }

  it('every script, verb and option that a page names exists', async () => {
    const calls = PAGES.flatMap((page) => callsOf(readPage(page)));
    expect(calls).toEqual(expect.arrayContaining(['npm start', 'npm test', 'npm run -s chancery -- sign-in']));
    const found = await Promise.all(calls.map(wrong));
    expect(found.filter(Boolean)).toEqual([]);
  });

  it('one that does not exist is named', async () => {
    expect(await wrong('npm run paint')).toBe('npm run paint: no such script');
    expect(await wrong('npm run -s chancery -- paint')).toBe('npm run -s chancery -- paint: no such verb');
    expect(await wrong('npm run -s chancery -- verify --loud')).toBe('npm run -s chancery -- verify --loud: --loud');
  });
});

const NAME = /\b(?:CHANCERY_[A-Z_]+|DATABASE_URL(?:_FILE)?|PORT|HOST|ROLES)\b/g;
const rowsOf = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^\| (.+) \|$/gm)].map(([, row]) => row!.split(' | ').map((cell) => cell.replaceAll('`', '')));

describe('settings', () => {
  const named = Object.entries(SETTINGS).filter(([, { testing }]) => !testing);

  it('the administrator’s page tells every one of them, and what holds without it', () => {
    expect(Object.keys(SETTINGS).toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
    const told = rowsOf(readPage('docs/administration.md')).filter(([name]) => Object.hasOwn(SETTINGS, name!));
    expect(told).toEqual(named.map(([name, { means, usual }]) => [name, means, usual]));
  });

  it('what is said to hold without them is what the server takes', () => {
    const usual = Environment.parse({}) as { [name: string]: unknown };
    for (const [name, value] of Object.entries(usual))
      if (value !== undefined) expect(`${name}=${String(value)}`).toBe(`${name}=${SETTINGS[name as keyof typeof SETTINGS].usual}`);
  });

  it('no page names one that is not there', () => {
    const known = new Set([...Object.keys(SETTINGS), ...inTools()]);
    const unknown = PAGES.flatMap((page) =>
      (readPage(page).match(NAME) ?? []).filter((name) => !known.has(name)).map((name) => `${page}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Names that tests and tools read for themselves. */
function inTools(): readonly string[] {
  const files = globSync(['tools/**/*.mjs', 'test/**/*.ts', 'libs/testing/src/*.ts'], { cwd: ROOT });
  return files.flatMap((file) => [...readPage(file).matchAll(/(?:env\[?\.?'?|\b)(CHANCERY_[A-Z_]+)/g)].map(([, name]) => name!));
}

describe('what a page says of the server', () => {
  it('every code of its log is explained, and no other', () => {
    const written = globSync('apps/server/src/**/*.ts', { cwd: ROOT })
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((file) => [...readPage(file).matchAll(/\b(?:info|warn|fault|seldom)\('([a-z-]+)'/g)].map(([, code]) => code!));
    const table = readPage('docs/administration.md').split('| Code | Do |')[1]!.split('\n\n')[0]!;
    expect([...table.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code!).toSorted()).toEqual([...new Set(written)].toSorted());
  });

  it('every path and every code of a refusal is in its code', () => {
    const sources = globSync('{apps,libs}/*/src/**/*.ts', { cwd: ROOT })
      .filter((file) => !file.endsWith('.spec.ts'))
      .map((file) => readPage(file))
      .join('\n');
    const page = readPage('docs/integration.md') + readPage('docs/administration.md');
    const paths = [...page.matchAll(/`(?:GET|POST) \/?([a-z]+)(?:\/([a-z]+))?/g)].map(([, first, second]) =>
      second ? `/${first}/${second}` : `/${first}`,
    );
    expect(new Set(paths).size).toBeGreaterThan(5);
    expect(paths.filter((each) => !sources.includes(each) && !sources.includes(String.raw`\/${each.slice(1)}`))).toEqual([]);
    const refusals = page.split('| Status | Code | Do |')[1]!.split('\n\n')[0]!;
    const codes = [...refusals.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code]) => code!);
    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('the integrators’ page has each code that is said before GraphQL, the form of keys, what takes none, and the limits', () => {
    const page = readPage('docs/integration.md');
    expect(Object.keys(SAID).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(page).toContain('A key has 8 to 100 letters, digits and signs of');
    expect(['a'.repeat(7), 'a'.repeat(8), 'a'.repeat(100), 'a'.repeat(101), 'gate_way.1:2-3', 'mit Leerzeichen'].map(isKey)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
    const schema = buildSchema(readPage('apps/server/schema.graphql'));
    const keyless = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) => !args.some(({ name }) => name === 'key'));
    expect(/These take none, .*?: ([^.]*)\./s.exec(page)![1]!.split(/,\s+/)).toEqual(keyless.map(({ name }) => `\`${name}\``).toSorted());
    const checked = readPage('libs/identity/src/api/checked-arguments.ts');
    for (const [limit, said] of [
      ['alone: 20_000, listed: 500', 'A text has at most 20,000 characters, one in a list 500'],
      ['things: 500, forms: 200', 'a list at most 500 things, or 200 forms'],
      ['COUNT_MAX = 1_000_000', 'a number is whole and at most 1,000,000'],
    ] as const)
      expect([checked.includes(limit), page.includes(said)]).toEqual([true, true]);
    expect(page.replaceAll('\n', ' ')).toContain(`a time lies in the years ${YEAR_MIN} to ${YEAR_MAX}`);
  });

  it('the six operations that stay take what the page says', () => {
    const rows = rowsOf(readPage('docs/integration.md').split('| Operation |')[1]!).slice(1, 7);
    const documents = readdirSync(path.join(ROOT, 'apps/server/documents')).map((name) => parse(readPage(`apps/server/documents/${name}`)));
    const operations = new Map(
      documents
        .flatMap(({ definitions }) => definitions)
        .flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [[each.name!.value, each] as const] : [])),
    );
    for (const [operation, variables] of rows) {
      const taken = operations.get(operation!)!.variableDefinitions ?? [];
      const needed = taken
        .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined)
        .map(({ variable }) => variable.name.value);
      const said = variables!.split(', ');
      expect(said.filter((name) => !name.endsWith('?')).toSorted(), operation).toEqual(needed.toSorted());
      expect(
        said.filter((name) => !taken.some(({ variable }) => variable.name.value === name.replace('?', ''))),
        operation,
      ).toEqual([]);
    }
    expect(rows.map(([operation]) => operation).toSorted()).toEqual([
      'Board',
      'CompleteTask',
      'CorrectFact',
      'DeclareIncident',
      'ReleaseStatement',
      'ReportIncident',
    ]);
  });

  it('a file of the source that a page names between backticks exists', () => {
    const named = PAGES.filter((page) => page !== 'CHANGELOG.md').flatMap((page) =>
      [...readPage(page).matchAll(/`((?:apps|libs|tools|test|docs|playbooks)\/[\w./-]+\.(?:ts|tsx|mjs|md|yaml|json|graphql|py))`/g)].map(
        ([, file]) => [page, file!] as const,
      ),
    );
    expect(named.filter(([, file]) => !existsSync(path.join(ROOT, file))).map(([page, file]) => `${page}: ${file}`)).toEqual([]);
  });
});
