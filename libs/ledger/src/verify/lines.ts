import { isUtf8 } from 'node:buffer';

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes, split at line feeds and nowhere else: `node:readline` also splits at U+2028, which JSON
 * text may hold. A line that is not UTF-8 comes out with U+FFFD in front, so that it cannot be taken for JSON.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      const tail = chunk.subarray(from, to);
      yield text(rest.length ? Buffer.concat([...rest, tail]) : tail);
      rest = [];
      from = to + 1;
    }
    if (from < chunk.length) rest.push(chunk.slice(from));
  }
  if (rest.length) yield text(Buffer.concat(rest));
}

function text(line: Uint8Array): string {
  const decoded = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
  return isUtf8(line) ? decoded : `\ufffd${decoded}`;
}
