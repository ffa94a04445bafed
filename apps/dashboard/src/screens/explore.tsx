import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { useOpenSample, useSample } from '../net/sample.ts';
import { exploreWords } from './explore.words.ts';

/** The way into the sample incident. */
export function Explore() {
  const { t } = useMessages();
  const w = useWords(exploreWords);
  const navigate = useNavigate();
  const sample = useSample();
  const { state, open } = useOpenSample();
  const go = async (): Promise<void> => {
    const incident = await open(false);
    if (incident) void navigate(`/incidents/${incident}`);
  };
  return (
    <section className="box inexercise">
      <div className="bd way">
        <h2>
          {w.title} <span className="tag exword">{t.exercise.word}</span>
        </h2>
        <p className="dim">{w.why}</p>
        <div>
          <Button size="lg" fullWidth aria-disabled={state === 'opening'} onClick={() => state !== 'opening' && void go()}>
            {state === 'opening' ? w.opening : sample ? w.goOn : w.open}
          </Button>
          <p role="status" className="dim">
            {state === 'failed' && w.failed}
          </p>
        </div>
      </div>
    </section>
  );
}
