import { StreamKind, type DomainModule, type Json } from '@chancery/kernel';
import { incident, incidentCard, logRows } from '@chancery/incident';
import { openings, StreamKinds, type Policy } from '@chancery/ledger';
import { readPlaybook } from '@chancery/playbook';
import { TWENTY_STEPS_TEXT } from '@chancery/playbook/testing';
import { pin, run, runLanes, type PinnedPlaybook } from '@chancery/run';

/** A short playbook with what makes trouble: two lanes, a gate between them, a decision with a loop, a wait. */
const SHORT_TEXT = TWENTY_STEPS_TEXT.replace('playbook: TWENTY', 'playbook: SHORT').replace(
  /lanes:[\s\S]*$/,
  `lanes:
  command:
    title: { en: Command }
    phases:
      - phase: work
        steps:
          - { task: C1, R: HAND, A: LEAD, due: PT10M, ladder: two, text: { en: Call } }
          - { decision: D1, authority: LEAD, within: PT30M, ladder: two, text: { en: Cut? }, options: { cut: { text: { en: Cut } }, spare: { text: { en: Spare } } } }
          - { wait: W1, A: LEAD, for: PT2H, text: { en: Watch } }
  evidence:
    title: { en: Evidence }
    phases:
      - phase: work
        steps:
          - { preserve: E1, R: HAND, A: LEAD, due: PT45M, ladder: two, text: { en: Seal } }
          - { task: E2, R: HAND, A: LEAD, due: PT45M, ladder: two, needs: [D1], needsWithin: PT60M, text: { en: Store } }
`,
);

/** Two lanes that open at the same step, written in another order than that of their names. */
const CROSSED_TEXT = TWENTY_STEPS_TEXT.replace('playbook: TWENTY', 'playbook: CROSSED').replace(
  /lanes:[\s\S]*$/,
  `lanes:
  west:
    title: { en: West }
    phases:
      - phase: work
        steps:
          - { task: W1, R: HAND, A: LEAD, due: PT10M, ladder: two, text: { en: Call } }
  north:
    title: { en: North }
    phases:
      - phase: work
        steps:
          - { task: N1, R: HAND, A: LEAD, due: PT10M, ladder: two, needs: [W1.done], needsWithin: PT60M, text: { en: Seal } }
  east:
    title: { en: East }
    phases:
      - phase: work
        steps:
          - { task: E1, R: HAND, A: LEAD, due: PT10M, ladder: two, needs: [W1.done], needsWithin: PT60M, text: { en: Store } }
`,
);

export const PLAYBOOKS: Readonly<Record<string, PinnedPlaybook>> = Object.fromEntries(
  [TWENTY_STEPS_TEXT, SHORT_TEXT, CROSSED_TEXT].map((text) => {
    const reading = readPlaybook(text, 'simulation.playbook.yaml');
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const pinned = pin(reading.playbook, text);
    return [pinned.id, pinned];
  }),
);

export const PROJECTIONS = [incidentCard, logRows, runLanes];

/** Declared with a playbook, an incident has it run at once. */
const startRun: Policy = {
  topic: 'whenever-incident-declared.start-run',
  on: ['IncidentDeclared'],
  plan: (event) => (event.structure['playbook'] === null ? undefined : { playbook: event.structure['playbook']! }),
};

/** A rung that is reached pages someone. */
const page: Policy = {
  topic: 'whenever-run-timer-fell.page',
  on: ['RunTimerFell'],
  plan: (event) => ((event.structure['pages'] as Json[]).length ? { pages: event.structure['pages']! } : undefined),
};

export const POLICIES = [startRun, page];

/** Here everybody holds every role: what is looked for is elsewhere. */
const everybody: DomainModule<null> = {
  name: 'everybody',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {},
  answers: { holds: () => true, calledFor: () => [] },
};

export function kindsWith(runs: DomainModule = run, incidents: DomainModule = incident): StreamKinds {
  return new StreamKinds([new StreamKind('org', [openings]), new StreamKind('inc', [incidents, everybody, runs])]);
}
