/** The client has gone, with or without a Terminate message. */
export const GONE: Buffer = Buffer.alloc(0);

const CODE = (letter: string): number => letter.charCodeAt(0);
const SYNC = CODE('S');
const FLUSH = CODE('H');
const TERMINATE = CODE('X');
const BATCH_ENDS: ReadonlySet<number> = new Set([CODE('Q'), SYNC, FLUSH, TERMINATE, CODE('F')]);
const COPY_MESSAGES: ReadonlySet<number> = new Set([CODE('d'), CODE('c'), CODE('f')]);
const STARTUP_SHAPED = 0;
const CANCEL_REQUEST = 80_877_102;

/** PostgreSQL reads this where it would wait for the rows of a COPY, and ignores it anywhere else. */
const COPY_FAIL = copyFail('the embedded database takes no COPY FROM STDIN; use INSERT, or a PostgreSQL server');

export const SYNC_MESSAGE: Buffer = Buffer.from([SYNC, 0, 0, 0, 4]);

/** Cuts the bytes of one client into batches that PostgreSQL can answer without waiting for more. */
export class Frames {
  #rest: Buffer = GONE;
  #parts: Buffer[] = [];

  /** Returns the batches that `bytes` completed. A cancel request is dropped: a statement in WASM cannot be interrupted. */
  push(bytes: Uint8Array): Buffer[] {
    const buffer = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const batches: Buffer[] = [];
    let at = 0;
    for (let length = messageLength(buffer, at); length > 0; length = messageLength(buffer, at)) {
      this.#take(buffer.subarray(at, at + length), batches);
      at += length;
    }
    this.#rest = buffer.subarray(at);
    return batches;
  }

  #take(message: Buffer, batches: Buffer[]): void {
    const type = message[0]!;
    if (type === STARTUP_SHAPED) {
      if (message.readInt32BE(4) !== CANCEL_REQUEST) batches.push(message);
      return;
    }
    if (COPY_MESSAGES.has(type)) return; // the COPY was refused, its rows are of no use
    if (type === SYNC) this.#parts.push(COPY_FAIL);
    this.#parts.push(message);
    if (!BATCH_ENDS.has(type)) return;
    if (type !== SYNC && type !== TERMINATE) this.#parts.push(COPY_FAIL);
    batches.push(Buffer.concat(this.#parts));
    this.#parts = [];
  }
}

export function isTerminate(batch: Buffer): boolean {
  return batch === GONE || batch[0] === TERMINATE;
}

/** 0 when the message is not complete. Messages before the session starts carry no type byte, and so begin with a zero. */
function messageLength(buffer: Buffer, at: number): number {
  const left = buffer.length - at;
  if (left < 5) return 0;
  const startup = buffer[at] === STARTUP_SHAPED;
  const length = startup ? buffer.readInt32BE(at) : 1 + buffer.readInt32BE(at + 1);
  return left >= length ? length : 0;
}

function copyFail(reason: string): Buffer {
  const text = Buffer.from(`${reason}\0`);
  const head = Buffer.alloc(5);
  head.write('f');
  head.writeInt32BE(4 + text.length, 1);
  return Buffer.concat([head, text]);
}
