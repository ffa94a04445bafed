import { useItems } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { CELL_ROLES, ROLES, useCommand } from './people.ts';

/**
 * Whoever looks, and the roles that they act in here. What nobody holds falls to whoever is in command: alone at night
 * that is everything. What they may really do is the server's to say.
 */
export function useMyRoles(incident: string): { readonly me: string; readonly roles: readonly string[] } {
  const { me } = useSession();
  const director = useCommand(incident)?.director?.id === me.id;
  const present = (useItems(ROLES, incident) ?? []).filter(({ standing }) => standing === 'PRESENT');
  const mine = present.filter(({ person }) => person.id === me.id).map(({ role }) => role);
  const unheld = director ? CELL_ROLES.filter((role) => !present.some((each) => each.role === role)) : [];
  return { me: me.id, roles: [...(director ? ['CD'] : []), ...mine, ...unheld] };
}
