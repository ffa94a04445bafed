import { members, sealFault, shown, type Shown } from './entry-check.ts';
import type { Entry, ExportLine } from './export-line.ts';

/**
 * Content sections of one stream that stand erased and that no `Erased` entry has named yet.
 *
 * An `Erased` entry stands after what it names, so whether a section is lost is known at the stream's end only. Where a
 * reader's export withholds an entry that may be the one, nothing earlier can be called lost.
 */
export class Erasures {
  readonly #open = new Map<number, Set<string>>();
  #hiddenAt = 0;

  get settled(): boolean {
    return this.#open.size === 0;
  }

  stands(seq: number, section: string): void {
    const sections = this.#open.get(seq);
    if (sections) sections.add(section);
    else this.#open.set(seq, new Set([section]));
  }

  /** Takes in an entry whose commitments hold. */
  read(seq: number, { header, structure }: Shown): void {
    if (header && header['type'] !== 'Erased') return;
    if (!header || !structure) {
      this.#hiddenAt = Math.max(this.#hiddenAt, seq);
      return;
    }
    if (!Array.isArray(structure['entries'])) return;
    for (const named of structure['entries'] as unknown[]) this.#close(seq, members(named));
  }

  /** Takes in a line that stands at or after the stream's first bad entry: it counts when what it shows is committed to. */
  readAfterDamage(line: ExportLine, entry: Entry): void {
    if (!sealFault(line, entry)) this.read(entry.seq, shown(line.sections));
  }

  /** The seq of the first entry with a section that is lost. */
  firstLost(): { seq: number; sections: readonly string[] } | undefined {
    let first: number | undefined;
    for (const seq of this.#open.keys()) {
      if (seq >= this.#hiddenAt && (first === undefined || seq < first)) first = seq;
    }
    return first === undefined ? undefined : { seq: first, sections: [...this.#open.get(first)!] };
  }

  #close(seq: number, named: Readonly<Record<string, unknown>> | undefined): void {
    const target = named?.['seq'];
    if (typeof target !== 'number' || target >= seq || !Array.isArray(named!['sections'])) return;
    const sections = this.#open.get(target);
    if (!sections) return;
    for (const section of named!['sections'] as unknown[]) sections.delete(section as string);
    if (sections.size === 0) this.#open.delete(target);
  }
}
