import { isolated } from '@chancery/kernel/values';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { useSession } from '../../net/session.tsx';
import { RecoveriesDocument } from '../../screens/recovery.documents.ts';
import { DECISIONS, isOpen, useMayDecide } from '../decisions/decisions.ts';
import { exhibitReference, EXHIBITS, waitsForMe } from '../evidence/evidence.ts';
import { useHeldRoles } from '../people/my-roles.ts';
import { COMMAND, PAGES, ROLES } from '../people/people.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { pressWords } from '../press/press.words.ts';
import { useInboxNow } from '../press/statements.ts';
import { TASKS } from '../tasks/tasks.ts';
import { boardWords } from './board.words.ts';

/** Something other than a task that waits for whoever looks, and where they answer it. */
export interface Waiting {
  readonly id: string;
  readonly says: string;
  readonly to: string;
}

/**
 * All that waits for whoever looks besides their tasks: offers, calls, the command, approvals, the second of two, questions. `known` says
 * that every source has answered: before that nobody may say that there is nothing.
 */
export function useWaiting(incident: string): { readonly items: readonly Waiting[]; readonly known: boolean } {
  const people = usePeopleWaiting(incident);
  const things = useThingsWaiting(incident);
  const recoveries = useRecoveriesWaiting();
  const tasks = useItems(TASKS, incident);
  const parts = [people, things, recoveries];
  return {
    items: parts.flatMap((part) => part ?? []),
    known: tasks !== undefined && parts.every((part) => part !== undefined),
  };
}

/** Command, its seconding, offers of roles, and calls. */
function usePeopleWaiting(incident: string): readonly Waiting[] | undefined {
  const w = useWords(boardWords);
  const { me } = useSession();
  const titleOf = useRoleTitle();
  const [roles, pages, commands] = [useItems(ROLES, incident), useItems(PAGES, incident), useItems(COMMAND, incident)];
  if (!roles || !pages || !commands) return undefined;
  const to = `/incidents/${incident}/people`;
  const offers = roles.filter(({ person, standing }) => person.id === me.id && standing === 'OFFERED');
  const calls = pages.filter(({ person, call, role }) => {
    const offered = offers.some((offer) => offer.role === role);
    return person.id === me.id && call === 'CALLED' && !offered;
  });
  const [command] = commands;
  const seconds = command?.takeoverBy && command.takeoverBy.id !== me.id && command.director?.id !== me.id;
  return [
    ...(command?.offeredTo?.id === me.id ? [{ id: 'command', says: w.command, to }] : []),
    ...(seconds ? [{ id: 'takeover', says: w.takeover(isolated(command.takeoverBy?.name ?? '—')), to }] : []),
    ...offers.map(({ id, role, title }) => ({ id, says: w.offer(titleOf(role, title)), to })),
    ...calls.map(({ id, role }) => ({ id, says: role === null ? w.call : w.callAs(titleOf(role)), to })),
  ];
}

/** Questions, texts, and exhibits. */
function useThingsWaiting(incident: string): readonly Waiting[] | undefined {
  const w = useWords(boardWords);
  const press = useWords(pressWords);
  const mayDecide = useMayDecide(incident);
  const { me, roles } = useHeldRoles(incident);
  const inbox = useInboxNow(incident);
  const [decisions, exhibits] = [useItems(DECISIONS, incident), useItems(EXHIBITS, incident)];
  if (!decisions || !exhibits || !inbox) return undefined;
  const at = (place: string): string => `/incidents/${incident}/${place}`;
  return [
    ...decisions
      .filter((decision) => isOpen(decision) && mayDecide(decision))
      .map(({ id, question }) => ({ id, says: w.decide(question ?? '—'), to: at(`decisions/${id}`) })),
    ...inbox.map(({ id, kind, title, statement }) => ({
      id,
      says: title ? `${press.asks[kind]}: ${isolated(title)}` : press.asks[kind],
      to: at(statement ? `press/${statement}` : 'press'),
    })),
    ...exhibits
      .filter((exhibit) => waitsForMe(exhibit, me, roles))
      .map(({ id, transferTo }) => ({
        id,
        says: (transferTo?.id === me ? w.accept : w.second)(exhibitReference(id)),
        to: at(`evidence/${id}`),
      })),
  ];
}

/** People who lost their way in, and whom this person may let in as the second of two. */
function useRecoveriesWaiting(): readonly Waiting[] | undefined {
  const w = useWords(boardWords);
  const { language } = useMessages();
  const { data } = useQuery({ queryKey: ['recoveries'], queryFn: async () => (await ask(RecoveriesDocument, {}, language)).recoveries });
  return data?.filter(({ yours }) => yours).map(({ id, person }) => ({ id, says: w.recovery(isolated(person.name ?? '—')), to: '/' }));
}
