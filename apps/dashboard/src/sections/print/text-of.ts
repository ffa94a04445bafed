/**
 * What a paper says, as one text: its pieces in reading order, one space between them. Layout, and where lines break, is not part
 * of it, so that the same text has the same digest on every printer.
 */
export function textOf(paper: Node): string {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) pieces.push(node.nodeValue ?? '');
    node.childNodes.forEach(walk);
  };
  walk(paper);
  return pieces.join(' ').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** SHA-256 of a text, in hexadecimal; empty where the browser has none, which is where the page did not come over TLS. */
export async function digestOf(text: string): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return '';
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
