import type { PeopleState } from '@chancery/identity';
import { reject, type Deciding, type Id, type Rejection } from '@chancery/kernel';

/**
 * Refuses a person who is not, or no longer, one of the house. The command must compare with `org`, so that nobody is taken on
 * in the instant in which they leave.
 */
export function barred({ other }: Pick<Deciding<unknown>, 'other'>, person: Id): Rejection | undefined {
  const { people } = other('org').slices['people'] as PeopleState;
  return people[person]?.active === true ? undefined : reject('incident-person-barred', { person });
}
