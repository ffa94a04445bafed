import { canTake, start, step, vet, type Snapshot } from '@chancery/engine';
import { StreamKind, type NewEvent } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { cell, Desk, POLICY } from '../testing/cell.ts';
import { FACT_OWNERS, factMachine } from './facts/fact.machine.ts';
import { press } from './press.decider.ts';
import { STATEMENT_OWNERS, statementMachine } from './statements/statement.machine.ts';
import { ASSIGNMENT_OWNERS, assignmentMachine } from './voices/assignment.machine.ts';
import { voices } from './voices/voices.decider.ts';

type Machine = typeof factMachine | typeof statementMachine | typeof assignmentMachine;
type Owners = { readonly [type: string]: readonly string[] };

const MACHINES: readonly (readonly [string, Machine, Owners, object])[] = [
  ['fact', factMachine, FACT_OWNERS, press.events],
  ['statement', statementMachine, STATEMENT_OWNERS, press.events],
  ['assignment', assignmentMachine, ASSIGNMENT_OWNERS, voices.events],
];

const regionsOf = (machine: Machine) =>
  (Object.entries(machine.root.states) as [string, AnyStateNode][]).map(
    ([name, { states }]) => [name, new Set(Object.values(states).flatMap((s) => [...s.transitions.keys()]))] as const,
  );
const typesOf = (machine: Machine): string[] => [...new Set(regionsOf(machine).flatMap(([, types]) => [...types]))];

/** Events that more than one region knows, and no region must take. */
const unowned = (machine: Machine, owners: Owners): string[] =>
  typesOf(machine).filter((type) => regionsOf(machine).filter(([, types]) => types.has(type)).length > 1 && !owners[type]);

const SAID = [{}, { complete: true, last: true, wordingCleared: true }];

/** Every configuration that events lead to. */
function reached(machine: Machine): Snapshot[] {
  const found = new Map<string, Snapshot>();
  const open = [start(machine).snapshot];
  for (let next = open.pop(); next; next = open.pop()) {
    const key = JSON.stringify(next.value);
    if (found.has(key)) continue;
    found.set(key, next);
    for (const type of typesOf(machine)) for (const said of SAID) open.push(step(machine, next, { type, ...said }).snapshot);
  }
  return [...found.values()];
}

describe.each(MACHINES)('the machine of a %s', (_, machine, owners, events) => {
  it('can be kept in a ledger', () => expect(vet(machine)).toEqual([]));

  it('knows only events of its domain', () => expect(typesOf(machine).filter((type) => !(type in events))).toEqual([]));

  it('names who must take each event that two regions know', () => expect(unowned(machine, owners)).toEqual([]));

  it('reaches every state, and each of its events moves it somewhere', () => {
    const all = reached(machine);
    const states = Object.entries(machine.root.states).flatMap(([region, { states: s }]) =>
      Object.keys(s).map((state) => `${region}.${state}`),
    );
    const seen = new Set(all.flatMap(({ value }) => Object.entries(value as object).map(([region, state]) => `${region}.${state}`)));
    expect(states.filter((state) => !seen.has(state))).toEqual([]);
    const fires = (type: string) => all.some((s) => SAID.some((said) => canTake(machine, s, { type, ...said }, owners[type] ?? [])));
    expect(typesOf(machine).filter((type) => !fires(type))).toEqual([]);
  });
});

it('an event that two regions know without an owner is found', () => {
  expect([unowned(factMachine, {}), unowned(statementMachine, {})]).toEqual([['FactRetracted', 'FactCorrected'], ['StatementReleased']]);
});

it('a release is not taken while only one of text and outing would take it', () => {
  const draft = start(statementMachine).snapshot;
  const event = { type: 'StatementReleased' };
  expect([canTake(statementMachine, draft, event), canTake(statementMachine, draft, event, STATEMENT_OWNERS['StatementReleased'])]).toEqual(
    [true, false],
  );
});

