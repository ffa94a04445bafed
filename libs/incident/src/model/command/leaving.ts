import type { Consequence, Id, NewEvent, StructuralEvent } from '@chancery/kernel';
import { entry, structureOf } from '../entry.ts';
import type { IncidentState } from '../incident.state.ts';
import { authorityOf } from './command.decider.ts';
import type { TakeoverAuthority } from './command.events.ts';

type Derive = Consequence<IncidentState>['derive'];

const left = (event: StructuralEvent): Id => structureOf<{ person: Id }>(event).person;

/**
 * The director left the house. Who agreed to stand in for them directs from the same commit on: a deputy director, else the duty
 * officer. Where there is neither, command is vacant, and whoever of the cell is there takes it.
 */
const succession: Derive = (event, state, { ask }) => {
  const from = left(event);
  if (state.director !== from) return [];
  const next = (role: string, authority: TakeoverAuthority): NewEvent[] =>
    ask
      .calledFor(role)
      .filter((person) => person !== from)
      .slice(0, 1)
      .map((to) => entry('DirectorSucceeded', { from, to, authority, secondedBy: null }));
  const [successor] = [...next('CD', 'deputy'), ...next('DO', 'duty-officer')];
  return [successor ?? entry('CommandVacated', { from })];
};

/** An offer of command ends with the one to whom it was made. */
const offerFalls: Derive = (event, { handover }) => {
  if (handover === null || handover.to !== left(event)) return [];
  const { brief, from, to } = handover;
  return [entry('DirectorHandoverWithdrawn', { brief, from, to })];
};

/** Who asked for command by a role asks no more without it. */
const takeoverFalls: Derive = (event, { takeover }, { ask }) =>
  takeover !== null && takeover.to === left(event) && (event.type === 'PersonLeft' || authorityOf(ask, takeover.to) === undefined)
    ? [entry('DirectorTakeoverLapsed', takeover)]
    : [];

const since = 3;

/** Command after somebody left: no offer stands that one side cannot keep. */
export const leavingConsequences: readonly Consequence<IncidentState>[] = [
  { name: 'an offer of command ends with who was to have it', since, on: ['PersonLeft'], derive: offerFalls },
  { name: 'command passes on from a director who left', since, on: ['PersonLeft'], derive: succession },
  { name: 'who lost the right to command asks for it no more', since, on: ['PersonLeft', 'RoleRelieved'], derive: takeoverFalls },
];
