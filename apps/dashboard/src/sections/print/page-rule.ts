import { useEffect } from 'react';

/** Within a string of a style sheet. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\\n]/g, '')}"`;

/**
 * While a paper is shown, its pages are A4 and numbered at the foot. Only the printer knows how many there are, so that the style
 * sheet counts them; the words around the numbers are the reader's.
 */
export function useNumberedPages(page: string, of: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      size: A4;
      margin: 9mm 12mm 12mm;
      @bottom-right {
        content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages);
        font: 400 10pt 'IBM Plex Sans', sans-serif;
        color: #000;
        vertical-align: top;
        padding-block-start: 1mm;
      }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [page, of]);
}
