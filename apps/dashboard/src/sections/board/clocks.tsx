import { IconGitFork, IconMicrophone, IconSubtask } from '@tabler/icons-react';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { Clock } from '../../parts/clock.tsx';
import { useDecisions } from '../decisions/decisions.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { useTasks } from '../tasks/tasks.ts';
import { boardWords } from './board.words.ts';
import { useLines } from './lines.ts';

/** Four figures at most: how long it lasts, and what is next to be decided, to be done and to be said. */
export function Clocks({ board }: { readonly board: BoardPage }) {
  const { t } = useMessages();
  const w = useWords(boardWords);
  const titleOf = useRoleTitle();
  const decisions = useDecisions(board.id);
  const [decision] = decisions.open;
  const tasks = useTasks(board.id);
  const task = tasks.open.find(({ due, state }) => due !== null && state !== 'DONE');
  const lines = useLines(board.id);
  const expiring = lines?.filter(({ expires }) => expires !== null).toSorted((a, b) => (a.expires! < b.expires! ? -1 : 1))[0];
  const looking = t.incident.loading;
  return (
    <div className="clocks" role="group" aria-label={w.clocks}>
      <Clock
        what={board.declaredAt ? t.incident.sinceDeclared : t.incident.sinceReported}
        at={board.declaredAt ?? board.firstReportAt}
        kind="elapsed"
      />
      <Clock
        what={w.nextDecision}
        icon={<IconGitFork className="i" aria-hidden />}
        at={decision?.decideBy ?? null}
        kind="due"
        owner={decision ? titleOf(decision.owner, decision.ownerTitle) : decisions.known ? w.noDecisionOpen : null}
        none={decision ? t.clock.noClock : decisions.known ? w.noDecision : looking}
      />
      <Clock
        what={w.nextTask}
        icon={<IconSubtask className="i" aria-hidden />}
        at={task?.due ?? null}
        kind="due"
        owner={task ? `${task.reference}, ${task.person?.name ?? task.doer}` : tasks.known ? w.noTaskDue : null}
        none={tasks.known ? w.noTask : looking}
      />
      <Clock
        what={w.nextPress}
        icon={<IconMicrophone className="i" aria-hidden />}
        at={expiring?.expires ?? null}
        kind="due"
        owner={expiring ? w.expires : lines?.length === 0 ? w.noLine : null}
        none={lines ? w.noPress : looking}
      />
    </div>
  );
}
