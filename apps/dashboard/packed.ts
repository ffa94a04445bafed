import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = /\.(js|css|svg)$/;

/** Writes each file once more as small as it gets, so that the server packs nothing while somebody waits on a thin line. */
export function packed(): Plugin {
  let folder: string;
  return {
    name: 'packed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = path.resolve(root, build.outDir, build.assetsDir);
    },
    async closeBundle() {
      const files = readdirSync(folder).filter((name) => WORTH_IT.test(name));
      await Promise.all(
        files.map(async (name) => {
          const plain = readFileSync(path.join(folder, name));
          const small = await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
          writeFileSync(path.join(folder, `${name}.br`), small);
        }),
      );
    },
  };
}
