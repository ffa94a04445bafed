/** One piece of a stream, and whether it is the last. */
export interface Piece {
  readonly bytes: Buffer;
  readonly last: boolean;
}

/**
 * Cuts a stream into pieces of `size` bytes; only the last may be shorter, and an empty stream is one empty last piece.
 * Holds no more than one piece and one part of the source.
 */
export async function* sized(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (let part of source) {
    // A full piece waits for one more byte: only then is it known not to be the last.
    while (held + part.length > size) {
      const taken = size - held;
      yield { bytes: Buffer.concat([...parts, part.subarray(0, taken)], size), last: false };
      part = part.subarray(taken);
      parts = [];
      held = 0;
    }
    if (part.length > 0) parts.push(part);
    held += part.length;
  }
  yield { bytes: Buffer.concat(parts, held), last: true };
}
