import { chainFault, headerFault, isStructural, sealFault, shown, timeFault, type Fault, type Shown } from './entry-check.ts';
import { Erasures } from './erasures.ts';
import type { Entry, ExportLine, Head } from './export-line.ts';
import { jcs, NO_HASH, type Finding } from './format.ts';

/** Follows one stream entry by entry. Keeps its head, the header before and the open erasures; nothing that grows with the stream. */
export class StreamCheck {
  readonly stream: string;
  seq = 0;
  hash = NO_HASH;
  withheld = 0;
  erased = 0;
  /** The commit of the entry before: undefined before the first, null when its header is withheld. */
  #commit: string | null | undefined;
  /** The header of the entry before; undefined before the first and where it is withheld. */
  #before: Shown['header'];
  #finding: Finding | undefined;
  readonly #expected: Head | undefined;
  readonly #erasures = new Erasures();

  constructor(stream: string, expected: Head | undefined) {
    this.stream = stream;
    this.#expected = expected;
  }

  /** True once the stream is as long as its head says: what follows belongs to another. */
  get full(): boolean {
    return this.#expected !== undefined && this.seq >= this.#expected.seq;
  }

  /** True when nothing further can change the stream's finding. */
  get settled(): boolean {
    return this.#finding !== undefined && this.#erasures.settled;
  }

  get broken(): boolean {
    return this.#finding !== undefined;
  }

  /** Checks the next entry. What it shows comes back when everything about it holds. */
  accept(line: ExportLine, entry: Entry): Shown | undefined {
    const chain = chainFault(line, entry, this.stream, this.seq + 1, this.hash) ?? sealFault(line, entry);
    if (chain) return this.#stop(chain, line, entry);
    const says = shown(line.sections);
    const commit = commitOf(says);
    this.#erasures.read(entry.seq, says);
    const later =
      this.#missingValue(line, entry.seq) ??
      headerFault(line.sections, says, this.#isFirstOfCommit(commit)) ??
      timeFault(says, this.#before);
    if (later) return this.#stop(later);
    this.seq = entry.seq;
    this.hash = line.hash;
    this.#commit = commit;
    this.#before = says.header;
    return says;
  }

  /** A line of this stream that cannot be read. */
  reject(fault: Fault): void {
    this.#stop(fault);
  }

  /** After the first bad entry only erasures are still of interest: they may name sections from before it. */
  acceptAfterDamage(line: ExportLine, entry: Entry): void {
    if (entry.stream === this.stream) this.#erasures.readAfterDamage(line, entry);
  }

  /** The stream's first bad entry, once all its lines were read. A stream that grew meanwhile is held against its latest head. */
  end(head: Head | undefined = this.#expected): Finding | undefined {
    const lost = this.#erasures.firstLost();
    if (lost) return this.#named(lost.seq, { code: 'section-lost', message: `no Erased entry names ${lost.sections.join(', ')}` });
    if (this.#finding) return this.#finding;
    if (head?.seq === this.seq && head.hash === this.hash) return undefined;
    const message = head
      ? `the head is ${head.seq} ${head.hash}, the last entry has ${this.hash}`
      : 'the export has no head for the stream';
    return this.#named(this.seq, { code: 'head-mismatch', message });
  }

  #stop(fault: Fault, line?: ExportLine, entry?: Entry): undefined {
    this.#finding = this.#named(this.seq + 1, fault);
    if (line && entry) this.acceptAfterDamage(line, entry);
    return undefined;
  }

  #named(seq: number, { code, message }: Fault): Finding {
    return { stream: this.stream, seq, code, message };
  }

  #missingValue({ sections }: ExportLine, seq: number): Fault | undefined {
    for (const s of sections) {
      if (s.form === 'withheld') this.withheld++;
      else if (s.form === 'missing') return { code: 'section-lost', message: `section ${s.section} has no value` };
      else if (s.form === 'erased') {
        if (isStructural(s.section)) return { code: 'section-lost', message: `section ${s.section} can never be erased` };
        this.erased++;
        this.#erasures.stands(seq, s.section);
      }
    }
    return undefined;
  }

  #isFirstOfCommit(commit: string | null): boolean | undefined {
    if (this.#commit === undefined) return true;
    return commit === null || this.#commit === null ? undefined : commit !== this.#commit;
  }
}

/** Neighbours with the same command and principal are one commit. */
function commitOf({ header }: Shown): string | null {
  return header ? jcs([header['command'] ?? null, header['principal'] ?? null]) : null;
}
