import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where printed pages go when somebody wants to look at them. */
const PICTURES = process.env['JOURNEY_PICTURES'];
const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts/');

/** A piece of text on a printed page, in points from the upper left corner. */
export interface Piece {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

export interface PrintedPage {
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** All of it, as `tight` gives words. */
  readonly text: string;
}

/** The pages of what the browser would print, as a reader of PDF finds them. */
export async function printed(page: Page, name: string): Promise<readonly PrintedPage[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (PICTURES) writeFileSync(path.join(PICTURES, `${name}.pdf`), pdf);
  const document = await getDocument({ data: new Uint8Array(pdf), standardFontDataUrl: FONTS, verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const one = await document.getPage(n);
    const { height } = one.getViewport({ scale: 1 });
    const { items } = await one.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, y: height - (item.transform[5] as number), size: Math.hypot(item.transform[2], item.transform[3]) }]
        : [],
    );
    pages.push({ height, pieces, text: says(pieces) });
  }
  return pages;
}

/** Without spaces: a PDF places signs, and where a space was is a guess. */
export const tight = (words: string): string => words.replaceAll(/\s/g, '');

const EDGE_PT = 90;
const says = (pieces: readonly Piece[]): string => tight(pieces.map(({ text }) => text).join(''));

/** What stands at the head and at the foot of a page. */
export const headOf = ({ pieces }: PrintedPage): string => says(pieces.filter(({ y }) => y < EDGE_PT));
export const footOf = ({ pieces, height }: PrintedPage): string => says(pieces.filter(({ y }) => y > height - EDGE_PT));
/** Between them. */
export const middleOf = ({ pieces, height }: PrintedPage): string => says(pieces.filter(({ y }) => y >= EDGE_PT && y <= height - EDGE_PT));
