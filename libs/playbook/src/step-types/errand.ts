import type { Edge } from '../ir.ts';
import type { ConditionSource } from '../condition.ts';
import { detailsOf, gatesBefore, workOf } from './gates-before.ts';
import type { StepKind } from './fields.ts';
import type { Place } from './step-type.ts';

interface Errand {
  readonly R: string;
  readonly A: string;
  readonly due: string;
  readonly ack?: string | undefined;
  readonly ladder: string;
  readonly text: { readonly [language: string]: string };
  readonly waive?: string | undefined;
  readonly needs?: readonly ConditionSource[] | undefined;
}

/** One person does it and says so; or, where the step allows it, someone waives it. */
export function compileErrand(kind: StepKind, step: string, source: Errand, next: string, place: Place): string {
  const edges: Edge[] = [{ event: 'done', to: next, set: place.set(step, `${step}.done`) }];
  place.settles(step, source.waive === undefined ? [`${step}.done`] : [`${step}.done`, `${step}.waived`]);
  if (source.waive !== undefined) {
    edges.push({ event: 'waived', to: next, set: place.set(step, `${step}.waived`), tag: 'waive', by: source.waive });
  }
  const work = workOf(source);
  const entry = place.add({ id: step, step, kind: 'human', type: kind, work, edges, ...detailsOf(source) });
  return gatesBefore(step, source, work, entry, place);
}

/** A step that may be waived promises nothing. */
export const certainOfErrand = (step: string, source: { waive?: string | undefined }): readonly string[] =>
  source.waive === undefined ? [`${step}.done`] : [];
