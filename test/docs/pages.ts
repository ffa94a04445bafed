import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './runnable.ts';

/** Every page that people read. */
export const PAGES: readonly string[] = globSync(['*.md', 'docs/**/*.md', '{libs,apps}/*/README.md', 'test/*/README.md'], {
  cwd: ROOT,
}).toSorted();

const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** The anchors that a page's headings have where it is shown. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  );
}

/** Links and pictures of a page that lead nowhere, as `page: target`. Addresses elsewhere are not followed. */
export function deadLinks(page: string, text: string): readonly string[] {
  const targets = [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)|<(?:img|source)[^>]* src(?:set)?="([^"]+)"/g)].map(
    (match) => (match[1] ?? match[2])!,
  );
  return targets.filter((target) => !/^[a-z]+:/.test(target) && !leads(page, text, target)).map((target) => `${page}: ${target}`);
}

function leads(page: string, text: string, target: string): boolean {
  const [file, anchor] = target.split('#') as [string, string?];
  const where = path.join(ROOT, path.dirname(page), file);
  if (file !== '' && !existsSync(where)) return false;
  if (anchor === undefined) return true;
  return anchorsOf(file === '' ? text : readFileSync(where, 'utf8')).has(anchor);
}

/** Calls of npm scripts and of the command line, as a page writes them: in fences, or between backticks. */
export function callsOf(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm (?:start|test|run [^`\n#|]*)/g)].map(([call]) => call.trim());
}
