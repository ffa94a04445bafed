import type { Content, JsonObject, Label, NewEvent, StructuralEvent } from '@chancery/kernel';

/** What the incident's circle may read. */
export const CIRCLE = 'I';
/** What the press circle may read. */
export const PRESS = 'P';
/** True for a label whose readers were named one by one. */
export const isNamed = (label: Label): boolean => label.startsWith('R:');

/** The structure of an event whose type has been looked at. */
export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;

type Words = { readonly [section: string]: Content | undefined };

/** An event to be recorded. `structure` is ids, codes, numbers and times; words go into `content`. */
export function entry(type: string, label: Label, structure: object, content: Words = {}): NewEvent {
  return {
    type,
    label,
    structure: structure as JsonObject,
    ...(Object.keys(content).length ? { content: content as { readonly [section: string]: Content } } : {}),
  };
}

export const words = (label: Label, value: string): Content => ({ label, value });

/** True when a reason was given in words. */
export const isSaid = (text: string): boolean => text.trim() !== '';
