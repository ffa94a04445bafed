import type { Condition, Value } from './ir.ts';

export type Marks = { readonly [mark: string]: Value };

export function holds(condition: Condition | undefined, marks: Marks): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, marks));
  if ('any' in condition) return condition.any.some((part) => holds(part, marks));
  const value = marks[condition.mark];
  if (value === undefined) return false;
  return condition.in === undefined || condition.in.includes(String(value));
}

/** Every mark that the condition reads, with the values it asks for. */
export function reads(condition: Condition): readonly { mark: string; in?: readonly string[] }[] {
  if ('all' in condition) return condition.all.flatMap(reads);
  if ('any' in condition) return condition.any.flatMap(reads);
  return [condition];
}

/** As it is written in a playbook: `T5.done`, `D1=partial|full`, a list of which all must hold, `{ any: [...] }`. */
export type ConditionSource = string | { readonly any: readonly ConditionSource[] } | { readonly all: readonly ConditionSource[] };

export function conditionFrom(source: ConditionSource): Condition {
  if (typeof source !== 'string') {
    return 'any' in source ? { any: source.any.map(conditionFrom) } : { all: source.all.map(conditionFrom) };
  }
  const [mark, values] = source.split('=') as [string, string | undefined];
  return values === undefined ? { mark } : { mark, in: values.split('|') };
}

/** `T5.settled` is short for "done or waived", `S1.settled` for "released, held or silent"; `settles` says which marks those are. */
export function withSettled(condition: Condition, settles: (step: string) => readonly string[] | undefined): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => withSettled(part, settles)) };
  if ('any' in condition) return { any: condition.any.map((part) => withSettled(part, settles)) };
  const marks = condition.mark.endsWith('.settled') ? settles(condition.mark.slice(0, -'.settled'.length)) : undefined;
  if (marks === undefined) return condition;
  return marks.length === 1 ? { mark: marks[0]! } : { any: marks.map((mark) => ({ mark })) };
}
