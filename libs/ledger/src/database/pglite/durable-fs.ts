import fs from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitOptions = Parameters<NodeFS['init']>[1];

interface NodeStream {
  readonly nfd: number;
}

interface NodeFileSystem {
  stream_ops: { fsync?: (stream: NodeStream) => number };
}

/** The module keeps its node file system in one of two places, depending on how it was built. */
interface ModuleFileSystems {
  readonly NODEFS?: NodeFileSystem;
  readonly FS: { readonly filesystems: { readonly NODEFS: NodeFileSystem } };
}

/**
 * PGlite's file system on the real disk, with an fsync that reaches it; the stock one answers without doing anything.
 *
 * `onFatal` must not return. After a failed fsync the kernel may have dropped the pages, so a second try can succeed
 * without anything on disk: nothing may be acknowledged any more.
 */
export class DurableFS extends NodeFS {
  readonly #onFatal: (error: unknown) => never;
  syncs = 0;

  constructor(dir: string, onFatal: (error: unknown) => never) {
    super(dir);
    this.#onFatal = onFatal;
  }

  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const made = await super.init(pg, options);
    const hook = (mod: unknown): void => {
      const { NODEFS, FS } = mod as ModuleFileSystems;
      (NODEFS ?? FS.filesystems.NODEFS).stream_ops.fsync = (stream) => this.#sync(stream);
    };
    made.emscriptenOpts.preRun = [...(made.emscriptenOpts.preRun ?? []), hook];
    return made;
  }

  #sync(stream: NodeStream): number {
    try {
      this.syncs++;
      fs.fdatasyncSync(stream.nfd);
      return 0;
    } catch (error) {
      return this.#onFatal(error);
    }
  }
}
