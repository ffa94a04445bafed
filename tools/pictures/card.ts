// The quick cards as they are printed: a page of Markdown becomes A4, a line `---` begins the second side.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = path.join(import.meta.dirname, '../..');
const FONTS = path.join(ROOT, 'node_modules/@fontsource/ibm-plex-sans/files');

const STYLE = `
  body { font: 11.2pt/1.36 Plex, sans-serif; margin: 0; }
  h1 { font-size: 20pt; margin: 0 0 1.5mm; } h2 { font-size: 14pt; margin: 4.5mm 0 1.5mm; border-block-end: 0.5pt solid; }
  p, ol { margin: 1.2mm 0; } ol { padding-inline-start: 5mm; }
  table { border-collapse: collapse; inline-size: 100%; } td { border-block-end: 0.25pt solid #777; padding: 0.9mm 2mm 0.9mm 0; vertical-align: top; }
  td:first-child, th:first-child { inline-size: 38mm; } th { text-align: start; font-weight: 400; color: #444; font-size: 9pt; } hr { break-after: page; border: 0; margin: 0; } code { border: 0.5pt solid; border-radius: 2pt; padding: 0 1mm; }`;

export async function printCard(page: Page, markdown: string, language: string): Promise<Buffer> {
  const faces = [400, 700].map((weight) => {
    const font = readFileSync(path.join(FONTS, `ibm-plex-sans-latin-${weight}-normal.woff2`)).toString('base64');
    return `@font-face { font-family: Plex; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}); }`;
  });
  await page.setContent(`<!doctype html><html lang="${language}"><style>${faces.join('')}${STYLE}</style>${htmlOf(markdown)}</html>`);
  await page.evaluate('document.fonts.ready');
  return await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '15mm', right: '15mm' }, tagged: true });
}

/** Only what the cards use: headings, paragraphs, numbered lists, tables, a rule. */
export function htmlOf(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}|(?<=^#.*)\n/m)
    .map(blockOf)
    .join('\n');
}

function blockOf(block: string): string {
  const lines = block.split('\n');
  const heading = /^(#+) (.+)$/.exec(block);
  if (heading) return `<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`;
  if (block === '---') return '<hr>';
  if (block.startsWith('|'))
    return `<table>${rowOf(lines[0]!, 'th')}${lines
      .slice(2)
      .map((line) => rowOf(line, 'td'))
      .join('')}</table>`;
  if (/^\d+\. /.test(block)) return `<ol>${lines.map((line) => `<li>${inline(line.replace(/^\d+\. /, ''))}</li>`).join('')}</ol>`;
  return `<p>${inline(lines.join(' '))}</p>`;
}

const rowOf = (line: string, cell: 'td' | 'th'): string =>
  `<tr>${line
    .slice(2, -2)
    .split(' | ')
    .map((text) => `<${cell}>${inline(text)}</${cell}>`)
    .join('')}</tr>`;

const inline = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replaceAll(/\*([^*]+)\*/g, '<i>$1</i>')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
