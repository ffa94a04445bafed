import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const BUILT = path.join(import.meta.dirname, '../../apps/dashboard/dist');

interface Chunk {
  readonly name?: string;
  readonly file: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** What a browser must have before the modules named can run: they, and whatever they import. */
function needed(manifest: Manifest, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    manifest[name]!.imports?.forEach(add);
  };
  names.forEach(add);
  return new Set([...found].map((name) => manifest[name]!.file).filter((file) => file.endsWith('.js')));
}

describe('The built dashboard', () => {
  const read = (file: string): string => readFileSync(path.join(BUILT, file), 'utf8');
  const manifest = JSON.parse(read('.vite/manifest.json')) as Manifest;
  const board = Object.keys(manifest).find((key) => manifest[key]!.name === 'board')!;
  const scripts = [...needed(manifest, ['index.html', board])];

  it('shows the board with at most 250 kB of JavaScript, packed', () => {
    const sizes = Object.fromEntries(scripts.map((file) => [file, gzipSync(read(file)).length]));
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeGreaterThan(50_000);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(250_000);
  });

  it('shows it with so few files that a browser asks for all of them at once', () => {
    expect(scripts.length, scripts.join(', ')).toBeLessThanOrEqual(6);
  });

  it('carries no text of any document, of which the server takes the hash only', () => {
    const all = Object.values(manifest).map(({ file }) => file);
    const texts = all
      .filter((file) => file.endsWith('.js'))
      .filter((file) => /(?:query|mutation) \w+\(\$|fragment \w+ on /.test(read(file)));
    expect(texts).toEqual([]);
  });
});
