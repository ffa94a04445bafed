import { useItems } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { ROLES, useCommand } from './people.ts';

/** Whoever looks, and the roles that they act in here. What they may really do is the server's to say. */
export function useMyRoles(incident: string): { readonly me: string; readonly roles: readonly string[] } {
  const { me } = useSession();
  const director = useCommand(incident)?.director?.id === me.id;
  const held = (useItems(ROLES, incident) ?? []).filter(({ person, standing }) => person.id === me.id && standing === 'PRESENT');
  return { me: me.id, roles: [...(director ? ['CD'] : []), ...held.map(({ role }) => role)] };
}
