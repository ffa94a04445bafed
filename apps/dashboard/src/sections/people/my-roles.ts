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

/**
 * The roles that whoever looks really holds, or acts in for one who is absent. Here nothing falls to the director for want of
 * somebody else: evidence is taken by forensics and held by the legal side, or not at all.
 */
export function useHeldRoles(incident: string): { readonly me: string; readonly roles: readonly string[] } {
  const { me } = useSession();
  const director = useCommand(incident)?.director?.id === me.id;
  const all = (useItems(ROLES, incident) ?? []).filter(({ standing }) => standing === 'PRESENT' || standing === 'UNREACHABLE');
  const absent = (role: string): boolean => all.every((each) => each.role !== role || each.deputy || each.standing === 'UNREACHABLE');
  const mine = all.filter((each) => each.person.id === me.id && (!each.deputy || (each.standing === 'PRESENT' && absent(each.role))));
  return { me: me.id, roles: [...(director ? ['CD'] : []), ...mine.map(({ role }) => role).filter((role) => role !== 'CD')] };
}
