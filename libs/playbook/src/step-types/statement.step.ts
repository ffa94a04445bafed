import { z } from 'zod';
import type { Approvals, Work } from '../ir.ts';
import { bound, duration, errand, id, role } from './fields.ts';
import { detailsOf, gatesBefore, ms, workOf } from './gates-before.ts';
import { stepType, type Place } from './step-type.ts';

const { waive: _, ...fields } = errand;
const roles = z.array(role).min(1).max(20);

export const statement = stepType({
  kind: 'statement',
  describe: 'A text is drafted, approved and released; changes send it back to the draft, at most "rounds" times.',
  schema: () =>
    z.strictObject({
      statement: id,
      ...fields,
      rounds: bound,
      release: role,
      boundAuthority: role,
      reviewWithin: duration.optional(),
      releaseWithin: duration.optional(),
      approve: z.union([z.strictObject({ all: roles }), z.strictObject({ n: z.int().min(1).max(20), of: roles })]),
    }),
  compile(step, next, place) {
    const name = step.statement;
    const work = workOf(step);
    const approvals: Approvals =
      'all' in step.approve
        ? { subject: name, roles: step.approve.all, needed: step.approve.all.length }
        : { subject: name, roles: step.approve.of, needed: step.approve.n };
    const asked = new Set(approvals.roles).size;
    if (asked < approvals.roles.length) place.problem('C111', step, 'approve', name, 'a role is asked twice');
    else if (approvals.needed > asked)
      place.problem('C111', step, 'approve', name, `${approvals.needed} approvals are wanted of ${asked} roles`);
    place.settles(name, [`${name}.released`, `${name}.held`, `${name}.silent`]);
    const review = compileReview(name, step, work, approvals, next, place);
    const entry = place.add({
      id: name,
      step: name,
      kind: 'human',
      type: 'draft',
      work,
      voids: name,
      edges: [{ event: 'submitted', to: review, set: [] }],
      ...detailsOf(step),
    });
    return gatesBefore(name, step, work, entry, place);
  },
});

interface Releasing {
  readonly rounds: number;
  readonly release: string;
  readonly boundAuthority: string;
  readonly reviewWithin?: string | undefined;
  readonly releaseWithin?: string | undefined;
}

function compileReview(name: string, step: Releasing, work: Work, approvals: Approvals, next: string, place: Place): string {
  const over = place.add({
    id: `${name}.bound`,
    step: name,
    kind: 'human',
    type: 'bound',
    work: { ...work, R: step.boundAuthority, A: step.boundAuthority },
    edges: [{ event: 'option.silent', to: next, set: place.set(name, `${name}.silent`), tag: 'option' }],
  });
  const round = { id: name, max: step.rounds, over, set: [] };
  const release = place.add({
    id: `${name}.release`,
    step: name,
    kind: 'human',
    type: 'release',
    work: { ...work, R: step.release, dueMs: ms(step.releaseWithin) ?? work.dueMs } as Work,
    edges: [
      { event: 'released', to: next, set: place.set(name, `${name}.released`), leave: [name] },
      { event: 'held', to: next, set: place.set(name, `${name}.held`), tag: 'option', leave: [name] },
      { event: 'back', to: name, set: [], tag: 'environment', round },
    ],
  });
  const { R: _, ...waiting } = work;
  return place.add({
    id: `${name}.review`,
    step: name,
    kind: 'human',
    type: 'approval',
    approvals,
    work: { ...waiting, dueMs: ms(step.reviewWithin) ?? work.dueMs } as Work,
    edges: [
      { event: 'approve', to: release, set: [], tag: 'approval' },
      { event: 'back', to: name, set: [], tag: 'option', round },
    ],
  });
}
