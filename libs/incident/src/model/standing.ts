import type { PeopleState } from '@chancery/identity';
import { houseOf, reject, type Command, type Deciding, type Id, type Rejection, type StreamId } from '@chancery/kernel';

/**
 * Refuses a person who is not, or no longer, one of the house. The command must compare with that house, so that nobody is taken on
 * in the instant in which they leave.
 */
export function barred({ other, command }: Pick<Deciding<unknown, any>, 'other' | 'command'>, person: Id): Rejection | undefined {
  const { people } = other(houseOf(command.stream)).slices['people'] as PeopleState;
  return people[person]?.active === true ? undefined : reject('incident-person-barred', { person });
}

/** What such a command compares with. */
export const inHouse = ({ stream }: Command): readonly StreamId[] => [houseOf(stream)];
