import { reject, type Ask, type Id, type Label, type Rejection } from '@chancery/kernel';
import { isNamed } from './circle/circle.state.ts';
import { CIRCLE_LABEL } from './entry.ts';
import { CELL_ROLES } from './roles/role.events.ts';
import { DEPUTY_DIRECTOR } from './roles/role.state.ts';

const CELL = [...CELL_ROLES, DEPUTY_DIRECTOR];

/** Anyone with a part in the crisis cell. */
export const inTheCell = (ask: Ask, person: Id): boolean => CELL.some((role) => ask.holds(role, person));

export const cellOnly = ({ ask, command }: { ask: Ask; command: { principal: { id: Id } } }): Rejection | undefined =>
  inTheCell(ask, command.principal.id) ? undefined : reject('incident-role-needed', { roles: [...CELL_ROLES] });

/** What the circle may read is the door's business; for a label with named readers the person is one of them. No other is used here. */
export const reads = (ask: Ask, person: Id, label: Label): boolean =>
  label === CIRCLE_LABEL || (isNamed(label) && ask.reads(person, label));

/** A fact in the version that was on the screen. */
export type FactVersion = {
  readonly fact: Id;
  readonly version: number;
};

/** Facts that are not what was shown. */
export const movedFacts = (ask: Ask, shown: readonly FactVersion[]): readonly Id[] =>
  shown.filter(({ fact, version }) => ask.factVersion(fact) !== version).map(({ fact }) => fact);
