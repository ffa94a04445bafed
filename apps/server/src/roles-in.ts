import { CELL_ROLES } from '@chancery/incident';
import type { CommandHandler } from '@chancery/ledger';
import type { RolesIn } from '@chancery/press/api';

/** The roles that a person holds in an incident now, from its record: what its rules would answer. */
export const rolesIn =
  (handler: Pick<CommandHandler, 'cache'>): RolesIn =>
  async ({ person }, stream) => {
    const { kind, state } = await handler.cache.load(stream);
    const ask = kind.ask(state);
    return CELL_ROLES.filter((role) => ask.holds(role, person));
  };
