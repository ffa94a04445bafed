import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { DashboardPlaybookDrawingQuery, DashboardPlaybookRunsQuery, PlaybookRunPartsFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useItems, type Kind } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { DECISIONS } from '../decisions/decisions.ts';
import { ROLES, useCommand } from '../people/people.ts';
import { TASKS } from '../tasks/tasks.ts';
import { PlaybookDrawingDocument, PlaybookRunsDocument } from './playbook.documents.ts';
import { stepsOf, type Step } from './steps.ts';

export type PlaybookRun = PlaybookRunPartsFragment;
export type Drawing = NonNullable<DashboardPlaybookDrawingQuery['playbookDrawing']>;

export const RUNS: Kind<PlaybookRun, DashboardPlaybookRunsQuery> = {
  typename: 'PlaybookRun',
  document: PlaybookRunsDocument,
  pick: ({ playbookRuns }) => playbookRuns,
};

/** How the playbook of a run is drawn: asked for once, since what a run pinned never changes. */
export function useDrawing(incident: string, run: string | undefined): Drawing | null | undefined {
  const { language } = useMessages();
  const { data } = useQuery({
    queryKey: ['drawing', incident, run, language],
    enabled: run !== undefined,
    queryFn: async () => (await ask(PlaybookDrawingDocument, { incident, run: run! }, language)).playbookDrawing ?? null,
  });
  return data;
}

/** Every step of a run as it stands now. A step that stands as before is the same object, so that only what changed is drawn again. */
export function useSteps(incident: string, run: PlaybookRun, drawing: Drawing): ReadonlyMap<string, Step> {
  const tasks = useItems(TASKS, incident);
  const decisions = useItems(DECISIONS, incident);
  const roles = useItems(ROLES, incident);
  const director = useCommand(incident)?.director ?? null;
  const before = useRef<ReadonlyMap<string, Step>>(new Map());
  return useMemo(() => {
    const now = stepsOf(drawing, run, { tasks: tasks ?? [], decisions: decisions ?? [], roles: roles ?? [], director });
    const kept = new Map(now.map((step) => [step.id, same(before.current.get(step.id), step)]));
    before.current = kept;
    return kept;
  }, [drawing, run, tasks, decisions, roles, director]);
}

const same = (before: Step | undefined, now: Step): Step => (before && JSON.stringify(before) === JSON.stringify(now) ? before : now);
