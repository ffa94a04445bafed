import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { PeopleDocument } from '../../net/documents.ts';
import { ask } from '../../net/request.ts';
import { IncidentContext } from '../incident.ts';
import { CastDocument } from './people.documents.ts';
import { wholeList } from '../../net/whole-list.ts';

/** Who may be asked for something: people who work here, or in an exercise its cast. */
export function useColleagues() {
  const { language } = useMessages();
  const board = use(IncidentContext);
  const exercise = board?.exercise ? board.id : undefined;
  const { data } = useQuery({
    queryKey: ['people', exercise ?? 'house'],
    queryFn: async () =>
      exercise
        ? (await ask(CastDocument, { incident: exercise }, language)).cast
        : await wholeList(async (after) => (await ask(PeopleDocument, { after }, language)).people),
  });
  return (data ?? []).filter(({ active }) => active);
}

/** For a choice of one. */
export function usePeopleChoice(): readonly { readonly value: string; readonly label: string }[] {
  return useColleagues().map(({ id, name }) => ({ value: id, label: name ?? '—' }));
}
