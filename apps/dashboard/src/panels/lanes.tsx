import { useMessages } from '../i18n/messages.tsx';
import { span, useNow } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import type { BoardPage, Lane } from '../net/boards.ts';
import { useItems } from '../net/items.ts';
import { Moment } from '../parts/moment.tsx';
import { TASKS, type Task } from '../sections/tasks/tasks.ts';
import { taskWords } from '../sections/tasks/tasks.words.ts';

/** Where each lane of the playbook stands: who is asked for what, and since when. */
export function Lanes({ board }: { readonly board: BoardPage }) {
  const { t } = useMessages();
  const tasks = useItems(TASKS, board.id) ?? [];
  return (
    <section className="box" aria-labelledby="lanes">
      <div className="hd">
        <h2 id="lanes">{t.lanes.title}</h2>
        {board.playbook && <span className="push cap">{board.playbook}</span>}
      </div>
      {board.lanes.length === 0 && <div className="bd dim">{board.playbook ? t.lanes.starting : t.lanes.none}</div>}
      <ul>
        {board.lanes.map((lane) => (
          <LaneRow key={lane.id} lane={lane} task={tasks.find(({ reference }) => reference === lane.step)} />
        ))}
      </ul>
    </section>
  );
}

/** A task says who has it in hand and how far it is; any other step what it waits for. */
function LaneRow({ lane, task }: { readonly lane: Lane; readonly task: Task | undefined }) {
  const { t } = useMessages();
  const w = useWords(taskWords);
  const now = useNow();
  const over = lane.status !== 'WAITING';
  return (
    <li className="lane">
      <div className="nm">
        {lane.title}
        {!over && lane.role && <small>{task?.person?.name ?? lane.role}</small>}
      </div>
      <div className="wh">
        {over ? <span className={lane.status === 'QUARANTINED' ? 'st late' : 'st off'}>{t.lanes.status[lane.status]}</span> : lane.text}
        {!over && (
          <div className="cap">
            {lane.step}, {task ? w.state[task.state] : t.lanes.waits[lane.kind]}
          </div>
        )}
      </div>
      <div className="due">
        {!over && (
          <>
            {lane.overdue ? (
              <span className="st warn">{t.lanes.overdue}</span>
            ) : (
              <span className="t">{span(now - Date.parse(lane.since), t)}</span>
            )}
            <div className="cap">
              {t.lanes.since('')}
              <Moment at={lane.since} />
            </div>
          </>
        )}
      </div>
    </li>
  );
}
