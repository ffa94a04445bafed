import {
  StreamKind,
  type Accepted,
  type Command,
  type CommandSpec,
  type Consequence,
  type Deciding,
  type DomainModule,
  type NewEvent,
  type Rejection,
  type StructuralEvent,
} from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { cell } from '../testing/cell.ts';
import { opening, Sessions, type Commit, type Domains, type History } from '../testing/histories.ts';
import { Oracle } from '../testing/oracle.ts';
import { press } from './press.decider.ts';
import type { PressState } from './press.state.ts';
import type { Statement } from './statements/statement.state.ts';
import { voices } from './voices/voices.decider.ts';
import type { VoicesState } from './voices/voices.state.ts';

const HISTORIES = 10_000;
const ROUNDS = 30;
/** Each planted bug must be found within so many histories. */
const HUNTED = 1_500;

const from = opening();
const history = (seed: number, domains: Domains): History => new Sessions(seed, domains, from).run(ROUNDS);

/** The opening's entries, which every history shares. */
const known = ((): readonly Commit[] => {
  const facts = Object.values(from.press.facts);
  const inc = facts.flatMap(({ id, tlp }): Commit['drafts'] => [
    { type: 'FactAdded', structure: { fact: id, tlp } },
    { type: 'FactConfirmed', structure: { fact: id } },
    { type: 'PublicWordingCleared', structure: { fact: id } },
  ]);
  const voc = Object.values(from.voices.assignments).flatMap(
    ({ assignment, person, order, topics, audiences, languages, from: begins, to }): Commit['drafts'] => [
      { type: 'AssignmentOffered', structure: { assignment, person, order, topics, audiences, languages, from: begins, to } },
      { type: 'AssignmentAccepted', structure: { assignment, from: begins } },
    ],
  );
  const common = { at: from.now, command: {} as Command, inc: from.press };
  return [
    { stream: 'inc', drafts: inc, ...common },
    { stream: 'voc', drafts: voc, ...common },
  ];
})();

const judged = (h: History): readonly string[] => new Oracle().judge([...known, ...h.commits]);

const replaced = (name: string, change: (c: Consequence<PressState>) => Consequence<PressState>[]): Domains => ({
  press: { ...press, consequences: press.consequences!.flatMap((c) => (c.name === name ? change(c) : [c])) } as DomainModule,
  voices,
});
const dropped = (name: string): Domains => replaced(name, () => []);
const deafTo = (name: string, type: string): Domains =>
  replaced(name, (c) => [{ ...c, on: (c.on as readonly string[]).filter((on) => on !== type) }]);

type Rule = CommandSpec<any, any>;
const ruled = (module: DomainModule, type: string, change: (rule: Rule) => Rule): DomainModule => ({
  ...module,
  commands: { ...module.commands, [type]: change(module.commands[type]!) },
});

/** The command decides as if the statement looked otherwise. */
const misled = (
  type: string,
  see: (s: Statement, d: Deciding<PressState>) => Partial<Statement>,
  undo: (e: NewEvent, s: Statement) => NewEvent = (e) => e,
): Domains => ({
  press: ruled(press, type, (rule) => ({
    ...rule,
    decide: (d) => {
      const statement: Statement | undefined = d.state.statements[d.command.payload['statement']];
      if (!statement) return rule.decide(d);
      const state = { ...d.state, statements: { ...d.state.statements, [statement.id]: { ...statement, ...see(statement, d) } } };
      const out = rule.decide({ ...d, state });
      return 'events' in out ? { ...out, events: out.events.map((e) => undo(e, statement)) } : out;
    },
  })),
  voices,
});

const accepting = (decide: (d: Deciding<VoicesState>, rule: Rule) => Accepted | Rejection): Domains => ({
  press,
  voices: ruled(voices, 'AcceptAssignment', (rule) => ({ ...rule, decide: (d) => decide(d, rule) })),
});

const timeless = (s: Statement, fields: object): Partial<Statement> => ({ version: { ...s.version, ...fields } });

