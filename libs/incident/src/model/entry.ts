import { reject, type Content, type JsonObject, type Label, type NewEvent, type Rejection, type StructuralEvent } from '@chancery/kernel';

/** The label of what the incident's circle may read. */
export const CIRCLE_LABEL: Label = 'I';
/** The label of what the press desk and those who approve its words may read. */
export const PRESS_LABEL: Label = 'P';

/** The structure of an event whose type has been looked at. */
export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;

/** An event to be recorded. Words go into `said`; blank ones are left out. */
export function entry(
  type: string,
  structure: object,
  said: { readonly [section: string]: string | readonly string[] } = {},
  label: Label = CIRCLE_LABEL,
): NewEvent {
  const content: { [section: string]: Content } = {};
  for (const [section, value] of Object.entries(said))
    if (value.length > 0) content[section] = { label, value: typeof value === 'string' ? value : [...value] };
  return { type, label, structure: structure as JsonObject, ...(Object.keys(content).length > 0 ? { content } : {}) };
}

export const isRefused = (found: object | undefined): found is Rejection => found !== undefined && 'rejected' in found;

/** Somebody else's, unknown, or not to be known: the answer is the same. */
export const absent = (): Rejection => reject('not-found');
