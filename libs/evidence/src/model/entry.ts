import type { Content, Json, JsonObject, Label, NewEvent, StructuralEvent } from '@chancery/kernel';

/** What the incident's circle may read. */
export const CIRCLE: Label = 'I';

/** The structure of an event whose type has been looked at. */
export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;

/** An event to be recorded. `structure` is ids, codes, numbers and times; words go into `said`, where null and blank ones are left out. */
export function entry(type: string, structure: object, said: { readonly [section: string]: Json } = {}): NewEvent {
  const content: { [section: string]: Content } = {};
  for (const [section, value] of Object.entries(said)) {
    const empty = value === null || (typeof value === 'string' && !isSaid(value));
    if (!empty) content[section] = { label: CIRCLE, value };
  }
  return { type, label: CIRCLE, structure: structure as JsonObject, ...(Object.keys(content).length ? { content } : {}) };
}

/** True when something was given in words. */
export const isSaid = (text: string): boolean => text.trim() !== '';
