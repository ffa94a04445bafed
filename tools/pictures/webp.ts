// A moving picture out of still ones. Each is encoded already by the browser; only the frame around them is written here
// (https://developers.google.com/speed/webp/docs/riff_container), so that no encoder is needed.

export interface Still {
  /** A whole WebP file. */
  readonly file: Buffer;
  readonly ms: number;
}

const FOR_EVER = 0;
const ANIMATED = 0x02;
const NO_BLENDING = 0x02;

/** Shows each picture for its time, again and again. All have the same size. */
export function moving(stills: readonly Still[], { width, height }: { readonly width: number; readonly height: number }): Buffer {
  const canvas = Buffer.alloc(10);
  canvas[0] = ANIMATED;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const repeats = Buffer.alloc(6);
  repeats.writeUInt16LE(FOR_EVER, 4);
  const frames = stills.map(({ file, ms }) => {
    const head = Buffer.alloc(16);
    head.writeUIntLE(width - 1, 6, 3);
    head.writeUIntLE(height - 1, 9, 3);
    head.writeUIntLE(ms, 12, 3);
    head[15] = NO_BLENDING;
    return chunk('ANMF', Buffer.concat([head, imageOf(file)]));
  });
  const body = Buffer.concat([Buffer.from('WEBP'), chunk('VP8X', canvas), chunk('ANIM', repeats), ...frames]);
  return chunk('RIFF', body);
}

/** The image within a file, with its header: `VP8 ` or `VP8L`. */
function imageOf(file: Buffer): Buffer {
  for (let at = 12; at + 8 <= file.length;) {
    const length = file.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (file.toString('latin1', at, at + 3) === 'VP8' && file[at + 3] !== 0x58) return file.subarray(at, end);
    at = end;
  }
  throw new Error('This is no WebP picture.');
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
