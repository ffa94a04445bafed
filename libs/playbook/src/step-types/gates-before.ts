import { durationMs } from '@chancery/kernel';
import type { ConditionSource } from '../condition.ts';
import type { Work } from '../ir.ts';
import type { Place } from './step-type.ts';

interface Before {
  readonly needs?: readonly ConditionSource[] | undefined;
  readonly needsWithin?: string | undefined;
  readonly needsOverride?: string | undefined;
  readonly evidenceBefore?: readonly string[] | undefined;
  readonly evidenceWithin?: string | undefined;
  readonly override?: string | undefined;
}

/**
 * Puts the gates of a step before `entry`: first what it needs, then the evidence that must be safe.
 * An override leads to the same place as the open gate; the event itself is the record that it happened.
 */
export function gatesBefore(step: string, source: Before, owner: Work, entry: string, place: Place): string {
  let first = entry;
  if (source.evidenceBefore) {
    const when = place.when(source.evidenceBefore.map((evidence) => `${evidence}.settled`));
    first = gate(
      `${step}.evidence`,
      step,
      'evidence',
      { ...owner, dueMs: ms(source.evidenceWithin) ?? owner.dueMs },
      when,
      first,
      source.override,
      place,
    );
  }
  if (source.needs) {
    const when = place.when(source.needs);
    first = gate(
      `${step}.needs`,
      step,
      'needs',
      { ...owner, dueMs: ms(source.needsWithin) ?? owner.dueMs },
      when,
      first,
      source.needsOverride,
      place,
    );
  }
  return first;
}

function gate(
  id: string,
  step: string,
  type: string,
  work: object,
  when: ReturnType<Place['when']>,
  to: string,
  override: string | undefined,
  place: Place,
): string {
  const { R: _, ackMs: __, ...waiting } = work as Work;
  return place.add({
    id,
    step,
    kind: 'gate',
    type,
    work: waiting,
    immediate: [{ when, to, set: [] }],
    edges: override === undefined ? [] : [{ event: 'override', to, set: [], tag: 'override', by: override }],
  });
}

export const ms = (duration: string | undefined): number | undefined => (duration === undefined ? undefined : durationMs(duration));

/** Who is asked, from the fields that every accountable step has. */
export function workOf(step: {
  R?: string | undefined;
  A: string;
  ack?: string | undefined;
  due?: string | undefined;
  ladder?: string | undefined;
  text?: Work['text'] | undefined;
}): Work {
  const { R, A, ladder, text } = step;
  return { R, A, ackMs: ms(step.ack), dueMs: ms(step.due), ladder, text } as Work;
}

const DETAILS = [
  'critical',
  'consult',
  'inform',
  'checklist',
  'doNot',
  'form',
  'marking',
  'options',
  'substitutes',
  'shownDefault',
  'review',
  'topic',
  'regimes',
  'exhibit',
  'waive',
];

/** What the step tells people beyond control. */
export function detailsOf(step: object): { details?: { [field: string]: unknown } } {
  const known = Object.entries(step).filter(([field, value]) => DETAILS.includes(field) && value !== undefined);
  return known.length === 0
    ? {}
    : { details: Object.fromEntries(known.map(([field, value]) => [field, field === 'options' ? optionTexts(value) : value])) };
}

/** What is said of each option, and what speaks for and against it; not what follows from it. */
function optionTexts(options: object): object {
  return Object.fromEntries(
    Object.entries(options as { readonly [name: string]: { readonly text: unknown; readonly tradeoffs?: unknown } }).map(
      ([name, { text, tradeoffs }]) => [name, { text, ...(tradeoffs === undefined ? {} : { tradeoffs }) }],
    ),
  );
}
