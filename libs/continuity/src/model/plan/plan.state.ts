import { type Id, type Instant, own, type StructuralEvent } from '@chancery/kernel';
import { structureOf } from '../entry.ts';
import { LEVELS, type ChannelTested, type Level, type Levels, type PartyPlanned, type TestResult } from './plan.events.ts';

export interface LevelTest {
  readonly result: TestResult;
  readonly at: Instant;
  readonly by: Id;
}

export interface PlannedParty extends PartyPlanned {
  /** The last one of each level; gone with the channel that it was made on. */
  readonly tests: { readonly [L in Level]?: LevelTest };
  /** The entry that holds the words of now. */
  readonly saidAt: number;
}

export interface PlanState {
  readonly parties: { readonly [party: Id]: PlannedParty };
}

export function evolvePlan(state: PlanState, event: StructuralEvent): PlanState {
  switch (event.type) {
    case 'PartyPlanned':
    case 'PartyChanged': {
      const planned = structureOf<PartyPlanned>(event);
      const before = own(state.parties, planned.party);
      const tests = before ? testsThatHold(before, planned.levels) : {};
      return { parties: { ...state.parties, [planned.party]: { ...planned, tests, saidAt: event.seq } } };
    }
    case 'PartyDropped': {
      const { [structureOf<{ party: Id }>(event).party]: _, ...parties } = state.parties;
      return { parties };
    }
    case 'ChannelTested': {
      const { party, level, result, at } = structureOf<ChannelTested>(event);
      const tested = own(state.parties, party)!;
      const tests = { ...tested.tests, [level]: { result, at, by: event.header.principal.id } };
      return { parties: { ...state.parties, [party]: { ...tested, tests } } };
    }
    default:
      return state;
  }
}

const testsThatHold = ({ tests, levels }: PlannedParty, now: Levels): PlannedParty['tests'] =>
  Object.fromEntries(LEVELS.filter((level) => tests[level] && levels[level] === now[level]).map((level) => [level, tests[level]!]));
