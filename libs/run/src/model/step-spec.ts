import { type JsonObject, own } from '@chancery/kernel';
import type { Condition, Ir, Location } from '@chancery/playbook';
import type { StepSpec } from './tasks/openers.ts';

/** What the domains are told of a place that a run asks about: its lane, who is asked, and the terms of the deed. */
export function specOf(ir: Ir, loc: string): JsonObject {
  const place = own(ir.locations, loc)!;
  // At an evidence gate the deed behind it is what is asked for.
  const deed = place.type === 'evidence' ? own(ir.locations, place.immediate[0]!.to)! : place;
  return {
    lane: place.lane,
    work: (place.work ?? null) as never,
    details: (place.details ?? null) as never,
    options: optionsOf(place),
    task: taskSpec(ir, deed) as unknown as JsonObject,
  };
}

/** In the order in which the playbook names them: what a record gives back has its members by name, and only a list keeps its order. */
const optionsOf = ({ edges }: Location): string[] =>
  edges.filter(({ tag }) => tag === 'option').map(({ event }) => event.slice('option.'.length));

function taskSpec(ir: Ir, deed: Location): StepSpec {
  const { id, type, step, lane, work, edges } = deed;
  const evidence = own(ir.locations, `${id}.evidence`);
  const confirm = own(ir.locations, `${id}.confirm`);
  const rungs = work?.dueMs === undefined ? undefined : own(ir.ladders, work.ladder ?? '');
  return {
    loc: id,
    type,
    step,
    lane,
    doerRole: work?.R ?? work?.A ?? '',
    accountable: work?.A ?? '',
    confirmRole: confirm?.work?.R ?? null,
    waiveRole: edges.find(({ tag }) => tag === 'waive')?.by ?? null,
    overrideRole: evidence?.edges.find(({ tag }) => tag === 'override')?.by ?? null,
    beforeSteps: evidence === undefined ? [] : [...new Set(evidence.immediate.flatMap(({ when }) => stepsIn(ir, when)))],
    dueMs: work?.dueMs ?? null,
    gateDueMs: evidence?.work?.dueMs ?? null,
    confirmDueMs: confirm?.work?.dueMs ?? null,
    rungs: rungs?.length ?? null,
  };
}

/** The steps whose marks a condition waits for. */
function stepsIn(ir: Ir, when: Condition | undefined): readonly string[] {
  if (when === undefined) return [];
  if ('mark' in when) return [own(ir.marks, when.mark)!.step];
  return ('all' in when ? when.all : when.any).flatMap((part) => stepsIn(ir, part));
}
