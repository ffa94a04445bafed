import type { Id, Label } from '@chancery/kernel';

/** `label` null makes a new one; otherwise the readers become exactly these. */
export type NameReaders = {
  readonly label: Label | null;
  readonly readers: readonly Id[];
};

/** Sent by a rule of the house to every incident when somebody left it. */
export type NoteDeparture = { readonly person: Id };

/** For AdmitPerson and RemovePerson. */
export type MoveInCircle = {
  readonly person: Id;
  readonly reason: string;
};
