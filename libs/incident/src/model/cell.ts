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

/** True where the person may write under the label: the circle's, or one with named readers of whom they are one. No other is used here. */
export const reads = (ask: Ask, person: Id, label: Label): boolean =>
  label === CIRCLE_LABEL || (isNamed(label) && ask.reads(person, label));

/** A fact in the version that was on the screen. */
export type FactVersion = {
  readonly fact: Id;
  readonly version: number;
};

/** Facts that are not what was shown, as far as the person may know of them: what moved in secret says nothing. */
export const movedFacts = (ask: Ask, person: Id, shown: readonly FactVersion[]): readonly Id[] =>
  shown
    .filter(({ fact, version }) => ask.factVersion(fact) !== version && ask.reads(person, ask.factLabel(fact) ?? CIRCLE_LABEL))
    .map(({ fact }) => fact);

/** True where somebody who reads the second label may not read the first: what stands under it is no ground of what they are told. */
export const isNarrower = (label: Label, than: Label): boolean => stricter(label, than) !== than;

/** The label of what follows from one item for another: the stricter of both. Undefined where nobody is known to read both. */
export const stricter = (one: Label, other: Label): Label | undefined =>
  one === other || other === CIRCLE_LABEL ? one : one === CIRCLE_LABEL ? other : undefined;
