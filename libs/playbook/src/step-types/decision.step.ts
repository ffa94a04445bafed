import { z } from 'zod';
import type { Edge } from '../ir.ts';
import { before, duration, guidance, id, role, text, type StepSource } from './fields.ts';
import { detailsOf, gatesBefore, workOf } from './gates-before.ts';
import { stepType, type Place } from './step-type.ts';

interface Deciding {
  readonly decision: string;
  readonly options: { readonly [option: string]: { readonly then?: readonly StepSource[] | undefined } };
}

export const decision = stepType({
  kind: 'decision',
  describe: 'One role with the authority chooses between options. A shown default is shown, never taken by itself.',
  schema: (steps) =>
    z.strictObject({
      decision: id,
      text,
      authority: role,
      substitutes: z.array(role).max(10).optional(),
      within: duration,
      ack: duration.optional(),
      ladder: id,
      shownDefault: id.optional(),
      review: duration.optional(),
      ...before,
      ...guidance,
      options: z.record(id, z.strictObject({ text, tradeoffs: text.optional(), then: steps.optional() })),
    }),
  compile(step, next, place) {
    const name = step.decision;
    const options = Object.keys(step.options);
    if (options.length < 2) place.problem('C100', step, 'options', name, 'a decision has at least two options');
    if (step.shownDefault !== undefined && !options.includes(step.shownDefault)) {
      place.problem('C408', step, 'shownDefault', name, `the shown default "${step.shownDefault}" is not among the options`);
    }
    const decides = place.loop?.decision === name;
    const edges = decides ? turning(step, place) : choosing(step, next, place);
    place.settles(name, [name]);
    const work = workOf({ R: step.authority, A: step.authority, ack: step.ack, due: step.within, ladder: step.ladder, text: step.text });
    const entry = place.add({ id: name, step: name, kind: 'human', type: 'decision', work, edges, ...detailsOf(step) });
    return gatesBefore(name, step, work, entry, place);
  },
  certain: (step) => [step.decision],
});

function choosing(step: Deciding, next: string, place: Place): readonly Edge[] {
  const options = Object.keys(step.options);
  return Object.entries(step.options).map(([option, { then }]) => ({
    event: `option.${option}`,
    to: place.sequence(then ?? [], next),
    set: place.set(step.decision, step.decision, option, options),
    tag: 'option',
  }));
}

/** The decision at the end of a loop: some options go round again, the others leave and publish. */
function turning(step: Deciding, place: Place): readonly Edge[] {
  const loop = place.loop!;
  const leaving = Object.keys(step.options).filter((option) => !loop.again.includes(option));
  return Object.entries(step.options).map(([option, { then }]): Edge => {
    const event = `option.${option}`;
    if (loop.again.includes(option)) return { event, to: place.sequence(then ?? [], loop.round), set: [], tag: 'option' };
    const decided = loop.outside.set(step.decision, step.decision, option, leaving);
    return {
      event,
      to: loop.outside.sequence(then ?? [], loop.exit, place.phase),
      set: [...decided, ...loop.published],
      tag: 'option',
      leave: [loop.id],
    };
  });
}
