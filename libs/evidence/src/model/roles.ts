import { reject, type Ask, type Deciding, type Id, type Rejection } from '@chancery/kernel';

/** Collects, acquires, and says what a failed check means. */
const FORENSIC = 'FOR';
/** Sets and lifts holds. */
const LEGAL = 'LEG';

type Asking = Pick<Deciding<unknown, any>, 'ask' | 'command'>;

const needed = (...roles: string[]): Rejection => reject('identity-role-needed', { roles });

const holds = ({ ask, command }: Asking, role: string): boolean => ask.holds(role, command.principal.id);
export const isDirector = ({ ask, command }: Asking): boolean => ask.director() === command.principal.id;
export const isLegal = (d: Asking, person: Id): boolean => d.ask.holds(LEGAL, person);

const ROLES = ['DO', 'CD', 'SEC', 'CRY', 'ICT', 'FOR', 'CI', 'LEG', 'HOP', 'SPK', 'POL', 'LIA', 'REC', 'COO', 'MIN', 'DMIN'];

/** Whoever holds a role in the incident. */
export const anyRole = (d: Asking): Rejection | undefined => (ROLES.some((role) => holds(d, role)) ? undefined : needed('any'));

export const forensicOnly = (d: Asking): Rejection | undefined => (holds(d, FORENSIC) ? undefined : needed(FORENSIC));
export const legalOnly = (d: Asking): Rejection | undefined => (holds(d, LEGAL) ? undefined : needed(LEGAL));
export const directorOnly = (d: Asking): Rejection | undefined => (isDirector(d) ? undefined : needed('CD'));

export const forensicOrDirector = (d: Asking): Rejection | undefined =>
  holds(d, FORENSIC) || isDirector(d) ? undefined : needed(FORENSIC, 'CD');

/** Each of the two who end an exhibit's custody. */
export const mayDispose = (ask: Ask, person: Id): boolean =>
  ask.holds(FORENSIC, person) || ask.holds(LEGAL, person) || ask.director() === person;

export const disposing = ({ ask, command }: Asking): Rejection | undefined =>
  mayDispose(ask, command.principal.id) ? undefined : needed(FORENSIC, LEGAL, 'CD');

export const systemOnly = ({ command }: Asking): Rejection | undefined =>
  command.principal.kind === 'system' ? undefined : needed('system');
