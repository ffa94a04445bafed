import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../tools/pictures/card.ts';
import { readPage, ROOT } from './runnable.ts';

const DASHBOARD = 'apps/dashboard/src';
const LANGUAGES = ['en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** What the dashboard says under each key; `…` stands where it puts a name or a number. */
async function saidIn(language: Language): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  const add = (key: string, value: unknown): void => {
    if (typeof value === 'string') said.set(key, value);
    else if (typeof value === 'function') said.set(key, String((value as (...parts: string[]) => unknown)('…', '…')));
    else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) add(`${key}.${name}`, inner);
  };
  const load = async (file: string): Promise<object> => (await import(path.join(ROOT, file))) as object;
  for (const [name, value] of Object.entries(await load(`${DASHBOARD}/i18n/${language}.ts`))) if (name === language) add('', value);
  for (const file of globSync(`${DASHBOARD}/**/*.words.ts`, { cwd: ROOT }))
    for (const [name, all] of Object.entries(await load(file))) if (isWords(all)) add(name, all[language]);
  // The names of pages stand where the pages are listed.
  for (const [, en, fr] of readPage(`${DASHBOARD}/sections/registry.ts`).matchAll(/label: words\('([^']+)', '([^']+)'\)/g))
    said.set(`page.${en}`, language === 'en' ? en! : fr!);
  return said;
}

const isWords = (value: unknown): value is { readonly [L in Language]: unknown } =>
  typeof value === 'object' && value !== null && 'en' in value && 'fr' in value;

/** The words in bold, which a card says are on the screen. */
const boldIn = (page: string): readonly string[] => [...readPage(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words!);

const keysOf = (words: string, said: ReadonlyMap<string, string>): readonly string[] =>
  [...said].filter(([, each]) => each === words).map(([key]) => key);

describe('the quick cards', async () => {
  const [english, french] = await Promise.all(LANGUAGES.map(saidIn));
  // Each says first, in bold, what bold means.
  const [first, second] = ['docs/quick-card.md', 'docs/carte-rapide.md'].map((page) => boldIn(page).slice(1));

  it('use the very words of the screen', () => {
    expect(first!.length).toBeGreaterThan(40);
    expect(first!.filter((words) => keysOf(words, english!).length === 0)).toEqual([]);
    expect(second!.filter((words) => keysOf(words, french!).length === 0)).toEqual([]);
  });

  it('say the same in both languages, in the same order', () => {
    const differing = first!.filter((words, i) => !keysOf(words, english!).some((key) => french!.get(key) === second![i]));
    expect(differing).toEqual([]);
    expect(second).toHaveLength(first!.length);
  });

  it.each(['quick-card', 'carte-rapide'])('%s is printed as it is, on two pages', async (name) => {
    const data = new Uint8Array(readFileSync(path.join(ROOT, `docs/${name}.pdf`)));
    const printed = await getDocument({ data, verbosity: 0 }).promise;
    expect(printed.numPages).toBe(2);
    const pages = await Promise.all([1, 2].map(async (n) => (await (await printed.getPage(n)).getTextContent()).items));
    const text = pages
      .flat()
      .map((item) => ('str' in item ? item.str : ''))
      .join('');
    const written = htmlOf(readPage(`docs/${name}.md`))
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    // Numbers of lists are drawn, not written.
    expect(tight(text).replaceAll(/(?<=\D)[1-4]\.(?=\p{Lu})/gu, '')).toBe(tight(written).replaceAll(/(?<=\D)[1-4]\.(?=\p{Lu})/gu, ''));
  });
});

const tight = (words: string): string => words.replaceAll(/\s/g, '');
