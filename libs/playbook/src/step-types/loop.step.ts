import { z } from 'zod';
import { bound, id, type StepSource } from './fields.ts';
import { stepType, type LoopScope, type Place } from './step-type.ts';

export const loop = stepType({
  kind: 'loop',
  describe: 'Steps that are repeated while a decision says so, at most "max" times. What they set is readable once the loop is left.',
  schema: (steps) =>
    z.strictObject({
      loop: id,
      max: bound,
      body: steps,
      onBound: steps,
      again: z
        .string()
        .max(400)
        .regex(
          /^[A-Za-z][A-Za-z0-9]*=[A-Za-z0-9]+(\|[A-Za-z0-9]+)*$/,
          '"again" names the decision and the options that go round, such as D1=observe',
        ),
    }),
  compile(step, next, place) {
    const name = step.loop;
    const [decision, options] = step.again.split('=') as [string, string];
    const again = options.split('|');
    checkAgain(step, decision, again, place);
    const published = place
      .certain(step.body.filter((one) => one['decision'] !== decision))
      .flatMap((mark) => place.set(stepOf(mark), mark));
    const round = `${name}.again`;
    const over = place.sequence(step.onBound, next);
    const scope: LoopScope = { id: name, decision, again, round, exit: next, outside: place, published };
    const begin = place.inside(scope).sequence(step.body, over);
    const head = place.add({ id: `${name}.head`, step: name, kind: 'auto', type: 'loop', immediate: [{ to: begin, set: [] }] });
    place.add({
      id: round,
      step: name,
      kind: 'auto',
      type: 'loop',
      immediate: [{ to: head, set: [], round: { id: name, max: step.max, over, set: published } }],
    });
    return head;
  },
});

const stepOf = (mark: string): string => mark.split('.')[0]!;

function checkAgain(step: { loop: string; body: readonly StepSource[] }, decision: string, again: readonly string[], place: Place): void {
  const last = step.body.at(-1);
  if (last?.['decision'] !== decision) {
    place.problem('C206', step, 'again', step.loop, `the body does not end with the decision ${decision}`);
    return;
  }
  const options = Object.keys(last['options'] as object);
  for (const option of again.filter((one) => !options.includes(one))) {
    place.problem('C408', step, 'again', step.loop, `${decision} has no option "${option}"`);
  }
  if (options.every((option) => again.includes(option))) {
    place.problem('C203', step, 'again', step.loop, `every option of ${decision} goes round again`);
  }
}
