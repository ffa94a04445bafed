import type { JsonObject, StreamId } from '@chancery/kernel';
import type { CommandHandler, Edge, FilesBeside, FileStanding, Watch } from '@chancery/ledger';
import type { FileFound } from '../model/exhibits/exhibit.commands.ts';
import type { BlobStore } from './blob-store.ts';
import { foundIn, lookAt } from './look-at.ts';
import type { RecordedFile, RecordedFiles } from './recorded-files.ts';

/** The installation itself looked: who asked for the check may know of fewer exhibits than are checked. */
const CHECK = { kind: 'system', id: 'system:check-files' } as const;

/** Reads the file of each exhibit whole, and records under its own label what is news about it: missing, altered, or there again. */
export class FileCheck implements FilesBeside {
  readonly #recorded: Pick<RecordedFiles, 'of' | 'all'>;
  readonly #blobs: Pick<BlobStore, 'read'>;
  readonly #handler: Pick<CommandHandler, 'handle'>;
  readonly #edge: Pick<Edge, 'clock' | 'random'>;

  constructor(
    recorded: Pick<RecordedFiles, 'of' | 'all'>,
    blobs: Pick<BlobStore, 'read'>,
    handler: Pick<CommandHandler, 'handle'>,
    edge: Pick<Edge, 'clock' | 'random'>,
  ) {
    this.#recorded = recorded;
    this.#blobs = blobs;
    this.#handler = handler;
    this.#edge = edge;
  }

  async check(stream: StreamId, { reached, stopped }: Omit<Watch, 'now'>): Promise<readonly FileStanding[] | undefined> {
    const files = (await this.#recorded.all(stream)).filter(({ ended }) => !ended);
    const standings: FileStanding[] = [];
    for (const [i, file] of files.entries()) {
      if (stopped()) return undefined;
      const found = await this.#look(stream, file);
      if (found) standings.push({ item: file.exhibit, label: file.label, finding: found === 'intact' ? null : found });
      await reached((i + 1) / files.length);
    }
    return standings;
  }

  /** Undefined for a file that was ended meanwhile. */
  async #look(stream: StreamId, file: RecordedFile): Promise<FileFound | undefined> {
    const result = await lookAt(this.#blobs, file);
    const found = result.read === 'unreadable' ? result.read : foundIn(result);
    if (found === 'intact' && file.noted === null) return found;
    const now = await this.#recorded.of(stream, file.exhibit);
    if (!now || now.ended) return undefined;
    // A key that is destroyed while its exhibit is kept was taken away past the record.
    const said = found ?? 'key';
    if (said !== now.noted && !(said === 'intact' && now.noted === 'altered'))
      await this.#note(stream, { exhibit: file.exhibit, found: said });
    return said === 'intact' && now.noted === 'altered' ? 'altered' : said;
  }

  async #note(stream: StreamId, payload: JsonObject): Promise<void> {
    await this.#handler.handle({
      type: 'NoteFile',
      stream,
      key: this.#edge.random(16),
      principal: CHECK,
      now: this.#edge.clock.now(),
      seed: this.#edge.random(16),
      payload,
    });
  }
}
