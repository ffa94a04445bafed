import { useWords } from '../../i18n/words.ts';
import { useSession } from '../../net/session.tsx';
import { useIncident } from '../incident.ts';
import { useCommand } from '../people/people.ts';
import { Circle } from './circle.tsx';
import { conductWords } from './conduct.words.ts';
import { Ending } from './ending.tsx';
import { Observation } from './observation.tsx';
import { Severities } from './severities.tsx';

/** What only the director decides: how grave it is, who knows, whether to watch or to cut, and when it is over. */
export function ConductSection() {
  const w = useWords(conductWords);
  const board = useIncident();
  const { me } = useSession();
  const directs = useCommand(board.id)?.director?.id === me.id;
  return (
    <div className="two">
      <div className="stack">
        <h2 className="big">{w.title}</h2>
        {!directs && <p className="dim">{w.onlyDirector}</p>}
        {directs && <Severities board={board} />}
        {directs && <Observation incident={board.id} />}
        <Ending board={board} directs={directs} />
      </div>
      <Circle board={board} directs={directs} />
    </div>
  );
}
