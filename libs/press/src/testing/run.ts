import type { DomainModule, Id, NewEvent, StructuralEvent } from '@chancery/kernel';

interface Standing {
  readonly loc: string;
  readonly approvals: number;
}

const REVIEWERS = 3;

/** What takes a statement's step S1 from place to place, as a compiled playbook does. */
const EDGES: { readonly [loc: string]: { readonly [event: string]: string } } = {
  S1: { submitted: 'S1.review' },
  'S1.review': { approve: 'S1.release', back: 'S1' },
  'S1.release': { released: 'out', held: 'held', back: 'S1' },
  A1: { done: 'assigned' },
};

const step = (state: Standing, loc: string, event: string): Standing | undefined => {
  const to = state.loc === loc ? EDGES[loc]?.[event] : undefined;
  if (to === undefined) return undefined;
  const approvals = event === 'approve' ? state.approvals + 1 : 0;
  return event === 'approve' && approvals < REVIEWERS ? { loc, approvals } : { loc: to, approvals: event === 'approve' ? approvals : 0 };
};

/**
 * Stands in for the run: it asks for a text at S1 or a voice at A1, hears marks, and moves. Where it stands must follow from where the text
 * stands, which is what tests look at.
 */
export const standInRun = (asks: 'draft' | 'assign' = 'draft'): DomainModule<Standing> => ({
  name: 'run',
  zero: { loc: asks === 'draft' ? 'S1' : 'A1', approvals: 0 },
  events: { RunStarted: { version: 1, rank: 8, content: [] }, RunStepped: { version: 1, rank: 4, content: [] } },
  evolve(state, event) {
    const { loc, event: heard } = event.structure as { loc: string; event: string };
    return event.type === 'RunStepped' ? (step(state, loc, heard) ?? state) : state;
  },
  commands: { StartRun: { decide: () => ({ events: [{ type: 'RunStarted', label: 'I', structure: {} }] }) } },
  consequences: [
    {
      name: 'marks step the run',
      on: '*',
      derive: (cause: StructuralEvent, state, d): NewEvent[] =>
        d.marksOf(cause).flatMap(({ origin, name, by, role }) =>
          step(state, origin.loc, name)
            ? [
                {
                  type: 'RunStepped',
                  label: 'I',
                  structure: { run: origin.run, loc: origin.loc, event: name, by: by as Id, role: role ?? null },
                },
              ]
            : [],
        ),
    },
    {
      name: 'steps open what waits',
      on: ['RunStarted', 'RunStepped'],
      derive: (cause, state, d): readonly NewEvent[] => {
        const entered = cause.type === 'RunStarted' || (state.loc === 'S1' && (cause.structure as { event: string }).event === 'back');
        return entered
          ? d.open(asks, { lane: 'press', work: { R: 'SPK', A: 'HOP', dueMs: 1_800_000 }, details: null }, { run: 'run', loc: state.loc })
          : [];
      },
    },
  ],
});
