export { people, PEOPLE_LABEL, type AddPerson, type DeactivatePerson, type PeopleState } from './model/people.decider.ts';
export { access, GRANTING } from './model/access.decider.ts';
export { houseClock, TIMEKEEPERS } from './model/clock.decider.ts';
export type { AccessState } from './model/access.state.ts';
export { deliverEndedWaysIn, endWaysInWheneverEnded } from './policies/whenever-access-ended.end-ways-in.ts';
export { ROLES, type PersonAdded, type PersonDeactivated, type Role } from './model/people.events.ts';
export {
  canRead,
  clearanceClass,
  clearanceFrom,
  labelsOf,
  readable,
  ReadDoor,
  readableLabels,
  type Clearance,
  type ReaderRow,
  type Viewer,
} from './read-door.ts';
export { ACCOUNT_TRIES, LIMIT_MS, NETWORK_TRIES } from './passwords/limits.ts';
export { Passwords, type ChoiceProblem, type Tried } from './passwords/passwords.ts';
export { PeopleReader, type PersonCard } from './read/people.reader.ts';
export { PERSON_ROW, personRows } from './read/person.projection.ts';
export { CLOSED, EVERYBODY, READER_ROW, ROLE_MARK } from './read/reader.table.ts';
export { Identity0005 } from './schema/0005-identity.ts';
export { Identity0006 } from './schema/0006-identity.ts';
export { Identity0007 } from './schema/0007-identity.ts';
export { Identity0008 } from './schema/0008-identity.ts';
export { Identity0009 } from './schema/0009-identity.ts';
export { Identity0010 } from './schema/0010-identity.ts';
export { Identity0011 } from './schema/0011-identity.ts';
export { cookieFor, cookieGone, cookieName, deviceCookie, deviceIn, tokenIn } from './sessions/cookie.ts';
export { LINK_MS, Links, type LinkPurpose } from './sessions/links.ts';
export { OPEN_MAX, SESSION_LIMITS, Sessions, type CameBy, type SessionLimits } from './sessions/sessions.ts';
export { raiseEpoch } from './sessions/epoch.ts';
export { isToken, newId, type Token } from './sessions/token.ts';
export { CursorUnknown, PAGE_MAX, rowsOf, sizeOf, type Order, type Page } from './read/pages.ts';
