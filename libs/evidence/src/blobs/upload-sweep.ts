import { later, type Id } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import { bindingOf, type ExhibitFiles } from './exhibit-files.ts';
import type { Upload } from './uploads.ts';

/** What was uploaded and became no exhibit's within this time is destroyed. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;
const EVERY_MS = 3_600_000;

/**
 * Ends uploads that no exhibit took. A file cannot be had back, so no clock alone ends one: it must be old by the time that is
 * believed, and this software itself must have counted as long by what nobody sets, over all its runs. Then it is kept from
 * exhibits for one more round, since somebody may be taking it at this moment, and only after that its key is destroyed.
 */
export class UploadSweep {
  readonly #files: ExhibitFiles;
  readonly #isTaken: (upload: Upload) => Promise<boolean>;
  readonly #edge: Pick<Edge, 'clock' | 'ticks' | 'alarm'>;
  #seen: ReadonlySet<Id> = new Set();
  #seenAt = 0;
  #disarm = () => {};
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(files: ExhibitFiles, isTaken: (upload: Upload) => Promise<boolean>, edge: Pick<Edge, 'clock' | 'ticks' | 'alarm'>) {
    this.#files = files;
    this.#isTaken = isTaken;
    this.#edge = edge;
  }

  /** Sweeps now, and every hour until `stop`. Faults are reported, and what was not done is done in the next round. */
  start(swept: (count: number) => void, report: (fault: unknown) => void): void {
    this.#turn = this.sweep()
      .then((count) => void (count > 0 && swept(count)))
      .catch(report)
      .finally(() => {
        if (!this.#stopped) this.#disarm = this.#edge.alarm.after(EVERY_MS, () => this.start(swept, report));
      });
  }

  /** Resolves once nothing is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#disarm();
    await this.#turn;
  }

  /** One round. An exhibit's upload is forgotten once it is old; its file stays. Gives how many files were destroyed. */
  async sweep(): Promise<number> {
    const now = this.#edge.ticks();
    const sinceLast = now - this.#seenAt;
    const before = later(this.#edge.clock.now(), -UPLOAD_KEPT_MS);
    const waiting = new Set<Id>();
    let destroyed = 0;
    for (const upload of await this.#files.uploads.all()) {
      const isOld = upload.at < before;
      if (await this.#isTaken(upload)) {
        if (isOld) await this.#files.uploads.forget(upload.file);
      } else if (upload.isOver) {
        destroyed += await this.#destroy(upload);
      } else {
        waiting.add(upload.file);
        if (this.#seen.has(upload.file)) await this.#wait(upload, sinceLast, isOld);
      }
    }
    [this.#seen, this.#seenAt] = [waiting, now];
    return destroyed;
  }

  async #wait(upload: Upload, ms: number, isOld: boolean): Promise<void> {
    const waitedMs = (upload.waitedMs ?? 0) + ms;
    const isOver = isOld && waitedMs >= UPLOAD_KEPT_MS;
    await this.#files.uploads.keep({ ...upload, waitedMs, ...(isOver ? { isOver } : {}) });
  }

  async #destroy({ incident, file, address }: Upload): Promise<number> {
    await this.#files.blobs.destroy({ ...bindingOf(incident, file), address });
    await this.#files.uploads.forget(file);
    return 1;
  }
}
