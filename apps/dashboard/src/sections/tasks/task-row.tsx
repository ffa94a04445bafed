import { isolated } from '@chancery/kernel/values';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Due } from '../../parts/clock.tsx';
import { Status } from '../../parts/status.tsx';
import { useRoleTitle } from '../people/roles.words.ts';
import { statementReference, STATEMENTS } from '../press/statements.ts';
import { TaskActs } from './task-verbs.tsx';
import { isSettled, type Task } from './tasks.ts';
import { taskWords } from './tasks.words.ts';

const SHOWN = {
  PROPOSED: ['', 'squareWaiting'],
  ASSIGNED: ['', 'squareWaiting'],
  ACKNOWLEDGED: ['', 'squareWaiting'],
  IN_PROGRESS: ['', 'squareDoing'],
  BLOCKED: ['warn', 'squareBlocked'],
  DONE: ['warn', 'squareDone'],
  CONFIRMED: ['ok', 'squareDone'],
  SETTLED: ['ok', 'squareDone'],
  WAIVED: ['off', 'squareDone'],
  CANCELLED: ['off', 'squareDone'],
} as const;

/** Which text has to be put right, whose it is, and the way to where that is done. */
function Correcting({ incident, statement }: { readonly incident: string; readonly statement: string }) {
  const w = useWords(taskWords);
  const found = (useItems(STATEMENTS, incident) ?? []).find(({ id }) => id === statement);
  return (
    <div>
      <Link to={`/incidents/${incident}/press/${statement}`}>
        {statementReference(statement)} {found?.title}
      </Link>
      {found && ` · ${w.ownedBy(isolated(found.owner.name ?? '—'))}`}
    </div>
  );
}

/** What is asked, of whom, by when, and what stands in its way. */
export function TaskRow({ incident, task }: { readonly incident: string; readonly task: Task }) {
  const w = useWords(taskWords);
  const titleOf = useRoleTitle();
  const [tone, shape] = SHOWN[task.state];
  return (
    <div className="rowline">
      <div className="grow">
        <b>{task.title}</b>
        {task.statement && <Correcting incident={incident} statement={task.statement} />}
        <div className="cap">
          <Status tone={tone} shape={shape}>
            {w.state[task.state]}
          </Status>{' '}
          · {task.person?.name ? <bdi>{task.person.name}</bdi> : task.doer}
          {task.confirmer && task.state === 'DONE' && ` · ${w.needsSecond(task.confirmer)}`}
          {task.confirmedBy && ` · ${w.confirmedBy(isolated(task.confirmedBy.name ?? '—'))}`}
          {task.called && ['ESCALATED', 'LAST_RUNG'].includes(task.attention) && (
            <span className="st late"> {(task.calledDeputy ? w.callDeputy : w.callNow)(titleOf(task.called))}</span>
          )}
        </div>
        {task.gate === 'CLOSED' && !isSettled(task) && (
          <div>
            <Status tone="warn" shape="squareBlocked">
              {w.gateClosed(task.missing.map(({ reference }) => reference).join(', '))}
            </Status>
          </div>
        )}
        {task.gate === 'OVERRIDDEN' && <div className="cap">{w.gateOverridden(task.overrideReason ?? '')}</div>}
        {task.reason && <div className="cap">{task.reason}</div>}
      </div>
      {!isSettled(task) && task.due && (
        <div className="due">
          <Due at={task.due} />
        </div>
      )}
      <span className="ref">{task.reference}</span>
      <TaskActs incident={incident} task={task} />
    </div>
  );
}
