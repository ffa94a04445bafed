import { Button } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { actWords } from './acts.words.ts';
import { exhibitReference, type About } from './evidence.ts';
import { useReading } from './files.ts';

/** More than this is only checked here: a page holds what it saves in memory. */
const SAVED_MAX = 500_000_000;

/** Reads the stored file again, which is a check; an altered one is refused here in the server's words. */
export function FileReading({ incident, exhibit }: About) {
  const w = useWords(actWords);
  const { way, read, cancel } = useReading(incident, exhibit.id, exhibit.bytes);
  const wrong = way.state === 'refused' ? way.sentence : way.state === 'broken' ? w.readBroken : undefined;
  return (
    <div className="stack2">
      {way.state === 'going' ? (
        <div className="row">
          <Button size="sm" onClick={cancel}>
            {w.stop}
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button size="sm" onClick={() => void read()}>
            {w.readAgain}
          </Button>
          {(exhibit.bytes ?? 0) <= SAVED_MAX && (
            <Button size="sm" onClick={() => void read(`${exhibitReference(exhibit.id)}.bin`)}>
              {w.save}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="cap">
        {way.state === 'going' && w.reading(way.percent)}
        {way.state === 'done' && w.readWhole}
        {way.state === 'cancelled' && w.readCancelled}
      </p>
      {wrong && (
        <p role="alert" className="field-error">
          {wrong}
        </p>
      )}
    </div>
  );
}
