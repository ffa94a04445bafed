import type { Ir, PlaybookEvent } from '../ir.ts';

/**
 * The state key of a location or lane. XState reads dots as paths, so they go; authors' ids hold letters and digits only,
 * and no two of our separators stand side by side, so two names never meet.
 */
export function stateKey(id: string): string {
  return id.replaceAll('/', '___').replaceAll(':', '__').replaceAll('.', '_');
}

/** The delay, the state and with them the timer of one part of a location's waiting: `ack`, `due`, a rung's number, or `for`. */
export const timerKey = (location: string, part: string): string => `${stateKey(location)}-${part}`;

export const exitKey = (exit: string): string => `exit-${exit}`;

/** The event by which XState tells that a delay is over. */
export function timerEvent(location: string, part: string): PlaybookEvent {
  const key = timerKey(location, part);
  return { type: `xstate.after.${key}.${part === 'for' ? stateKey(location) : key}` };
}

/** The machine's spelling of a playbook event: only time has one of its own. */
export function machineEvent(event: PlaybookEvent): PlaybookEvent {
  return event.type.endsWith('.elapsed') ? timerEvent(event.type.slice(0, -'.elapsed'.length), 'for') : event;
}

/** The location that each state key stands for. */
export function locationsByKey(ir: Ir): ReadonlyMap<string, string> {
  return new Map(Object.keys(ir.locations).map((id) => [stateKey(id), id]));
}
