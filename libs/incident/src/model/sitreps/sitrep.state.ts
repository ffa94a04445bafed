import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { assert, msBetween, type Id, type Label, own, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import type { FactVersion } from '../cell.ts';
import { structureOf } from '../entry.ts';
import { sitrepEvents, type Audience, type SitrepMoved, type SitrepPublished, type SitrepWritten } from './sitrep.events.ts';
import { sitrepMachine } from './sitrep.machine.ts';

export interface Sitrep {
  readonly id: Id;
  readonly label: Label;
  readonly version: number;
  readonly author: Id;
  readonly audience: Audience;
  readonly facts: readonly FactVersion[];
  /** The entry that holds its words. */
  readonly writtenAt: number;
  readonly snapshot: Snapshot;
}

export interface SitrepsState {
  readonly sitreps: { readonly [id: Id]: Sitrep };
}

export const zeroSitreps: SitrepsState = { sitreps: {} };

const DUE = 'due';
const owner = (sitrep: Id): string => `sitreps:${sitrep}`;
export const sitrepOfTimer = (timerOwner: string): Id => timerOwner.slice('sitreps:'.length);

const regionOf = ({ snapshot }: Sitrep, region: 'paper' | 'currency'): string => (snapshot.value as Record<string, string>)[region]!;
export const paperOf = (sitrep: Sitrep): string => regionOf(sitrep, 'paper');
export const currencyOf = (sitrep: Sitrep): string => regionOf(sitrep, 'currency');
export const takes = (sitrep: Sitrep, type: string, region: 'paper' | 'currency' = 'paper'): boolean =>
  canTake(sitrepMachine, sitrep.snapshot, { type }, [region]);

export function evolveSitreps(state: SitrepsState, event: StructuralEvent, timers: TimerBook): SitrepsState {
  if (event.type === 'IncidentClosed' || event.type === 'IncidentStoodDown') {
    for (const id of Object.keys(state.sitreps)) timers.cancel(owner(id), DUE);
    return state;
  }
  if (!(event.type in sitrepEvents) || event.type === 'SitrepDueFell') return state;
  const { sitrep: id } = structureOf<SitrepMoved>(event);
  if (event.type === 'SitrepDrafted') {
    const { version, by, audience, facts } = structureOf<SitrepWritten>(event);
    return keep(state, {
      id,
      label: event.label,
      version,
      author: by,
      audience,
      facts,
      writtenAt: event.seq,
      snapshot: start(sitrepMachine).snapshot,
    });
  }
  const before = own(state.sitreps, id);
  assert(before, `${event.type} of a report that was never drafted`);
  // What only some of its readers may know leaves no trace in what all of them see.
  if (event.label !== before.label) return state;
  const moved = { ...before, snapshot: step(sitrepMachine, before.snapshot, { type: event.type }).snapshot };
  switch (event.type) {
    case 'SitrepRevised': {
      const { version, audience, facts } = structureOf<SitrepWritten>(event);
      return keep(state, { ...moved, version, audience, facts, writtenAt: event.seq });
    }
    case 'SitrepPublished': {
      const { nextReportAt } = structureOf<SitrepPublished>(event);
      if (nextReportAt !== null) timers.arm(owner(id), DUE, Math.max(0, msBetween(event.header.streamTime, nextReportAt)));
      return keep(state, moved);
    }
    case 'SitrepSuperseded':
      timers.cancel(owner(id), DUE);
      return keep(state, moved);
    default:
      return keep(state, moved);
  }
}

const keep = (state: SitrepsState, sitrep: Sitrep): SitrepsState => ({ sitreps: { ...state.sitreps, [sitrep.id]: sitrep } });
