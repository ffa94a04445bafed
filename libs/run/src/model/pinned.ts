import { assert, canonical, sha256, type Json } from '@chancery/kernel';
import { machineFrom, type Definition, type Ir } from '@chancery/playbook';
import type { PinnedPlaybook } from './run.events.ts';

type Machine = ReturnType<typeof machineFrom>;

/** A pinned playbook ready to be stepped. */
export interface Loaded {
  readonly digest: string;
  readonly id: string;
  readonly version: number;
  readonly ir: Ir;
  readonly machine: Machine;
}

const LOADED_MAX = 200;
const byContent = new Map<string, Loaded>();
/** Events are immutable: the very same object need not be read again. */
const byObject = new WeakMap<PinnedPlaybook, Loaded>();

/**
 * The machine of a pinned playbook. Ten thousand runs of one playbook share one: the same content gives the same object,
 * so remembering it changes nothing but memory and time.
 */
export function loadPinned(pinned: PinnedPlaybook): Loaded {
  const known = byObject.get(pinned) ?? loadContent(pinned);
  byObject.set(pinned, known);
  return known;
}

function loadContent(pinned: PinnedPlaybook): Loaded {
  // The digest is of the IR alone; a definition that was changed under it must not find the machine of the true one.
  const content = `${pinned.digest}\n${JSON.stringify(pinned.definition)}`;
  const known = byContent.get(content);
  if (known) return known;
  // Lanes act in the order in which the machine is written, and a record gives it back in canonical order: so it is always read in that.
  const definition = inCanonicalOrder<Definition>(pinned.definition);
  const ir = inCanonicalOrder<Ir>(pinned.ir);
  assert(
    sha256(canonical({ ir: pinned.ir as Json, compilerVersion: pinned.compiler })) === pinned.digest,
    `the digest of ${pinned.id} is not that of its content`,
  );
  const loaded = { digest: pinned.digest, id: pinned.id, version: pinned.version, ir, machine: machineFrom(definition) };
  if (byContent.size >= LOADED_MAX) byContent.delete(byContent.keys().next().value!);
  byContent.set(content, loaded);
  return loaded;
}

const inCanonicalOrder = <T>(value: Json): T => JSON.parse(canonical(value)) as T;
