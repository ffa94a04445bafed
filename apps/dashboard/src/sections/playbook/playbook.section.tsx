import '../../theme/statechart.css';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { calendarDay, localTime } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { Choice } from '../../parts/choice.tsx';
import { usePrinting } from '../../parts/use-printing.ts';
import { DECISIONS } from '../decisions/decisions.ts';
import { useIncident } from '../incident.ts';
import { ROLES, useCommand } from '../people/people.ts';
import { TASKS } from '../tasks/tasks.ts';
import type { Chart } from './chart.tsx';
import { ComingNext } from './coming.tsx';
import { List } from './list.tsx';
import { Panel } from './panel.tsx';
import { RUNS, useDrawing, useSteps, type Drawing, type PlaybookRun } from './playbook.ts';
import { playbookWords } from './playbook.words.ts';
import { foremost } from './steps.ts';

type Picture = typeof Chart;

/**
 * The picture comes with the library that moves it, asked for together with what it shows; the list does without. Null where it
 * did not come, because the line broke. Not by Suspense, which holds back for a third of a second whatever it waited for.
 */
function usePicture(wanted: boolean): Picture | null | undefined {
  const [picture, setPicture] = useState<{ readonly Chart: Picture | null }>();
  useEffect(() => {
    if (!wanted) return;
    import('./chart.tsx').then(setPicture).catch(() => setPicture({ Chart: null }));
  }, [wanted]);
  return picture?.Chart;
}

const WIDE = '(min-width: 761px)';

/** The playbook that runs, drawn: where each lane stands, what waits for what, and what comes next. */
export function PlaybookSection() {
  const w = useWords(playbookWords);
  const { id, lanes } = useIncident();
  const wide = useWide();
  const picture = usePicture(wide);
  const runs = useItems(RUNS, id);
  const [chosen, setChosen] = useState<string>();
  const run = runs?.find((each) => each.id === chosen) ?? runs?.at(-1);
  // The board knows of the run already, so that the drawing need not wait for the answer about it.
  const drawing = useDrawing(id, run?.id ?? lanes.map((lane) => lane.id.slice(0, -lane.lane.length - 1)).at(-1));
  if (runs?.length === 0) return <p className="dim">{w.none}</p>;
  if (!run || !drawing) return <p>{w.loading}</p>;
  return (
    <div className="stack">
      {runs!.length > 1 && (
        <Choice
          legend={w.run}
          options={runs!.map(({ id: value, title, startedAt }) => ({ value, label: `${title} ${startedAt.slice(11, 16)}` }))}
          value={run.id}
          onChange={setChosen}
        />
      )}
      <Shown key={run.id} run={run} drawing={drawing} picture={wide ? picture : null} />
    </div>
  );
}

interface ShownProps {
  readonly run: PlaybookRun;
  readonly drawing: Drawing;
  /** Undefined while it is on its way; null where there is the list alone. */
  readonly picture: Picture | null | undefined;
}

function Shown({ run, drawing, picture: Drawn }: ShownProps) {
  const w = useWords(playbookWords);
  const { id } = useIncident();
  const printing = usePrinting();
  const [view, setView] = useState('chart');
  const [selected, select] = useState<string>();
  const steps = useSteps(id, run, drawing);
  const known = useKnown(id);
  const shown = (selected === undefined ? undefined : steps.get(selected)) ?? foremost(steps.values());
  const list = <List drawing={drawing} steps={steps} selected={shown?.id} onSelect={select} />;
  return (
    <>
      <div className="sc-head">
        <Title run={run} />
        {Drawn !== null && (
          <Choice
            legend={w.view}
            options={[
              { value: 'chart', label: w.views.chart },
              { value: 'list', label: w.views.list },
            ]}
            value={view}
            onChange={setView}
          />
        )}
      </div>
      {Drawn !== null && view === 'chart' ? (
        <>
          {Drawn ? <Drawn drawing={drawing} run={run} steps={steps} selected={shown?.id} onSelect={select} /> : <p>{w.loading}</p>}
          {printing && <div className="only-print">{list}</div>}
        </>
      ) : (
        list
      )}
      <div className="sc-below">
        {shown && <Panel incident={id} run={run} step={shown} steps={steps} known={known} />}
        <ComingNext drawing={drawing} steps={steps} known={known} />
      </div>
    </>
  );
}

const useWide = (): boolean => useMediaQuery(WIDE, true, { getInitialValueInEffect: false });

function useKnown(incident: string) {
  return {
    tasks: useItems(TASKS, incident) ?? [],
    decisions: useItems(DECISIONS, incident) ?? [],
    roles: useItems(ROLES, incident) ?? [],
    director: useCommand(incident)?.director ?? null,
  };
}

function Title({ run }: { readonly run: PlaybookRun }) {
  const w = useWords(playbookWords);
  const { language } = useMessages();
  const said = [
    w.started(localTime(run.startedAt, language)),
    ...(run.reviewedOn ? [w.reviewed(calendarDay(run.reviewedOn, language))] : []),
    ...(run.status === 'RUNNING' ? [] : [run.exit ?? w.status[run.status]]),
  ];
  return (
    <div>
      <p className="sc-plan">
        {run.title} {w.version(run.version)}
      </p>
      <p className="cap">
        {said.join(', ')}. <span className="ref">{run.playbook}</span>
      </p>
    </div>
  );
}
