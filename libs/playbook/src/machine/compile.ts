import { assert, canonical, sha256, type Hash, type Json } from '@chancery/kernel';
import { createMachine, type AnyStateMachine } from 'xstate';
import type { Ir } from '../ir.ts';
import { configOf } from './config.ts';
import type { MachineConfig } from './state-config.ts';
import { actions, guards } from './implementations.ts';

/** Changes whenever the same playbook would compile to another machine, or a named guard or action would mean something else. */
export const COMPILER_VERSION = 1;

/** Eventless transitions in one step. The longest lane has fewer locations than this. */
const ITERATIONS_MAX = 10_000;

/** What a run pins: enough to build the machine again without the playbook. Plain JSON. */
export interface Definition {
  readonly compiler: number;
  readonly config: MachineConfig;
  /** Milliseconds of each named delay. */
  readonly delays: { readonly [name: string]: number };
}

export interface Compiled {
  readonly definition: Definition;
  /** SHA-256 of the canonical JSON of the IR and the compiler's version. */
  readonly digest: Hash;
  readonly machine: AnyStateMachine;
}

export function compile({ ir }: { readonly ir: Ir }): Compiled {
  const delays: { [name: string]: number } = {};
  const config = configOf(ir, delays);
  const definition: Definition = { compiler: COMPILER_VERSION, config, delays };
  return { definition, digest: digestOf(ir), machine: machineFrom(definition) };
}

export function digestOf(ir: Ir): Hash {
  return sha256(canonical({ ir: ir as unknown as Json, compilerVersion: COMPILER_VERSION }));
}

/** Builds the machine of a pinned definition. A `Bug` for one of a compiler that this code does not know. */
export function machineFrom(definition: Definition): AnyStateMachine {
  assert(definition.compiler === COMPILER_VERSION, `a definition of compiler ${definition.compiler}; this code knows ${COMPILER_VERSION}`);
  const config = { ...definition.config, options: { maxIterations: ITERATIONS_MAX } };
  return createMachine(config as never, { guards, actions, delays: definition.delays } as never);
}
