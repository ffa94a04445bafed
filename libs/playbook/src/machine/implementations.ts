import { assign } from 'xstate';
import { holds } from '../condition.ts';
import type { Given } from '../interpreter.ts';
import type { Condition, PlaybookEvent, Value } from '../ir.ts';

/** All that a machine remembers: valuation, loop counters, approvals. */
export interface Context {
  readonly v: { readonly [mark: string]: Value };
  readonly n: { readonly [loop: string]: number };
  readonly ap: { readonly [subject: string]: Given };
}

interface Situation {
  readonly context: Context;
  readonly event: PlaybookEvent;
}

const nobody: Given = { author: null, given: [] };

/** Guards by name. A definition that is pinned names these; change the meaning of one only with COMPILER_VERSION. */
export const guards = {
  holds: ({ context }: Situation, { when }: { when: Condition }): boolean => holds(when, context.v),
  below: ({ context }: Situation, { loop, max }: { loop: string; max: number }): boolean => (context.n[loop] ?? 0) + 1 < max,
  approved: ({ context }: Situation, { subject, needed }: { subject: string; needed: number }): boolean =>
    (context.ap[subject] ?? nobody).given.length >= needed,
  mayApprove({ context, event }: Situation, { subject, roles }: { subject: string; roles: readonly string[] }): boolean {
    const { author, given } = context.ap[subject] ?? nobody;
    const { role = '', by = '' } = event;
    return roles.includes(role) && by !== '' && by !== author && !given.some((one) => one.role === role || one.by === by);
  },
};

const ordinary = {
  set: ({ context }: Situation, marks: { [mark: string]: Value }) => ({ v: { ...context.v, ...marks } }),
  count: ({ context }: Situation, { loop }: { loop: string }) => ({ n: { ...context.n, [loop]: (context.n[loop] ?? 0) + 1 } }),
  uncount: ({ context }: Situation, { loop }: { loop: string }) => ({
    n: Object.fromEntries(Object.entries(context.n).filter(([name]) => name !== loop)),
  }),
  drafted: ({ context, event }: Situation, { subject }: { subject: string }) => ({
    ap: { ...context.ap, [subject]: { author: event.by ?? null, given: [] } },
  }),
  approve({ context, event }: Situation, { subject }: { subject: string }) {
    const { author, given } = context.ap[subject] ?? nobody;
    return { ap: { ...context.ap, [subject]: { author, given: [...given, { role: event.role ?? '', by: event.by ?? '' }] } } };
  },
};

const effect = (): void => undefined;

/** Actions by name. `open`, `page` and `automate` do nothing here: they are handed out as effects. */
export const actions = {
  ...Object.fromEntries(Object.entries(ordinary).map(([name, assigner]) => [name, assign(assigner as never)])),
  open: effect,
  page: effect,
  automate: effect,
};
