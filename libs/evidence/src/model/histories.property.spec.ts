import { StreamKind, type CommandSpec, type Deciding, type DomainModule, type StructuralEvent } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { cell } from '../testing/cell.ts';
import { Night, type History } from '../testing/histories.ts';
import { Oracle } from '../testing/oracle.ts';
import { evidence } from './evidence.decider.ts';
import type { EvidenceState } from './evidence.state.ts';
import type { Exhibit } from './exhibits/exhibit.state.ts';

const HISTORIES = 1_000;
const ROUNDS = 50;
/** Each planted bug must be found within so many histories. */
const HUNTED = 300;

const history = (seed: number, module: DomainModule): History => new Night(seed, module).run(ROUNDS);
const judged = (h: History): readonly string[] => new Oracle().judge(h.commits);

/** The command decides as if its exhibit looked otherwise. */
function misled(types: readonly string[], see: (e: Exhibit, d: Deciding<EvidenceState, any>) => Partial<Exhibit>): DomainModule {
  const commands: { [type: string]: CommandSpec<EvidenceState, any> } = { ...evidence.commands };
  for (const type of types) {
    const rule = evidence.commands[type]!;
    commands[type] = {
      ...rule,
      decide: (d) => {
        const payload = d.command.payload as { exhibit?: string; transfer?: string };
        const id = payload.exhibit ?? d.state.transfers[payload.transfer ?? '']?.exhibit ?? '';
        const exhibit = d.state.exhibits[id];
        if (!exhibit) return rule.decide(d);
        const exhibits = { ...d.state.exhibits, [id]: { ...exhibit, ...see(exhibit, d) } };
        return rule.decide({ ...d, state: { ...d.state, exhibits } });
      },
    };
  }
  return { ...evidence, commands };
}

/** The fold goes wrong after an event. */
const folded = (type: string, change: (after: Exhibit, before: Exhibit) => Partial<Exhibit>): DomainModule<EvidenceState> => ({
  ...evidence,
  evolve: (before, event, timers) => {
    const after = evidence.evolve(before, event, timers);
    if (event.type !== type) return after;
    const id = event.structure['exhibit'] as string;
    const exhibit = after.exhibits[id]!;
    return { ...after, exhibits: { ...after.exhibits, [id]: { ...exhibit, ...change(exhibit, before.exhibits[id]!) } } };
  },
});

/** An answer to an offer is taken whatever became of it. */
const anyAnswer: DomainModule<EvidenceState> = {
  ...evidence,
  commands: {
    ...evidence.commands,
    AcceptTransfer: {
      decide: ({ state, command }) => {
        const transfer = state.transfers[command.payload['transfer'] as string]!;
        const structure = { transfer: transfer.id, exhibit: transfer.exhibit, from: transfer.from, to: transfer.to, seal: 'intact' };
        return { events: [{ type: 'TransferAccepted', label: 'I', structure }] };
      },
    },
  },
};

/** A custodian offers as if nothing were offered yet. */
const twoOffers: DomainModule<EvidenceState> = {
  ...evidence,
  commands: {
    ...evidence.commands,
    OfferTransfer: {
      decide: (d) => {
        const { exhibit, to } = d.command.payload as { exhibit: string; to: string };
        const from = d.command.principal.id;
        if (d.state.exhibits[exhibit]?.custodian !== from) return evidence.commands['OfferTransfer']!.decide(d);
        const structure = { transfer: d.nextId(), exhibit, from, to, courier: null, route: 'hand' };
        return { events: [{ type: 'TransferOffered', label: 'I', structure }] };
      },
    },
  },
};

/** Each is one mistake that would be easy to make. */
const BUGS: { readonly [name: string]: DomainModule } = {
  'custody moves when it is offered': folded('TransferOffered', () => ({ custodian: 'sofia' })),
  'custody does not move when it is accepted': folded('TransferAccepted', (_, before) => ({ custodian: before.custodian })),
  'an offer leaves nobody custodian': folded('TransferOffered', () => ({ custodian: null })),
  'an offer is accepted by anybody, at any time': anyAnswer,
  'an exhibit is offered to two': twoOffers,
  'anybody offers': misled(['OfferTransfer'], (_, d) => ({ custodian: d.command.principal.id })),
  'a row is numbered twice': folded('ExhibitVerified', (_, before) => ({ custody: before.custody })),
  'a number is left out': folded('SealBroken', (after) => ({ custody: after.custody + 1 })),
  'only the last hold counts': folded('HoldLifted', () => ({ holds: {} })),
  'holds keep from nothing': misled(['ProposeDisposition', 'DisposeExhibit'], () => ({ holds: {} })),
  'one person disposes': misled(['DisposeExhibit'], (e) => (e.proposal ? { proposal: { ...e.proposal, hands: [] } } : {})),
  'who stands behind a delegation is not counted': misled(['DisposeExhibit'], (e) =>
    e.proposal ? { proposal: { ...e.proposal, hands: [e.proposal.by] } } : {},
  ),
  'an original is taken for a copy': misled(['CheckOut', 'RecordAccess'], () => ({ original: false })),
  'an override serves twice': folded('ExhibitAccessed', (_, before) => ({ override: before.override })),
};

describe('random histories of exhibits', () => {
  it('have exactly one custodian at every moment of custody, and custody rows without a gap', () => {
    const seen: { [type: string]: number } = {};
    const refusals = new Set<string>();
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const h = history(seed, evidence);
      const findings = judged(h);
      if (findings.length) expect({ seed, findings }).toEqual({ seed, findings: [] });
      for (const code of Object.keys(h.refused)) refusals.add(code);
      for (const { entries } of h.commits) for (const { type } of entries) seen[type] = (seen[type] ?? 0) + 1;
    }
    // They would prove nothing if they did little.
    for (const type of ['TransferAccepted', 'TransferRefused', 'ExhibitDisposed', 'HoldSet', 'HoldLifted', 'ExhibitAccessed', 'SealBroken'])
      expect([type, seen[type]! > 150]).toEqual([type, true]);
    expect(refusals.size).toBeGreaterThan(12);
  });

  it('fold again from structure alone to the same state', () => {
    const kind = new StreamKind('inc', [cell, evidence]);
    for (let seed = 1; seed <= 40; seed++) {
      const { commits } = history(seed, evidence);
      let state = kind.zero('inc:1');
      for (const entry of commits.flatMap(({ entries }) => entries))
        state = kind.evolve(state, JSON.parse(JSON.stringify(entry)) as StructuralEvent);
      expect(state.slices['evidence']).toEqual(commits.at(-1)!.evidence);
    }
  });

  it.each(Object.entries(BUGS))('find the planted bug: %s', (_, module) => {
    const found = Array.from({ length: HUNTED }, (__, i) => i + 1).find((seed) => judged(history(seed, module)).length > 0);
    expect(found).toBeDefined();
  });
});
