import { assert } from './assert.ts';
import type { Ask, Consequence, DomainModule, Questions } from './domain.ts';
import type { EventSpec } from './event.ts';
import { own } from './own.ts';
import { RECORD_EVENTS } from './record.ts';
import { isStopped, PartStopped } from './stopped.ts';
import type { StreamState } from './stream-state.ts';

/** What the modules of one kind of stream declare, by name. */
export interface Composed {
  readonly specs: ReadonlyMap<string, EventSpec>;
  readonly commandOwner: ReadonlyMap<string, DomainModule>;
  /** By the type of event that they follow from. */
  readonly consequences: ReadonlyMap<string, readonly { readonly module: DomainModule; readonly consequence: Consequence<any> }[]>;
}

/** Throws a `Bug` when two modules claim one name, event, command or question, or a question has no answer. */
export function composed(prefix: string, modules: readonly DomainModule[]): Composed {
  assert(new Set(modules.map(({ name }) => name)).size === modules.length, `${prefix}: two modules share a name`);
  const specs = new Map<string, EventSpec>(Object.entries(RECORD_EVENTS));
  const commandOwner = new Map<string, DomainModule>();
  for (const module of modules) {
    for (const [type, spec] of Object.entries(module.events)) {
      assert(!specs.has(type), `${prefix}: the event ${type} is declared twice`);
      assert(spec.rank >= 1 && spec.rank <= 9, `${type}: ranks run from 1 to 9`);
      assert((spec.upcasts?.length ?? 0) === spec.version - 1, `${type}: version ${spec.version} needs an upcast from each earlier one`);
      specs.set(type, spec);
    }
    for (const type of Object.keys(module.commands)) {
      assert(!commandOwner.has(type), `${prefix}: the command ${type} is declared twice`);
      commandOwner.set(type, module);
    }
  }
  checkQuestions(prefix, modules);
  const consequences = new Map<string, { module: DomainModule; consequence: Consequence<any> }[]>();
  for (const type of specs.keys()) {
    const found = modules.flatMap((module) =>
      (module.consequences ?? []).filter((c) => c.on === '*' || c.on.includes(type)).map((consequence) => ({ module, consequence })),
    );
    if (found.length) consequences.set(type, found);
  }
  return { specs, commandOwner, consequences };
}

function checkQuestions(prefix: string, modules: readonly DomainModule[]): void {
  const answered = new Set<keyof Questions>();
  for (const question of modules.flatMap((module) => Object.keys(module.answers ?? {}) as (keyof Questions)[])) {
    assert(!answered.has(question), `${prefix}: "${question}" is answered twice`);
    answered.add(question);
  }
  for (const module of modules)
    for (const question of module.asks ?? [])
      assert(answered.has(question), `${prefix}: nobody answers "${question}", which ${module.name} asks`);
}

/** The questions of `Questions`, answered on this state; of a part that has stopped none is: that throws `PartStopped`. */
export function asking(prefix: string, modules: readonly DomainModule[], state: StreamState): Ask {
  return new Proxy({} as Ask, {
    get: (_, question: string) => {
      const module = modules.find((m) => m.answers && question in m.answers);
      assert(module, `${prefix}: nobody answers "${question}"`);
      const answer = module.answers![question as keyof Questions] as (slice: unknown, ...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        if (isStopped(state, module.name)) throw new PartStopped(module.name);
        return answer(own(state.slices, module.name), ...args);
      };
    },
  });
}
