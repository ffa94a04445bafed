import { Button } from '@mantine/core';
import { IconGitFork } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { Moment } from '../../parts/moment.tsx';
import { useKeys } from '../../parts/use-key.ts';
import { decisionReference, useDecisions, useMayDecide } from '../decisions/decisions.ts';
import { useRoleTitle } from '../people/roles.words.ts';
import { TaskRow } from '../tasks/task-row.tsx';
import { useMyTasks } from '../tasks/tasks.ts';
import { taskWords } from '../tasks/tasks.words.ts';
import { boardWords } from './board.words.ts';
import { useWaiting } from './waiting.ts';

/** The question that is next, with what happens if nobody answers it. */
export function DecisionNeeded({ incident }: { readonly incident: string }) {
  const w = useWords(boardWords);
  const [decision] = useDecisions(incident).open;
  const mayDecide = useMayDecide(incident);
  const titleOf = useRoleTitle();
  if (!decision) return null;
  return (
    <section className="box need" aria-labelledby="decision">
      <div className="hd">
        <span className="tag solid-warn">
          <IconGitFork className="i" aria-hidden /> {w.decisionNeeded}
        </span>
        <span className="push cap ref">{decisionReference(decision.id)}</span>
      </div>
      <div className="bd stack2">
        <h2 id="decision">{decision.question ?? '—'}</h2>
        <p className="dim">
          {w.lapses(titleOf(decision.owner, decision.ownerTitle))} {decision.decideBy && <Moment at={decision.decideBy} utc />}
        </p>
        <div className="row">
          <Button component={Link} to={`/incidents/${incident}/decisions/${decision.id}`} variant="filled">
            {mayDecide(decision) ? w.read : w.advise}
          </Button>
        </div>
      </div>
    </section>
  );
}

const SHOWN_MAX = 5;

/** All that is asked of whoever looks: what somebody waits for them to answer, then their tasks, the most urgent first. */
export function YoursNow({ incident }: { readonly incident: string }) {
  const w = useWords(boardWords);
  const tasks = useWords(taskWords);
  const mine = useMyTasks(incident);
  const { items, known } = useWaiting(incident);
  const count = mine.length + items.length;
  useKeys({ a: () => document.querySelector<HTMLElement>('[data-yours] button, [data-yours] a')?.focus() });
  return (
    <section className="box" aria-labelledby="yours">
      <div className="hd">
        <h2 id="yours">{tasks.yours}</h2>
        <span className="push cap">{count || ''}</span>
      </div>
      {!known && (
        <p className="bd dim" aria-busy="true">
          {w.looking}
        </p>
      )}
      {known && count === 0 && <p className="bd dim">{w.asked}</p>}
      <ul className="rows narrowrows" data-yours>
        {items.map(({ id, says, to }) => (
          <li key={id} className="rowline">
            <b className="grow">
              <bdi>{says}</bdi>
            </b>
            <Button component={Link} size="sm" variant="filled" to={to} aria-label={`${w.answer}: ${says}`}>
              {w.answer}
            </Button>
          </li>
        ))}
        {mine.slice(0, SHOWN_MAX).map((task) => (
          <li key={task.id}>
            <TaskRow incident={incident} task={task} />
          </li>
        ))}
      </ul>
      <p className="bd pad">
        <Link to={`/incidents/${incident}/tasks`}>{w.allTasks}</Link>
      </p>
    </section>
  );
}
