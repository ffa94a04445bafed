import type { Ask, Content, Deciding, Id, JsonObject, NewEvent, Rejection, StructuralEvent } from '@chancery/kernel';
import { reject } from '@chancery/kernel';

/** The label of what the incident's circle may read. */
export const CIRCLE = 'I';

export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;

/** An event with words of people, where there are any. */
export function entry(type: string, structure: object, words: { readonly [section: string]: string } = {}): NewEvent {
  const content: { [section: string]: Content } = {};
  for (const [section, value] of Object.entries(words)) if (value !== '') content[section] = { label: CIRCLE, value };
  return { type, label: CIRCLE, structure: structure as JsonObject, ...(Object.keys(content).length ? { content } : {}) };
}

export const byRoleOf = (ask: Ask, person: Id, ...roles: readonly string[]): boolean => roles.some((role) => ask.holds(role, person));

/** Any of these roles, or a rule of the house. */
export const byRole =
  (...roles: readonly string[]) =>
  ({ command, ask }: Deciding<any, any>): Rejection | undefined =>
    command.principal.kind === 'system' || roles.some((role) => ask.holds(role, command.principal.id))
      ? undefined
      : reject('continuity-role-needed', { roles: [...roles] });
