import type { Content, Json, JsonObject, Label, NewEvent, StructuralEvent } from '@chancery/kernel';

/** What the incident's circle may read. */
export const CIRCLE: Label = 'I';

/** The structure of an event whose type has been looked at. */
export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;

/** True for a label whose readers were named one by one. */
export const isNamed = (label: Label): boolean => label.startsWith('R:');

/** An event of an item under its label. `structure` is ids, codes, numbers and times; words go into `said`, where null and blank ones are left out. */
export function entry(label: Label, type: string, structure: object, said: { readonly [section: string]: Json } = {}): NewEvent {
  const content: { [section: string]: Content } = {};
  for (const [section, value] of Object.entries(said)) {
    const empty = value === null || (typeof value === 'string' && !isSaid(value));
    if (!empty) content[section] = { label, value };
  }
  return { type, label, structure: structure as JsonObject, ...(Object.keys(content).length ? { content } : {}) };
}

/** True when something was given in words. */
export const isSaid = (text: string): boolean => text.trim() !== '';
