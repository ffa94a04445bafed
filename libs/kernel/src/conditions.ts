import type { Ask, DomainModule, Missing } from './domain.ts';
import { own } from './own.ts';
import { isStopped, PartStopped } from './stopped.ts';
import type { StreamState } from './stream-state.ts';
import type { Id } from './values/id.ts';
import type { Instant } from './values/instant.ts';

/** What stands at a gate, from all domains. A part that cannot say stands there itself: no gate opens over what nobody knows. */
export const conditionsAt = (modules: readonly DomainModule[], gate: string, state: StreamState, at: Instant, ask: Ask): Missing[] =>
  modules.flatMap((module) => {
    const condition = module.conditions && own(module.conditions, gate);
    if (!condition) return [];
    try {
      if (isStopped(state, module.name)) throw new PartStopped(module.name);
      return condition(own(state.slices, module.name), at, ask);
    } catch (thrown) {
      if (thrown instanceof PartStopped) return [{ code: 'part-stopped', items: [thrown.part] }];
      throw thrown;
    }
  });

/** True where `asker` may know of it. While nobody can say who reads a label, nobody does. */
export function tells({ label }: Pick<Missing, 'label'>, ask: Ask, asker: Id): boolean {
  try {
    return label === undefined || ask.reads(asker, label);
  } catch (thrown) {
    if (thrown instanceof PartStopped) return false;
    throw thrown;
  }
}
