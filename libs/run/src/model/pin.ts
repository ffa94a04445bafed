import { remember, type Json } from '@chancery/kernel';
import { compile, type Playbook } from '@chancery/playbook';
import type { PinnedPlaybook } from './run.events.ts';

/** What a run of this playbook pins. `source` is the text that `playbook` was read from. */
export function pin(playbook: Playbook, source: string): PinnedPlaybook {
  const { definition, digest } = compile(playbook);
  const { ir } = playbook;
  return remember({
    id: ir.id,
    version: ir.version,
    digest,
    compiler: definition.compiler,
    source,
    ir: ir as unknown as Json,
    definition: definition as unknown as Json,
  });
}
