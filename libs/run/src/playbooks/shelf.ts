import { INCIDENT_KINDS, type IncidentKind } from '@chancery/incident';
import { assert } from '@chancery/kernel';
import { formatProblem, readPlaybook, type Playbook } from '@chancery/playbook';
import { pin } from '../model/pin.ts';
import type { PinnedPlaybook } from '../model/run.events.ts';

export interface PlaybookFile {
  readonly name: string;
  readonly text: string;
}

/** At least one playbook is unsound; the message names file, line, step and cure of each problem. */
export class UnsoundPlaybooks extends Error {
  override readonly name = 'UnsoundPlaybooks';

  constructor(problems: readonly string[]) {
    super(`These playbooks cannot be run; mend them and start again.\n${problems.join('\n')}`);
  }
}

/** The playbooks that can be run here, by id: read once, compiled when first needed. */
export class PlaybookShelf {
  readonly #playbooks = new Map<string, { readonly playbook: Playbook; readonly text: string }>();
  readonly #pinned = new Map<string, PinnedPlaybook>();

  /** Throws `UnsoundPlaybooks` with the problems of all files. */
  constructor(files: readonly PlaybookFile[]) {
    const problems: string[] = [];
    for (const { name, text } of files) {
      const reading = readPlaybook(text, name);
      if (!reading.ok) problems.push(...reading.problems.map(formatProblem));
      else if (this.#playbooks.has(reading.playbook.ir.id))
        problems.push(`${name}: ${reading.playbook.ir.id} is already the name of another playbook`);
      else if (strangeKinds(reading.playbook).length > 0)
        problems.push(
          `${name}: kinds: no incident is of the kind ${strangeKinds(reading.playbook).join(', ')}. Known: ${INCIDENT_KINDS.join(', ')}.`,
        );
      else this.#playbooks.set(reading.playbook.ir.id, { playbook: reading.playbook, text });
    }
    if (problems.length > 0) throw new UnsoundPlaybooks(problems);
  }

  get ids(): readonly string[] {
    return [...this.#playbooks.keys()];
  }

  get(id: string): Playbook | undefined {
    return this.#playbooks.get(id)?.playbook;
  }

  /** Kinds of incident for which it is offered before others; none where it is for all others. */
  kindsOf(id: string): readonly IncidentKind[] {
    return (this.get(id)?.head.kinds ?? []) as readonly IncidentKind[];
  }

  pinned(id: string): PinnedPlaybook {
    const known = this.#pinned.get(id);
    if (known) return known;
    const found = this.#playbooks.get(id);
    assert(found, `no playbook ${id} on the shelf`);
    const pinned = pin(found.playbook, found.text);
    this.#pinned.set(id, pinned);
    return pinned;
  }
}

const strangeKinds = ({ head }: Playbook): readonly string[] =>
  (head.kinds ?? []).filter((kind) => !(INCIDENT_KINDS as readonly string[]).includes(kind));