describe('consequences', () => {
  const kind = new StreamKind('inc', [cell, press]);

  it('of one fact under 200 approved and offered texts are 601 entries in three generations, in one decision', () => {
    const desk = new Desk();
    desk.voice();
    const fact = desk.fact();
    for (let i = 0; i < 200; i++) {
      const { id } = desk.draft({ cites: [{ fact, version: 1, sentence: 1 }] });
      desk.submit(id, { ...POLICY, reviewMs: null });
      desk.approve(id);
      desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
    }
    const { drafts } = desk.tell(
      'CorrectFact',
      { fact, from: 1, wording: 'w', publicWording: 'p', language: 'en', kind: 'material', reason: 'r' },
      { by: 'cd' },
    );
    const counted = Object.groupBy(drafts, ({ type }) => type);
    expect(Object.entries(counted).map(([type, all]) => [type, all!.length])).toEqual([
      ['FactCorrected', 1],
      ['StatementBlocked', 200],
      ['ApprovalVoided', 200],
      ['ReleaseOfferVoided', 200],
    ]);
    // A generation ends where the next one's ranks begin: first the fact, then all blocks, then what they void.
    expect(drafts.map(({ type }) => kind.spec(type).rank).slice(0, 205)).toEqual([9, ...Array<number>(200).fill(7), 6, 3, 6, 3]);
  });

  it('rank below every cause that they name', () => {
    const derivable: { readonly [name: string]: readonly string[] } = {
      'a fact that moved blocks the texts that cite it': ['StatementBlocked'],
      'a fact that moved asks for corrections of what is out': ['CorrectionDue'],
      'a revised original makes its variants stale': ['VariantStale'],
      'a text of a run is in review again': ['ReviewRestarted'],
      'a change voids approvals': ['ApprovalVoided'],
      'an applied policy voids approvals under the older one': ['ApprovalVoided'],
      'a person who was barred has approved nothing': ['ApprovalVoided'],
      'who left the circle or a role has approved nothing': ['ApprovalVoided'],
      'who directs no more has approved nothing by it': ['ApprovalVoided'],
      'who may release no more has offered nothing': ['ReleaseOfferVoided'],
      'what somebody leaves behind has an owner': ['StatementPassed', 'FactPassed'],
      'an offer to release falls with the approvals': ['ReleaseOfferVoided'],
    };
    const edges = press.consequences!.flatMap((c) =>
      (c.on as readonly string[]).flatMap((cause) => derivable[c.name]!.map((effect) => [cause, effect] as const)),
    );
    expect(edges.filter(([cause, effect]) => kind.spec(effect).rank >= kind.spec(cause).rank)).toEqual([]);
    const longest = (type: string): number =>
      1 + Math.max(0, ...edges.filter(([cause]) => cause === type).map(([, effect]) => longest(effect)));
    expect(Math.max(...Object.keys(press.events).map(longest))).toBe(4);
  });

  it('leave what they do not concern alone, entry by entry', () => {
    const desk = new Desk();
    const [quoted, other] = [desk.fact(), desk.fact()];
    const { id } = desk.draft({ cites: [{ fact: quoted, version: 1, sentence: 1 }] });
    desk.submit(id);
    expect(desk.says('DisputeFact', { fact: other, from: 1, reason: 'r' }, { by: 'cd' })).toEqual(['FactDisputed']);
    const foreign: NewEvent = { type: 'PersonBarredHere', label: 'I', structure: { person: 'p2' } };
    const before = desk.press;
    expect(desk.append(foreign).press).toBe(before);
  });

  it('are taken back to the draft by a fact marked higher, and by a wording that is withdrawn', () => {
    for (const [type, more, by] of [
      ['RemarkFact', { tlp: 'amber' }, 'cd'],
      ['WithdrawWording', { reason: 'r', language: null }, 'p3'],
    ] as const) {
      const desk = new Desk();
      const fact = desk.fact();
      const { id } = desk.draft({
        body: 'On the 14th.\nNothing.\nNothing.\nThe 14th.',
        cites: [
          { fact, version: 1, sentence: 1 },
          { fact, version: 1, sentence: 4 },
        ],
      });
      desk.submit(id);
      desk.approve(id);
      const [, blocked] = desk.records(type, { fact, from: 1, ...more }, { by }).filter(([recorded]) => recorded !== 'SectionRelabelled');
      expect(blocked).toEqual(['StatementBlocked', { statement: id, fact, was: 1, sentences: [1, 4] }]);
    }
  });
});
