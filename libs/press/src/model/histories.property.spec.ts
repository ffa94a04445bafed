import {
  StreamKind,
  type Ask,
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
import { cell, houseWith } from '../testing/cell.ts';
import { opening, Sessions, type Commit, type Domains, type History } from '../testing/histories.ts';
import { Oracle } from '../testing/oracle.ts';
import { truthOf, type Fact } from './facts/fact.state.ts';
import { press } from './press.decider.ts';
import type { PressState } from './press.state.ts';
import type { Statement } from './statements/statement.state.ts';
import { voices } from './voices/voices.decider.ts';
import type { VoicesState } from './voices/voices.state.ts';

const HISTORIES = 10_000;
const ROUNDS = 30;
/** Each planted bug must be found within so many histories. */
const HUNTED = 3_000;

const from = opening();
const history = (seed: number, domains: Domains): History => new Sessions(seed, domains, from).run(ROUNDS);

/** The opening's entries, which every history shares. */
const known: readonly Commit[] = (['inc', 'voc'] as const).map((stream) => ({
  stream,
  drafts: from.recorded[stream],
  at: from.now,
  command: {} as Command,
  inc: from.press,
}));

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

const LOOKING = ['DraftStatement', 'ReviseStatement', 'SubmitStatement', 'ApproveStatement', 'OfferRelease', 'ReleaseStatement'];

/** The commands decide as if the facts, the house or the words looked otherwise. */
const seeing = (types: readonly string[], see: (d: Deciding<PressState>) => Partial<Deciding<PressState>>, module = press): Domains => ({
  press: types.reduce(
    (changed, type) => ruled(changed, type, (rule) => ({ ...rule, decide: (d) => rule.decide({ ...d, ...see(d) }) })),
    module,
  ),
  voices,
});
const facts = (d: Deciding<PressState>, change: (fact: Fact) => Partial<Fact>): Partial<Deciding<PressState>> => ({
  state: { ...d.state, facts: Object.fromEntries(Object.entries(d.state.facts).map(([id, fact]) => [id, { ...fact, ...change(fact) }])) },
});
/** Nobody seems to have left the house. */
const everybodyHere = (d: Deciding<PressState>): Partial<Deciding<PressState>> => ({
  other: (stream) => (stream.startsWith('voc:') ? d.other(stream) : houseWith([], stream)),
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
  'one person releases': misled(
    'ReleaseStatement',
    (s) => (s.offer ? { offer: { ...s.offer, by: s.offer.by === 'p6' ? 'p1' : 'p6' } } : {}),
    trueOfferer,
  ),
  'two authors release': misled('ReleaseStatement', (s, d) => (s.offer && d.command.principal.id !== s.offer.by ? { hands: [] } : {})),
  'a text is released after it expired': misled('ReleaseStatement', (s) => timeless(s, { expires: null })),
  'a text is released under embargo': misled('ReleaseStatement', (s) => timeless(s, { embargo: null })),
  'a revision ignores what its author saw': misled('ReviseStatement', (s, d) => timeless(s, { id: d.command.payload['base'] })),
  'a release does not compare the voices': { press: ruled(press, 'ReleaseStatement', (rule) => ({ ...rule, compares: () => [] })), voices },
  'earlier wording goes out': seeing(LOOKING, (d) =>
    facts(d, ({ sections, wordings }) => ({
      sections: sections.filter(({ section, seq }) => section !== 'publicWording' || Object.values(wordings).includes(seq)),
    })),
  ),
  'words of a fact that fell go out': seeing(LOOKING, (d) => facts(d, (fact) => (truthOf(fact) === 'confirmed' ? {} : { sections: [] }))),
  'words of one language stand for those of another': seeing(LOOKING, (d) =>
    facts(d, ({ wordings }) => {
      const [any] = Object.values(wordings);
      return any === undefined ? {} : { wordings: { en: any, fr: any } };
    }),
  ),
  'a fact that only its author stands for goes out': seeing(['OfferRelease', 'ReleaseStatement'], (d) =>
    facts(d, () => ({ alone: false })),
  ),
  'who left a moment ago releases': seeing(['OfferRelease', 'ReleaseStatement'], everybodyHere),
  'approvals outlive who left': dropped('who left the circle or a role has approved nothing'),
  'an offer outlives who made it': seeing(
    ['ReleaseStatement'],
    (d) => ({
      ...everybodyHere(d),
      ask: new Proxy(d.ask, { get: (ask, question: keyof Ask) => (question === 'holds' ? () => true : ask[question]) }),
    }),
    dropped('who may release no more has offered nothing').press as DomainModule,
  ),
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
  }, 240_000);

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