/** Each is one mistake that would be easy to make. */
const BUGS: { readonly [name: string]: Domains } = {
  'a fact that moved blocks no text': dropped('a fact that moved blocks the texts that cite it'),
  'a disputed fact blocks no text': deafTo('a fact that moved blocks the texts that cite it', 'FactDisputed'),
  'a fact marked higher blocks no text': deafTo('a fact that moved blocks the texts that cite it', 'FactRemarked'),
  'a withdrawn wording blocks no text': deafTo('a fact that moved blocks the texts that cite it', 'PublicWordingWithdrawn'),
  'what is out is not marked': dropped('a fact that moved asks for corrections of what is out'),
  'what is out is not marked when its fact is retracted': deafTo('a fact that moved asks for corrections of what is out', 'FactRetracted'),
  'approvals outlive a revision': deafTo('a change voids approvals', 'StatementRevised'),
  'approvals outlive a blocked text': deafTo('a change voids approvals', 'StatementBlocked'),
  'variants outlive their original': dropped('a revised original makes its variants stale'),
  'approvals outlive their policy': dropped('an applied policy voids approvals under the older one'),
  'an offer outlives its approvals': dropped('an offer to release falls with the approvals'),
  'only the last editor is kept from approving': misled('ApproveStatement', (s) => ({ hands: [s.version.by] })),
  'who wrote the original approves its variant': misled('ApproveStatement', () => ({ parent: null })),
  'a delegate approves the text of who delegated': misled('ApproveStatement', (s, d) => ({
    hands: s.hands.filter((hand) => hand !== d.command.principal.onBehalfOf),
  })),
  'one person gives two approvals': misled('ApproveStatement', (s) => ({
    approvals: s.approvals.map((a) => ({ ...a, by: 'x', behalf: null })),
  })),
  'one person releases': misled('ReleaseStatement', (s) => (s.offer ? { offer: { ...s.offer, by: 'x' } } : {}), trueOfferer),
  'two authors release': misled('ReleaseStatement', (s, d) => (s.offer && d.command.principal.id !== s.offer.by ? { hands: [] } : {})),
  'a text is released after it expired': misled('ReleaseStatement', (s) => timeless(s, { expires: null })),
  'a text is released under embargo': misled('ReleaseStatement', (s) => timeless(s, { embargo: null })),
  'a revision ignores what its author saw': misled('ReviseStatement', (s, d) => timeless(s, { id: d.command.payload['base'] })),
  'a release does not compare the voices': { press: ruled(press, 'ReleaseStatement', (rule) => ({ ...rule, compares: () => [] })), voices },
  'overlaps are not looked at when accepted': accepting((d, rule) => {
    const { assignment } = d.command.payload as { assignment: string };
    const { succeeds } = d.state.assignments[assignment] ?? {};
    return rule.decide({
      ...d,
      state: {
        ...d.state,
        assignments: Object.fromEntries(Object.entries(d.state.assignments).filter(([id]) => id === assignment || id === succeeds)),
      },
    });
  }),
  'a handover keeps the old voice': accepting((d, rule) => {
    const out = rule.decide(d);
    return 'events' in out ? { ...out, events: out.events.filter((e) => e.type !== 'AssignmentSucceeded') } : out;
  }),
};

function trueOfferer(event: NewEvent, { offer }: Statement): NewEvent {
  if (event.type !== 'StatementReleased') return event;
  const [, second] = event.structure['by'] as string[];
  return { ...event, structure: { ...event.structure, by: [offer!.by, second!] } };
}

describe('random histories of several people at once', () => {
  it('release nothing unapproved, by one alone, on a fact that fell, out of its time or without its one voice', () => {
    const seen = { released: 0, voided: 0, due: 0, blocked: 0, succeeded: 0, retries: 0, refusals: new Set<string>() };
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const h = history(seed, { press, voices });
      const findings = judged(h);
      if (findings.length) expect({ seed, findings }).toEqual({ seed, findings: [] });
      seen.retries += h.retries;
      for (const code of Object.keys(h.refused)) seen.refusals.add(code);
      for (const { drafts } of h.commits) {
        for (const { type } of drafts) {
          if (type === 'StatementReleased') seen.released++;
          else if (type === 'ApprovalVoided') seen.voided++;
          else if (type === 'CorrectionDue') seen.due++;
          else if (type === 'StatementBlocked') seen.blocked++;
          else if (type === 'AssignmentSucceeded') seen.succeeded++;
        }
      }
    }
    // They would prove nothing if they did little.
    for (const count of [seen.released, seen.voided, seen.due, seen.blocked, seen.succeeded, seen.retries])
      expect(count).toBeGreaterThan(500);
    expect(seen.refusals.size).toBeGreaterThan(25);
  });

  it('fold again from structure alone to the same state, deriving the same entries', () => {
    const kind = new StreamKind('inc', [cell, press]);
    for (let seed = 1; seed <= 40; seed++) {
      const commits = history(seed, { press, voices }).commits.filter(({ stream }) => stream === 'inc');
      let state = from.inc;
      for (const { command, drafts } of commits) {
        const entries = JSON.parse(JSON.stringify(drafts)) as StructuralEvent[];
        const primaries = entries.filter(({ header }) => !header.derived);
        const derived = kind.derivedFrom(state, primaries, command.seed).map(({ type, structure, label }) => ({ type, structure, label }));
        expect(derived).toEqual(entries.slice(primaries.length).map(({ type, structure, label }) => ({ type, structure, label })));
        for (const entry of entries) state = kind.evolve(state, entry);
      }
      expect(state.slices['press']).toEqual(commits.at(-1)?.inc ?? from.press);
    }
  });

  it.each(Object.entries(BUGS))('find the planted bug: %s', (_, domains) => {
    const found = Array.from({ length: HUNTED }, (__, i) => i + 1).find((seed) => judged(history(seed, domains)).length > 0);
    expect(found).toBeDefined();
  });
});
